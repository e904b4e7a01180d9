"""What of ours decides bytes: our own files, and the versions of the libraries they stand on.

The player's files are apart: what has none of a script that was changed is not made again for it.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from esn_package import data
from esn_package.cache.tree import Folder, Tree

# Above `build` in the dependency rule, or for `media`: no package knows them.
APART = {
    *("cli", "preview", "new", "starters", "advice", "media", "reports", "remote"),
    *("jobs.py", "interrupted.py", "processes.py", "spread.py"),
}
# Made of what stands beside it, and taken for that only where it says that it is.
MADE = {"__pycache__", "compiled"}
# Words of problems, bytecode, what editors complete with: in no package.
TOLD = (".po", ".pyc", ".schema.json")
WIDTHS = "state.json"  # of the player's files the one that Python reads: it belongs to the code
LIBRARIES = {
    *("deflate", "jinja2", "latex2mathml", "lxml", "markupsafe", "pydantic", "pydantic_core"),
    *("pyromark", "pyyaml", "tincan"),
}


class Ours(NamedTuple):
    """The digest of our code and its libraries, and that of the player's files."""

    code: str
    player: str


def ours(tree: Tree) -> Ours:
    """What of ours decides bytes now."""
    code, player = sha256(repr((sys.version_info[:2], _libraries())).encode()), sha256()
    for at, folder in (("src", str(data.HERE)), ("schemas", str(data.SCHEMAS))):
        for path, found in _walked(tree, folder, *APART):
            here = path[len(folder) :].strip("/\\")
            for name in found.files:
                if name.endswith(TOLD) or (not here and name in APART):
                    continue
                of = player if here.startswith("player") and _is_played(name) else code
                of.update(os.fsencode(f"{at}/{here}/{name} {tree.digest(path, name)}\n"))
    return Ours(code.hexdigest(), player.hexdigest())


@cache
def here() -> Ours:
    """What of ours makes what this process makes."""
    return ours(Tree())


def _walked(tree: Tree, path: str, *apart: str) -> Iterator[tuple[str, Folder]]:
    """Each folder of ours that may decide bytes, in the order of their names."""
    found = tree.folder(path)
    yield path, found
    for name in found.inside:
        if name not in {*apart, *MADE} and not name.startswith("."):
            yield from _walked(tree, f"{path}/{name}")


def _is_played(name: str) -> bool:
    return not name.endswith(".py") and name != WIDTHS


def _libraries() -> list[str]:
    """The names of what is installed that decides bytes, which end in the versions."""
    found = list[str]()
    for place in sys.path:
        try:
            names = os.listdir(place) if place else []  # noqa: PTH208 - names alone
        except OSError:  # a zip, or gone
            continue
        for name in names:
            library, _, rest = name.partition("-")
            if rest.endswith(".dist-info") and library.lower() in LIBRARIES:
                found.append(name)
    return sorted(found)
