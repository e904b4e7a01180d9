"""Which function writes which of the parser's events."""

from collections.abc import Callable

from esn_package.prose import blocks, fences, links, notes, spans, tables
from esn_package.prose.containers import end_frames
from esn_package.prose.writer import Data, Writer


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
    tables.start_table(w, alignments, start)


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
    "CodeBlock": fences.start_code,
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
    "CodeBlock": lambda w, _, span: fences.end_code(w, *span),
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
