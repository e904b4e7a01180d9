"""The parser's events, walked once, without recursion: each is given to what writes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import pyromark

from esn_package.prose import blocks, links, notes, spans, tables
from esn_package.prose.containers import end_container, end_frames, start_container
from esn_package.prose.markers import Marker, opening
from esn_package.prose.writer import Data, Writer, words

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
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
NOTES = BLOCKS | pyromark.Options.ENABLE_FOOTNOTES
# A no-break space before a line keeps it from being a list, a heading or a quotation: a choice
# may read "> 7 mmol/L" or "1. Appeler". Marks see a space there, so `*` and `_` mean the same.
LEAD = "\u00a0"
LEAD_BYTES = len(LEAD.encode())


def walk(w: Writer, events: Events, markers: Mapping[int, Marker] | None = None) -> None:
    """Write a whole text; `markers` are the lines of `:::` that were hidden from the parser."""
    lines = dict(markers or {})
    for event, span in events:
        start = span["start"]
        if isinstance(event, str):
            BARE[event](w, start)
            continue
        ((kind, value),) = event.items()
        if kind == "Text":
            _text(w, value, start)
        elif kind == "Start":
            tag, data = (value, None) if isinstance(value, str) else next(iter(value.items()))
            STARTS[tag](w, data, start)
        elif kind == "End":
            tag, data = (value, None) if isinstance(value, str) else next(iter(value.items()))
            ENDS[tag](w, data, (start, span["end"]))
        elif kind == "Html" and start in lines:
            _marker(w, lines.pop(start))
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
    elif not w.html:
        if value.startswith(":::") and _begins_line(w, start):
            _misplaced(w, start)
        spans.text(w, value, start)


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
        "::: is not read here",
        "write it on a line of its own, less than four spaces from the margin of its text",
    )


def _marker(w: Writer, marker: Marker) -> None:
    blocks.end_task(w)
    if not marker.name:
        end_container(w, marker.start)
        return
    said = opening(marker)
    title, plain = inline(w, said.title, said.title_at) if said.title else ("", "")
    start_container(w, said, title, plain)


def _start_html(w: Writer, _: Data, __: int) -> None:
    w.html, w.html_told = True, False


def _end_html(w: Writer, _: Data, __: tuple[int, int]) -> None:
    w.html = False


def _html(w: Writer, value: str, start: int) -> None:
    if not w.html_told:
        blocks.raw_html(w, value, start)
    w.html_told = w.html


def _start_footnote(w: Writer, label: str, start: int) -> None:
    blocks.block(w, start)
    notes.start_note(w, label, start)


def _end_footnote(w: Writer, _: Data, span: tuple[int, int]) -> None:
    label = end_frames(w, "FootnoteDefinition")
    notes.end_note(w, label, span[0])


def _rule(w: Writer, start: int) -> None:
    blocks.block(w, start)
    w.out.append("<hr>\n")


def _start_table(w: Writer, alignments: tuple[str, ...], start: int) -> None:
    blocks.block(w, start)
    tables.start_table(w, alignments)


BARE: dict[str, Callable[[Writer, int], None]] = {
    "SoftBreak": lambda w, _: spans.soft_break(w),
    "HardBreak": lambda w, _: spans.hard_break(w),
    "Rule": _rule,
}
SPAN: dict[str, Callable[[Writer, Data, int], None]] = {
    "Code": lambda w, value, _: spans.code(w, value),
    "InlineMath": lambda w, value, start: spans.maths(w, value, start, display=False),
    "DisplayMath": lambda w, value, start: spans.maths(w, value, start, display=True),
    "Html": _html,
    "InlineHtml": _html,
    "FootnoteReference": notes.call,
    "TaskListMarker": lambda w, value, _: blocks.task(w, done=value),
}
STARTS: dict[str, Callable[[Writer, Data, int], None]] = {
    "Paragraph": lambda w, _, start: blocks.start_paragraph(w, start),
    "Heading": lambda w, data, start: blocks.start_heading(w, data["level"], start),
    "BlockQuote": lambda w, _, at: blocks.start_frame(w, "BlockQuote", "<blockquote>\n", at),
    "CodeBlock": blocks.start_code,
    "HtmlBlock": _start_html,
    "List": blocks.start_list,
    "Item": lambda w, _, start: blocks.start_item(w, start),
    "FootnoteDefinition": _start_footnote,
    "DefinitionList": lambda w, _, start: blocks.start_leaf(w, "<dl>\n", start),
    "DefinitionListTitle": lambda w, _, __: w.out.append("<dt>"),
    "DefinitionListDefinition": lambda w, _, at: blocks.start_frame(w, "Definition", "<dd>", at),
    "Table": _start_table,
    "TableHead": lambda w, _, __: tables.start_head(w),
    "TableRow": lambda w, _, __: tables.start_row(w),
    "TableCell": lambda w, _, __: tables.start_cell(w),
    "Emphasis": lambda w, _, start: spans.start_mark(w, "em", start),
    "Strong": lambda w, _, start: spans.start_mark(w, "strong", start),
    "Strikethrough": lambda w, _, start: spans.start_mark(w, "s", start),
    "Link": links.start_link,
    "Image": links.start_image,
}
ENDS: dict[str, Callable[[Writer, Data, tuple[int, int]], None]] = {
    "Paragraph": lambda w, _, span: blocks.end_paragraph(w, *span),
    "Heading": lambda w, level, span: blocks.end_heading(w, level, span[0]),
    "BlockQuote": lambda w, _, __: blocks.end_frame(w, "BlockQuote", "</blockquote>\n"),
    "CodeBlock": lambda w, _, span: blocks.end_code(w, *span),
    "HtmlBlock": _end_html,
    "List": lambda w, ordered, _: w.out.append("</ol>\n" if ordered else "</ul>\n"),
    "Item": lambda w, _, __: blocks.end_item(w),
    "FootnoteDefinition": _end_footnote,
    "DefinitionList": lambda w, _, __: w.out.append("</dl>\n"),
    "DefinitionListTitle": lambda w, _, __: blocks.end_leaf(w, "</dt>"),
    "DefinitionListDefinition": lambda w, _, __: blocks.end_frame(w, "Definition", "</dd>\n"),
    "Table": lambda w, _, __: tables.end_table(w),
    "TableHead": lambda w, _, __: tables.end_head(w),
    "TableRow": lambda w, _, span: tables.end_row(w, span[1]),
    "TableCell": lambda w, _, span: tables.end_cell(w, span[1]),
    "Emphasis": lambda w, _, __: spans.end_mark(w, "em"),
    "Strong": lambda w, _, __: spans.end_mark(w, "strong"),
    "Strikethrough": lambda w, _, __: spans.end_mark(w, "s"),
    "Link": lambda w, _, __: links.end_link(w),
    "Image": lambda w, _, __: links.end_image(w),
}
