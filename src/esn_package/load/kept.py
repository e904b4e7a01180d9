"""What many modules share: made once a process, and again once a byte of its files differs."""

import os
import stat
import time
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from esn_package.source import MAX_BYTES
from esn_package.unchanged import described, is_fresh

Made = TypeVar("Made")
Contents = tuple[bytes | None, ...]


class _States(NamedTuple):
    """What the system says of files; `sure` if none could be changed and not look it."""

    lines: tuple[str, ...]
    sure: bool


class _Known(NamedTuple, Generic[Made]):
    """What was made of files: what these held, and what the system said of them before."""

    states: _States
    contents: Contents
    made: Made


class Kept(Generic[Made]):
    """The last things that were made of files, each with what these held."""

    def __init__(self, most: int, worth: Callable[[Made], bool] = lambda _: True) -> None:
        """So many are kept, of those that are worth it: modules are built one after the other."""
        self._most, self._worth = most, worth
        self._known: dict[Hashable, _Known[Made]] = {}

    def of(self, key: Hashable, files: Sequence[Path], make: Callable[[], Made]) -> Made:
        """What is made of the files, or was when they held the same.

        Nothing is kept that was made while they changed, nor of what is no plain file.
        """
        key = (os.getcwd(), key)  # noqa: PTH109 - as a text; places are told as seen from here
        states, known = _states(files), self._known.get(key)
        if known and known.states.sure and known.states == states:
            return known.made
        contents = _contents(files) if states else None
        if states is None or contents is None:
            return make()
        if known and known.contents == contents:
            made = known.made
        else:
            made = make()
            if not self._worth(made) or contents != _contents(files):
                return made
        self._known.pop(key, None)
        while len(self._known) >= self._most:
            with suppress(StopIteration, KeyError):  # another thread was there first
                del self._known[next(iter(self._known))]
        self._known[key] = _Known(states, contents, made)
        return made


def _states(files: Sequence[Path]) -> _States | None:
    """What the system says of files; None where one is no plain file."""
    began = time.time_ns()
    try:
        told = [_told(os.fspath(file)) for file in files]
    except OSError:
        return None
    sure = not any(one and is_fresh(one, began) for one in told)
    return _States(tuple(described(one) if one else "" for one in told), sure)


def _told(path: str) -> os.stat_result | None:
    """What the system says of a plain file, None where none is; raises OSError for another."""
    try:
        told = os.lstat(path)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(told.st_mode) or told.st_size > MAX_BYTES:
        raise OSError(path)
    return told


def _contents(files: Sequence[Path]) -> Contents | None:
    """What files hold, None for one that is not there; None where one cannot be read."""
    try:
        return tuple(map(_content, files))
    except OSError:
        return None


def _content(file: Path) -> bytes | None:
    path = os.fspath(file)
    if _told(path) is None:
        return None
    with open(path, "rb", buffering=0) as opened:  # noqa: PTH123 - a dozen a module
        return opened.read()
