"""Folders that are read and written: of this machine, and none among what is read."""

import os
from contextlib import suppress
from pathlib import Path

from esn_package.folders import MODULE, PROGRAMME, shown, stands
from esn_package.problems import Place, Problem
from esn_package.saying import said


def local(given: Path | str) -> Path:
    """The path of this machine that is meant; raises ValueError for the address of a store.

    As a path it would be a folder called `s3:`, into which packages would go unnoticed.
    """
    if "://" in str(given):
        raise ValueError(f"{given} is in a store, which the command line reads and writes")
    return Path(given)


def inside(folder: Path, sources: Path) -> Problem | None:
    """Why nothing can be written to a folder: it is in that of a module at or below `sources`.

    All of a module's folder is its source: what is written there would make it another.
    """
    top, start = Path(os.path.abspath(sources)), Path(os.path.abspath(folder))  # noqa: PTH100
    top = top if top.is_dir() else top.parent
    for one in (start, *start.parents):
        if one.is_relative_to(top) and stands(one / MODULE):
            message = said("what is written in a module's folder would be a source of it")
            name = start.name if start != one else "dist"
            hint = said("name a folder beside it: {folder}", folder=shown(one.parent / name))
            return Problem(Place(shown(folder)), "cannot-write", message, hint)
    return None


def among(folder: Path, sources: Path) -> Problem | None:
    """The same for what nobody looks for among definitions: a report."""
    if found := inside(folder, sources):
        return found
    inner = list[Path]()
    with suppress(OSError):
        inner += folder.iterdir()
    if stands(folder / PROGRAMME) or any(stands(one / MODULE) for one in inner):
        message = said("definitions stand there, which a report would stand among")
        hint = said("name a folder of its own: {folder}", folder=shown(folder / "report"))
        return Problem(Place(shown(folder)), "cannot-write", message, hint)
    return None
