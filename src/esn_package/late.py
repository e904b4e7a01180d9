"""Patterns that are compiled when something is first looked for: of a hundred, most never are."""

import re
from typing import AnyStr, cast

_ASKED = (
    *("finditer", "findall", "flags", "fullmatch", "groups", "match", "pattern", "scanner"),
    *("search", "split", "sub", "subn"),
)


class _Late:
    """A pattern that becomes itself when it is first asked for anything."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.__dict__["_late"] = pattern, flags

    def __getattr__(self, name: str) -> object:
        """What a pattern has, from then on as fast as of one that was compiled at once."""
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(*self.__dict__["_late"])
        self.__dict__.update({one: getattr(compiled, one) for one in _ASKED})
        return self.__dict__[name]


def late(pattern: AnyStr, flags: int = 0) -> "re.Pattern[AnyStr]":
    """What `re.compile` gives, as far as its methods are asked; a test compiles all that we have.

    A hundred patterns take as long to compile as a tenth of what imports us.
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
