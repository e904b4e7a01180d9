"""Every kind of simulation, named: read only where a page has one, or a schema is written."""

from typing import Annotated, Any, TypeAlias, get_args

from pydantic import Field

from esn_package.simulations.base import Simulation
from esn_package.simulations.mailbox import Mailbox
from esn_package.simulations.scenario import Scenario
from esn_package.simulations.threshold import Threshold
from esn_package.simulations.zones import Zones

__all__ = ["MODELS", "Lab", "Mailbox", "Scenario", "Simulation", "Threshold", "Zones"]

Lab: TypeAlias = Annotated[Mailbox | Threshold | Zones, Field(discriminator="lab")]
# What reads the file of each container (`prose/markers.py` SIMULATED), and of each kind of lab.
MODELS: dict[str, Any] = {
    "scenario": Scenario,
    "lab": Lab,
    **{model.kind: model for model in get_args(get_args(Lab)[0])},
}
