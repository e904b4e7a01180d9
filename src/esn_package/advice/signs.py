"""Signs that a keyboard has not: the French apostrophe, quotes, and the three dots in one."""

import re
from collections.abc import Iterator

from esn_package.advice.edits import THIN, Edit
from esn_package.prose.run import HOLE

_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])'(?=[\w«“\"{HOLE}])")
_DOTS = re.compile(r"(?<![./])\.\.\.(?![./])")
_OPENS = frozenset("([{«“—–-/'’")
_CLOSES = frozenset(".,;:!?…)]}»”—–-/")
_SPACES = frozenset(" \n\u00a0\u202f")


def apostrophes(text: str) -> Iterator[Edit]:
    """’ between two letters; an apostrophe that could be a quote is left."""
    if "'" in text:
        for found in _APOSTROPHE.finditer(text):
            yield Edit(*found.span(), "’", "straight-apostrophe")


def dots(text: str) -> Iterator[Edit]:
    """… for three full stops."""
    if "..." in text:
        for found in _DOTS.finditer(text):
            yield Edit(*found.span(), "…", "three-dots")


def straight_quotes(text: str) -> Iterator[Edit]:
    """« » for straight quotes, “ ” inside « »; not sure unless each clearly opens or closes."""
    if '"' not in text:
        return
    places = [found.start() for found in re.finditer('"', text)]
    paired = _paired(text, places)
    if not paired:  # a number may be one of inches or seconds
        places = [at for at in places if not text[at - 1 : at].isdigit()]
        paired = _paired(text, places)
    if not paired:
        yield Edit(places[0], places[0] + 1, "«", "straight-quotes", sure=False)
        return
    depth = last = 0
    for number, at in enumerate(places):
        depth += text.count("«", last, at) - text.count("»", last, at)
        inside, last = depth > 0, at
        pair = ("“", "”") if inside else (f"«{THIN}", f"{THIN}»")
        yield Edit(at, at + 1, pair[number % 2], "straight-quotes")


def _paired(text: str, places: list[int]) -> bool:
    """Whether quotes open and close by turns, and none could do the other."""
    return len(places) % 2 == 0 and all(
        _opens(text, at) and not _closes(text, at)
        if number % 2 == 0
        else _closes(text, at) and not _opens(text, at)
        for number, at in enumerate(places)
    )


def _opens(text: str, at: int) -> bool:
    left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not left or left in _SPACES or left in _OPENS) and bool(right) and right not in _SPACES


def _closes(text: str, at: int) -> bool:
    left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (
        bool(left) and left not in _SPACES and (not right or right in _SPACES or right in _CLOSES)
    )
