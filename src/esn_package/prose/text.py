"""A text as bytes, because the parser counts in bytes, and the characters at which they stand."""

import re
from itertools import accumulate
from typing import NamedTuple

STEP = 512
# Every byte of UTF-8 that does not begin a character (RFC 3629, 3).
CONTINUATION = bytes(range(0x80, 0xC0))
FRONT_MATTER = re.compile(rb"\A---[ \t]*\r?\n(?:.*\n)*?---[ \t]*(?:\r?\n|\Z)")


class Text(NamedTuple):
    """A text, its bytes, and how many characters begin before every `STEP` bytes."""

    text: str
    data: bytes
    counts: tuple[int, ...]

    def character(self, at: int) -> int:
        """The character at a byte; a byte inside a character is that character's end."""
        if len(self.data) == len(self.text):
            return at
        block = at // STEP
        return self.counts[block] + _characters(self.data[block * STEP : at])

    def line(self, at: int) -> tuple[int, int]:
        """The line and the column of a byte, both from 0, the column in characters."""
        begin = self.data.rfind(b"\n", 0, at) + 1
        return self.data.count(b"\n", 0, at), _characters(self.data[begin:at])


def text(source: str) -> Text:
    """A text ready to be parsed; what UTF-8 cannot write (a lone surrogate) becomes `?`."""
    data = source.encode("utf-8", "replace")
    blocks = (_characters(data[at : at + STEP]) for at in range(0, len(data), STEP))
    return Text(source, data, tuple(accumulate(blocks, initial=0)))


def without_front_matter(data: bytes) -> bytes:
    """The same bytes, with a page's front matter turned into spaces so that places stay."""
    found = FRONT_MATTER.match(data)
    if not found:
        return data
    return re.sub(rb"[^\n]", b" ", found[0]) + data[found.end() :]


def _characters(data: bytes) -> int:
    return len(data.translate(None, CONTINUATION))
