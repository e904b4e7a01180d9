"""Every prose of a question, and where it stands."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from esn_package.prose import Prose
from esn_package.source import Loc

BARE = (str, int, float, type(None))


def proses(model: BaseModel) -> Iterator[tuple[Loc, Prose]]:
    """Every prose of a question, with where it stands in its definition."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if not isinstance(value, BARE):  # most: not looked at any closer
            yield from _proses((field.alias or name,), value)


def _proses(loc: Loc, value: object) -> Iterator[tuple[Loc, Prose]]:
    if isinstance(value, Prose):
        yield loc, value
    elif isinstance(value, BaseModel):
        for inner, found in proses(value):
            yield (*loc, *inner), found
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _proses((*loc, index), item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _proses((*loc, key), item)
