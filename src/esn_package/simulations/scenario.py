"""A scenario: scenes, in which a choice leads to the next, until an ending is reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from string import ascii_uppercase
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field

from esn_package.fields import Number, Reference, Slug, Text, Title
from esn_package.questions.base import Part, ProseText
from esn_package.questions.digest import WIDTH
from esn_package.questions.items import Item
from esn_package.simulations.base import Simulation
from esn_package.simulations.mistakes import wrong_ways
from esn_package.simulations.plan import plan
from esn_package.simulations.ways import best_way, bests, deepest

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError

    from esn_package.data import Json
    from esn_package.questions.base import Html
    from esn_package.source import Loc

MAX_SCENES = 60
MAX_CHOICES = 8
MAX_MARK = 100


class Criterion(Part):
    """What choices are judged by."""

    id: Slug = Field(description="What `marks:` name it by.", examples=["confidentialite"])
    text: Text = Field(description="What the learner reads at the end.")


Mark = Annotated[float, Number.__metadata__[0], Field(ge=-MAX_MARK, le=MAX_MARK)]


class SceneChoice(Item):
    """What can be done in a scene, and where it leads."""

    short: ClassVar[bool] = False

    to: Reference = Field(description="Id of the scene that it leads to.")
    feedback: ProseText | None = Field(None, description="What follows of it, in Markdown.")
    marks: dict[Slug, Mark] = Field({}, description="Its marks, by the id of a criterion.")


class Scene(Part):
    """What happens, then choices, or what became of it."""

    id: Slug = Field(description="What `to:` names it by.", examples=["appel"])
    title: Title = Field(description="Where or when it is, in a few words.")
    text: ProseText = Field(description="What happens, in Markdown.")
    choices: tuple[SceneChoice, ...] = Field(
        (), max_length=MAX_CHOICES, description="What the learner can do; an ending has none."
    )
    ending: Literal["good", "fair", "bad"] | None = Field(
        None, description="Of an ending: how it turned out."
    )


class Scenario(Simulation):
    """Scenes in which each choice leads on, to one of several endings."""

    kind: ClassVar[str] = "scenario"

    criteria: tuple[Criterion, ...] = Field(
        (), description="What choices are judged by; without any there is no score."
    )
    scenes: tuple[Scene, ...] = Field(
        min_length=2, max_length=MAX_SCENES, description="The first is where it begins."
    )

    def faults(self) -> Iterator[tuple[Loc, PydanticCustomError]]:
        """Ways that lead nowhere, back or to what is not there; marks that nobody can have."""
        yield from wrong_ways(self.scenes, self.criteria)

    @property
    def weight(self) -> float:
        """It has a mark where it has criteria."""
        return 1.0 if self.criteria else 0.0

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each scene among the scenes, or of each ending among the endings."""
        counts = {True: count(1), False: count(1)}
        return {scene.id: next(counts[scene.ending is None]) for scene in self.scenes}

    @property
    def endings(self) -> frozenset[str]:
        """The ids of the scenes at which a way ends."""
        return frozenset(scene.id for scene in self.scenes if scene.ending)

    def key(self, html: Html) -> dict[str, Json]:  # noqa: ARG002 - its texts stand in the document
        """Where each choice leads and what it is worth; what can be had at best."""
        best = bests(self.scenes, self.criteria)
        criteria: list[Json] = [[one.id, one.text, best[one.id]] for one in self.criteria]
        scenes: dict[str, Json] = {
            scene.id: [[one.ref, one.to, dict[str, "Json"](one.marks)] for one in scene.choices]
            for scene in self.scenes
        }
        ends: dict[str, Json] = {one.id: one.ending for one in self.scenes if one.ending}
        # `texts` is left out of what tells that a question changed: a way is judged step by step.
        start = self.scenes[0].id
        whole: dict[str, Json] = {
            "criteria": criteria,
            "start": start,
            "scenes": scenes,
            "ends": ends,
        }
        return {**self.shared_key(), "texts": {**whole, "best": best[""]}}

    def values(self) -> Mapping[str, object]:
        """Its map, the number of each scene or ending, and which are endings."""
        drawn = plan(self.scenes, self.numbers)
        return {"plan": drawn, "numbers": self.numbers, "endings": self.endings}

    def printed(self) -> Mapping[str, object]:
        """The choices that lead to each scene, as « 1B », and a way that has the most."""
        came: dict[str, list[tuple[str, SceneChoice]]] = {scene.id: [] for scene in self.scenes}
        names: dict[tuple[str, str], str] = {}
        for scene in self.scenes:
            for letter, choice in zip(ascii_uppercase, scene.choices, strict=False):
                name = names[scene.id, choice.ref] = f"{self.numbers[scene.id]}{letter}"
                came[choice.to].append((name, choice))
        way = [*self._best] if self.criteria else []
        steps = [names[scene.id, choice.ref] for scene, choice in way]
        end = next((self.numbers[choice.to] for _, choice in way[-1:]), 0)
        return {"came": came, "letters": ascii_uppercase, "best": steps, "end": end}

    @property
    def _best(self) -> Iterator[tuple[Scene, SceneChoice]]:
        """A way with the most marks: its scenes, each with its choice."""
        here, scenes = self.scenes[0], {scene.id: scene for scene in self.scenes}
        for at in best_way(self.scenes, self.criteria):
            yield here, here.choices[at]
            here = scenes[here.choices[at].to]

    def steps(self, given: object) -> tuple[tuple[Scene, SceneChoice], ...] | None:
        """The scenes and the choices of a way, from the beginning; None for what is none."""
        way = given.get("way") if isinstance(given, Mapping) else given
        scenes = {scene.id: scene for scene in self.scenes}
        if not isinstance(way, Sequence) or isinstance(way, str):
            return None
        taken, here = [], self.scenes[0]
        for ref in way:
            found = next((one for one in here.choices if one.ref == ref), None)
            if found is None:
                return None
            taken.append((here, found))
            here = scenes[found.to]
        return tuple(taken)

    def mark(self, given: object) -> float:
        """The marks of the choices of a way, of what the best way has; 0 for less than nothing."""
        best = bests(self.scenes, self.criteria)[""]
        got = sum(sum(one.marks.values()) for _, one in self.steps(given) or ())
        return min(1.0, max(0.0, got / best)) if best > 0 else 0.0

    def told(self, given: object) -> str:
        """A way as a platform is told of it: each scene with its choice, then where it ended."""
        steps = self.steps(given) or ()
        last = [steps[-1][1].to] if steps else []
        return ", ".join([*(f"{scene.id}.{choice.ref}" for scene, choice in steps), *last])

    def codes(self, words: Callable[[str], str]) -> Iterator[tuple[str, str]]:
        """Each scene with each of its choices, and where it can end."""
        for scene in self.scenes:
            for choice in scene.choices:
                yield f"{scene.id}.{choice.ref}", f"{scene.title} → {choice.text.plain}"
        for scene in self.scenes:
            if scene.ending:
                yield scene.id, f"{scene.title} → {words(f'scenario-{scene.ending}')}"

    @property
    def expected(self) -> str:
        """The first way that has the most marks."""
        return self.told([choice.ref for _, choice in self._best]) if self.criteria else ""

    def widest(self) -> int:
        """The choices of the longest way, and every ending that was ever reached."""
        ends = sum(1 for scene in self.scenes if scene.ending)
        return WIDTH * (deepest(self.scenes) + ends) + 1
