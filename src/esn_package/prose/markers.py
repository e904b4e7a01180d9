"""The lines of `:::` that open and close containers, found where no code stands.

The parser knows nothing of containers. Each such line is given to it as a processing instruction
of exactly as many bytes, which may stand wherever a block may (CommonMark 4.6, kind 3) and comes
back with its place: so no byte moves, and no author's text can be taken for one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from esn_package.late import late
from esn_package.prose.writer import Data

LINE = re.compile(
    rb"^[ \t>]*(?P<colons>:{3,})[ \t]*(?P<name>[^\s{]*)[ \t]*(?P<rest>[^\r\n]*)", re.MULTILINE
)
BARE = b":::"
ADDRESSED = late(r"(?P<address>[^\s{]*)[ \t]*(?:\{(?P<attributes>[^{}]*)\})?[ \t]*(?P<title>.*)")
MEDIA = ("video", "audio", "embed")
# What a learner plays: how the name of the file ends that each is defined in.
SIMULATED = {"scenario": ".scenario.yaml", "lab": ".lab.yaml"}


class Marker(NamedTuple):
    """A line of `:::`: its bytes, its name ("" closes), what follows the name and its byte."""

    start: int
    end: int
    name: str
    rest: str
    rest_at: int


class Opening(NamedTuple):
    """What a line of `:::` says after its name: an address, attributes (of media), a title."""

    name: str
    start: int
    address: str
    attributes: str
    title: str
    title_at: int


def opening(marker: Marker) -> Opening:
    """A marker taken apart; only some have an address and `{attributes}` before their title."""
    if marker.name not in MEDIA and marker.name not in SIMULATED:
        return Opening(marker.name, marker.start, "", "", marker.rest, marker.rest_at)
    found = ADDRESSED.match(marker.rest)
    before = marker.rest[: found.start("title")] if found else marker.rest
    return Opening(
        marker.name,
        marker.start,
        found["address"] if found else "",
        (found["attributes"] or "") if found else "",
        found["title"] if found else "",
        marker.rest_at + len(before.encode()),
    )


def find(data: bytes, covered: Sequence[tuple[int, int]]) -> dict[int, Marker]:
    """Every line of `:::` outside code and HTML, by the byte of its first colon."""
    found = {}
    at = 0
    for line in _lines(data):
        start = line.start("colons")
        while at < len(covered) and covered[at][1] <= start:
            at += 1
        if at < len(covered) and covered[at][0] <= start:
            continue
        rest = line["rest"].rstrip(b" \t").decode()
        name = line["name"].decode() or rest.partition(" ")[0]  # `::: {.warning}` closes nothing
        end = start + len(data[start : line.end()].rstrip(b" \t"))
        found[start] = Marker(start, end, name, rest, line.start("rest"))
    return found


def _lines(data: bytes) -> Iterator[re.Match[bytes]]:
    """Each line that begins with `:::`, found by these: few lines have any."""
    found = data.find(BARE)
    while found >= 0:
        if line := LINE.match(data, data.rfind(b"\n", 0, found) + 1):
            yield line
        end = data.find(b"\n", found)
        found = data.find(BARE, end) if end >= 0 else -1


def hidden(data: bytes, markers: Mapping[int, Marker]) -> bytes:
    """The same bytes, with each line of `:::` as a processing instruction of its length."""
    pieces, before = [], 0
    for start, marker in markers.items():
        pieces.append(data[before:start])
        # `<?>` is whole by itself: its one question mark begins and ends it.
        pieces.append(
            b"<?" + b"?>".rjust(marker.end - start - 2)
            if marker.end - start > len(BARE)
            else b"<?>"
        )
        before = marker.end
    return b"".join([*pieces, data[before:]])


# A line that can begin code or HTML, wherever it stands: a fence, a tag, an indent of four.
_BEGINS = re.compile(
    rb"^(?P<before>[ \t>*+\-\d.)]*)(?P<mark>`{3,}|~{3,}|<)(?P<rest>[^\n]*)"
    rb"|^(?P<indent> {4,}| {0,3}\t)[ \t]*[^ \t\n]",
    re.MULTILINE,
)


def fenced(data: bytes) -> list[tuple[int, int]] | None:
    """Where code stands that fences at the margin hold, as nearly all is; None if other may be.

    Such a fence ends whatever list or quotation is open, and only a fence closes it (CommonMark
    4.5): nothing else of a text need be known.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while line := _BEGINS.search(data, at):
        mark, rest = line["mark"], line["rest"]
        if b"\r" in data or not mark or line["before"] or mark == b"<" or b"`" in rest:
            return None
        closing = re.compile(rb"^ {0,3}%s{%d,}[ \t]*$" % (mark[:1], len(mark)), re.MULTILINE)
        closed = closing.search(data, line.end())
        at = closed.end() if closed else len(data)
        found.append((line.start(), at))
    return found


def covered(events: Iterable[tuple[Data, Data]]) -> list[tuple[int, int]]:
    """Where code blocks and HTML blocks stand, in order."""
    return [
        (span["start"], span["end"])
        for event, span in events
        if isinstance(event, dict)
        and (tag := event.get("Start"))
        and (tag == "HtmlBlock" or (isinstance(tag, dict) and "CodeBlock" in tag))
    ]
