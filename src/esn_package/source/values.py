"""Data as it was written: text, lists and mappings, and where each of them stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Union

from esn_package.problems import Place, Problem
from esn_package.source.written import stretches
from esn_package.stretches import Stretch

# The steps that lead to a part of the data: keys, and numbers in lists.
Loc = tuple[str | int, ...]
# Every scalar is text; a key without value is None. What a value means, its model says.
Value = Union[str, None, list["Value"], dict[str, "Value"]]  # noqa: UP007 - it names itself


@dataclass(slots=True)
class Node:
    """Where a value stands; `style` is "" for a plain scalar, its mark for others, "[" or "{"."""

    start: int
    end: int
    style: str
    keys: dict[str, int] = field(default_factory=dict)
    children: dict[str | int, "Node"] = field(default_factory=dict)


INNER: dict[Any, Any] = {}  # of every scalar: what it holds of keys and of values


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A definition's text, its data, what is wrong with it, and the place of every part.

    `broken`: not even its shape could be read, and `data` says nothing. `line` and `column` are
    where the text begins in its file, of which it may be a part.
    """

    file: str
    text: str
    data: Value
    root: Node
    problems: tuple[Problem, ...] = ()
    broken: bool = False
    line: int = 1
    column: int = 1
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def at(self, index: int) -> Place:
        """The place of a character of the text."""
        starts = self._starts
        if not starts:  # where lines begin is found once: a file can have many problems
            sizes = [len(line) + 1 for line in self.text.split("\n")]
            starts += accumulate(sizes[:-1], initial=0)
        line = bisect_right(starts, index) - 1
        return Place(self.file, line + self.line, index - starts[line] + self.column)

    def place(self, loc: Sequence[str | int] = ()) -> Place:
        """The place of a value, or of the deepest part of it that is there."""
        return self.at(self._node(loc).start)

    def key(self, loc: Sequence[str | int]) -> Place:
        """The place of a mapping's key, or else of the value."""
        index = self._node(loc[:-1]).keys.get(str(loc[-1])) if loc else None
        return self.place(loc) if index is None else self.at(index)

    def keys(self, loc: Sequence[str | int] = ()) -> set[str]:
        """The keys that are given in the mapping at a loc."""
        return set(self._node(loc).keys)

    def lines(self, loc: Sequence[str | int] = ()) -> tuple[int, int]:
        """The lines of a value, the first and the last: up to what follows it."""
        node, end = self.root, len(self.text)
        for step in loc:
            inner = node.children.get(step)
            if inner is None:
                break
            starts = (*node.keys.values(), *(one.start for one in node.children.values()))
            end = min((start for start in starts if start > inner.start), default=end)
            node = inner
        last = self.text.rstrip("\n").count("\n") if end == len(self.text) else None
        before = self.at(end).line - 1 if last is None else last + self.line
        first = self.at(node.start).line
        return first, max(first, before)

    def inside(self, loc: Sequence[str | int], offset: int) -> Place:
        """The place of a character of a scalar, or the scalar's start where it is folded."""
        node, value = self._node(loc), self.value(loc)
        return self.at(_inside(self.text, node, value, offset) if value else node.start)

    def stretches(self, loc: Sequence[str | int]) -> tuple[Stretch, ...]:
        """Where each character of a scalar is written; none where that cannot be told."""
        value, node = self.value(loc), self._node(loc)
        return stretches(self.text, (node.start, node.end), node.style, value) if value else ()

    def value(self, loc: Sequence[str | int]) -> str:
        """The text at a place in the data, or "" where something else stands."""
        found: Value = self.data
        for step in loc:
            if isinstance(found, dict) and step in found:
                found = found[str(step)]
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
        return found if isinstance(found, str) else ""

    def _node(self, loc: Sequence[str | int]) -> Node:
        """The deepest node of a loc; a step that is not there (a union's tag) is skipped."""
        node = self.root
        for step in loc:
            node = node.children.get(step, node)
        return node


def _inside(text: str, node: Node, value: str, offset: int) -> int:
    """The index in the text of a character of a scalar's value."""
    start = node.start + (node.style in {'"', "'"})
    if text.startswith(value, start) and "\n" not in value:
        return start + offset
    if node.style != "|":
        return node.start
    # A literal block has a line of the file for each of its own, the indent apart.
    number = value.count("\n", 0, offset)
    line = value.split("\n")[number]
    begin = text.index("\n", node.start) + 1
    for _ in range(number):
        begin = text.index("\n", begin) + 1
    written = text[begin:].split("\n", 1)[0]
    return begin + len(written) - len(line) + offset - value.rfind("\n", 0, offset) - 1
