"""Draws and shuffles, as `player/draws.js` makes them: a seed gives the same in both languages.

What is drawn is a unit: a question, or a case with its questions. A blueprint has rows, each so
many of the units that match it. A set of units will do if each can be given to a row of its own
(a transversal matroid): then to take whatever comes first of what still will do is best, however
rows overlap, and depends on the order of nothing but the units.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from esn_package import fnv

Random: TypeAlias = Callable[[], float]
T = TypeVar("T")
_WORD = 0xFFFFFFFF
_RANK = 6  # digits in base 36: what is left of 32 bits
MOST = 256  # attempts after which the first is repeated, so that a draw never takes long


class Row(NamedTuple):
    """A row of a blueprint: how many are drawn, of which units."""

    n: int
    ids: tuple[str, ...]


class Short(NamedTuple):
    """Rows that together ask more than there is: which they are, how many they ask and have."""

    rows: tuple[int, ...]
    asked: int
    there: int


def random(seed: int) -> Random:
    """A generator of numbers from 0 to below 1: mulberry32 (Tommy Ettinger, public domain)."""
    state = seed & _WORD

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & _WORD
        mixed = _times(state ^ state >> 15, state | 1)
        mixed ^= (mixed + _times(mixed ^ mixed >> 7, mixed | 61)) & _WORD
        return (mixed ^ mixed >> 14) / 2**32

    return draw


def shuffled(items: Iterable[T], random: Random) -> list[T]:
    """The items in another order (Fisher-Yates, from the end)."""
    mixed = list(items)
    for last in range(len(mixed) - 1, 0, -1):
        other = int(random() * (last + 1))
        mixed[last], mixed[other] = mixed[other], mixed[last]
    return mixed


def drawn(rows: Sequence[Row], seed: int, attempt: int) -> set[str]:
    """The units that an attempt (from 1) draws: those that the attempts before it drew least.

    Which comes first follows from the seed and the unit's id alone: what an update adds changes
    the place of nothing else.
    """
    order = sorted({id_ for row in rows for id_ in row.ids}, key=lambda id_: rank(id_, seed))
    used = dict.fromkeys(order, 0)
    chosen = set[str]()
    for _ in range((attempt - 1) % MOST + 1):
        chosen = first(rows, sorted(order, key=used.__getitem__))
        for id_ in chosen:
            used[id_] += 1
    return chosen


def rank(id_: str, seed: int) -> tuple[float, str]:
    """What decides the place of an id in the order of a seed."""
    # Ids that differ in their last letter have hashes that are near: the generator parts them.
    return random(int(fnv.short(f"{seed}.{id_}", _RANK), 36))(), id_


def instance(id_: str, seed: int, attempt: int, of: int) -> int:
    """Which of a question's rows of values an attempt (0: practice) asks.

    Another in each attempt, until all were asked (`player/options/vars.js`).
    """
    return (int(rank(id_, seed)[0] * of) + attempt) % of


def first(rows: Sequence[Row], order: Iterable[str]) -> set[str]:
    """The units that come first in an order and together fill the rows, as far as they can."""
    return {id_ for held in _filled(rows, order) for id_ in held}


def too_short(rows: Sequence[Row]) -> Short | None:
    """The rows that cannot be filled, with those that they share units with; None if all can."""
    held = _filled(rows, (id_ for row in rows for id_ in row.ids))
    open_ = [at for at, row in enumerate(rows) if len(held[at]) < row.n]
    if not open_:
        return None
    # Whoever holds a unit that would help is part of why: together they have no more (Hall).
    found = [open_[0]]
    for at in found:
        wanted = rows[at].ids
        found += [i for i, some in enumerate(held) if i not in found and {*some} & {*wanted}]
    there = {id_ for at in found for id_ in rows[at].ids}
    return Short(tuple(sorted(found)), sum(rows[at].n for at in found), len(there))


class _Filling(NamedTuple):
    """The units that each row holds, while they are filled; `matching` are the rows of a unit."""

    rows: Sequence[Row]
    held: list[list[str]]
    matching: dict[str, list[int]]

    def placed(self, id_: str, tried: set[int]) -> bool:
        """Whether a unit finds a place in one of its rows that was not tried yet."""
        rows = self.matching.get(id_, ())
        return any(self._taken(at, id_, tried) for at in rows if at not in tried)

    def _taken(self, at: int, id_: str, tried: set[int]) -> bool:
        tried.add(at)
        held = self.held[at]
        if len(held) < self.rows[at].n:
            held.append(id_)
            return True
        gives = next((i for i, other in enumerate(held) if self.placed(other, tried)), None)
        if gives is not None:
            held[gives] = id_
        return gives is not None


def _filled(rows: Sequence[Row], order: Iterable[str]) -> list[list[str]]:
    """The units that each row gets: one after the other where it, or a row that gives way, can."""
    filling = _Filling(rows, [[] for _ in rows], {})
    for at, row in enumerate(rows):
        for id_ in row.ids:
            filling.matching.setdefault(id_, []).append(at)
    needed = sum(row.n for row in rows)
    for id_ in dict.fromkeys(order):
        needed -= filling.placed(id_, set())
        if not needed:
            break
    return filling.held


def proportional(units: Collection[tuple[str, str | None]], count: int) -> tuple[Row, ...]:
    """A blueprint of so many of these (id, objective) units, a row an objective.

    From each objective in proportion (largest remainder, the earlier objective first), at least
    one of each where there is room; units without an objective are a group like another.
    """
    groups: dict[str | None, list[str]] = {}
    for id_, objective in units:
        groups.setdefault(objective, []).append(id_)
    counts = shares([len(ids) for ids in groups.values()], min(count, len(units)))
    rows = (Row(n, tuple(ids)) for n, ids in zip(counts, groups.values(), strict=True))
    return tuple(row for row in rows if row.n)


def shares(sizes: Sequence[int], count: int) -> list[int]:
    """How many to draw from groups of these sizes; count is not above their sum.

    Whole numbers only: what one language rounds, the other might not.
    """
    total, indices = sum(sizes), range(len(sizes))
    taken = [count * size // total for size in sizes]
    rest = sorted(indices, key=lambda i: -(count * sizes[i] % total))
    for index in rest[: count - sum(taken)]:
        taken[index] += 1
    while count >= len(sizes) and 0 in taken:
        # From the group that has most above its proportion, the later one if two have.
        most = max(indices, key=lambda i: (taken[i] > 1, taken[i] * total - count * sizes[i], i))
        taken[most] -= 1
        taken[taken.index(0)] += 1
    return taken


def _times(one: int, other: int) -> int:
    """Product of 32 bits, as `Math.imul` has it."""
    return one * other & _WORD
