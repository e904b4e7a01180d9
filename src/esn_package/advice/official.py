"""Words for which French has an official term: those of a dated table, `french/terms.json`.

Each entry of the table has the term to `say`, the words that are `not` to be said, the `source` of
the term, and `marks`: rare strings one of which stands in each of those words, so that a text
without any is looked at no closer. What is quoted, set in italics or explained by its official term
in the same sentence is left: there the foreign word is meant.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from esn_package import data
from esn_package.advice.base import Family, ProgrammeFamily, advise
from esn_package.advice.sentences import sentences
from esn_package.advice.texts import Words
from esn_package.advice.wordwise import of_programme, of_words
from esn_package.problems import Problem
from esn_package.saying import said

TABLE = "french/terms.json"
# Who is named there wrote the words: sources, what is quoted to be judged, names of a term.
_OTHERS = frozenset(("aliases", "authors", "credits", "licence", "passage", "source"))
_ITALICS = re.compile(r"(?<![*_])[*_]$")


class Entry(NamedTuple):
    """An official term, with the words that it stands for."""

    say: str
    words: tuple[str, ...]
    source: str

    def pattern(self) -> re.Pattern[str]:
        """What finds one of the words: none that is part of an address or of a longer word."""
        every = "|".join(map(re.escape, sorted(self.words, key=len, reverse=True)))
        return re.compile(rf"(?<![\w@./-])(?:{every})(?![\w@/]|[.-]\w)", re.IGNORECASE)


@cache
def by_mark() -> dict[str, tuple[Entry, ...]]:
    """The entries of the table by the marks that their words have."""
    found: dict[str, tuple[Entry, ...]] = {}
    for one in json.loads(data.text(TABLE))["terms"]:
        entry = Entry(one["say"], tuple(one["not"]), one["source"])
        for mark in one["marks"]:
            found[mark] = (*found.get(mark, ()), entry)
    return found


def unofficial(words: Iterable[Words]) -> Iterator[Problem]:
    """Every word with an official French term, where it stands."""
    french = [one for one in words if one.language.startswith("fr")]
    whole = "\n".join(one.text for one in french)
    there = dict.fromkeys(
        entry for mark, entries in by_mark().items() if mark in whole for entry in entries
    )
    patterns = [(entry, entry.pattern()) for entry in there]
    for one in french if patterns else ():
        if one.run.kind != "note" and not _OTHERS & {*one.loc}:
            yield from _in(one, patterns)


def _in(words: Words, patterns: list[tuple[Entry, re.Pattern[str]]]) -> Iterator[Problem]:
    """The problems of some words; of two that meet the longer: « spear phishing »."""
    found = [(one.span(), entry) for entry, it in patterns for one in it.finditer(words.text)]
    last = 0
    for (start, end), entry in sorted(found, key=lambda one: (one[0][0], -one[0][1])):
        if start < last:
            continue
        last = end
        if not _is_meant(words, start, entry):
            message = said('French has an official term for "{word}"', word=words.text[start:end])
            hint = said('write "{term}" ({source})', term=entry.say, source=entry.source)
            yield advise(words.place(start), "unofficial-term", message, hint)


def _is_meant(words: Words, at: int, entry: Entry) -> bool:
    """Whether a word is quoted, in italics, or explained by its official term."""
    before = words.text[:at]
    if before.count("«") > before.count("»") or before.count("“") > before.count("”"):
        return True
    place = words.place(at)
    line = words.source.text.split("\n")[place.line - words.source.line]
    if _ITALICS.search(line[: place.column - 1]):
        return True
    sentence = next((one.text for one in reversed(sentences(words.text)) if one.start <= at), "")
    official = (word for word in entry.say.lower().split() if len(word) > 3)  # noqa: PLR2004
    return all(word in sentence.lower() for word in official)


OFFICIAL = Family(("unofficial-term",), of_words(unofficial))
OFFICIAL_OF_PROGRAMME = ProgrammeFamily(("unofficial-term",), of_programme(unofficial))
