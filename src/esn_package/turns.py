"""Builds into one folder take turns: each writes down what stands there, and would lose another's.

The turn is a lock of the system, which nobody holds whose process has ended, however it did.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from esn_package.saying import Said, said

CANNOT_BEGIN = (
    "no process can begin: a script that builds has to do so below `if __name__ == '__main__':`, "
    "as each process imports it"
)


@contextmanager
def alone(
    folder: Path, tells: Callable[[Said], object], called: Callable[[str], str] = str
) -> Iterator[bool]:
    """No other build is into the folder while the block runs; `tells` hears if one still is.

    The folder is made, and taken away again if nothing was put into it. Where it cannot be made or
    locked the block is told so, and runs: what cannot be written is told by who writes.
    """
    _refuse_import()
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    lock = _turn(folder, tells, called)
    try:
        yield lock is not None
    finally:
        for one in missing:
            with suppress(OSError):  # it holds something, or somebody was faster
                one.rmdir()
        if lock is not None:
            os.close(lock)


def _refuse_import() -> None:
    """Raises RuntimeError where a process that begins imports a script that builds.

    Waiting for the build that started it, it would wait forever.
    """
    if "multiprocessing.spawn" in sys.modules:
        from multiprocessing import current_process  # noqa: PLC0415 - it is there

        if vars(current_process()).get("_inheriting"):
            raise RuntimeError(CANNOT_BEGIN)


def _turn(
    folder: Path, tells: Callable[[Said], object], called: Callable[[str], str]
) -> int | None:
    """The lock, once it is ours; None where there can be none."""
    told = False
    while True:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            lock = _opened(folder)
        except OSError:
            return None
        try:
            taken = _taken(lock, wait=told)
        except OSError:  # a file system without locks
            os.close(lock)
            return None
        if taken and _same(lock, folder):
            return lock
        os.close(lock)  # who has it may take the folder away
        if not taken and not told:
            out = called(str(folder))
            tells(said("another build writes into {out}: waiting for its end", out=out))
            told = True


def _opened(folder: Path) -> int:
    if sys.platform == "win32":  # no folder can be locked there
        from hashlib import sha256  # noqa: PLC0415
        from tempfile import gettempdir  # noqa: PLC0415

        name = sha256(str(folder.resolve()).encode()).hexdigest()[:32]
        return os.open(Path(gettempdir(), f"esn-package-{name}.lock"), os.O_RDWR | os.O_CREAT)
    return os.open(folder, os.O_RDONLY)


def _taken(lock: int, *, wait: bool) -> bool:
    """Whether the lock is ours; raises OSError where there can be none."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        with suppress(OSError):  # it waits for ten seconds
            msvcrt.locking(lock, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            return True
        return False
    from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415

    try:
        flock(lock, LOCK_EX if wait else LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _same(lock: int, folder: Path) -> bool:
    """Whether what was locked still is the folder."""
    if sys.platform == "win32":
        return True
    with suppress(OSError):
        return os.path.samestat(os.fstat(lock), folder.stat())
    return False
