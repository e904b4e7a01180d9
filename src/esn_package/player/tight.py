"""Scripts and style sheets made small beforehand: LMSs serve packages uncompressed.

`tight.json` holds each file minified, with the digest of the source that it was made from
(`tests/tight.py` makes it): a source that was edited since is used as it stands.
"""

import json
from functools import cache
from hashlib import sha256

from esn_package import data

FILE = "player/tight.json"


def text(name: str) -> str:
    """One of the player's files as a package holds it."""
    source = data.text(name)
    found = _shipped().get(name)
    return found["tight"] if found and found["source"] == digest(source) else source


def digest(source: str) -> str:
    """What tells one state of a file from another, as tight.json writes it."""
    return sha256(source.encode()).hexdigest()[:16]


@cache
def _shipped() -> dict[str, dict[str, str]]:
    if not data.path(FILE).is_file():
        return {}
    entries: dict[str, dict[str, str]] = json.loads(data.text(FILE))
    return entries
