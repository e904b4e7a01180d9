"""Files of a folder of definitions: found by the path an author wrote, never out of the folder."""

from pathlib import Path, PurePosixPath
from unicodedata import normalize

from esn_package.fields import shortened
from esn_package.problems import Place, Problem, did_you_mean
from esn_package.saying import said

MAX_NAME = 100


def locate(folder: Path, written: str, place: Place) -> Path | Problem:
    """The file of a folder that an author's path names, or why it cannot be used."""
    name, steps = shortened(written), PurePosixPath(written).parts
    hint = said("a path begins at the module's folder: media/figure.svg")
    if written.startswith("/") or "\\" in written or ":" in written or ".." in steps:
        return Problem(
            place, "outside-module", said("{name} leads out of the module", name=name), hint
        )
    if len(written) > MAX_NAME:
        message = said("a file name of {n} characters is too long", n=len(written))
        return Problem(place, "name-too-long", message, said("at most {most}", most=MAX_NAME))
    found = folder
    for step in steps:
        there = _there(step, found)
        if there is None:
            near = did_you_mean(written, _files(folder))
            return Problem(place, "no-such-file", said("{name} is not there", name=name), near)
        found /= there
        if found.is_symlink():
            message = said("{name} is a symbolic link", name=name)
            return Problem(place, "symlink", message, said("put the file itself there"))
    if not found.is_file():
        return Problem(place, "no-such-file", said("{name} is not a file", name=name))
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
