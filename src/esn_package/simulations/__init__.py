"""Simulations: what a learner plays in a page, a kind a file; this one only lists them.

A container of a page names the file of one, which is read by the model of that container: of a lab,
by the one of its kind. A kind does not know any format, nor another kind. Most modules have none,
and import none of their models.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from esn_package.simulations.base import Simulation

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = ["KINDS", "LABS", "Simulation", "model_of", "reader"]

LABS = ("mailbox", "threshold", "zones")
KINDS = ("scenario", *LABS)


def model_of(container: str, data: object) -> str:
    """The name in MODELS of what reads a file: of a lab its kind, where that is known."""
    kind = data.get("lab") if container == "lab" and isinstance(data, Mapping) else None
    return kind if isinstance(kind, str) and kind in LABS else container


@cache
def reader(model: str) -> "TypeAdapter[Simulation]":
    """Reads what a file holds by one of MODELS; raises pydantic's ValidationError."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - most modules have no simulation

    from esn_package.simulations.every import MODELS  # noqa: PLC0415

    return TypeAdapter(MODELS[model])
