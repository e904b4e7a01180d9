"""Rules in small: each looks at one value, and refuses it with the place where it stands."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from esn_package.preview.lrs.answers import Refused
from esn_package.preview.lrs.data import values

Rule = Callable[[Any, str], None]


def bad(where: str, why: str) -> Refused:
    """The refusal of what stands at a place: 400, as xAPI-Data 2.2 asks.

    In English whoever runs the preview: an LRS speaks to programs.
    """
    return Refused(400, f"{where}: {why}")


def kind(type_: type, name: str) -> Rule:
    """A value must be of a type; a boolean is no number (xAPI-Data 2.2)."""

    def rule(value: object, where: str) -> None:
        if not isinstance(value, type_) or (isinstance(value, bool) and type_ is not bool):
            raise bad(where, f"must be {name}")

    return rule


text = kind(str, "a string")
boolean = kind(bool, "true or false")
_object = kind(dict, "an object")
_list = kind(list, "an array")


def number(value: object, where: str) -> None:
    """A number, and none in a string."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise bad(where, "must be a number")


def size(value: object, where: str) -> None:
    """A whole number, not below 0."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise bad(where, "must be a whole number, 0 or more")


def matching(pattern: re.Pattern[str], name: str) -> Rule:
    """A string must be all of a pattern."""

    def rule(value: object, where: str) -> None:
        text(value, where)
        if not pattern.fullmatch(str(value)):
            raise bad(where, f"must be {name}")

    return rule


iri = matching(values.IRI, "an IRI with a scheme")
uuid = matching(values.UUID, "a UUID")


def timestamp(value: object, where: str) -> None:
    """A moment as ISO 8601 writes it (xAPI-Data 4.5)."""
    text(value, where)
    if values.instant(str(value)) is None:
        raise bad(where, "must be a timestamp of ISO 8601: 2026-11-26T09:30:00.000Z")


def duration(value: object, where: str) -> None:
    """A duration as ISO 8601 writes it (xAPI-Data 4.6)."""
    text(value, where)
    if not values.is_duration(str(value)):
        raise bad(where, "must be a duration of ISO 8601: PT1M30S")


def language(value: object, where: str) -> None:
    """A language tag (RFC 5646)."""
    text(value, where)
    if not values.is_language(str(value)):
        raise bad(where, "must be a language tag: fr, en-US")


def word(*allowed: str) -> Rule:
    """One of some words, in their case."""

    def rule(value: object, where: str) -> None:
        if value not in allowed or not isinstance(value, str):
            raise bad(where, f"must be {' or '.join(allowed)}")

    return rule


def each(one: Rule) -> Rule:
    """An array, each of its values by a rule."""

    def rule(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
        _list(value, where)
        for number_, item in enumerate(value):
            one(item, f"{where}[{number_}]")

    return rule


def record(keys: Mapping[str, Rule], required: Collection[str] = ()) -> Rule:
    """An object of some keys and no others; null is never a value (xAPI-Data 2.2)."""

    def rule(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
        _object(value, where)
        for key, item in value.items():
            if key not in keys:
                raise bad(where, f'"{key}" is no property of it')
            keys[key](item, f"{where}.{key}")
        for key in required:
            if key not in value:
                raise bad(where, f'"{key}" is missing')

    return rule


def language_map(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """Strings by language (xAPI-Data 4.2)."""
    _object(value, where)
    for key, item in value.items():
        language(key, f"{where}, the key {key!r}")
        text(item, f"{where}.{key}")


def extensions(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """Anything by IRI: only its keys are looked at (xAPI-Data 4.1)."""
    _object(value, where)
    for key in value:
        iri(key, f"{where}, the key {key!r}")
