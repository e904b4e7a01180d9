"""Targets of a data laboratory that no setting reaches, or that the first one already does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esn_package.fields import wrong
from esn_package.saying import said
from esn_package.simulations.figures import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import PydanticCustomError

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
            hint = said("ask for less, or for fewer figures at once")
            yield ("targets", at), wrong("target-unreachable", message, hint)


def reached(lab: Threshold) -> Iterator[tuple[Loc, PydanticCustomError]]:
    """Targets that are reached before anything is moved."""
    for at, target in enumerate(lab.targets):
        if lab.measured.reaches(target, lab.first):
            message = said("the target is reached before anything is moved")
            hint = said("ask for more, or let the threshold start elsewhere")
            yield ("targets", at), wrong("target-reached", message, hint)
