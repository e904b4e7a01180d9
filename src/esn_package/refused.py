"""Why a package cannot be written, beside what the disk says (`replacing`)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from esn_package.folders import shown
from esn_package.problems import Place, Problem, ProblemsFound, reason
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


@contextmanager
def temporary(name: str) -> Iterator[None]:
    """What the block cannot write of this to the temporary folder is told: raises ProblemsFound."""
    try:
        yield
    except OSError as error:
        raise ProblemsFound([untaken(name, error)]) from error


def untaken(name: str, error: OSError) -> Problem:
    """That the temporary folder cannot take something of this name."""
    what = said(
        "the temporary folder {folder} cannot take it: {reason}",
        folder=_temporary(),
        reason=reason(error),
    )
    hint = said("make room there, or name another folder by the variable TMPDIR")
    return Problem(Place(name), "cannot-write", what, hint)


def _temporary() -> str:
    from tempfile import gettempdir  # noqa: PLC0415 - what is unchanged does not need it

    try:
        return gettempdir()
    except OSError:  # none at all can be written
        return os.environ.get("TMPDIR", "/tmp")  # noqa: S108 - only named
