"""Draws and shuffles, as `player/random.js` makes them: a seed gives the same in both languages."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, TypeVar

Random: TypeAlias = Callable[[], float]
T = TypeVar("T")
_WORD = 0xFFFFFFFF


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


def drawn(
    questions: Sequence[tuple[str, str | None]], count: int | None, random: Random
) -> list[str]:
    """The ids that are drawn of (id, objective) pairs, in their order; all where count is None.

    From each objective in proportion (largest remainder, the earlier objective first), at least
    one of each where there is room; questions without an objective are a group like another.
    """
    if count is None or count >= len(questions):
        return [id_ for id_, _ in questions]
    groups: dict[str | None, list[str]] = {}
    for id_, objective in questions:
        groups.setdefault(objective, []).append(id_)
    counts = shares([len(ids) for ids in groups.values()], count)
    chosen = set[str]()
    for ids, share in zip(groups.values(), counts, strict=True):
        chosen |= {*shuffled(ids, random)[:share]}
    return [id_ for id_, _ in questions if id_ in chosen]


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
