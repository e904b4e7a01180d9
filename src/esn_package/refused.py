"""Why a package cannot be written, beside what the disk says (`replacing`)."""

from pathlib import Path

from esn_package.folders import shown
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.saying import said

CHANGED = "file-changed"


def too_large(name: str, given: tuple[int, int], most: tuple[int, int]) -> ProblemsFound:
    """What is said of a zip with more files, or more bytes, than LMSs read."""
    (n, size), (files, whole) = given, most
    what = said("does not fit a zip that LMSs read: {n:,} files, {size:,} bytes", n=n, size=size)
    hint = said("at most {n:,} files and {size:,} bytes: make media smaller", n=files, size=whole)
    return ProblemsFound([Problem(Place(name), "package-too-large", what, hint)])


def changed(path: Path) -> ProblemsFound:
    """What is said of a file that is no longer what its module was checked with."""
    what = said("is no longer the file that was checked when the build began")
    return ProblemsFound([Problem(Place(str(path)), CHANGED, what, said("build again"))])


def changing(path: Path) -> Problem:
    """What is said of a definition whose files were others each time that they had been read."""
    what = said("its files changed each time that they were read")
    return Problem(Place(shown(path)), CHANGED, what, said("build again when they are saved"))
