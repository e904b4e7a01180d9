"""pydantic's errors, to be raised once more together with others."""

from collections.abc import Iterator
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError


def again(told: ValidationError) -> Iterator[InitErrorDetails]:
    """The details of an error, each as it was."""
    for one in told.errors(include_url=False):
        ctx, kind = one.get("ctx", {}), cast("Any", one["type"])
        error = PydanticCustomError(kind, "{said}", ctx) if "said" in ctx else kind
        yield InitErrorDetails(type=error, loc=one["loc"], input=one["input"], ctx=ctx)
