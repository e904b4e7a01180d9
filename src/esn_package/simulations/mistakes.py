"""What is wrong with a scenario as a whole: ways that lead nowhere or back, marks for nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esn_package.fields import shortened, wrong
from esn_package.problems import did_you_mean, nearest
from esn_package.questions.digest import code
from esn_package.questions.items import told_apart
from esn_package.saying import said
from esn_package.simulations.ways import bests

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic_core import PydanticCustomError

    from esn_package.simulations.scenario import Criterion, Scene, SceneChoice
    from esn_package.source import Loc

    Fault = tuple[Loc, PydanticCustomError]


def wrong_ways(scenes: Sequence[Scene], criteria: Sequence[Criterion]) -> Iterator[Fault]:
    """What is wrong with scenes as a whole: every mistake, each at its place."""
    yield from _twice("scenes", scenes)
    yield from _twice("criteria", criteria)
    known = {scene.id: at for at, scene in reversed([*enumerate(scenes)])}
    for at, scene in enumerate(scenes):
        yield from _wrong_end(("scenes", at), scene)
        locs = [("scenes", at, "choices", n) for n in range(len(scene.choices))]
        yield from _alike(scene.choices, locs)
        for loc, choice in zip(locs, scene.choices, strict=True):
            yield from _wrong_choice(loc, choice, known, [one.id for one in criteria])
    loops = [*_loops(scenes, known)]
    yield from loops
    yield from _unreachable(scenes, known)
    if not loops and all(choice.to in known for scene in scenes for choice in scene.choices):
        yield from _unmarked(scenes, criteria)


def _twice(key: str, named: Iterable[Scene | Criterion]) -> Iterator[Fault]:
    known = set[str]()
    for at, one in enumerate(named):
        if one.id in known:
            message = said('the id "{name}" is given twice', name=one.id)
            hint = said("an id names one thing: give this one another")
            yield (key, at, "id"), wrong("id-twice", message, hint)
        known.add(one.id)


def _alike(choices: Sequence[SceneChoice], locs: Sequence[Loc]) -> Iterator[Fault]:
    """Choices of a scene that a saved way could not tell apart."""
    known: dict[str, SceneChoice] = {}
    for choice, loc in zip(choices, locs, strict=True):
        first = known.setdefault(code(choice.ref), choice)
        if first is not choice and choice.id:
            message = said('the id "{id}" is given twice in this scene', id=choice.id)
            yield (*loc, "id"), wrong("id-twice", message, said("give this choice another"))
        elif first is not choice:
            yield (*loc, "text"), told_apart(first, choice)


def _wrong_end(loc: Loc, scene: Scene) -> Iterator[Fault]:
    if scene.choices and scene.ending:
        message = said('the ending "{name}" has choices', name=scene.id)
        hint = said("take them out, or take `ending:` out: the story goes on there")
        yield (*loc, "ending"), wrong("scenario-dead-end", message, hint)
    elif not scene.choices and not scene.ending:
        message = said('the scene "{name}" leads nowhere', name=scene.id)
        hint = said("give it `choices:`, or `ending: good`, `fair` or `bad` where the story ends")
        yield (*loc, "id"), wrong("scenario-dead-end", message, hint)


def _wrong_choice(
    loc: Loc, choice: SceneChoice, known: Mapping[str, int], names: Sequence[str]
) -> Iterator[Fault]:
    if choice.to not in known:
        message = said('"{name}" is not a scene of the scenario', name=shortened(choice.to))
        hint = did_you_mean(choice.to, known) or said("write the id of a scene, or add that scene")
        yield (*loc, "to"), wrong("no-such-scene", message, hint)
    for name in choice.marks:
        if name not in names:
            message = said('"{name}" is not a criterion of the scenario', name=shortened(name))
            hint = did_you_mean(name, names) or said(
                "add it under `criteria:`, with an id and text"
            )
            yield (*loc, "marks", name), wrong("no-such-criterion", message, hint)


def _unmarked(scenes: Sequence[Scene], criteria: Sequence[Criterion]) -> Iterator[Fault]:
    """Criteria of which nobody can have a mark."""
    best = bests(scenes, criteria)
    for at, one in enumerate(criteria):
        if best[one.id] <= 0:
            message = said('no way has marks for "{name}"', name=one.id)
            hint = said("give some with `marks:` in a choice, or take the criterion out")
            yield ("criteria", at, "id"), wrong("scenario-without-marks", message, hint)


def _loops(scenes: Sequence[Scene], known: Mapping[str, int]) -> Iterator[Fault]:
    """Each choice that leads back to a scene of its own way."""
    done, open_ = set[str](), list[str]()
    stack: list[tuple[str, int]] = [(scene.id, 0) for scene in reversed(scenes)]
    while stack:
        name, at = stack.pop()
        choices = scenes[known[name]].choices
        if at == 0:
            if name in done:
                continue
            open_.append(name)
        if at == len(choices):
            done.add(name)
            open_.remove(name)
            continue
        stack.append((name, at + 1))
        to = choices[at].to
        if to in open_:
            message = said('this choice leads back to "{name}"', name=to)
            hint = said("a way goes on to an ending: who has played it can begin again")
            yield (
                ("scenes", known[name], "choices", at, "to"),
                wrong("scenario-loop", message, hint),
            )
        elif to in known and to not in done:
            stack.append((to, 0))


def _unreachable(scenes: Sequence[Scene], known: Mapping[str, int]) -> Iterator[Fault]:
    seen, waiting = set[str](), [scenes[0].id]
    while waiting:
        name = waiting.pop()
        if name in known and name not in seen:
            seen.add(name)
            waiting += [choice.to for choice in scenes[known[name]].choices]
        elif name not in known and (near := nearest(name, known)):
            waiting.append(near)  # a slip is told once, not at what it meant too
    for at, scene in enumerate(scenes):
        if scene.id not in seen:
            message = said('no choice leads to the scene "{name}"', name=scene.id)
            hint = said("write `to: {name}` in a choice of another scene", name=scene.id)
            yield ("scenes", at, "id"), wrong("scenario-unreachable", message, hint)
