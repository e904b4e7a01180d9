"""Targets of a data laboratory that no setting reaches, or that the first one already does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esn_package.fields import wrong
from esn_package.saying import said
from esn_package.simulations.figures import GAP, SHARES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import PydanticCustomError

    from esn_package.simulations.bounds import Target
    from esn_package.simulations.figures import Figures
    from esn_package.simulations.threshold import Threshold
    from esn_package.source import Loc


def unreachable(lab: Threshold) -> Iterator[tuple[Loc, PydanticCustomError]]:
    """Targets that no setting reaches, each with its place."""
    for at, target in enumerate(lab.targets):
        if len(lab.groups) == 1 and any(name.endswith(GAP) for name in target.names):
            error = said("between people of one group there is no gap")
            yield ("targets", at), wrong("target-unreachable", error, said("add a group"))
        elif not any(lab.measured.reaches(target, setting) for setting in lab.settings):
            message = said("no place of the threshold reaches this target")
            place, told = _nearest(lab, target)
            hint = said(
                "nearest at {place}: {figures}; ask for less, or for fewer figures at once",
                place=place,
                figures=", ".join(f"{name} {'–' if one is None else one}" for name, one in told),
            )
            yield ("targets", at), wrong("target-unreachable", message, hint)


def _nearest(lab: Threshold, target: Target) -> tuple[str, list[tuple[str, int | None]]]:
    """Where the threshold comes nearest to a target, and the figures that it asks for there."""
    least, most = target.at_least.given.items(), target.at_most.given.items()
    bounds = [*((name, bound, 1) for name, bound in least), *((*one, -1) for one in most)]

    def short(told: Figures) -> float:
        """How far all figures are on the wrong side, as parts of all that they can be."""
        missing = 0.0
        for name, bound, way in bounds:
            whole = 100 if name.removesuffix(GAP) in SHARES else lab.people
            value = told[name]
            missing += 1 if value is None else max(0, way * (bound - value)) / whole
        return missing

    settings = [(setting, lab.measured.figures(setting)) for setting in lab.settings]
    setting, told = min(settings, key=lambda one: short(one[1]))
    return lab.edges[setting.at], [(name, told[name]) for name in target.names]


def reached(lab: Threshold) -> Iterator[tuple[Loc, PydanticCustomError]]:
    """Targets that are reached before anything is moved."""
    for at, target in enumerate(lab.targets):
        if lab.measured.reaches(target, lab.first):
            message = said("the target is reached before anything is moved")
            hint = said("ask for more, or let the threshold start elsewhere")
            yield ("targets", at), wrong("target-reached", message, hint)
