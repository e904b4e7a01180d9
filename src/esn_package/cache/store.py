"""The cache's folder: files by their digest, and what was made by what it was made from.

Whoever shares it may write, read and take away at the same time: each file takes its place whole,
says by its digest what it is, and is only ever taken away or written again as it was.
"""

import json
import os
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from esn_package.cache.writing import TEMPORARY, digest_of, replaced, sealed, unsealed, written
from esn_package.replacing import replacing

LAYOUT = "v1"
MOST_TRACES = 16  # of one key: states of what stands above, the latest first
_PIECE = 1 << 20
_TOUCHED = 3600  # seconds in which a file that is used again is not said to be
# https://bford.info/cachedir: programs that back up leave such a folder out.
_TAGGED, _SIGNED = "CACHEDIR.TAG", b"Signature: 8a477f597d28d172789f06886806bc55"
_TAG = _SIGNED + b"\n# What esn-package has built.\n"
_OURS = {_TAGGED, "files", "made", "seen", "counted", "grown"}
Trace = dict[str, Any]  # JSON, as it is kept
FOLDER = "ESN_PACKAGE_CACHE"  # the variable that names the folder of the cache


def usual() -> Path:
    """Where the user's caches are on this system: `ESN_PACKAGE_CACHE` names another folder."""
    if there := os.environ.get(FOLDER):
        return Path(there)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "esn-package"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/esn-package"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "esn-package"


def is_cache(folder: Path) -> bool:
    """Whether a build made a cache of a folder: its tag says so."""
    with suppress(OSError), (folder / LAYOUT / _TAGGED).open("rb") as file:
        return file.read(len(_SIGNED)) == _SIGNED
    return False


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone
    except FileNotFoundError:
        return []


def _is_strange(name: str) -> bool:
    return name not in _OURS and not (name.startswith(".") and name.endswith(TEMPORARY))


class Store:
    """The files of a cache. What cannot be written is left out; what is damaged is thrown away."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / LAYOUT
        self.damaged = 0  # files that were thrown away

    def begin(self) -> bool:
        """Whether it can be written to; the first time its folder is made.

        A folder with something else in it is no cache, and does not become one; a tag that was
        damaged is written again.
        """
        tag = self.folder / _TAGGED
        probe = self.folder / f".{os.getpid()}{TEMPORARY}"
        try:
            if not is_cache(self.folder.parent):
                if any(map(_is_strange, _names(self.folder))):
                    return False
                written(tag, _TAG)
            probe.touch()
            probe.unlink()
        except OSError:
            return False
        return True

    def seen(self, root: str) -> Path:
        """The file in which is kept what was seen of the files of a folder."""
        return self.folder / "seen" / sha256(os.fsencode(root)).hexdigest()[:40]

    def traces(self, key: str) -> list[Trace]:
        """What was made from what has this key, the latest first."""
        path = self._path("made", key)
        try:
            whole = _traces(json.loads(unsealed(path.read_bytes())))
        except OSError:
            return []
        except (ValueError, RecursionError):
            self._throw_away(path)
            return []
        _touch(path)
        return whole

    def note(self, key: str, trace: Trace) -> None:
        """Write down what was made, the same state of what stands above once; raises OSError."""
        others = [one for one in self.traces(key) if one["shared"] != trace["shared"]]
        whole = json.dumps([trace, *others[: MOST_TRACES - 1]], separators=(",", ":"))
        written(self._path("made", key), sealed(whole.encode()))

    def keep(self, file: Path, digest: str) -> None:
        """Keep a file by its digest; raises OSError, or ValueError if it has another."""
        path = self._path("files", digest)
        with suppress(FileNotFoundError), path.open("rb") as there:
            if digest_of(there) == digest:
                _touch(path)
                return
        with file.open("rb") as content, replaced(path) as copy:
            _same(_copied(content, copy), digest)

    def take(self, digest: str, target: Path) -> bool:
        """Copy what is kept to a place; whether it was there and was what it should be.

        It stands there whole or not at all. Raises ProblemsFound if it cannot be written.
        """
        path = self._path("files", digest)
        try:
            with path.open("rb") as file, replacing(target) as copy:
                _same(_copied(file, copy), digest)
        except OSError:
            return False
        except ValueError:
            self._throw_away(path)
            return False
        _touch(path)
        return True

    def _path(self, kind: str, digest: str) -> Path:
        return self.folder / kind / digest[:2] / digest[2:]

    def _throw_away(self, path: Path) -> None:
        self.damaged += 1
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _traces(whole: object) -> list[Trace]:
    """What was written down as traces; raises ValueError for what has another shape.

    A seal can be put under anything: what is shared may hold what none of us wrote.
    """
    if not isinstance(whole, list) or not all(map(_is_trace, whole)):
        raise ValueError("these are no traces")
    return whole


def _is_trace(one: object) -> bool:
    match one:
        case {"shared": str(), "asked": dict(asked), "answers": dict(), "result": dict(result)}:
            pass
        case _:
            return False
    lists = [asked.get(name) for name in ("terms", "competencies", "banks", "modules")]
    texts = (asked.get("module"), result.get("format"), result.get("module"))
    return (
        all(isinstance(each, list) and all(map(_is_text, each)) for each in lists)
        and all(map(_is_text, texts))
        and "opinion" in asked
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _copied(file: IO[bytes], copy: IO[bytes]) -> str:
    """Copy a file; the digest of what was copied. Raises OSError."""
    digest = sha256()
    while piece := file.read(_PIECE):
        digest.update(piece)
        copy.write(piece)
    return digest.hexdigest()


def _same(found: str, digest: str) -> None:
    if found != digest:
        raise ValueError(found)


def _touch(path: Path) -> None:
    """Say that a file is used, for `prune`: what is used stays longest."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _TOUCHED:
            os.utime(path)
