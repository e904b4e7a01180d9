"""How the size of a package went, as a line of a few pixels and in a sentence."""

from collections.abc import Callable
from typing import NamedTuple

from esn_package.reports.history import Sizes
from esn_package.reports.pagewords import size, went

WIDE, HIGH, EDGE = 96, 28, 4  # pixels


class Spark(NamedTuple):
    """The points of a line, its last point, and what it shows in words."""

    points: str
    x: float
    y: float
    label: str


def spark(sizes: Sizes, last: int, say: Callable[[str], str]) -> Spark | None:
    """The sizes up to the last report; None where there is one report alone."""
    if not sizes or last <= sizes[0][0]:
        return None
    first = sizes[0][0]
    steps = [(number, size_) for number, size_ in sizes]
    ends = [number for number, _ in steps[1:]] + [last]
    low, high = min(one for _, one in steps), max(one for _, one in steps)

    def across(number: int) -> float:
        return round(EDGE + (WIDE - 2 * EDGE) * (number - first) / (last - first), 1)

    def down(bytes_: int) -> float:
        share = (bytes_ - low) / (high - low) if high > low else 0.5
        return round(HIGH - EDGE - (HIGH - 2 * EDGE) * share, 1)

    points = []
    for (number, bytes_), end in zip(steps, ends, strict=True):
        points += [f"{across(number)},{down(bytes_)}", f"{across(end)},{down(bytes_)}"]
    label = went(say(size(steps[0][1])), say(size(steps[-1][1])), last - first + 1)
    return Spark(" ".join(points), across(last), down(steps[-1][1]), say(label))
