"""Scripts and style sheets made small beforehand: LMSs serve packages uncompressed.

`tight.json` holds each file minified, with the digest of the source that it was made from
(`tests/tight.py` makes it): a source that was edited since is used as it stands.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import TypedDict

from esn_package import data

FILE = "player/tight.json"
ORDER = "player/order.json"  # found by search (`tests/tight.py search`)


class Tight(TypedDict):
    """A file made small, and what it was made from."""

    source: str
    tight: str


class Shipped(TypedDict):
    """What tight.json holds.

    `names` are the short ones that its scripts have for `Esn.…`; `words` the keys of what they say
    by number.
    """

    names: dict[str, str]
    words: list[str]
    files: dict[str, Tight]


def text(name: str) -> str:
    """One of the player's files as a package holds it."""
    source = data.text(name)
    found = _shipped()["files"].get(name)
    return found["tight"] if found and found["source"] == digest(source) else source


def names() -> Mapping[str, str]:
    """The short name of each of Esn's that the files made small call by one."""
    return _shipped()["names"]


def numbered() -> Sequence[str]:
    """The keys of the words that scripts say by their place here, not by the key."""
    return _shipped()["words"]


@cache  # as what it reads is
def edited() -> bool:
    """Whether any of the files was edited since: it then says words by their keys."""
    return any(
        found["source"] != digest(data.text(name)) for name, found in _shipped()["files"].items()
    )


def ordered(files: Iterable[str]) -> list[str]:
    """The files as they zip best: alike ones near each other; what is not known yet stands last."""
    found: list[str] = json.loads(data.text(ORDER))
    places = {f"player/{name}": place for place, name in enumerate(found)}
    return sorted(set(files), key=lambda name: (places.get(name, len(places)), name))


@cache
def digest(source: str) -> str:
    """What tells one state of a file from another, as tight.json writes it."""
    return sha256(source.encode()).hexdigest()[:16]


@cache
def _shipped() -> Shipped:
    if not data.path(FILE).is_file():
        return {"names": {}, "words": [], "files": {}}
    entries: Shipped = json.loads(data.text(FILE))
    return entries
