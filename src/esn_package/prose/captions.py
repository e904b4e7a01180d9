"""Where the caption of an image is written: the parser tells what it says, and not its place."""

import re
from html import unescape

from esn_package.stretches import Kind, Stretch

# The destination of an image and what opens its title, and what closes it (CommonMark 6.3).
_OPENS = re.compile(r"""\]\(\s*(?:<[^<>\n]*>|[^\s<]\S{0,200})\s+(["'(])""")
_CLOSES = re.compile(r"""(["')])\s*\)\Z""")
_MOST = 50  # openings that are tried: a hostile text holds any number of them
_PAIRS = {'"': '"', "'": "'", "(": ")"}
_OTHER = re.compile(r"\\([!-/:-@\[-`{-~])|&#?\w+;|\n")


def caption(raw: str, title: str) -> tuple[Stretch, ...]:
    """Where each character of an image's title is written in it; none where that is not seen."""
    closed = _CLOSES.search(raw)
    if closed is None:
        return ()
    stop = closed.start()
    opened = [one.end() for one in _OPENS.finditer(raw, 0, stop) if _PAIRS[one[1]] == closed[1]]
    if not _OTHER.search(title) and "\\" not in raw and "&" not in raw:
        opened = [end for end in opened if end == stop - len(title)]
    for end in opened[:_MOST]:
        words, found = _read(raw, end, stop)
        if words == title:
            return found
    return ()


def _read(raw: str, start: int, end: int) -> tuple[str, tuple[Stretch, ...]]:
    """A title's characters: escapes may be replaced, entities and the ends of lines may not."""
    words, found, size = list[str](), list[Stretch](), 0
    at = start
    for other in (*_OTHER.finditer(raw, start, end), None):
        stop = other.start() if other else end
        if stop > at:
            found.append(Stretch(size, stop - at, at, stop))
            words.append(raw[at:stop])
            size += stop - at
        if other:
            said = other[1] or unescape(other[0])
            kind: Kind = "escape" if other[1] else "held"
            found.append(Stretch(size, len(said), other.start(), other.end(), kind))
            words.append(said)
            size += len(said)
            at = other.end()
    return "".join(words), tuple(found)
