"""The drawings of icons, once each, for a document that names them."""

import json
from functools import cache, lru_cache

from esn_package import data
from esn_package.html import Markup
from esn_package.latest import latest

SYMBOL = Markup('<symbol id="i-{}" viewBox="0 0 24 24">{}</symbol>')


@latest  # the packages of a module have one document
def named(document: bytes) -> frozenset[str]:
    """The icons that a document uses."""
    pieces = document.split(b'"#i-')[1:]
    used = frozenset(one.partition(b'"')[0].decode() for one in pieces)
    return used.intersection(_symbols())


def quoted(script: str) -> frozenset[str]:
    """The icons that a script names."""
    return frozenset(script.split('"')).intersection(_symbols())


@lru_cache(maxsize=64)
def icons(names: frozenset[str] | str) -> Markup:
    """The symbols of the icons of these names."""
    return Markup("\n").join(symbol for name, symbol in _symbols().items() if name in names)


@cache
def _symbols() -> dict[str, Markup]:
    shapes: dict[str, str] = json.loads(data.text("templates/icons.json"))
    return {name: SYMBOL.format(name, Markup(shape)) for name, shape in shapes.items()}
