"""What a cache holds, and taking from it what was not used for longest."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from esn_package.cache.store import LAYOUT, is_cache
from esn_package.cache.writing import TEMPORARY, sealed, unsealed, written
from esn_package.late import late

MOST = 5_000_000_000  # bytes, where nothing else is said
ENOUGH = 0.8  # what is left of the most: the next builds need not look again
OLD = 3600  # seconds after which what was being written is nobody's any more
COUNTED, GROWN = "counted", "grown"
_OURS = late(
    r"(?:files|made)/[0-9a-f]{2}/[0-9a-f]{62}|seen/[0-9a-f]{40}"
    r"|(?:(?:files|made)/[0-9a-f]{2}/|seen/)?\.[0-9]+(?:\.[0-9a-f]{8})?" + re.escape(TEMPORARY)
)
_BLOCK = 4096  # what a file takes of a disk, at least


class Held(NamedTuple):
    """What a cache holds: how many results, how many files, and the bytes of all."""

    results: int
    files: int
    size: int


class _File(NamedTuple):
    used: float
    size: int
    path: str


def held(folder: Path) -> Held:
    """What a cache holds now."""
    found = [*_files(folder)]
    results = sum(f"{os.sep}made{os.sep}" in one.path for one in found)
    return Held(results, len(found), sum(one.size for one in found))


def prune(folder: Path, most: int = MOST) -> Held:
    """Take away what was not used for longest, until no more bytes are left; what was taken.

    Nothing if there are fewer. What another build uses meanwhile is found gone, and made again.
    Raises OSError where nothing can be taken away that should be.
    """
    refused: OSError | None = None
    found = sorted(_files(folder))
    size, now = sum(one.size for one in found), time.time()
    left, results, files = size, 0, 0
    for one in found:
        begun = one.path.endswith(TEMPORARY)
        if begun and 0 <= now - one.used < OLD:
            continue  # somebody writes it
        if left <= most and not begun:
            continue
        try:
            os.unlink(one.path)  # noqa: PTH108 - of a hundred thousand
        except FileNotFoundError:  # another was faster
            continue
        except OSError as error:
            refused = error
            continue
        left -= one.size
        files += 1
        results += f"{os.sep}made{os.sep}" in one.path
    if refused and not files:
        raise refused
    with suppress(OSError):
        if not is_cache(folder):
            return Held(0, 0, 0)
        written(folder / LAYOUT / COUNTED, sealed(str(left).encode()))
        (folder / LAYOUT / GROWN).unlink(missing_ok=True)
    return Held(results, files, size - left)


def bounded(folder: Path, grown: int, most: int = MOST) -> None:
    """Note how much a build wrote; past the most, take away enough for the next ones too."""
    with suppress(OSError, ValueError):
        with (folder / LAYOUT / GROWN).open("ab") as file:  # a line is appended whole
            file.write(b"%d\n" % grown)
        lines = (folder / LAYOUT / GROWN).read_bytes().split()
        try:
            counted = int(unsealed((folder / LAYOUT / COUNTED).read_bytes()))
        except FileNotFoundError:
            counted = 0
        if counted + sum(map(int, lines)) > most:
            prune(folder, int(most * ENOUGH))


def _files(folder: Path) -> Iterator[_File]:
    """Every file of a cache, but what says what it is: nothing of a folder that is none.

    What is called otherwise than we call files is somebody else's.
    """
    top = folder / LAYOUT
    for at, _, names in os.walk(top) if is_cache(folder) else ():
        for name in names:
            if not _OURS.fullmatch(Path(at, name).relative_to(top).as_posix()):
                continue
            with suppress(OSError):
                found = os.stat(f"{at}/{name}")  # noqa: PTH116
                size = -(-found.st_size // _BLOCK) * _BLOCK
                yield _File(found.st_mtime, size, os.path.join(at, name))  # noqa: PTH118
