"""Tables: a frame that scrolls and takes focus, named by its head, with header cells."""

from esn_package.prose.parts import Part, Seen, WordPart
from esn_package.prose.writer import Table, Writer, quoted
from esn_package.saying import said

CLASSES = {"Center": ' class="center"', "Right": ' class="end"'}
DASHES = frozenset(b"|:- \t\r")


def start_table(w: Writer, alignments: tuple[str, ...], start: int) -> None:
    """A table; its frame is written once its head is known."""
    w.tables.append(Table(alignments, len(w.out), start))
    w.out.append("")


def start_head(w: Writer) -> None:
    """The first row."""
    w.tables[-1].column = 0
    w.out.append("<table>\n<thead><tr>")


def end_head(w: Writer) -> None:
    """The end of the first row: the table has its name."""
    table = w.tables[-1]
    table.in_head = False
    w.seen.append(Seen("table", w.offset(table.start), "\n".join(table.head)))
    w.out.append("</tr></thead>\n<tbody>\n")
    frame: list[Part] = ['<div class="table" tabindex="0" role="region" aria-label="']
    name = ", ".join(filter(None, table.head))
    frame.append(quoted(name) if name else WordPart("table"))
    again = w.labels[name] = w.labels.get(name, 0) + 1
    frame.append(f' ({again})">' if again > 1 else '">')
    w.out[table.at : table.at + 1] = frame


def start_row(w: Writer) -> None:
    """A row after the first."""
    w.tables[-1].column = 0
    w.out.append("<tr>")


def end_row(w: Writer, end: int) -> None:
    """The end of a row; what the parser left out behind its last cell is a Fault."""
    w.out.append("</tr>\n")
    last = w.tables[-1].end
    left = w.text.data[last + w.base : end + w.base]
    more = left.lstrip(b" \t|")
    if left.strip() not in (b"", b"|") and more.strip():
        count = len(w.tables[-1].alignments)
        w.fault(
            last + len(left) - len(more),
            "row-too-long",
            said("a row has more cells than its head, which has {count}", count=count),
            said("take the cell out, or write \\| for a bar inside a cell"),
        )


def end_table(w: Writer) -> None:
    """The end of a table."""
    w.tables.pop()
    w.out.append("</tbody></table></div>\n")


def start_cell(w: Writer) -> None:
    """A cell; whether it is a header is known at its end."""
    w.keep()


def end_cell(w: Writer, end: int) -> None:
    """A cell: a header in the first row and column, unless it is empty (RGAA 5.6)."""
    parts, plain = w.taken()
    table = w.tables[-1]
    words = plain.strip(" ")
    column = CLASSES.get(table.alignments[table.column], "")
    header = bool(words) and (table.in_head or table.column == 0)
    scope = f' scope="{"col" if table.in_head else "row"}"' if header else ""
    tag = "th" if header else "td"
    w.out.extend([f"<{tag}{scope}{column}>", *parts, f"</{tag}>"])
    w.plain.append(f"{words} ")
    if table.in_head:
        table.head.append(words)
    table.column += 1
    table.end = end


def not_a_table(w: Writer, start: int, end: int) -> None:
    """A Fault where a paragraph of bars was meant as a table, and is none."""
    data = w.text.data[start + w.base : end + w.base]
    lines = data.strip().split(b"\n")
    if len(lines) == 1:
        return
    at = start + len(lines[0]) + 1
    if DASHES.issuperset(lines[1]) and b"-" in lines[1] and b"|" in lines[1]:
        message = said("the line of dashes has not as many cells as the head")
        w.fault(at, "bad-table", message, said("write one group for each cell"))
    elif all(line.lstrip().startswith(b"|") for line in lines):
        w.fault(
            at,
            "bad-table",
            said("a table has no line of dashes"),
            said("write | --- | under its head"),
        )
