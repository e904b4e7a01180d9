"""Every prose of a question, and where it stands."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from pydantic import BaseModel

from esn_package.prose import Prose
from esn_package.source import Loc

BARE = (str, int, float, type(None))
NONE = frozenset((*BARE, bool, date))  # what is of these types holds no prose


@cache
def keys(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model, each with its key in a definition."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


def proses(model: BaseModel) -> Iterator[tuple[Loc, Prose]]:
    """Every prose of a question, with where it stands in its definition."""
    values = model.__dict__
    for name, key in keys(type(model)):
        value = values[name]
        kind = type(value)
        if kind is Prose:
            yield (key,), value
        elif kind not in NONE:  # most: not looked at any closer
            yield from _proses((key,), value)


def _proses(loc: Loc, value: object) -> Iterator[tuple[Loc, Prose]]:
    if isinstance(value, Prose):
        yield loc, value
    elif isinstance(value, BaseModel):
        for inner, found in proses(value):
            yield (*loc, *inner), found
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, BaseModel):  # a choice, an item: of the most
                for inner, found in proses(item):
                    yield (*loc, index, *inner), found
            else:
                yield from _proses((*loc, index), item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _proses((*loc, key), item)
