"""French typography: what `check` says of it, once a file for what `check --fix` writes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from esn_package.advice.base import Family, ProgrammeFamily, advise
from esn_package.advice.edits import Edit
from esn_package.advice.retouching import written
from esn_package.advice.texts import Words
from esn_package.advice.typesetting import suspects
from esn_package.advice.wordwise import of_programme, of_words
from esn_package.fields import shortened
from esn_package.problems import Place, Problem
from esn_package.prose.run import HOLE
from esn_package.questions.digest import digest
from esn_package.saying import NOTHING, Said, said, said_many

_AROUND = 14  # characters on each side of what is shown


class _Rule(NamedTuple):
    """What is said of an edit, and what an author writes instead."""

    message: Said
    hint: Said = NOTHING  # nothing to add: write what is new


RULES = {
    "capital-without-accent": _Rule(said("a capital has no accent")),
    "double-space": _Rule(said("two spaces stand where one is enough"), said("write one")),
    "ligature": _Rule(said("œ is written in two letters")),
    "ordinal": _Rule(said("an ordinal is longer than French writes it")),
    "space-after-abbreviation": _Rule(
        said("an abbreviation can be parted from its number"),
        said("put a no-break space (U+00A0) there"),
    ),
    "space-before-mark": _Rule(
        said("French sets another space before this mark"),
        said(
            "put a narrow no-break space (U+202F) before ; ! ?"
            " and a no-break space (U+00A0) before :"
        ),
    ),
    "space-before-point": _Rule(
        said("a space stands before a comma or a full stop"), said("take the space out")
    ),
    "space-before-unit": _Rule(
        said("a number can be parted from its unit"), said("put a no-break space (U+00A0) there")
    ),
    "space-in-quotes": _Rule(
        said("French sets another space inside « »"),
        said("put a narrow no-break space (U+202F) there"),
    ),
    "straight-apostrophe": _Rule(said("the apostrophe is straight"), said("write ’")),
    "straight-quotes": _Rule(
        said("the quotes are straight"), said("write « » around what is said")
    ),
    "three-dots": _Rule(said("three full stops stand for one sign"), said("write …")),
}


def typography(words: Iterable[Words]) -> Iterator[Problem]:
    """What typography says of some words: what can be written once a file, the rest each time."""
    found = defaultdict[tuple[str, str], list[tuple[Place, str, Edit]]](list)
    for one in _suspects(words):
        for edit, writes in written(one):
            place, shown = one.place(edit.start), _excerpt(one.text, edit)
            if writes:
                found[place.file, edit.code].append((place, shown, edit))
            else:
                yield _alone(one, edit, place, shown)
    for (_, code), places in found.items():
        place, shown, edit = min(places)
        message = said('{what}: "{words}"', what=RULES[code].message, words=shown)
        if more := len(places) - 1:
            message = said_many(
                '{what}: "{words}", and at {n} more place of this file',
                '{what}: "{words}", and at {n} more places of this file',
                what=RULES[code].message,
                words=shown,
                n=more,
            )
        hint = said("{what}; `esn-package check --fix` does", what=_written(edit))
        yield advise(place, code, message, hint)


def _written(edit: Edit) -> Said:
    """What an author writes instead."""
    return RULES[edit.code].hint or said("write {new}", new=edit.new)


def _suspects(words: Iterable[Words]) -> Iterator[Words]:
    """The words in French that may have something to change."""
    files = defaultdict[str, list[Words]](list)
    for one in words:
        if one.language.startswith("fr"):
            files[one.source.file].append(one)
    for there in files.values():
        for at in suspects([one.text for one in there]):
            yield there[at]


def _alone(words: Words, edit: Edit, place: Place, shown: str) -> Problem:
    """What an author must write: not sure, or of words that saved answers are known by."""
    hint = _written(edit)
    if edit.sure and words.named == "digest":
        known = digest(words.source.value(words.loc)) if words.source.data else ""
        if known:
            hint = said(
                "{what}; if learners have answered, first add `id: {id}`, by which they are known",
                what=hint,
                id=known,
            )
    message = said('{what}: "{words}"', what=RULES[edit.code].message, words=shown)
    return advise(place, edit.code, message, hint)


def _excerpt(text: str, edit: Edit) -> str:
    """The words around an edit, none cut in two."""
    start, end = max(0, edit.start - _AROUND), edit.end + _AROUND
    if start:
        start = text.find(" ", start, edit.start) + 1 or start
    if end < len(text):
        last = text.rfind(" ", edit.end + 1, end)
        end = last if last > 0 else end
    return shortened(text[start:end].replace(HOLE, "…").strip())


TYPOGRAPHY = Family(tuple(RULES), of_words(typography))
TYPOGRAPHY_OF_PROGRAMME = ProgrammeFamily(tuple(RULES), of_programme(typography))
