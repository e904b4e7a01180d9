"""The parser's events, walked once, without recursion: each is given to what writes it."""

from collections.abc import Iterable, Iterator, Mapping

import pyromark

from esn_package.prose import blocks, spans
from esn_package.prose.containers import end_container, start_container
from esn_package.prose.events import BARE, ENDS, SPAN, STARTS
from esn_package.prose.markers import Marker, opening
from esn_package.prose.writer import Data, Writer, escaped, words
from esn_package.saying import said

Events = Iterable[tuple[Data, Data]]

SPANS = (
    pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_MATH
    | pyromark.Options.ENABLE_WIKILINKS
)
BLOCKS = (
    SPANS
    | pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
# A no-break space before a line keeps it from being a list, a heading or a quotation: a choice
# may read "> 7 mmol/L" or "1. Appeler". Marks see a space there, so `*` and `_` mean the same.
LEAD = "\u00a0"
LEAD_BYTES = len(LEAD.encode())


def walk(w: Writer, events: Events, markers: Mapping[int, Marker] | None = None) -> None:
    """Write a whole text; `markers` are the lines of `:::` that were hidden from the parser."""
    lines = dict(markers or {})
    for event, span in events:
        start = span["start"]
        if type(event) is str:
            BARE[event](w, start)
            continue
        ((kind, value),) = event.items()
        if kind == "Text":
            _text(w, value, start)
        elif kind == "Start":
            tag, data = (value, None) if type(value) is str else next(iter(value.items()))
            STARTS[tag](w, data, start)
        elif kind == "End":
            tag, data = (value, None) if type(value) is str else next(iter(value.items()))
            ENDS[tag](w, data, (start, span["end"]))
        elif start in lines and kind == "Html":
            _marker(w, lines.pop(start))
        elif start in lines:
            _misplaced(w, lines.pop(start).start)
        else:
            SPAN[kind](w, value, start)
    for marker in lines.values():
        _misplaced(w, marker.start)


def inline(w: Writer, text: str, at: int | None = None) -> tuple[str, str]:
    """One line of an author's as HTML of words alone, and its bare words.

    `at` is its byte in the text being written; None says its faults where `w.place` is.
    """
    line = Writer(w.text, faults=w.faults, place=w.place, flat=1)
    if at is not None:
        line.base = at - LEAD_BYTES
    walk(line, inline_events(text))
    return words(line.out), "".join(line.plain)


def inline_events(text: str) -> Iterator[tuple[Data, Data]]:
    """The events of one paragraph without its own, each moved by the lead's bytes."""
    joined = text.replace("\r", " ").replace("\n", " ")
    for event, span in pyromark.events_with_range(LEAD + joined, options=SPANS):
        if event in ({"Start": "Paragraph"}, {"End": "Paragraph"}):
            continue
        if isinstance(event, dict) and span["start"] == 0 and "Text" in event:
            rest = event["Text"].removeprefix(LEAD)
            if rest:
                yield {"Text": rest}, {"start": LEAD_BYTES, "end": span["end"]}
            continue
        yield event, span


def _text(w: Writer, value: str, start: int) -> None:
    if w.code is not None:
        w.code_at = start if w.code_at is None else w.code_at
        w.plain.append(value)
    elif w.html:
        return
    elif w.gaps or value[:1] in spans.MARKS:
        if value.startswith(":::") and _begins_line(w, start):
            _misplaced(w, start)
        spans.text(w, value, start)
    else:
        w.plain.append(value)
        w.out.append(escaped(value))


def _begins_line(w: Writer, start: int) -> bool:
    if w.place is not None or w.flat:
        return False
    at = start + w.base
    line = w.text.data[w.text.data.rfind(b"\n", 0, at) + 1 : at]
    return not line.strip(b" \t>-+*0123456789.):")


def _misplaced(w: Writer, start: int) -> None:
    w.fault(
        start,
        "container-misplaced",
        said("::: is not read here"),
        said("write it on a line of its own, less than four spaces from the margin of its text"),
    )


def _marker(w: Writer, marker: Marker) -> None:
    blocks.end_task(w)
    if not marker.name:
        end_container(w, marker.start)
        return
    said = opening(marker)
    title, plain = inline(w, said.title, said.title_at) if said.title else ("", "")
    start_container(w, said, title, plain)
