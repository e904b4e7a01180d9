"""The map of a scenario: where each scene stands, and the lines of the choices between them.

Scenes stand in rows, each below all that lead to it; a line that passes a row has a place of its
own there, so that it crosses no scene. It is the same on every machine: whole numbers, no search.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from esn_package.simulations.ways import orders

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from esn_package.simulations.scenario import Scene

STEP = 56  # from row to row
ROOM = {True: 48, False: 18}  # that a scene takes in its row, and a line that passes
ROUNDS = 8  # after which no order was seen to change for the better

Place = tuple[str, str, int]  # a scene's id twice, or a line's ends; the row


class Stop(NamedTuple):
    """A scene on the map: its id, its number, where it stands, whether a way ends there."""

    id: str
    number: int
    x: int
    y: int
    ends: bool


class Line(NamedTuple):
    """What leads from a scene to the next: their ids, and the path that is drawn."""

    start: str
    to: str
    path: str


class Plan(NamedTuple):
    """A map: its size in pixels, its scenes and its lines."""

    width: int
    height: int
    stops: tuple[Stop, ...]
    lines: tuple[Line, ...]


def plan(scenes: Sequence[Scene], numbers: Mapping[str, int]) -> Plan:
    """The map of scenes that have no wrong way."""
    rows = _rows(scenes)
    ends = dict.fromkeys((one.id, choice.to) for one in scenes for choice in one.choices)
    each = {(one, other): tuple(_chain(one, other, rows)) for one, other in ends}
    levels = _levels(scenes, rows, each)
    wide = max(sum(map(_room, level)) for level in levels)
    at = {place: point for level in levels for place, point in _placed(level, wide)}
    stops = (
        Stop(one.id, numbers[one.id], *at[one.id, one.id, rows[one.id]], one.ending is not None)
        for one in scenes
    )
    lines = (Line(*both, _path([at[place] for place in chain])) for both, chain in each.items())
    return Plan(wide, STEP * len(levels), tuple(stops), tuple(lines))


def _room(place: Place) -> int:
    return ROOM[place[0] == place[1]]


def _placed(level: Sequence[Place], wide: int) -> Iterator[tuple[Place, tuple[int, int]]]:
    """Where the places of a row stand, in its middle."""
    x = (wide - sum(map(_room, level))) // 2
    for place in level:
        yield place, (x + _room(place) // 2, STEP * place[2] + STEP // 2)
        x += _room(place)


def _rows(scenes: Sequence[Scene]) -> dict[str, int]:
    """The row of each scene: as many choices from the beginning as the longest way to it has."""
    rows = dict.fromkeys((scene.id for scene in scenes), 0)
    for scene in orders(scenes):
        for choice in scene.choices:
            rows[choice.to] = max(rows[choice.to], rows[scene.id] + 1)
    return rows


def _chain(start: str, to: str, rows: Mapping[str, int]) -> Iterator[Place]:
    """The places that a line passes, one a row, from scene to scene."""
    yield start, start, rows[start]
    yield from ((start, to, row) for row in range(rows[start] + 1, rows[to]))
    yield to, to, rows[to]


def _levels(
    scenes: Sequence[Scene],
    rows: Mapping[str, int],
    chains: Mapping[tuple[str, str], Sequence[Place]],
) -> list[list[Place]]:
    """The places of each row, in an order in which few lines cross: each near what it leads to."""
    levels: list[list[Place]] = [[] for _ in range(max(rows.values()) + 1)]
    near: dict[Place, list[Place]] = {}
    for scene in scenes:
        levels[rows[scene.id]].append((scene.id, scene.id, rows[scene.id]))
    for chain in chains.values():
        for place in chain[1:-1]:
            levels[place[2]].append(place)
        for one, other in pairwise(chain):
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    best = levels
    for turn in range(ROUNDS):
        levels = [*levels]
        down = turn % 2 == 0
        for row in range(len(levels)) if down else reversed(range(len(levels))):
            where = dict(_centred(levels, row - 1 if down else row + 1))
            levels[row] = _ordered(levels[row], near, where)
        best = min(best, levels, key=lambda one: _crossings(one, near))
    return best


def _crossings(levels: Sequence[Sequence[Place]], near: Mapping[Place, Sequence[Place]]) -> int:
    """How many pairs of lines cross between two rows."""
    found = 0
    for above, below in pairwise(levels):
        where = {place: n for n, place in enumerate(below)}
        lines = [where[to] for place in above for to in near.get(place, ()) if to in where]
        found += sum(one > other for n, one in enumerate(lines) for other in lines[n + 1 :])
    return found


def _centred(levels: Sequence[Sequence[Place]], row: int) -> Iterator[tuple[Place, int]]:
    """The places of a row with where each stands."""
    if 0 <= row < len(levels):
        yield from ((place, x) for place, (x, _) in _placed(levels[row], 0))


def _ordered(
    level: Sequence[Place], near: Mapping[Place, Sequence[Place]], where: Mapping[Place, int]
) -> list[Place]:
    """The places of a row by the mean of those beside them; without any, as they stood."""
    means: dict[Place, float] = {}
    for place, (x, _) in _placed(level, 0):
        found = [where[one] for one in near.get(place, ()) if one in where]
        means[place] = sum(found) / len(found) if found else x
    return sorted(level, key=means.__getitem__)


def _path(points: Sequence[tuple[int, int]]) -> str:
    """A line that leaves and reaches each of its points from above to below."""
    (x, y), *rest = points
    path = f"M{x} {y}"
    for there, below in rest:
        path += f"C{x} {y + STEP // 2} {there} {below - STEP // 2} {there} {below}"
        x, y = there, below
    return path
