"""Simulations: what a learner plays in a page, a kind a file; this one only names them.

A container of a page names the file of one; `read` reads it by the model of that container. A kind
does not know any format, nor another kind.
"""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from esn_package.simulations.base import Simulation
from esn_package.simulations.scenario import Scenario

__all__ = ["KINDS", "MODELS", "Scenario", "Simulation", "reader"]

# What reads the file of each container (`prose/markers.py` SIMULATED).
MODELS: dict[str, Any] = {"scenario": Scenario}
KINDS = ("scenario",)


@cache
def reader(container: str) -> TypeAdapter[Simulation]:
    """Reads what the file of a container holds; raises pydantic's ValidationError."""
    return TypeAdapter(MODELS[container])
