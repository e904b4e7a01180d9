"""A file that takes another's place when whole: after a full disk or Ctrl-C the old stands."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from esn_package.problems import Place, Problem, ProblemsFound, reason
from esn_package.saying import said


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """A file to write that takes the target's place when it is whole; raises ProblemsFound."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            yield file
        temporary.replace(target)
    except OSError as error:
        hint = said("make room, or choose another folder with --out")
        what = said("cannot be written: {reason}", reason=reason(error))
        raise ProblemsFound([Problem(Place(str(target)), "cannot-write", what, hint)]) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
