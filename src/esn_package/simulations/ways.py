"""The ways through the scenes of a scenario that are right: how long they are, what they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from esn_package.simulations.scenario import Criterion, Scene


def orders(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """The scenes in an order in which every choice leads to a later one."""
    by = {scene.id: scene for scene in scenes}
    seen: set[str] = set()
    order: list[Scene] = []
    stack = [(scenes[0].id, False)]
    while stack:
        name, left = stack.pop()
        if left:
            order.append(by[name])
        elif name not in seen:
            seen.add(name)
            stack.append((name, True))
            stack += [(choice.to, False) for choice in reversed(by[name].choices)]
    return tuple(reversed(order))


def deepest(scenes: Sequence[Scene]) -> int:
    """How many choices the longest way has."""
    depth = dict.fromkeys((scene.id for scene in scenes), 0)
    for scene in reversed(orders(scenes)):
        depth[scene.id] = max((1 + depth[choice.to] for choice in scene.choices), default=0)
    return depth[scenes[0].id]


def bests(scenes: Sequence[Scene], criteria: Sequence[Criterion]) -> dict[str, float]:
    """The most that a way can have of each criterion, by its id, and of all of them, by ""."""
    names, order = [one.id for one in criteria], orders(scenes)
    return {"": _best(order, names), **{name: _best(order, [name]) for name in names}}


def _best(order: Sequence[Scene], names: Iterable[str]) -> float:
    most, counted = dict[str, float](), {*names}
    for scene in reversed(order):
        each = (
            most[choice.to] + sum(mark for name, mark in choice.marks.items() if name in counted)
            for choice in scene.choices
        )
        most[scene.id] = max(each, default=0.0)
    return most[order[0].id]
