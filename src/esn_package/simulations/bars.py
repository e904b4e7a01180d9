"""The people of a data laboratory as bars: the ill above an axis, the healthy below it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from esn_package.simulations.populations import Population

AXIS = 50  # of a drawing a hundred high and a hundred wide
GAP = 0.08  # of a bar's width, on either side
HIGHEST = 48


class Bar(NamedTuple):
    """A bar: its bin, whether it is of the ill, whether an alert is given, its outline."""

    bin: int
    side: str
    called: bool
    path: str


class Drawn(NamedTuple):
    """A group, and its bars."""

    name: str
    bars: tuple[Bar, ...]


def drawn(groups: Sequence[Population], at: int, *, below: bool) -> tuple[Drawn, ...]:
    """Each group in bars of one scale: the share of its ill, and of its healthy, in each bin."""
    tops = {side: max(_highest(group, side) for group in groups) for side in ("ill", "healthy")}
    return tuple(
        Drawn(
            group.text,
            tuple(bar for side in tops for bar in _bars(group, side, tops[side], at, below=below)),
        )
        for group in groups
    )


def _bins(group: Population, side: str) -> tuple[int, ...]:
    return group.ill if side == "ill" else group.healthy


def _highest(group: Population, side: str) -> float:
    bins = _bins(group, side)
    return max(bins) / sum(bins)


def _bars(group: Population, side: str, top: float, at: int, *, below: bool) -> Iterator[Bar]:
    bins = _bins(group, side)
    wide = 100 / len(bins)
    for place, count in enumerate(bins):
        if count:
            high = HIGHEST * count / sum(bins) / top * (1 if side == "ill" else -1)
            left, across = wide * (place + GAP), wide * (1 - 2 * GAP)
            path = f"M{left:.4g} {AXIS}v{-high:.4g}h{across:.4g}v{high:.4g}z"
            yield Bar(place, side, (place < at) is below, path)
