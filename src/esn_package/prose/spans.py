"""What stands inside a line: words, marks, formulas."""

from esn_package.late import late
from esn_package.prose.links import unread_link
from esn_package.prose.maths import mathml
from esn_package.prose.notes import unknown_call
from esn_package.prose.parts import Fault, GapPart, ImagePart
from esn_package.prose.writer import Writer, escaped
from esn_package.saying import said

COMMAND = late(rb"(?<!\\)\$\\[A-Za-z]")
GAP = late(r"\{\{\s*([^{}]*?)\s*\}\}")
OPEN = "\ufffc"  # what stands for a gap in bare words: Unicode's sign for an object
ATTRIBUTES = late(r"\{([^{}\n]*)\}")


def text(w: Writer, value: str, start: int) -> None:
    """Words, escaped; braces right after an image are about the image."""
    if value in LONE:
        LONE[value](w, start)
    elif w.gaps and "{{" in value and not w.words_only:
        value = _gaps(w, value, start)
    elif value.startswith("{") and w.out and isinstance(w.out[-1], ImagePart):
        value = _attributes(w, value, start)
    w.plain.append(value)
    w.out.append(escaped(value))


def code(w: Writer, value: str) -> None:
    """Words in code."""
    w.plain.append(value)
    w.out.append(f"<code>{escaped(value)}</code>")


def soft_break(w: Writer) -> None:
    """A line's end in the source is a space for the reader."""
    w.plain.append(" ")
    w.out.append("\n")


def hard_break(w: Writer) -> None:
    """A line's end that the author asked for."""
    w.plain.append(" ")
    w.out.append("<br>")


def maths(w: Writer, tex: str, start: int, *, display: bool) -> None:
    """A formula as MathML, or why it cannot be."""
    found = mathml(tex, display=display)
    w.plain.append(tex)
    if isinstance(found, Fault):
        begin = start + (2 if display else 1)
        inside = len(tex[: found.offset].encode())
        w.fault(begin + inside, found.code, found.message, found.hint)
    else:
        w.out.append(found)


def start_mark(w: Writer, tag: str, start: int) -> None:
    """Emphasis and the like."""
    w.inline += 1
    w.check_depth(start)
    w.out.append(f"<{tag}>")


def end_mark(w: Writer, tag: str) -> None:
    """The end of emphasis and the like."""
    w.inline -= 1
    w.out.append(f"</{tag}>")


def _gaps(w: Writer, value: str, start: int) -> str:
    """Words up to the last gap are written, each gap in its place; what follows comes back."""
    end = 0
    for found in GAP.finditer(value):
        before = value[end : found.start()]
        w.plain.extend([before, OPEN])
        place = w.offset(start + len(value[: found.start()].encode()))
        w.out.extend([escaped(before), GapPart(found[1], place)])
        end = found.end()
    return value[end:]


def _unread_formula(w: Writer, start: int) -> None:
    """A Fault where a `$` before a command came back as words: the parser saw no formula."""
    begin = start + w.base
    if w.place is None and COMMAND.match(w.text.data, begin):
        w.fault(
            start,
            "bad-maths",
            said("a formula is not read here"),
            said("close its braces and its $, without a space inside the $"),
        )


def _attributes(w: Writer, value: str, start: int) -> str:
    """`{{.decorative}}` right after an image makes it so; what follows the braces comes back."""
    image = w.out[-1]
    found = ATTRIBUTES.match(value)
    if not found or not isinstance(image, ImagePart):
        return value
    if found[1].strip() != ".decorative":
        w.fault(
            start,
            "bad-image",
            said('"{found}" is not known after an image', found=found[0]),
            said("only {{.decorative}} can stand there"),
        )
    else:
        w.out[-1] = image._replace(decorative=True)
    return value[found.end() :]


# What words may begin with that are looked at any closer.
MARKS = frozenset("[]$:{")
# What comes back as words by itself, and may have been meant as more.
LONE = {"[": unknown_call, "]": unread_link, "$": _unread_formula}
