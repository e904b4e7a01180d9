"""Typography written into an author's words: only where it can stand, and change nothing else.

A saved answer knows a choice by the digest of its words, a text names a term by its folded name, a
zone is found by its words: what would change those is said, and never written.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from esn_package.advice.edits import Edit
from esn_package.advice.texts import Words
from esn_package.advice.typesetting import ROUNDS, applied, edits
from esn_package.fields import fold
from esn_package.problems import Place
from esn_package.questions.digest import evened
from esn_package.stretches import Kind, Stretch

_EVEN: dict[str, Callable[[str], str]] = {"digest": evened, "fold": fold}
_NEAR = 40  # characters on each side of an edit
_NEUTRAL = frozenset(" \u00a0\u202f'’")


class Change(NamedTuple):
    """Characters of a file, and what takes their place."""

    start: int
    end: int
    new: str


class Retouched(NamedTuple):
    """Some words as they are read once changed, the changes of their file, and their codes."""

    text: str
    changes: tuple[Change, ...] = ()
    codes: tuple[str, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class _Cell:
    """A character of a text, where it is written, and whether it is new."""

    char: str
    start: int
    end: int
    kind: Kind = "same"
    new: bool = False


@dataclass(slots=True, eq=False, repr=False)
class _Sheet:
    """The characters of a text while they are retouched; `gone` is what was taken out."""

    cells: list[_Cell]
    gone: list[Change] = field(default_factory=list)

    def takes(self, edit: Edit) -> bool:
        """Whether an edit can be written: no mark stands in it, nothing of it is held."""
        part = self.cells[edit.start : edit.end]
        joined = all(one.end == two.start for one, two in pairwise(part))
        return joined and all(cell.kind != "held" for cell in part)

    def write(self, found: Sequence[Edit]) -> None:
        """Put what edits say, in their order, in the places of what they replace."""
        cells, last = list[_Cell](), 0
        for edit in found:
            cells += self.cells[last : edit.start]
            cells += self._made(edit)
            last = edit.end
        self.cells = [*cells, *self.cells[last:]]

    def _made(self, edit: Edit) -> list[_Cell]:
        """The new characters of an edit; a space that is put somewhere belongs to its mark."""
        if part := self.cells[edit.start : edit.end]:
            start, end = part[0].start, part[-1].end
        elif edit.beside == "right":
            start = end = self.cells[edit.start].start
        else:
            start = end = self.cells[edit.start - 1].end
        made = [_Cell(char, end, end, new=True) for char in edit.new]
        if made:
            made[0].start = start
        else:
            self.gone.append(Change(start, end, ""))
        return made

    def at(self, index: int) -> int:
        """Where in the file a character is written, or the end of the last."""
        return self.cells[index].start if index < len(self.cells) else self.cells[-1].end

    def changes(self) -> tuple[Change, ...]:
        """Every change of the file, in its order."""
        found = [Change(cell.start, cell.end, cell.char) for cell in self.cells if cell.new]
        return tuple(sorted([*found, *self.gone], key=lambda change: change.start))


def leaves_nothing(_: Place, __: str) -> bool:
    """Nothing is to be left as it is."""
    return False


def retouched(words: Words, leaves: Callable[[Place, str], bool] = leaves_nothing) -> Retouched:
    """Some words with all the typography that can be written, but what is to be left."""
    if not edits(words.text):
        return Retouched(words.text)
    sheet, text, codes = _Sheet(list(_cells(words.run.stretches, words.text))), words.text, []
    for _ in range(ROUNDS):
        found = [
            one
            for one in writable(words, text, edits(text))
            if sheet.takes(one) and not leaves(words.source.at(sheet.at(one.start)), one.code)
        ]
        if not found:
            break
        sheet.write(found)
        codes += [edit.code for edit in found]
        text = applied(text, found)
    return Retouched(text, sheet.changes(), tuple(codes))


def written(words: Words) -> list[tuple[Edit, bool]]:
    """What typography would change, each with whether it can be written."""
    found = edits(words.text)
    if not found:
        return []
    sheet = _Sheet(list(_cells(words.run.stretches, words.text)))
    can = {one for one in writable(words, words.text, found) if sheet.takes(one)}
    return [(one, one in can) for one in found]


def writable(words: Words, text: str, found: Sequence[Edit]) -> list[Edit]:
    """The edits that are sure, and leave what the words are known by elsewhere as it is."""
    even = _EVEN.get(words.named)
    places = [place for one in words.words for place in _places(text, one)]
    return [
        edit
        for edit in found
        if edit.sure
        and (even is None or _is_even(text, edit, even))
        and (_is_neutral(text, edit) or not any(_inside(edit, *place) for place in places))
    ]


def _is_even(text: str, edit: Edit, even: Callable[[str], str]) -> bool:
    """Whether a text is known by the same after an edit: what is near it tells."""
    start, end = max(0, edit.start - _NEAR), edit.end + _NEAR
    before, after = text[start : edit.start], text[edit.end : end]
    return even(text[start:end]) == even(before + edit.new + after)


def _is_neutral(text: str, edit: Edit) -> bool:
    """Whether an edit puts a space for a space, or an apostrophe for another."""
    old = text[edit.start : edit.end]
    return bool(old and edit.new) and {*old, *edit.new} <= _NEUTRAL


def _inside(edit: Edit, start: int, end: int) -> bool:
    """Whether an edit touches some characters: where it only puts something, between them."""
    if edit.start == edit.end:
        return start < edit.start < end
    return start < edit.end and edit.start < end


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words of a zone stand, with any spaces and either apostrophe."""
    each = (re.sub("['’]", "['’]", re.escape(word)) for word in words.split())
    return [found.span() for found in re.finditer(r"\s+".join(each), text)]


def _cells(stretches: tuple[Stretch, ...], text: str) -> "list[_Cell]":
    cells: list[_Cell] = []
    for one in stretches:
        for number, char in enumerate(text[one.at : one.at + one.size]):
            if one.kind == "same":
                cells.append(_Cell(char, one.start + number, one.start + number + 1))
            else:  # the first stands for all that is written
                cells.append(_Cell(char, one.end if number else one.start, one.end, one.kind))
    return cells
