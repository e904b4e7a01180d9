"""The tags of a page, and what scripts and styles stand in it, in one pass of any text."""

import re
from functools import lru_cache
from typing import NamedTuple

# Every alternative ends somewhere, unclosed too: nothing is read twice, whatever the page.
TOKEN = re.compile(
    r"""<!--(?:.*?-->|.*+)|<([a-z][\w:-]*+)((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)(?:[>"']|\Z)""",
    re.DOTALL | re.IGNORECASE,
)
NAMING = re.compile(r"//|src|href|poster|url", re.IGNORECASE)
ENDS = {
    name: re.compile(rf"</{name}\b|\Z", re.IGNORECASE) for name in ("script", "style", "textarea")
}


class Tag(NamedTuple):
    """A start tag: its name in small letters, what follows it up to `>`, and where that begins.

    `body` is the text of a script or a style, and `inside` where it begins.
    """

    name: str
    attributes: str
    offset: int
    body: str = ""
    inside: int = 0


@lru_cache(maxsize=1)  # two rules look at each page, one after the other
def tags(text: str) -> tuple[Tag, ...]:
    """The start tags that may name a file, and scripts and styles, in order.

    What stands in comments, scripts and styles is no tag.
    """
    found, at = list[Tag](), 0
    while match := TOKEN.search(text, at):
        at = inside = match.end()
        if match[1] is None:
            continue
        name = match[1].lower()
        if name in ENDS:
            end = ENDS[name].search(text, at)
            at = end.start() if end else at
        if at > inside or NAMING.search(match[2]):
            found.append(Tag(name, match[2], match.start(2), text[inside:at], inside))
    return tuple(found)


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a character of a text, counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
