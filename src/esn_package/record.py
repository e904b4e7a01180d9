"""dist/packages.json: what was built from what, so that only what changed is built again.

It reads no definition: a source is a file with a digest here.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import file_digest
from io import BufferedReader
from os.path import isfile, join
from pathlib import Path
from typing import Any

from esn_package import __version__, sums
from esn_package.late import late
from esn_package.problems import Place, Problem
from esn_package.replacing import replacing
from esn_package.saying import Said, joined, parts

FILE = "packages.json"
FORMAT = 1  # 1: as first published
SAID = ("message", "hint")  # the fields of a problem that are read in one language or another
# What a file holds that is not ours, or was changed: `said` may have places that no value fills.
NOT_OURS = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    RecursionError,  # lists in lists without end
)
# A stranger's record leads to no other folder, by a name or by a digest that stands in a path.
_NAME = late(r"(?!\.)[^/\\:\x00-\x1f\x7f]+")
_DIGEST = late(r"[0-9a-f]{64}")


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


def read(out: Path) -> dict[str, Built]:
    """What an earlier build wrote down, by file; nothing if it was never there or is not ours."""
    try:
        whole = json.loads((out / FILE).read_text(encoding="utf-8"))
        found = [built_of(item) for item in whole["packages"] if whole["format"] == FORMAT]
    except NOT_OURS:
        return {}
    return {built.file: built for built in found}


def sweep(before: Iterable[Built], after: Iterable[Built], out: Path) -> None:
    """Take away what an earlier build wrote and nothing is made of now: a sheet of a variant less.

    What was changed since is no longer ours, and stays; so does what a record names elsewhere.
    """
    kept = {name for built in after for name, _ in files(built)}
    for built in before:
        for name, digest in files(built):
            if name not in kept and Path(name).name == name and _same(out / name, digest):
                with suppress(OSError):  # it may be open elsewhere
                    (out / name).unlink()


def files(built: Built) -> Iterator[tuple[str, str]]:
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
    there = [built for built in packages if isfile(join(out, built.file))]  # noqa: PTH113, PTH118 - thousands
    sums.write((file for built in there for file in files(built)), out)
    found = map(fields, sorted(there, key=lambda built: built.file))
    head = json.dumps({"format": FORMAT, "made_by": f"esn-package {__version__}"})
    # A line a package: of 10,000 modules they are written while who pressed Ctrl-C waits.
    lines = ",\n".join(map(json.JSONEncoder(ensure_ascii=False).encode, found))
    with replacing(out / FILE) as file:
        whole = f'{head[:-1]}, "packages": [\n{lines}\n]}}\n'
        file.write(whole.encode(errors="backslashreplace"))  # names of folders are any bytes


def fields(built: Built) -> dict[str, object]:
    """The fields of what was built, as JSON has them."""
    own = {name: getattr(built, name) for name in Built.__slots__}
    beside = [{name: getattr(one, name) for name in Beside.__slots__} for one in built.beside]
    return {**own, "beside": beside, "warnings": [told(one) for one in built.warnings]}


def told(problem: Problem) -> dict[str, object]:
    """A problem as JSON has it: beside the English of its texts, what they were made of."""
    return {**asdict(problem), "said": {name: parts(getattr(problem, name)) for name in SAID}}


def built_of(item: dict[str, object]) -> Built:
    """What `fields` gave; raises one of NOT_OURS if it did not."""
    warnings, beside = item.pop("warnings"), item.pop("beside")
    if not (isinstance(warnings, list) and isinstance(beside, list)):
        raise TypeError
    there = tuple(Beside(**one) for one in beside)
    again = tuple(map(problem_of, warnings))
    built = Built(**item, beside=there, warnings=again)  # type: ignore[arg-type]
    texts = (built.module, built.title, built.format, built.made_from)
    numbers = (built.state, built.limit, built.size, *(one.size for one in there))
    right = all(_NAME.fullmatch(one) and _DIGEST.fullmatch(digest) for one, digest in files(built))
    if not (right and _all(str, texts) and _all(int, numbers)):
        raise ValueError(built.file)
    return built


def problem_of(item: dict[str, Any]) -> Problem:
    """What `told` gave; raises one of NOT_OURS if it did not."""
    said = {name: joined(text) for name, text in item.pop("said").items()}
    place = Place(**item["place"])
    problem = Problem(**{**item, **said, "place": place})
    right = _all(Said, said.values()) and _all(int, (place.line, place.column))
    if not (right and _all(str, (place.file, problem.severity))):
        raise TypeError(problem.code)
    return problem


def _all(kind: type, values: Iterable[object]) -> bool:
    return all(isinstance(one, kind) for one in values)


def _digest(file: BufferedReader) -> bytes:
    return file_digest(file, "sha256").digest()
