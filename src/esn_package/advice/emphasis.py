"""What only eyes are told, or told by shouting: a colour as the only clue, words in capitals.

RGAA 4.1.2, 3.1: information is not given by colour alone. Quiet by preference: most words in
capitals are acronyms, and most colours in a text are those of things (boutons rouges are a rash).
"""

import re
from collections.abc import Iterator

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.sentences import sentences
from esn_package.advice.texts import Words
from esn_package.problems import Problem
from esn_package.saying import said

_FRENCH = r"(?:rouge|vert|bleu|jaune|orange|violet|gris|rose)(?:te)?e?s?"
_SHOWN = (
    r"(?:bouton|case|ligne|colonne|champ|lien|mot|texte|flèche|courbe|icône|cellule|pastille|rond"
    r"|carré|onglet|réponse|valeur|élément|phrase|passage)s?"
)
_ENGLISH = r"(?:red|green|blue|yellow|orange|purple|gr[ae]y|pink)"
_THINGS = (
    r"(?:button|box|line|row|column|field|link|word|text|arrow|curve|icon|cell|dot|circle|square"
    r"|tab|answer|value|item|sentence|passage)(?:e?s)?"
)
_COLOURS = {
    "fr": re.compile(
        rf"(?<!\w)(?:(?:cliquez|appuyez|cochez|sélectionnez|choisissez|repérez)\b.{{0,40}}?"
        rf"\b(?P<thing>{_SHOWN} (?:en )?{_FRENCH})|{_SHOWN} en {_FRENCH}"
        rf"|{_SHOWN}\b.{{0,40}}?\b(?:est|sont|apparaît|apparaissent|figure|figurent|sera|seront)"
        rf"(?: (?:indiqu|surlign|affich|représent|color|not)ée?s?| écrite?s?)? en {_FRENCH})(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:(?:click|press|tick|select|choose|find)\b.{{0,30}}?"
        rf"\b(?P<thing>{_ENGLISH} {_THINGS})|{_THINGS} in {_ENGLISH}"
        rf"|{_THINGS}\b.{{0,30}}?\b(?:is|are|appears?) (?:shown |marked |highlighted |written )?"
        rf"in {_ENGLISH})(?!\w)",
        re.IGNORECASE,
    ),
}
_LOUD = re.compile(r"[A-ZÀ-ÖØ-ÞŒ’'-]*[A-ZÀ-ÖØ-ÞŒ]{2}[A-ZÀ-ÖØ-ÞŒ’'-]*(?:[ \u00a0]+[A-ZÀ-ÖØ-ÞŒ]+)*")
_FOUR = re.compile("[A-ZÀ-ÖØ-Þ]{4}")  # without which nothing is loud
# Without which there is no colour: a text is looked at more closely for few reasons.
_HUES = {
    "fr": ("roug", "vert", "bleu", "jaune", "orange", "violet", "gris", "rose"),
    "en": ("red", "green", "blue", "yellow", "orange", "purple", "gray", "grey", "pink"),
}
_WORD = re.compile(r"[^\W\d_]{4,}")
# Words that are no acronym, and are written so to be heard.
_HEARD = frozenset(
    (
        *("absolument", "attention", "aucun", "aucune", "danger", "impérativement", "important"),
        *("interdit", "jamais", "obligatoire", "obligatoirement", "rappel", "seulement", "surtout"),
        *(
            "toujours",
            "uniquement",
            "urgent",
            "introduction",
            "conclusion",
            "objectifs",
            "sommaire",
        ),
        *("always", "must", "never", "required", "warning", "summary"),
    )
)


def _emphasis(subject: Subject) -> Iterator[Problem]:
    everywhere = "\n".join(one.text for one in subject.words)
    there = {spoken: [hue for hue in hues if hue in everywhere] for spoken, hues in _HUES.items()}
    for one in subject.words:
        text = one.text
        if any(hue in text for hue in there.get(one.language[:2], ())):
            yield from _colours(one)
        if _FOUR.search(text):
            yield from _loud(one, everywhere)


def _stands(word: str, everywhere: str) -> bool:
    """Whether a word stands somewhere in the module in small letters: then it is no acronym."""
    return word in everywhere and word in _WORD.findall(everywhere)


def _colours(one: Words) -> Iterator[Problem]:
    """A colour by which something is to be found, where nothing else says which it is."""
    pattern = _COLOURS.get(one.language.partition("-")[0])
    if pattern is None or not pattern.search(one.text):
        return
    for sentence in sentences(one.text):
        found = pattern.search(sentence.text)
        if found and not re.search('[«“"]', sentence.text):
            words, place = found["thing"] or found[0], one.place(sentence.start + found.start())
            message = said('"{words}" is found by its colour alone', words=words)
            hint = said("say its name or its place too, for who does not see the colour")
            yield advise(place, "colour-alone", message, hint)


def _loud(one: Words, everywhere: str) -> Iterator[Problem]:
    """Words in capitals that are no acronym, once for each stretch of them."""
    for found in _LOUD.finditer(one.text):
        words = [word.lower() for word in _WORD.findall(found[0])]
        heard = any(word in _HEARD for word in words)
        if not heard and not (len(words) > 1 and any(_stands(word, everywhere) for word in words)):
            continue
        if one.text[: found.start()].rstrip().endswith(("«", '"', "“")):
            continue  # what a screen or a sign says
        message = said('"{words}" is in capitals', words=found[0])
        hint = said("write it as other words, and **bold** if it must stand out: it reads faster")
        yield advise(one.place(found.start()), "all-caps", message, hint)


EMPHASIS = Family(("all-caps", "colour-alone"), _emphasis)
