"""YAML 1.2 as definitions use it, from libyaml's events: no recursion, and all scalars text.

The only door to PyYAML. What YAML allows and definitions do not (anchors, aliases, tags, merge
keys, a second document, a key given twice) is a mistake with its place; so are the two ways in
which French is lost without a sound: ` #` in a plain text, a key without value between braces.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from esn_package.saying import said
from esn_package.source import mistakes, noted
from esn_package.source.stops import Mistake
from esn_package.source.values import INNER, Node, Value

MAX_DEPTH = 64
MAX_VALUES = 100_000
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_SCALAR, _LAST = yaml.ScalarEvent, yaml.StreamEndEvent
_STARTS = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
_ENDS = {yaml.MappingEndEvent, yaml.SequenceEndEvent}
_DROPPED = "\0"  # the key of a value that is read and forgotten; no text holds it


class _Frame:
    """A list or mapping being read, with its places; `key` is what its next value belongs to.

    Of a list it is the number of that value, of a mapping None while a key is to come.
    """

    __slots__ = ("children", "data", "flow", "key", "keys")

    def __init__(self, data: "list[Value] | dict[str, Value]", node: Node) -> None:
        self.data: Any = data
        self.keys, self.children, self.flow = node.keys, node.children, bool(node.style)
        self.key: Any = 0 if type(data) is list else None


@dataclass(slots=True)
class Tree:
    """A text as data and places, with the mistakes that did not stop the reading."""

    text: str
    line: int = 1  # of its first line, where it stands in a page
    data: Value = None
    root: Node = field(default_factory=lambda: Node(0, 0, ""))
    mistakes: list[Mistake] = field(default_factory=list)
    last: Any = None  # the event of the last value
    frames: list[_Frame] = field(default_factory=list)
    documents: int = 0
    values: int = 0

    def read(self) -> list[Mistake]:
        """What stopped the reading: [] where the whole text was read."""
        try:
            next_event = _LOADER(self.text).get_event
            while type(event := next_event()) is not _LAST:
                if type(event) is _SCALAR:  # most are
                    self._scalar(event)
                elif stop := self._take(event):
                    return [stop]
                if self.values > MAX_VALUES:
                    return [mistakes.too_many(_start(event), MAX_VALUES)]
        except yaml.MarkedYAMLError as error:
            # What was lost after ` #` is the cause of the next error: it is put back first.
            if self.mistakes and self.mistakes[-1].code == "hash-in-text":
                return [self.mistakes.pop()]
            return mistakes.of(error, self.text, self._ended())
        return []

    def _take(self, event: Any) -> Mistake | None:  # noqa: ANN401 - its marks are there
        """An event's part of the data; a mistake if nothing can be read after it."""
        kind = type(event)
        if kind in _STARTS:
            if event.anchor or event.tag:
                self.mistakes += noted.tags(event)
            return self._open(event)
        if kind in _ENDS:
            self.last = event
            self.frames.pop()
        elif kind is yaml.AliasEvent:
            self.mistakes.append(noted.alias(event))
            if self.frames and self.frames[-1].key is None:
                self.frames[-1].key = _DROPPED
            else:
                self._add(None, Node(_start(event), event.end_mark.index, ""))
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                message = said("a second document begins here")
                hint = said("remove the line ---")
                return Mistake(_start(event), "second-document", message, hint)
        return None

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - its marks are there
        """A text, as key or value: of thousands, few are anything else than they look."""
        self.last, style, end = event, event.style or "", event.end_mark.index
        if event.anchor or event.tag:
            self.mistakes += noted.tags(event)
        if style == '"':
            self.mistakes += noted.escapes(event)
        elif not style and self.text[end : end + 1] in " \t":
            self.mistakes += noted.lost(self.text, event.start_mark.index, end)
        frame = self.frames[-1] if self.frames else None
        if frame and frame.key is None:
            self._key(event, frame)
        elif event.value or style:
            self._add(event.value, Node(event.start_mark.index, end, style, INNER, INNER))
        else:  # nothing was written
            if frame and frame.flow and isinstance(frame.key, str) and frame.key != _DROPPED:
                self.mistakes.append(mistakes.no_value(frame.keys[frame.key], frame.key))
            self._add(None, Node(event.start_mark.index, end, "", INNER, INNER))

    def _key(self, event: Any, frame: _Frame) -> None:  # noqa: ANN401 - its marks are there
        """What the next value belongs to; the value of one that cannot be is lost."""
        key, keys = event.value, frame.keys
        if (key in keys or key == "<<") and (
            odd := noted.odd_key(event, keys, self.text, self.line)
        ):
            self.mistakes.append(odd)
            frame.key = _DROPPED
        else:
            frame.key, keys[key] = key, event.start_mark.index

    def _open(self, event: yaml.CollectionStartEvent) -> Mistake | None:
        """A list or mapping that next values belong to; a mistake where there are too many."""
        start, is_map = _start(event), type(event) is yaml.MappingStartEvent
        if len(self.frames) >= MAX_DEPTH:
            message = said("this is nested deeper than {most} levels", most=MAX_DEPTH)
            return Mistake(start, "too-deep", message)
        data: list[Value] | dict[str, Value] = {} if is_map else []
        node = Node(start, start, ("{" if is_map else "[") if event.flow_style else "")
        frame = self.frames[-1] if self.frames else None
        if frame and frame.key is None:
            self.mistakes.append(noted.complex_key(start))
            frame.key = _DROPPED
        else:
            self._add(data, node)
        self.frames.append(_Frame(data, node))
        return None

    def _add(self, value: Value, node: Node) -> None:
        """Put a value where it belongs: the root, the list, or the key that waits for it."""
        self.values += 1
        if not self.frames:
            self.data, self.root = value, node
            return
        frame = self.frames[-1]
        key, data = frame.key, frame.data
        if type(data) is list:
            frame.children[key] = node
            data.append(value)
            frame.key = len(data)
            return
        if key != _DROPPED:
            frame.children[key] = node
            data[key] = value
        frame.key = None

    def _ended(self) -> Node:
        """Where the last value stands, a key or a whole list too."""
        event = self.last
        if event is None:
            return Node(0, 0, "")
        start, end = _start(event), event.end_mark.index
        mark = self.text[start : start + 1]
        style = event.style or "" if type(event) is _SCALAR else mark if mark in {"]", "}"} else ""
        return Node(start, end, style)


def _start(event: Any) -> int:  # noqa: ANN401 - its marks are there
    return event.start_mark.index if event.start_mark else 0
