"""The ways through the scenes of a scenario that are right: how long they are, what they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from esn_package.simulations.scenario import Criterion, Scene, SceneChoice


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
    start = order[0].id
    return {"": _most(order, names)[start]} | {name: _most(order, [name])[start] for name in names}


def best_way(scenes: Sequence[Scene], criteria: Sequence[Criterion]) -> tuple[int, ...]:
    """The choices, from 0, of a way that has the most of all criteria: the first where some do."""
    names = {one.id for one in criteria}
    by, most = {scene.id: scene for scene in scenes}, _most(orders(scenes), names)
    way, here = list[int](), scenes[0]
    while here.choices:
        worth = [_worth(choice, names, most) for choice in here.choices]
        way.append(worth.index(max(worth)))
        here = by[here.choices[way[-1]].to]
    return tuple(way)


def _most(order: Sequence[Scene], names: Iterable[str]) -> dict[str, float]:
    """The most that can still be had from each scene on."""
    most, counted = dict[str, float](), {*names}
    for scene in reversed(order):
        each = (_worth(choice, counted, most) for choice in scene.choices)
        most[scene.id] = max(each, default=0.0)
    return most


def _worth(choice: SceneChoice, names: Collection[str], most: Mapping[str, float]) -> float:
    return most[choice.to] + sum(mark for name, mark in choice.marks.items() if name in names)
