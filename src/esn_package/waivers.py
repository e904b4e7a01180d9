"""Why a warning or an advice is left as it is: who waives it says so, and where it holds.

Errors are never waived. A waiver that waives nothing is told, as it hides what comes next.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field, WithJsonSchema

from esn_package.codes import CODES, WAIVABLE
from esn_package.fields import Definition, Text, shortened, wrong
from esn_package.folders import shown
from esn_package.problems import Place, Problem, did_you_mean
from esn_package.saying import said


def _code(value: str) -> str:
    """The code as it is, or an error: one that there is not, or that of an error."""
    if value in WAIVABLE:
        return value
    near = did_you_mean(value, WAIVABLE)
    if value not in CODES:
        hint = near or said("it stands between [ ] after what check says")
        message = said('there is no code "{code}" to waive', code=shortened(value))
        raise wrong("unknown-code", message, hint)
    if value == "unused-waiver":
        message = said('"{code}" cannot be waived', code=value)
        raise wrong("not-waivable", message, said("take out the waiver that waives nothing"))
    message = said('"{code}" is an error, which cannot be waived', code=value)
    raise wrong("not-waivable", message, said("put it right where it is"))


Code = Annotated[
    str,
    AfterValidator(_code),
    WithJsonSchema({"type": "string", "enum": sorted(WAIVABLE)}),
]


class WaiverDefinition(Definition):
    """Why a warning or an advice is left as it is."""

    code: Code = Field(description="The code of the warning or the advice.")
    because: Text = Field(description="Why it is right as it is: who comes after reads it.")
    at: Text | None = Field(
        None,
        description="Only there: the id of a page, of a question or of what else has one, or a"
        " file.",
        examples=["identite-qualifiee"],
    )


class Span(NamedTuple):
    """Some lines of a file, or all of them; or all that is below a folder."""

    path: str
    first: int = 1
    last: int = sys.maxsize

    def holds(self, place: Place) -> bool:
        """Whether a place is in it."""
        if not self.first <= place.line <= self.last:
            return False
        file = place.file
        if self.path in {file, "."} or file.startswith(f"{self.path}/"):
            return True
        file = shown(Path(file))  # a format may name a file from the root
        return file == self.path or file.startswith(f"{self.path}/")


# What an `at` may name, and where that is: an id can stand in several modules.
Names = Mapping[str, tuple[Span, ...]]


class Waiver(NamedTuple):
    """A waiver as it was written at a place; it can cover `scope`, and does cover `spans`."""

    code: str
    because: str
    at: str
    place: Place
    scope: Span
    spans: tuple[Span, ...] = ()

    def covers(self, problem: Problem) -> bool:
        """Whether it waives a problem."""
        if problem.severity == "error" or problem.code != self.code:
            return False
        spans = self.spans if self.at else (self.scope,)
        return any(span.holds(problem.place) for span in spans)

    def within(self, names: Names) -> "Waiver":
        """The same where what its `at` names is known; as long as nothing is, it covers nothing."""
        return self._replace(spans=(*self.spans, *names.get(self.at, ()))) if self.at else self


def united(waivers: Iterable[Waiver]) -> tuple[Waiver, ...]:
    """Each waiver once, with all that its `at` was found to name."""
    found: dict[Place, Waiver] = {}
    for waiver in waivers:
        known = found.get(waiver.place, waiver._replace(spans=()))
        spans = dict.fromkeys((*known.spans, *waiver.spans))
        found[waiver.place] = known._replace(spans=tuple(spans))
    return tuple(found.values())


class Sifted(NamedTuple):
    """Problems that stand, and those that are waived, each with the waiver that does it."""

    kept: tuple[Problem, ...]
    waived: tuple[tuple[Problem, Waiver], ...]


def sift(problems: Iterable[Problem], waivers: Sequence[Waiver]) -> Sifted:
    """Problems without those that are waived; the first waiver that covers one is the one."""
    kept, waived = list[Problem](), list[tuple[Problem, Waiver]]()
    for problem in problems:
        found = next((waiver for waiver in waivers if waiver.covers(problem)), None)
        if found is None:
            kept.append(problem)
        else:
            waived.append((problem, found))
    return Sifted(tuple(kept), tuple(waived))
