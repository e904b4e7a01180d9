"""Scripts and style sheets made small beforehand: LMSs serve packages uncompressed.

`tight.json` holds each file minified, with the digest of the source that it was made from: a source
that was edited since is used as it stands. It does not know what a package needs.
"""

import json
from functools import cache
from hashlib import sha256

from esn_package import data

FILE = "player/tight.json"
STRICT = '"use strict";'
TYPES = {".js": "application/javascript", ".css": "text/css"}


def text(name: str) -> str:
    """One of the player's files as a package holds it."""
    source = data.text(name)
    found = _shipped().get(name)
    return found["tight"] if found and found["source"] == _digest(source) else source


def made() -> str:
    """What `tight.json` should be today; asks for tdewolff-minify, which only contributors need."""
    files = [name for folder in _folders() for end in TYPES for name in data.names(folder, end)]
    entries = {name: {"source": _digest(data.text(name)), "tight": _tight(name)} for name in files}
    return json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _folders() -> tuple[str, ...]:
    return ("player", "player/questions", "player/style", "player/tracking")


def _tight(name: str) -> str:
    import minify  # noqa: PLC0415 - a tool of contributors, not of authors

    end = name[name.rindex(".") :]
    # In braces, as compose() puts it, and strict: what a file keeps to itself has a shorter name.
    source = f"{STRICT}{{{data.text(name)}}}" if end == ".js" else data.text(name)
    small: str = minify.string(TYPES[end], source)
    bare = small.removeprefix(STRICT)
    return bare[1:-1] if end == ".js" and bare.startswith("{") else bare


def _digest(source: str) -> str:
    return sha256(source.encode()).hexdigest()[:16]


@cache
def _shipped() -> dict[str, dict[str, str]]:
    if not data.path(FILE).is_file():
        return {}
    entries: dict[str, dict[str, str]] = json.loads(data.text(FILE))
    return entries
