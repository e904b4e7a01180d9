"""A file that takes another's place when whole: after a full disk or Ctrl-C the old stands."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from esn_package.folders import shown
from esn_package.problems import Place, Problem, ProblemsFound, reason
from esn_package.saying import Said, said

_TEMPORARY = re.compile(r"\..+\.[0-9]+\.tmp", re.DOTALL)
ELSEWHERE = said("make room, look who may write it, or choose another folder")
IN_PLACE = said("make room, or look who may write it; nothing of it has changed")


@contextmanager
def replacing(target: Path, hint: Said = ELSEWHERE) -> Iterator[IO[bytes]]:
    """A file to write that takes the target's place when it is whole; raises ProblemsFound.

    Who could read and write what was there can do so with what is there now.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    is_done = False
    try:
        with opened(temporary) as file:
            yield file
        with suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        temporary.replace(target)
        is_done = True
    except OSError as error:
        what = said("cannot be written: {reason}", reason=reason(error))
        raise ProblemsFound([Problem(Place(shown(target)), "cannot-write", what, hint)]) from error
    finally:
        if not is_done:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def opened(file: Path) -> IO[bytes]:
    """A file to write, in a folder that is made if it is missing; raises OSError."""
    try:
        return file.open("wb")
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("wb")


def left_over(folder: Path) -> None:
    """Take away what was being written into a folder by processes that were killed."""
    with suppress(OSError):
        for file in os.scandir(folder):
            if _TEMPORARY.fullmatch(file.name):
                with suppress(OSError):
                    Path(file).unlink()
