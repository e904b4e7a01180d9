"""Which characters of a file each character of a text was read from.

A text is seldom written as it is read: YAML folds lines and knows escapes, Markdown has marks
between words. Who finds something in a text finds its exact place by these, and may write there.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

Kind = Literal["same", "escape", "held"]


class Stretch(NamedTuple):
    """Characters of a text, from `at`, and those that they were read from.

    `kind`: "same" if they are written as they are read; "escape" if one is written in another way
    that may be replaced as a whole (`''` between quotes); "held" if what stands there is not to be
    retouched: a line's end, an entity, or code that one mark stands for.
    """

    at: int
    size: int
    start: int
    end: int
    kind: Kind = "same"


def moved(stretches: Iterable[Stretch], by: int) -> tuple[Stretch, ...]:
    """The same stretches in a file in which the text begins so many characters later."""
    if not by:
        return tuple(stretches)
    return tuple(
        Stretch(at, size, start + by, end + by, kind) for at, size, start, end, kind in stretches
    )


def through(inner: Iterable[Stretch], outer: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Stretches of a text in another, which was itself read from a file, as those of the file."""
    if len(outer) == 1 and outer[0].kind == "same":
        return moved(inner, outer[0].start - outer[0].at)
    found: list[Stretch] = []
    for one in inner:
        parts = _cut(outer, one.start, one.end)
        if one.kind == "same":
            begin = one.at - one.start
            found += [part._replace(at=part.at + begin) for part in parts]
        elif parts:
            held = one.kind == "held" or any(part.kind == "held" for part in parts)
            kind: Kind = "held" if held or not _joined(parts) else "escape"
            found.append(Stretch(one.at, one.size, parts[0].start, parts[-1].end, kind))
    return tuple(found)


def written(stretches: Sequence[Stretch], begin: int, end: int) -> tuple[int, int] | None:
    """From where to where in the file some characters are written; None where they cannot be.

    They cannot where marks stand between them, or where one of them is held.
    """
    parts = _cut(stretches, begin, end)
    if not parts or not _joined(parts) or any(part.kind == "held" for part in parts):
        return None
    return parts[0].start, parts[-1].end


def start(stretches: Sequence[Stretch], at: int) -> int:
    """Where in the file a character is, or the nearest one before it that is written."""
    number = bisect_right(stretches, at, key=_at) - 1
    if number < 0:
        return 0
    one = stretches[number]
    return one.start + (min(at - one.at, one.size) if one.kind == "same" else 0)


def _joined(parts: Sequence[Stretch]) -> bool:
    return all(one.end == two.start for one, two in pairwise(parts))


def _cut(stretches: Sequence[Stretch], begin: int, end: int) -> list[Stretch]:
    """The part of stretches between two characters; what cannot be cut is taken whole."""
    found = []
    for number in range(max(bisect_right(stretches, begin, key=_at) - 1, 0), len(stretches)):
        one = stretches[number]
        if one.at >= end:
            break
        low, high = max(begin, one.at), min(end, one.at + one.size)
        if low >= high:
            continue
        if one.kind == "same":
            by = low - one.at
            found.append(Stretch(low, high - low, one.start + by, one.start + by + high - low))
        else:
            found.append(one)
    return found


def _at(stretch: Stretch) -> int:
    return stretch.at
