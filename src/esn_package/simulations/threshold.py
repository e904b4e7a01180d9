"""A data laboratory: a threshold is moved, and what it is worth follows."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from esn_package.data import Json
from esn_package.questions.base import Html, refuse
from esn_package.questions.digest import WIDTH
from esn_package.questions.steps import plain
from esn_package.simulations.bars import drawn
from esn_package.simulations.base import LABS, Simulation
from esn_package.simulations.bounds import Target
from esn_package.simulations.measured import Measured, Setting, checks
from esn_package.simulations.moves import alike
from esn_package.simulations.populations import (
    MOST,
    Measure,
    Population,
    Prevalence,
    Wording,
    wrong_bins,
    wrong_start,
)
from esn_package.simulations.reaching import reached, unreachable
from esn_package.source import Loc

MAX_GROUPS = 4
MAX_TARGETS = 6
SETTING = 4  # characters: two of a threshold, two of a prevalence


class Threshold(Simulation):
    """A threshold to move, and what it is worth."""

    kind: ClassVar[str] = "threshold"

    lab: Literal["threshold"] = Field(description="A threshold to move, and what it is worth.")
    threshold: Measure = Field(description="What is measured: `text from to start unit side`.")
    words: Wording = Field(
        Wording(), description="What things are called: `alert quiet ill healthy`."
    )
    groups: tuple[Population, ...] = Field(
        min_length=1, max_length=MAX_GROUPS, description="The people; gaps are told from two on."
    )
    people: Annotated[int, Field(ge=100, le=MOST)] = Field(
        1000, description="Counts are told of so many people."
    )
    prevalence: Prevalence = Field(Prevalence(), description="Its `start` and its `choices`.")
    targets: tuple[Target, ...] = Field(
        (), max_length=MAX_TARGETS, description="Settings to be found, one after the other."
    )

    @field_validator("groups")
    @classmethod
    def _alike(cls, groups: tuple[Population, ...]) -> tuple[Population, ...]:
        refuse([*alike([one.id for one in groups]), *wrong_bins(groups)])
        return groups

    @field_validator("targets")
    @classmethod
    def _told_apart(cls, targets: tuple[Target, ...]) -> tuple[Target, ...]:
        refuse(alike([one.id for one in targets]))
        return targets

    def faults(self) -> Iterator[tuple[Loc, PydanticCustomError]]:
        """A threshold inside of a bin; targets that no setting reaches."""
        if fault := wrong_start(self.threshold, self.bins):
            yield fault.loc, fault.error
        yield from unreachable(self)

    def cautions(self) -> Iterator[tuple[Loc, PydanticCustomError]]:
        """Targets that are reached before anything is moved."""
        if not wrong_start(self.threshold, self.bins):
            yield from reached(self)

    @property
    def bins(self) -> int:
        """How many bins every list has."""
        return len(self.groups[0].ill)

    @property
    def edges(self) -> tuple[str, ...]:
        """Where the threshold can stand, in digits."""
        return tuple(plain(one) for one in self.threshold.edges(self.bins))

    @property
    def measured(self) -> Measured:
        """The people, as figures are told of them."""
        return Measured(self.groups, self.threshold.side == "below", self.people)

    @property
    def first(self) -> Setting:
        """What stands there first."""
        edges, start = self.threshold.edges(self.bins), self.threshold.start
        return Setting(edges.index(start) if start in edges else 0, self._started)

    @property
    def _started(self) -> int | None:
        """The prevalence at first: that of the data in thousandths only where it can be changed."""
        given, choices = self.prevalence.start, self.prevalence.choices
        return self.measured.prevalence if given is None and choices else given

    @property
    def offered(self) -> tuple[int | None, ...]:
        """All that the prevalence can be, in thousandths; None for that of the data."""
        choices, start = self.prevalence.choices, self._started
        return (start,) if start is None or not choices else tuple(sorted({start, *choices}))

    @property
    def settings(self) -> Iterator[Setting]:
        """All that a learner can set."""
        return map(Setting._make, product(range(self.bins + 1), self.offered))

    @property
    def weight(self) -> float:
        """It has a mark where it has targets."""
        return 1.0 if self.targets else 0.0

    def key(self, html: Html) -> dict[str, Json]:
        """The people in their bins, and what is said of each target."""
        groups: list[Json] = [[[*one.ill], [*one.healthy]] for one in self.groups]
        targets: list[Json] = [one.key(html) for one in self.targets]
        data: dict[str, Json] = {
            "groups": groups,
            "edges": [*self.edges],
            "unit": self.threshold.after,
            "below": self.measured.below,
            "people": self.people,
            "start": [self.first.at, self.first.prevalence],
            "offered": [*self.offered],
            "targets": targets,
        }
        # `texts` is left out of what tells that it changed: a target once reached stays so.
        return {**self.shared_key(), "texts": data}

    @property
    def scripts(self) -> tuple[str, ...]:
        """What of the player it needs: what computes the figures."""
        return (*super().scripts, LABS, "simulations/figures.js", "simulations/targets.js")

    def values(self) -> Mapping[str, object]:
        """What stands there first: bars, figures, and the texts of where the threshold can be."""
        setting, told = self.first, self.measured.figures(self.first)
        return {
            "first": setting,
            "drawn": drawn(self.groups, setting.at, below=self.measured.below),
            "edges": self.edges,
            "unit": self.threshold.after,
            "offered": self.offered,
            "figures": told,
            "shares": self.measured.shares(setting),
            "total": lambda names: sum(told[name] or 0 for name in names.split()),
        }

    def printed(self) -> Mapping[str, object]:
        """What every place of the threshold is worth at each prevalence; what reaches a target."""
        places, told = range(self.bins + 1), self.measured
        reaching = {one.id: told.reaching(one, places, self.offered) for one in self.targets}
        return {"tables": told.tables(places, self.offered), "reaching": reaching}

    def mark(self, given: object) -> float:
        """The mean of the targets: 1 over the checks that it took, 0 if its setting was shown."""
        found = checks(given)
        marks = [1 / n if (n := found.get(one.id, 0)) > 0 else 0 for one in self.targets]
        return sum(marks) / len(marks) if marks else 0.0

    def told(self, given: object) -> str:
        """What a platform is told: the checks that each target took, and where the threshold is."""
        found, at = checks(given), given.get("at") if isinstance(given, Mapping) else None
        done = [f"{one.id}.{n}" for one in self.targets if (n := found.get(one.id, -1)) >= 0]
        return ", ".join([*done, *([self.edges[at]] if isinstance(at, int) else [])])

    def codes(self, words: Callable[[str], str]) -> Iterator[tuple[str, str]]:
        """Each target with the checks that it took, then where the threshold was left."""
        for one in self.targets:
            yield f"{one.id}.n", f"{one.text.plain} {words('code-checks')}"
        yield "…", self.threshold.text

    @property
    def expected(self) -> str:
        """Each target reached at the first check, wherever the threshold was left."""
        return ", ".join(f"{one.id}.1" for one in self.targets)

    def is_over(self, given: object) -> bool:
        """Whether each target is reached or shown; without any, once the threshold was moved."""
        found = checks(given)
        return given is not None and all(found.get(one.id, -1) >= 0 for one in self.targets)

    def widest(self) -> int:
        """A setting, and for each target a code with a sign."""
        return SETTING + (WIDTH + 1) * len(self.targets)
