"""Ordinals, ligatures and the accents of capitals: what French spells in one way alone."""

import re
from collections.abc import Iterator

from esn_package.advice.edits import Edit

_ENDING = re.compile(r"[èe](?P<end>[mr])e(?P<more>s?)(?!\w)")
_NUMBER = re.compile(r"(?<![\w,.])(\d+|[IVX][IVXLC]*)i?\Z")
_LONGEST = 16  # of a number that has an ordinal
_STEMS = (
    "boeufs?|choeurs?|coeurs?|écoeur\\w*|rancoeurs?|soeurs?|moeurs"
    "|noeuds?|oeils?|oeillades?|oeillères?|oeillets?|oeufs?|voeux?"
    "|(?:(?:hors|main)-d[’'])?oeuvr\\w+|(?:dés|man)oeuvr\\w*|oed[èé]m\\w+"
    "|oesophag\\w+|foetus|foeta\\w+|oestrog\\w+|oenolog\\w+|oecumén\\w+"
    "|coelio\\w+|gastro-oesophag\\w+|phoeochromo\\w+"
)
_LIGATURE = re.compile(rf"(?<![\w-])(?:{_STEMS})(?![\w])", re.IGNORECASE)
_OE = re.compile("oe", re.IGNORECASE)
_JOINED = {"oe": "œ", "Oe": "Œ", "OE": "Œ", "oE": "œ"}
# Where a sentence begins: there a lone A is seldom a letter, and never a verb before these words.
_BEGINS = re.compile(r"(?:\A|[.!?…][ \n]|[«:][ \u00a0\u202f]|\n)\Z")
_TO = re.compile(
    r"A(?= (?:propos|partir|noter|savoir|ce|cet|cette|ces|chaque|condition|défaut|travers"
    r"|quoi|qui|quel|quelle|moins|mesure|distance|domicile|cause|côté|terme|titre|la|l[’'])(?!\w))"
)
# No word that English spells without its accent: names of products and bodies hold those.
_CAPITAL = re.compile(
    r"E(?<!\wE)(?=(?:tats?|tats-Unis|tats-membres|coles?|quipes?|quipements?|valuer|valuez|tapes?"
    r"|tudes?|tudiante?s?|viter|vitez|changes|changer|crans?|l[eè]ves?|lectroniques?|nergie|preuves?"
    r"|tablissements?|conomie|diteurs?|galement|galit[eé]|thique|tiquettes?|v[eé]nements?|léments?"
    r"|num[eé]ration|pid[eé]mies?|quilibre|crit|crire|crivez)(?!\w))"
)


def ordinals(text: str) -> Iterator[Edit]:
    """1re, 2e, XIXe: an ordinal is as short as it can be."""
    for found in _ENDING.finditer(text):
        start = found.start()
        number = _NUMBER.search(text, max(0, start - _LONGEST), start)
        if number is None or (found["end"] == "r" and number[1] != "1"):
            continue
        first = number[1] == "1"
        end = "re" if found["end"] == "r" else "er" if first else "e"
        sure = not first or found["end"] == "r"  # 1ème may be of either gender
        new = f"{number[1]}{end}{found['more']}"
        yield Edit(number.start(), found.end(), new, "ordinal", sure=sure)


def ligatures(text: str) -> Iterator[Edit]:
    """Œ in the words that have it."""
    if "oe" in text or "Oe" in text or "OE" in text:
        for found in _LIGATURE.finditer(text):
            new = _OE.sub(lambda pair: _JOINED[pair[0]], found[0], count=1)
            yield Edit(*found.span(), new, "ligature")


def capitals(text: str) -> Iterator[Edit]:
    """À and É where they are sure to be meant; an author writes them."""
    for found in _TO.finditer(text) if "A " in text else ():
        if _BEGINS.search(text, max(0, found.start() - 2), found.start()):
            yield Edit(*found.span(), "À", "capital-without-accent", sure=False)
    for found in _CAPITAL.finditer(text):
        yield Edit(*found.span(), "É", "capital-without-accent", sure=False)
