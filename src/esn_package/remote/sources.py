"""Definitions that stand in a store, brought to a folder of this machine to be built there."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from esn_package.folders import MODULE, PROGRAMME
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.refused import temporary
from esn_package.remote.addresses import shown
from esn_package.remote.several import at_once
from esn_package.remote.store import Store, opened
from esn_package.saying import said

MOST_FILES, MOST_BYTES = 500_000, 50 * 10**9
LEVELS = 6  # folders that a programme.yaml is looked for above a module
# What no folder of any system takes for a name of its own: a way out, a drive, a control character.
_ODD = re.compile(r"(^|/)(\.\.?)?(/|$)|[\\:\x00-\x1f\x7f]")
_LONGEST = 255  # bytes of a name


class Fetched(NamedTuple):
    """What was asked for, a folder here; the folder that came with it, and where that stands."""

    folder: Path
    top: Path
    address: str


def fetched(address: str, into: Path) -> Fetched:
    """What stands at an address, in a folder made inside another; raises ProblemsFound.

    The whole programme comes, for a module reads its lexicon: what is to be built may be a folder
    of it.
    """
    path = address.rstrip("/")
    if path.rpartition("/")[2] in {MODULE, PROGRAMME}:
        path = path.rpartition("/")[0]
    asked = opened(path)
    top = _programme(asked)
    inside = asked.root.removeprefix(top.root).strip("/")
    names = {name: size for name, size in top.names().items() if not _hidden(name)}
    if not any(name.startswith(f"{inside}/" if inside else "") for name in names):
        message = said("no files are there")
        hint = said("look at the names of the bucket and of the folder")
        raise ProblemsFound([Problem(Place(shown(path)), "not-in-store", message, hint)])
    bounded(top, names)
    folder = into / (re.sub(r"[^\w.-]", "-", top.root.rpartition("/")[2]).strip(".") or "content")
    with temporary(shown(path)):
        at_once(top.fetch, ((name, size, folder / name) for name, size in names.items()))
    return Fetched(folder / inside, folder, shown(top.address))


def _programme(asked: Store) -> Store:
    """The folder of the programme that a folder is of; itself if there is none."""
    if asked.read(PROGRAMME) is not None:
        return asked
    here = asked.above()
    with suppress(ProblemsFound):  # a folder above may be closed to this account
        for _ in range(LEVELS):
            if here is None or here.read(PROGRAMME) is not None:
                return here or asked
            here = here.above()
    return asked


def _hidden(name: str) -> bool:
    """Whether a build leaves it out: `.git` and the like."""
    return any(part.startswith(".") and part.strip(".") for part in name.split("/"))


def _folders(names: Iterable[str]) -> set[str]:
    """The folders that files of these names are in, but for the uppermost."""
    found = set[str]()
    for name in names:
        while (name := name.rpartition("/")[0]) and name not in found:
            found.add(name)
    return found


def bounded(top: Store, names: dict[str, int]) -> None:
    """Raises ProblemsFound where names lead elsewhere, or what would come has no measure."""
    odd = [
        name
        for name in names
        if _ODD.search(name) or any(len(part.encode()) > _LONGEST for part in name.split("/"))
    ]
    if odd:
        message = said("a file of a store has a name that no folder can take")
        hint = said("rename it: letters, digits, dots and dashes")
        raise ProblemsFound(
            Problem(Place(f"{shown(top.address)}/{name!a}"), "bad-store-name", message, hint)
            for name in odd
        )
    if both := sorted(_folders(names) & names.keys()):
        message = said("a file and a folder of a store have this name")
        hint = said("rename one of the two, or take it away")
        raise ProblemsFound(
            Problem(Place(f"{shown(top.address)}/{name}"), "bad-store-name", message, hint)
            for name in both
        )
    size = sum(names.values())
    if len(names) > MOST_FILES or size > MOST_BYTES:
        message = said(
            "{n} files of {size:.1f} GB are there: more than {files} files or {most:.0f} GB",
            n=len(names),
            size=size / 10**9,
            files=MOST_FILES,
            most=MOST_BYTES / 10**9,
        )
        hint = said("give the folder of the programme, not one above it")
        raise ProblemsFound([Problem(Place(shown(top.address)), "store-too-large", message, hint)])
