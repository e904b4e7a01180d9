"""How a scalar of YAML is written, character for character: quotes, escapes, folds, indents."""

import re
from collections.abc import Iterable, Iterator

from esn_package.late import late
from esn_package.stretches import Kind, Stretch

_PLAIN = late(r"(?P<fold>[ \t]*\n[ \t\n]*)|(?P<run>(?:(?![ \t]*\n).)+)")
_SINGLE = late(r"(?P<fold>[ \t]*\n[ \t\n]*)|(?P<escape>'')|(?P<run>(?:(?![ \t]*\n|').)+)")
_DOUBLE = late(
    r"(?P<fold>[ \t]*\n[ \t\n]*|[ \t]*\\\n[ \t\n]*)"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.))"
    r"|(?P<run>(?:(?![ \t]*\\?\n|\\).)+)"
)
_FLOW = {"": _PLAIN, "'": _SINGLE, '"': _DOUBLE}
_BLANK = late(r"[ \t\n]*")


def stretches(text: str, span: tuple[int, int], style: str, value: str) -> tuple[Stretch, ...]:
    """Where each character of a scalar's value is written; none where that cannot be told."""
    quote = len(style) if style in {"'", '"'} else 0
    start, end = span[0] + quote, span[1] - quote
    if end - start == len(value) and "\n" not in value and text.startswith(value, start):
        return (Stretch(0, len(value), start, end),) if value else ()
    flow = _FLOW.get(style)
    if flow is None:
        begin = text.find("\n", start) + 1
        found = tuple(_block(text[begin:end], begin, value))
    else:
        found = tuple(_flow(flow.finditer(text[start:end]), start))
    whole = sum(one.size for one in found) == len(value)
    same = (one for one in found if one.kind == "same")
    right = whole and all(
        text.startswith(value[one.at : one.at + one.size], one.start) for one in same
    )
    return found if right else ()


def _flow(parts: Iterable[re.Match[str]], start: int) -> Iterator[Stretch]:
    """A plain or quoted scalar, of which a line's end is folded into a space (YAML 1.2, 6.5)."""
    at = 0
    for part in parts:
        begin, end = start + part.start(), start + part.end()
        kind: Kind
        if part["run"]:
            size, kind = end - begin, "same"
        elif part["fold"]:
            size, kind = _folded(part["fold"]), "held"
        else:
            size, kind = 1, "escape"
        if size:
            yield Stretch(at, size, begin, end, kind)
        at += size


def _folded(space: str) -> int:
    """How many characters are left of white space with a line's end in it."""
    if "\\" not in space:
        return max(space.count("\n") - 1, 1)
    # What stands before an escaped line's end is kept; empty lines after it are line ends.
    return space.index("\\") + space.count("\n") - 1


def _block(raw: str, start: int, value: str) -> Iterator[Stretch]:
    """A literal or folded scalar: its lines, with other white space between them."""
    at, held = 0, start
    for line in raw.split("\n"):
        words = line.strip(" \t")
        begin = start + len(line) - len(line.lstrip(" \t"))
        start += len(line) + 1
        if not words:
            continue
        blank = _BLANK.match(value, at)
        after = blank.end() if blank else at
        if after > at:
            yield Stretch(at, after - at, held, begin, "held")
        yield Stretch(after, len(words), begin, begin + len(words))
        at, held = after + len(words), begin + len(words)
    if at < len(value):
        yield Stretch(at, len(value) - at, held, start - 1, "held")
