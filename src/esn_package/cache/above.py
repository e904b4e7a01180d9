"""What stands in the folders above one, up to its programme's: the digests that decide bytes."""

import os
from collections.abc import Iterable
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from esn_package.cache.tree import MEDIA, Digests, Tree
from esn_package.folders import MODULE
from esn_package.uses import id_in

CREDITS = "media.yaml"


class Above(NamedTuple):
    """What stands in the folders above one, up to its programme's: `top`, "" without one.

    `files` are the YAML there by path from the top, and beside a bank its media as one; `banks`
    what can be drawn from, by id: each file that has it, with all that it shows.
    """

    top: str = ""
    files: tuple[tuple[str, str], ...] = ()
    banks: tuple[tuple[str, str, str], ...] = ()


def above(tree: Tree, start: str, top: str) -> Above:
    """What stands in a folder and those above it, up to its programme's."""
    files, banks = Digests(), list[tuple[str, str, str]]()
    path = start
    while True:
        at = f"{os.path.relpath(path, top)}/" if path != top else ""
        here = tree.chosen(path, yaml=True)
        if names := tree.banks(path):
            here[MEDIA] = media = of_media(tree.media(path))
            # A module's own banks are no other's.
            for name in names if MODULE not in here else ():
                id_ = id_in(tree.text(path, name).decode(errors="replace"))
                state = digested(f"{at}{name}", here[name], here.get(CREDITS), media)
                banks.append((id_, f"{at}{name}", state))
        files |= {f"{at}{name}": digest for name, digest in here.items()}
        if path == top:
            return Above(top, tuple(sorted(files.items())), tuple(banks))
        path = os.path.dirname(path)  # noqa: PTH120


def of_media(media: Digests) -> str:
    """The digest of what is in a folder of media, as one."""
    return digested(MEDIA, *media.items())


def of_files(files: Iterable[tuple[str, str]]) -> str:
    """The digest of files, each by its name and its digest, as one: of each module.

    No name has a NUL in it. Python's way to write a list takes ten times as long.
    """
    return sha256(os.fsencode("\0".join(chain.from_iterable(files)))).hexdigest()


def digested(*parts: object) -> str:
    """The digest of what these are written as."""
    return sha256(os.fsencode(repr(parts))).hexdigest()
