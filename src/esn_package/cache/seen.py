"""Files that were read once and need not be read again, from one build to the next."""

import json
import os
import time
from bisect import bisect
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

from esn_package.cache.writing import digest_of, sealed, unsealed, written
from esn_package.unchanged import described, is_fresh

FORMAT = 1  # 1: as first published
DIGITS = 64  # of a file's SHA-256
Known = dict[str, dict[str, str]]


class Seen:
    """What is known of files: a line of what the system says of each, and their digest.

    Of the folders of one tree, kept in a file of its own; without a file nothing is known, and
    every file is read. `every` reads all, and still writes down what it found. Notes are what was
    found in files, by their digest; `now` is what is to be told from what was `before`.
    """

    def __init__(self, file: Path | None = None, *, every: bool = False) -> None:
        self._file = file
        self._every = every
        self._before, self._noted, self.before = _read(file) if file else ({}, {}, {})
        self._now: Known = {}
        self._notes: dict[str, Any] = {}
        self.now: dict[str, str] = {}
        self.read = 0  # bytes
        self._sorted: list[str] = []

    def digest(self, folder: str, name: str, line: str) -> str:
        """The digest of a file of which the system says this; raises OSError."""
        there = self._now.setdefault(folder, {})
        for known in (there, {} if self._every else self._before.get(folder, {})):
            kept = known.get(name, "")
            if kept.startswith(line):
                there[name] = kept
                return kept[len(line) :]
        began = time.time_ns()
        with open(f"{folder}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - of thousands
            digest = digest_of(file)
            after = os.fstat(file.fileno())
        self.read += after.st_size
        # What may be another by now is known for telling what changed, and read again.
        there[name] = "" if described(after) != line or is_fresh(after, began) else line
        there[name] += digest
        return digest

    def same(self, folder: str, lines: Mapping[str, str]) -> dict[str, str]:
        """The digests of those files of a folder that are as they were: nearly always of all.

        `lines` are what the system says of them.
        """
        before = {} if self._every else self._before.get(folder, {})
        same = {
            name: kept
            for name, line in lines.items()
            if (kept := before.get(name, "")).startswith(line)
        }
        if same:
            self._now.setdefault(folder, {}).update(same)
        return {name: kept[-DIGITS:] for name, kept in same.items()}

    def sure(self, folder: str, name: str, digest: str) -> bool:
        """Whether a file was seen to have this digest, and another could not look alike."""
        kept = self._now.get(folder, {}).get(name, "")
        return kept != digest and kept.endswith(digest)

    def state(self, folder: str, name: str) -> str:
        """What the system said of a file that was read; "" if another could look alike."""
        return "" if self._every else self._now.get(folder, {}).get(name, "")[:-DIGITS]

    def believe(self, folder: str, states: Iterable[tuple[str, str, str]]) -> None:
        """Take for known the state and the digest of files of a folder, by their path there."""
        for name, state, digest in states:
            at, _, file = name.rpartition("/")
            known = self._before.setdefault(f"{folder}/{at}" if at else folder, {})
            known[file] = f"{state}{digest[-DIGITS:]}"

    def noted(self, digest: str, find: Callable[[], Any]) -> Any:  # noqa: ANN401 - JSON
        """What was found in what has this digest; found now if nobody wrote it down."""
        if digest not in self._notes:
            self._notes[digest] = self._noted[digest] if digest in self._noted else find()
        return self._notes[digest]

    def save(self) -> None:
        """Write down what is known now, if that is more than before; without a word if it fails.

        A folder that still stands and was not asked for, as of institutions, is as it was known.
        """
        left = (path for path in self._before if path not in self._now)
        self._now |= {path: self._before[path] for path in left if os.path.isdir(path)}  # noqa: PTH112
        state = (self._now, self._notes, self.now)
        if self._file is None or state == (self._before, self._noted, self.before):
            return
        whole = json.dumps([FORMAT, *state], separators=(",", ":"))
        self._before, self._noted, self.before = self._now, self._notes, self.now
        with suppress(OSError):
            written(self._file, sealed(whole.encode("utf-8", "surrogatepass")))

    def changed(self, folder: str, own: Iterable[tuple[str, str]]) -> list[str]:
        """Which of the files of a folder are not what was known of them, by their path there."""
        changed = list[str]()
        there = dict(own)
        for name, digest in there.items():
            at, _, file = name.rpartition("/")
            known = self._before.get(f"{folder}/{at}" if at else folder, {}).get(file, "")
            if known[-DIGITS:] != digest[-DIGITS:]:
                changed.append(name)
        for path in self._below(folder):
            at = path[len(folder) + 1 :]
            gone = (f"{at}/{name}" if at else name for name in self._before[path])
            changed += [name for name in gone if name not in there]
        return sorted(changed)

    def below(self, folder: str) -> list[tuple[str, str]]:
        """The digests of all that was seen at or below a folder by now, by path there."""
        start = f"{folder}/"
        there = (path for path in self._now if f"{path}/".startswith(start))
        return [
            (f"{path}/{name}"[len(start) :], kept[-DIGITS:])
            for path in there
            for name, kept in self._now[path].items()
        ]

    def _below(self, folder: str) -> list[str]:
        """The folders at or below one of which anything was known."""
        self._sorted = self._sorted or sorted(self._before)
        at = bisect(self._sorted, f"{folder}/")
        below = takewhile(
            lambda path: path.startswith(f"{folder}/"), islice(self._sorted, at, None)
        )
        return [folder, *below] if folder in self._before else [*below]

    def knew(self, folder: str) -> bool:
        """Whether anything was known of a folder."""
        return folder in self._before


def _read(file: Path) -> tuple[Known, dict[str, Any], dict[str, str]]:
    """What was written down; nothing if that is damaged, or there is nothing."""
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        made_by, folders, notes, before = json.loads(unsealed(file.read_bytes()))
        if made_by == FORMAT:
            return folders, notes, before
    return {}, {}, {}
