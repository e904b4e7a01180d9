"""Characters that nobody sees and XML or HTML refuse, found in UTF-8."""

import re

_C0 = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_C1 = re.compile(b"\xc2[\x80-\x9f]")
_NONE = ("\ufffe".encode(), "\uffff".encode())


def has_control(data: bytes) -> bool:
    """Whether a text has any, but for tabs and the ends of lines.

    Piece by piece this takes a tenth of what a pattern of all of them does.
    """
    return (
        len(data.translate(None, _C0)) < len(data)
        or any(mark in data for mark in _NONE)
        or _C1.search(data) is not None
    )
