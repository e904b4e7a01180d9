"""Simulations: what a learner plays in a page, a kind a file; this one only names them.

A container of a page names the file of one, which is read by the model of that container: of a lab,
by the one of its kind. A kind does not know any format, nor another kind.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, TypeAlias

from pydantic import Field, TypeAdapter

from esn_package.simulations.base import Simulation
from esn_package.simulations.mailbox import Mailbox
from esn_package.simulations.scenario import Scenario
from esn_package.simulations.threshold import Threshold
from esn_package.simulations.zones import Zones

__all__ = [
    "KINDS",
    "MODELS",
    "Lab",
    "Mailbox",
    "Scenario",
    "Simulation",
    "Threshold",
    "Zones",
    "model_of",
    "reader",
]

Lab: TypeAlias = Annotated[Mailbox | Threshold | Zones, Field(discriminator="lab")]
LABS = {"mailbox": Mailbox, "threshold": Threshold, "zones": Zones}
# What reads the file of each container (`prose/markers.py` SIMULATED), and of each kind of lab.
MODELS: dict[str, Any] = {"scenario": Scenario, "lab": Lab, **LABS}
KINDS = ("scenario", *LABS)


def model_of(container: str, data: object) -> str:
    """The name in MODELS of what reads a file: of a lab its kind, where that is known."""
    kind = data.get("lab") if container == "lab" and isinstance(data, Mapping) else None
    return kind if isinstance(kind, str) and kind in LABS else container


@cache
def reader(model: str) -> TypeAdapter[Simulation]:
    """Reads what a file holds by one of MODELS; raises pydantic's ValidationError."""
    return TypeAdapter(MODELS[model])
