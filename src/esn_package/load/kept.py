"""What many modules share: made once a process, and again once a byte of its files differs."""

import os
import stat
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from esn_package.source import MAX_BYTES

Made = TypeVar("Made")
Contents = tuple[bytes | None, ...]


class Kept(Generic[Made]):
    """The last things that were made of files, each with what these held."""

    def __init__(self, most: int, worth: Callable[[Made], bool] = lambda _: True) -> None:
        """So many are kept, of those that are worth it: modules are built one after the other."""
        self._most, self._worth = most, worth
        self._made: dict[Hashable, tuple[Contents, Made]] = {}

    def of(self, key: Hashable, files: Sequence[Path], make: Callable[[], Made]) -> Made:
        """What is made of the files, or was when they held the same.

        Nothing is kept that was made while they changed, nor of what is no plain file.
        """
        key = (os.getcwd(), key)  # noqa: PTH109 - as a text; places are told as seen from here
        contents = _contents(files)
        if contents is not None and (kept := self._made.get(key)) and kept[0] == contents:
            return kept[1]
        made = make()
        if contents is not None and self._worth(made) and contents == _contents(files):
            while len(self._made) >= self._most:
                with suppress(StopIteration, KeyError):  # another thread was there first
                    del self._made[next(iter(self._made))]
            self._made[key] = contents, made
        return made


def _contents(files: Sequence[Path]) -> Contents | None:
    """What files hold, None for one that is not there; None where one is no plain file."""
    try:
        return tuple(map(_content, files))
    except OSError:
        return None


def _content(file: Path) -> bytes | None:
    path = os.fspath(file)
    try:
        told = os.lstat(path)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(told.st_mode) or told.st_size > MAX_BYTES:
        raise OSError
    with open(path, "rb", buffering=0) as opened:  # noqa: PTH123 - a dozen a module
        return opened.read()
