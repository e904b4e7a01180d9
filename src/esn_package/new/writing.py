"""A folder of new files, written whole or not at all; what is there is never touched."""

import os
import shutil
from codecs import BOM_UTF8
from contextlib import suppress
from pathlib import Path

from esn_package.folders import shown, stands
from esn_package.new.filling import Files
from esn_package.problems import Place, Problem, ProblemsFound, reason
from esn_package.replacing import replacing
from esn_package.saying import said

HINT = said("nothing was written: make room, or choose another folder")
MAY_BE_THERE = frozenset({".git"})  # a repository that was made or cloned a minute ago


def refuse_taken(folder: Path, *ours: str) -> None:
    """Raise ProblemsFound unless the folder is free: not there, empty, or a fresh repository.

    What is `ours` may stand in it.
    """
    place = Place(shown(folder))
    if not os.path.lexists(folder):
        return
    hint = said("nothing was changed: choose another folder, or move what is in this one")
    if not folder.is_dir() or folder.is_symlink():
        message = said("{name} is there already, and is no folder", name=folder.name)
        raise ProblemsFound([Problem(place, "already-there", message, hint)])
    try:
        there = sorted({path.name for path in folder.iterdir()} - {*MAY_BE_THERE, *ours})
    except OSError as error:
        raise _refused(folder, error) from error
    if there:
        message = said("the folder is not empty: it holds {names}", names=_few(there))
        raise ProblemsFound([Problem(place, "already-there", message, hint)])


def write(folder: Path, files: Files) -> tuple[Path, ...]:
    """Write the files of a new folder, all or none, and say which; raises ProblemsFound."""
    refuse_taken(folder)
    there = stands(folder)
    beside = folder if there else folder.parent
    temporary = beside / f".{folder.absolute().name}.{os.getpid()}.tmp"
    made = _missing(beside)
    try:
        for name, content in files.items():
            path = temporary / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if there:
            _move(temporary, folder)
        else:
            temporary.rename(folder)
    except OSError as error:
        raise _refused(folder, error) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
        _take_away(made)  # those that hold nothing
    return tuple(folder / name for name in files)


def rewrite(path: Path, text: str) -> None:
    """Put another text in the place of a file's, its line endings kept; raises ProblemsFound."""
    with replacing(path, HINT) as file:
        was = path.read_bytes()
        mark = BOM_UTF8 if was.startswith(BOM_UTF8) else b""
        lines = text.replace("\n", "\r\n") if b"\r\n" in was else text
        file.write(mark + lines.encode())


def _few(names: list[str]) -> list[str]:
    """The first names of a folder, hidden ones last."""
    most = 3
    seen = sorted(names, key=lambda name: (name.startswith("."), name))
    return [*seen[:most], *(["…"] if len(seen) > most else [])]


def _missing(folder: Path) -> list[Path]:
    """The folders that are to be made for one to be there, the innermost first."""
    return [one for one in (folder, *folder.parents) if not stands(one)]


def _take_away(folders: list[Path]) -> None:
    for folder in folders:
        with suppress(OSError):  # something stands in it, or it was never made
            folder.rmdir()


def _move(temporary: Path, folder: Path) -> None:
    """Move what is in a folder up into another one, or nothing of it."""
    moved: list[Path] = []
    refuse_taken(folder, temporary.name)  # something may have come since
    try:
        for path in sorted(temporary.iterdir()):
            target = folder / path.name
            path.rename(target)
            moved.append(target)
    except BaseException:
        for target in moved:
            target.rename(temporary / target.name)
        raise


def _refused(folder: Path, error: OSError) -> ProblemsFound:
    message = said("cannot be written: {reason}", reason=reason(error))
    return ProblemsFound([Problem(Place(shown(folder)), "cannot-write", message, HINT)])
