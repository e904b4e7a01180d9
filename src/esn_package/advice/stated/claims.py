"""What makes a sentence one to be looked up: a number, a date, an article of law, a name.

It does not know whether the sentence is true, nor where it says that it comes from.
"""

import json
import re
from functools import cache
from typing import Literal

from esn_package import data

Kind = Literal["number", "date", "law", "name"]
_NAMES = "french/bodies.json"  # of bodies and of texts, as they are written in a sentence
_NUMBER = re.compile(
    r"\d|(?<!\w)(?:trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|seize|vingt|trente"
    r"|quarante|cinquante|soixante|cents?|mille|milliers?|millions?|milliards?|tiers|moitié"
    r"|deux (?:ans|années|mois|semaines|jours|heures|minutes|pour cent|crédits)"
    r"|three|four|five|seven|eight|nine|ten|hundred|thousand|half)(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}\s?h\s?\d\d(?!\d)")
# A place in the module itself: « page 6 », « Question 1 ».
_HERE = re.compile(
    r"(?<!\w)(?:pages?|questions?|figures?|tableaux?|tables?|chapitres?|chapters?)"
    r"[ \u00a0]\d+(?:(?:,| et| à|–| and| to)[ \u00a0]?\d+)*",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<![\w./-])(?:19|20)\d\d(?![\w/-])|\d\d/\d\d/\d{4}"
    r"|(?<!\d)\d{1,2}(?:er)?\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre)(?!\w)"
    r"|(?<!\w)(?:January|February|March|April|June|July|August|September|October|November"
    r"|December)\s+\d",
)
_LAW = re.compile(
    r"(?<!\w)art(?:icles?|s?\.)\s*(?:premier|1er|[LRDA]\b\.?|\d)"
    r"|(?<!\w)[LRD]\.?\s?\d{4}(?:-\d+)+"
    r"|(?<!\w)(?:lois?|décrets?|arrêtés?|ordonnances?|directives?|règlements?|délibérations?"
    r"|conventions?|avenants?|acts?|regulations?)\s+(?:\([A-Z]{2,3}\)\s*)?"
    r"(?:n°|no\.?)?\s*(?:\d|du\s\d)"
    r"|(?<!\w)codes? (?:pénal|civil|d(?:es assurances|u travail|e commerce|e déontologie)"
    r"|de la (?:santé|sécurité|consommation|propriété|recherche)|de procédure"
    r"|de l['’](?:action|éducation)|des relations)"
    r"|\(UE\)\s*\d",
    re.IGNORECASE,
)
_BODY = (
    r"ministère (?:de |du |des |chargé )|agences? régionales? de santé|ordre (?:national )?des "
    r"(?:médecins|pharmaciens|infirmiers|sages-femmes|masseurs|chirurgiens)"
    r"|(?-i:ISO|IEC|EN)\s\d{3,}"
)


def claims(sentence: str) -> tuple[Kind, ...]:
    """What is in a sentence that a reader could look up.

    The digits of a date, an article or a name are no number of their own; those of a clock's time
    belong to a story, those of a page to the module.
    """
    found, rest = list[Kind](), _HERE.sub("", sentence)
    kinds: tuple[tuple[Kind, re.Pattern[str], re.Pattern[str]], ...] = (
        ("date", _DATE, _DATE_WHOLE),
        ("law", _LAW, _LAW_WHOLE),
        ("name", _names(), _names()),
    )
    for kind, has, whole in kinds:
        if has.search(sentence):
            found.append(kind)
            rest = whole.sub("", rest)
    if _NUMBER.search(rest) and _NUMBER.search(_CLOCK.sub("", rest)):
        found.append("number")
    return tuple(found)


def named_in(sentence: str) -> frozenset[str]:
    """The bodies and texts that a sentence names, and the articles, each as it is written."""
    every = (*_names().findall(sentence), *(one[0] for one in _ARTICLE.finditer(sentence)))
    return frozenset(every)


def references(sentence: str) -> str:
    """The articles, numbers and codes of law that a sentence names; "" if it names but a code."""
    found = [one[0].strip(" ,;:") for one in _LAW_WHOLE.finditer(sentence)]
    return " ; ".join(dict.fromkeys(found)) if re.search(r"\d", "".join(found)) else ""


_ARTICLE = re.compile(r"(?<!\w)[LRDA]\.?[ \u00a0]\d+(?:-\d+)+|\d{4}[-/]\d+")
# What of a sentence belongs to a date or to the name of a text.
_DATE_WHOLE = re.compile(rf"(?:\d{{1,2}}(?:er)?\s+)?(?:{_DATE.pattern})(?:\s+(?:19|20)\d\d)?")
_LAW_WHOLE = re.compile(
    rf"(?:{_LAW.pattern})[^\s,;]*(?:\s+(?:n°\s*)?\d[\d./-]*)?"
    r"(?:(?:,| et| à)\s+[LRDA]?\.?\s*\d[\d-]*)*",
    re.IGNORECASE,
)


@cache
def _names() -> re.Pattern[str]:
    """Every name that is known of a body or a text; an apostrophe may be straight."""
    known = json.loads(data.text(_NAMES))
    words = sorted((*known["bodies"], *known["texts"]), key=len, reverse=True)
    names = "|".join(re.escape(word).replace("’", "[’']") for word in words)
    return re.compile(rf"(?<![\w-])(?:(?:{names})(?![\w-])|(?i:{_BODY}))")
