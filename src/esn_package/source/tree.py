"""YAML 1.2 as definitions use it, from libyaml's events: no recursion, and all scalars text.

The only door to PyYAML. What YAML allows and definitions do not (anchors, aliases, tags, merge
keys, a second document, a key given twice) is a mistake with its place; so are the two ways in
which French is lost without a sound: ` #` in a plain text, a key without value between braces.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from esn_package.saying import said
from esn_package.source import mistakes
from esn_package.source.reading import CONTROL
from esn_package.source.stops import QUOTES, Mistake
from esn_package.source.values import INNER, Node, Value

MAX_DEPTH = 64
MAX_VALUES = 100_000
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_COMMENT = re.compile(r"[ \t]+#(.?)")
# A number, a day, an id, a file name: no text that would go on after it.
_WORD = re.compile(r"[a-z0-9][a-z0-9._/-]*")
_STARTS = {yaml.MappingStartEvent, yaml.SequenceStartEvent}
_ENDS = {yaml.MappingEndEvent, yaml.SequenceEndEvent}
_DROPPED = "\0"  # the key of a value that is read and forgotten; no text holds it


@dataclass(slots=True)
class _Frame:
    """A list or mapping being read; `key` is what its next value belongs to."""

    data: "list[Value] | dict[str, Value]"
    node: Node
    key: str | None = None


@dataclass(slots=True)
class Tree:
    """A text as data and places, with the mistakes that did not stop the reading."""

    text: str
    line: int = 1  # of its first line, where it stands in a page
    data: Value = None
    root: Node = field(default_factory=lambda: Node(0, 0, ""))
    mistakes: list[Mistake] = field(default_factory=list)
    last: Node = field(default_factory=lambda: Node(0, 0, ""))
    frames: list[_Frame] = field(default_factory=list)
    documents: int = 0
    values: int = 0

    def read(self) -> list[Mistake]:
        """What stopped the reading: [] where the whole text was read."""
        try:
            next_event = _LOADER(self.text).get_event
            event: Any = None
            while type(event) is not yaml.StreamEndEvent:
                event = next_event()
                if type(event) is yaml.ScalarEvent:  # most are
                    self._scalar(event)
                elif stop := self._take(event):
                    return [stop]
                if self.values > MAX_VALUES:
                    return [mistakes.too_many(_start(event), MAX_VALUES)]
        except yaml.MarkedYAMLError as error:
            # What was lost after ` #` is the cause of the next error: it is put back first.
            if self.mistakes and self.mistakes[-1].code == "hash-in-text":
                return [self.mistakes.pop()]
            return mistakes.of(error, self.text, self.last)
        return []

    def _take(self, event: Any) -> Mistake | None:  # noqa: ANN401 - its marks are there
        """An event's part of the data; a mistake if nothing can be read after it."""
        kind = type(event)
        if kind in _STARTS:
            if event.anchor or event.tag:
                self._note_tag(event)
            return self._open(event)
        start = _start(event)
        if kind in _ENDS:
            mark = self.text[start : start + 1]
            self.last = Node(start, event.end_mark.index, mark if mark in {"]", "}"} else "")
            self.frames.pop()
        elif kind is yaml.AliasEvent:
            name = event.anchor or ""
            message = said(
                "a text without quotes cannot begin with *: *{name} is an alias", name=name
            )
            self.mistakes.append(Mistake(start, "alias", message, QUOTES))
            self._add(None, Node(start, event.end_mark.index, ""))
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                message = said("a second document begins here")
                return Mistake(start, "second-document", message, said("remove the line ---"))
        return None

    def _note_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        """A tag or an anchor is a mistake; the value itself is read on."""
        for code, name, mark in (("anchor", event.anchor, "&"), ("tag", event.tag, "!")):
            if name:
                message = said("a text without quotes cannot begin with {mark}", mark=mark)
                self.mistakes.append(Mistake(_start(event), code, message, QUOTES))

    def _note_escape(self, event: yaml.ScalarEvent) -> None:
        """An escape is as invisible to a learner as the character itself."""
        if found := CONTROL.search(event.value):
            code, hint = ord(found[0]), said("take it out")
            message = said("an escape makes the invisible character U+{code:04X}", code=code)
            self.mistakes.append(Mistake(_start(event), "control-character", message, hint))

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - its marks are there
        """A text, as key or value; a plain one without a character is none. There are thousands."""
        value, style, end, text = event.value, event.style or "", event.end_mark.index, self.text
        node = self.last = Node(event.start_mark.index, end, style, INNER, INNER)
        if event.anchor or event.tag:
            self._note_tag(event)
        if style == '"':
            self._note_escape(event)
        elif not style and text[end : end + 1] in " \t":
            self._note_hash(node)
        frame = self.frames[-1] if self.frames else None
        if frame and frame.key is None and type(frame.data) is dict:
            if value == "<<" or value in frame.node.keys:
                self._odd_key(frame, value, node)
            else:
                frame.key, frame.node.keys[value] = value, node.start
            return
        if not value and not style:
            value = None
            if frame and frame.node.style == "{" and frame.key != _DROPPED:
                at = frame.node.keys[str(frame.key)]
                self.mistakes.append(mistakes.no_value(at, str(frame.key)))
        self._add(value, node)

    def _note_hash(self, node: Node) -> None:
        """` #` after a plain text; after a number, an id or a file name `# …` is a comment."""
        found = _COMMENT.match(self.text, node.end)
        if not found or (
            not found[1].strip("# \t") and _WORD.fullmatch(self.text[node.start : node.end])
        ):
            return
        hint = said("{quotes}; a comment stands on its own line", quotes=QUOTES)
        message = said("what follows # is lost: YAML takes it for a comment")
        index = self.text.index("#", node.end)
        self.mistakes.append(Mistake(index, "hash-in-text", message, hint, "_"))

    def _odd_key(self, frame: _Frame, key: str, node: Node) -> None:
        """A key that is there already, or one that definitions do not take: its value is lost."""
        frame.key = _DROPPED
        if key == "<<" and not node.style:
            message = said("merge keys (<<) are not used in definitions")
            hint = said("write the keys out")
            self.mistakes.append(Mistake(node.start, "merge-key", message, hint))
        elif key in frame.node.keys:
            line = self.text.count("\n", 0, frame.node.keys[key]) + self.line
            message = said('the key "{key}" is given twice', key=key)
            hint = said("it is on line {line} too: keep one of them", line=line)
            self.mistakes.append(Mistake(node.start, "key-twice", message, hint))
        else:
            frame.key, frame.node.keys[key] = key, node.start

    def _open(self, event: yaml.CollectionStartEvent) -> Mistake | None:
        """A list or mapping that next values belong to; a mistake where there are too many."""
        start, is_map = _start(event), isinstance(event, yaml.MappingStartEvent)
        if len(self.frames) >= MAX_DEPTH:
            message = said("this is nested deeper than {most} levels", most=MAX_DEPTH)
            return Mistake(start, "too-deep", message)
        data: list[Value] | dict[str, Value] = {} if is_map else []
        node = Node(start, start, ("{" if is_map else "[") if event.flow_style else "")
        frame = self.frames[-1] if self.frames else None
        if frame and isinstance(frame.data, dict) and frame.key is None:
            message = said("a list or a mapping cannot be a key")
            self.mistakes.append(Mistake(start, "complex-key", message, QUOTES))
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
        if isinstance(frame.data, list):
            frame.node.children[len(frame.data)] = node
            frame.data.append(value)
        elif frame.key != _DROPPED:
            frame.node.children[str(frame.key)] = node
            frame.data[str(frame.key)] = value
        frame.key = None


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0
