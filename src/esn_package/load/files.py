"""Files of a folder of definitions: found by the path an author wrote, never out of the folder."""

from pathlib import Path, PurePosixPath
from unicodedata import normalize

from esn_package.fields import shortened
from esn_package.problems import Place, Problem, did_you_mean

MAX_NAME = 100


def locate(folder: Path, written: str, place: Place) -> Path | Problem:
    """The file of a folder that an author's path names, or why it cannot be used."""
    name, steps = shortened(written), PurePosixPath(written).parts
    hint = "a path begins at the module's folder: media/figure.svg"
    if written.startswith("/") or "\\" in written or ":" in written or ".." in steps:
        return Problem(place, "outside-module", f"{name} leads out of the module", hint)
    if len(written) > MAX_NAME:
        message = f"a file name of {len(written)} characters is too long"
        return Problem(place, "name-too-long", message, f"at most {MAX_NAME}")
    found = folder
    for step in steps:
        there = _there(step, found)
        if there is None:
            near = did_you_mean(written, _files(folder))
            return Problem(place, "no-such-file", f"{name} is not there", near)
        found /= there
        if found.is_symlink():
            message = f"{name} is a symbolic link"
            return Problem(place, "symlink", message, "put the file itself there")
    if not found.is_file():
        return Problem(place, "no-such-file", f"{name} is not a file")
    return found


def _there(step: str, folder: Path) -> str | None:
    """The name in a folder that an author wrote: to the letter, but for how é is made of bytes.

    A file system that takes Figure.svg for figure.svg would hide a mistake until the LMS; one that
    keeps é as e and an accent (macOS) shows its author the same name.
    """
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return None
    same = (name for name in names if normalize("NFC", name) == normalize("NFC", step))
    return step if step in names else next(same, None)


def _files(folder: Path) -> list[str]:
    """Every file at or below a folder, by the path an author would write."""
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
