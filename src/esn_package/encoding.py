"""The player's data as it stands in a page, what packages of a module have alike written once."""

import json
from collections.abc import Mapping

from esn_package.data import Json
from esn_package.html import Markup
from esn_package.latest import of_object

PLAIN = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
TURNED = bytes.maketrans(PLAIN, b"nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM5678901234")
ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_line = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


class Turned(str):
    """A part of the data that is written already: what many packages are told alike."""

    __slots__ = ()


def encoded(data: Mapping[str, Json], places: Mapping[str, str] | None = None) -> Markup:
    """Data for the player to stand in a page: letters and digits turned, so that nobody reads it.

    It is no secret, only out of sight: who opens the page's source does not see the answers. What
    another format or institution was told too is written once: `places` are texts in the data, by
    which institutions differ, that stand for others.
    """
    text = _object(data)
    for place, there in (places or {}).items():
        text = text.replace(turned(place)[1:-1], turned(there)[1:-1])
    return Markup(text)


def _object(data: Mapping[str, Json]) -> str:
    members = (f"{turned(key)}:{_member(key, one)}" for key, one in sorted(data.items()))
    return f"{{{','.join(members)}}}"


def _member(key: str, value: Json) -> str:
    if key == "tracking" and isinstance(value, dict):
        return _object(value)
    if isinstance(value, Turned):
        return value
    return _once(value) if isinstance(value, dict | list) else turned(value)


def turned(value: Json) -> Turned:
    """A value as it stands in a page."""
    text = _line(value)
    for mark, escape in ESCAPES.items():
        text = text.replace(mark, escape)
    return Turned(text.encode().translate(TURNED).decode())  # as bytes: ten times faster


_once = of_object(turned)
