"""A model made of what an author wrote, its own mistakes told together with those between parts."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ModelWrapValidatorHandler, ValidationError

from esn_package.questions.base import Fault, refuse

Made = TypeVar("Made")


def agreed(data: Any, handler: ModelWrapValidatorHandler[Made], faults: Sequence[Fault]) -> Made:  # noqa: ANN401 - whatever an author wrote
    """What the handler makes of the data; else its mistakes and the faults, all at once."""
    try:
        made = handler(data)
    except ValidationError as error:
        refuse(faults, error)
        raise
    refuse(faults)
    return made
