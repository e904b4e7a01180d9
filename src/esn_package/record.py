"""dist/packages.json: what was built from what, so that only what changed is built again.

It reads no definition: a source is a file with a digest here.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import file_digest, sha256
from io import BufferedReader
from pathlib import Path
from typing import Any

from esn_package import __version__, data, sums
from esn_package.folders import is_bank
from esn_package.options import Options
from esn_package.problems import Place, Problem
from esn_package.replacing import replacing
from esn_package.saying import joined, parts

FILE = "packages.json"
FORMAT = 1  # 1: as first published
SAID = ("message", "hint")  # the fields of a problem that are read in one language or another
# What a file holds that is not ours, or was changed: `said` may have places that no value fills.
NOT_OURS = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that a format made beside its first: a codebook, another exam sheet."""

    file: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Built:
    """What a format made of a module: its file in the output folder, and what was said of it.

    `state` is the most that a learner's state can take (0: no state) and `limit` what the format
    allows (0: unbounded); `made_from` is the digest of sources, our code and options.
    """

    file: str
    module: str
    title: str
    format: str
    size: int
    sha256: str
    state: int
    limit: int
    made_from: str = ""
    beside: tuple[Beside, ...] = ()
    warnings: tuple[Problem, ...] = ()


def sources(folder: Path, own: Iterable[Path] | None = None) -> Iterator[Path]:
    """The files that decide a module's packages: its own, and of the folders above it the YAML.

    Beside a bank its media too. Its own are all in its folder, unless others are given.
    """
    files = folder.rglob("*") if own is None else own
    yield from sorted(path for path in files if path.is_file())
    for parent in folder.resolve().parents:
        found = sorted(path for path in parent.glob("*.yaml") if path.is_file())
        yield from found
        if any(is_bank(path.name) for path in found):
            yield from sorted(path for path in (parent / "media").rglob("*") if path.is_file())
        if (parent / "programme.yaml").exists():
            return


def made_from(
    folder: Path, options: Options, files: Iterable[Path] | None = None, also: str = ""
) -> str:
    """A digest that changes when a source, our code, a library or an option does.

    The sources are those of the module in the folder, unless others are given; `also` is what else
    decides the packages.
    """
    digest = sha256(os.fsencode(f"{_ours()}\0{folder}\0{options}\0{also}"))
    for path in sources(folder) if files is None else files:
        digest.update(os.fsencode(f"\0{os.path.relpath(path, folder)}\0"))
        # What may not be read is told where it is needed.
        with suppress(OSError), path.open("rb") as file:
            digest.update(_digest(file))
    return digest.hexdigest()[:24]


def read(out: Path) -> dict[str, Built]:
    """What an earlier build wrote down, by file; nothing if it was never there or is not ours."""
    try:
        whole = json.loads((out / FILE).read_text(encoding="utf-8"))
        found = [_built(item) for item in whole["packages"] if whole["format"] == FORMAT]
    except NOT_OURS:
        return {}
    return {built.file: built for built in found}


def current(built: Built, out: Path) -> bool:
    """Whether its files still are what was written down."""
    return all(_same(out / name, digest) for name, digest in _files(built))


def sweep(before: Iterable[Built], after: Iterable[Built], out: Path) -> None:
    """Take away what an earlier build wrote and nothing is made of now: a sheet of a variant less.

    What was changed since is no longer ours, and stays; so does what a record names elsewhere.
    """
    kept = {name for built in after for name, _ in _files(built)}
    for built in before:
        for name, digest in _files(built):
            if name not in kept and Path(name).name == name and _same(out / name, digest):
                with suppress(OSError):  # it may be open elsewhere
                    (out / name).unlink()


def _files(built: Built) -> Iterator[tuple[str, str]]:
    """Every file that was made, with its digest."""
    yield built.file, built.sha256
    yield from ((one.file, one.sha256) for one in built.beside)


def _same(path: Path, digest: str) -> bool:
    try:
        with path.open("rb") as file:
            return _digest(file).hex() == digest
    except OSError:
        return False


def write(packages: Iterable[Built], out: Path) -> None:
    """Write packages.json, sorted, of those whose file is there; raises ProblemsFound.

    SHA256SUMS goes before it: what was written down last has all that it speaks of beside it.
    """
    there = [built for built in packages if (out / built.file).is_file()]
    sums.write((file for built in there for file in _files(built)), out)
    found = [_fields(built) for built in sorted(there, key=lambda built: built.file)]
    whole = {"format": FORMAT, "made_by": f"esn-package {__version__}", "packages": found}
    with replacing(out / FILE) as file:
        file.write(json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n")


def _fields(built: Built) -> dict[str, object]:
    """The fields of what was built; beside the English of a warning, what it was made of."""
    warnings = [
        {**asdict(one), "said": {name: parts(getattr(one, name)) for name in SAID}}
        for one in built.warnings
    ]
    return {**asdict(built), "warnings": warnings}


def _built(item: dict[str, object]) -> Built:
    warnings, beside = item.pop("warnings"), item.pop("beside")
    if not (isinstance(warnings, list) and isinstance(beside, list)):
        raise TypeError
    there = tuple(Beside(**one) for one in beside)
    again = tuple(map(_warning, warnings))
    return Built(**item, beside=there, warnings=again)  # type: ignore[arg-type]


def _warning(item: dict[str, Any]) -> Problem:
    said = {name: joined(text) for name, text in item.pop("said").items()}
    return Problem(**{**item, **said, "place": Place(**item["place"])})


def _digest(file: BufferedReader) -> bytes:
    return file_digest(file, "sha256").digest()


@cache
def _ours() -> str:
    """What of ours decides bytes: our own files, and the versions of what they stand on."""
    digest = sha256()
    for folder in (str(data.HERE), str(data.SCHEMAS)):
        for file in _walked(folder):
            with open(file, "rb") as content:  # noqa: PTH123 - 200 files: pathlib costs twice
                digest.update(f"\0{file[len(folder) :]}\0".encode() + content.read())
    places = [Path(place) for place in sys.path if place]
    digest.update(repr(sorted(p.name for q in places for p in q.glob("*.dist-info"))).encode())
    return digest.hexdigest()


def _walked(folder: str) -> list[str]:
    """Every file below a folder but what Python keeps there for itself, sorted."""
    found: list[str] = []
    for top, below, names in os.walk(folder):
        below[:] = [name for name in below if name != "__pycache__"]
        found += [os.path.join(top, name) for name in names]  # noqa: PTH118
    return sorted(found)
