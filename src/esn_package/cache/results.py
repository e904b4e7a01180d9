"""What was made of a module, as a cache keeps it: files by digest, and what is said of it.

What is said names files by where they stood; of a module that was moved it is said of where it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from esn_package import record
from esn_package.folders import shown
from esn_package.problems import Problem
from esn_package.record import Built


class Result(NamedTuple):
    """What a format made of a module: `built`, or nothing and the problems that say why."""

    format: str
    module: str
    built: Built | None
    problems: tuple[Problem, ...] = ()


def told(result: Result, folder: Path) -> dict[str, Any]:
    """A result as JSON keeps it, made of the module in this folder."""
    built = record.fields(replace(result.built, made_from="")) if result.built else None
    return {
        "format": result.format,
        "module": result.module,
        "built": built,
        "problems": [record.told(one) for one in result.problems],
        "folder": _places(folder),
    }


def read(kept: dict[str, Any], folder: Path) -> Result | None:
    """What `told` gave, said of the module in this folder; None if that cannot be said.

    Raises what a file that is not ours makes the record raise.
    """
    old, new = kept["folder"], _places(folder)
    built, problems = kept["built"], kept["problems"]
    if not (isinstance(built, dict) or (built is None and problems)):
        raise TypeError(built)  # who made nothing says why
    warnings = built["warnings"] if built else []
    if old != new and (problems or warnings):
        if "." in (*old, *new):
            return None  # a file of it was named by its name alone
        pairs = list(zip(old, new, strict=True))
        problems, warnings = _moved(problems, pairs), _moved(warnings, pairs)
        if any(one in repr((problems, warnings)) for one, other in pairs if one != other):
            return None  # it stands in the middle of a sentence
    there = record.built_of({**built, "warnings": warnings}) if built else None
    said = tuple(record.problem_of(one) for one in problems)
    return Result(kept["format"], kept["module"], there, said)


def _places(folder: Path) -> list[str]:
    """How a folder is called in what is said of it."""
    return [str(folder), shown(folder)]


def _moved(value: Any, pairs: Sequence[tuple[str, str]]) -> Any:  # noqa: ANN401 - JSON
    """The same with what is below one folder below the other."""
    if isinstance(value, dict):
        return {key: _moved(one, pairs) for key, one in value.items()}
    if isinstance(value, list):
        return [_moved(one, pairs) for one in value]
    if isinstance(value, str):
        for old, new in pairs:
            if value == old or value.startswith(f"{old}/"):
                return new + value[len(old) :]
    return value


def files(built: Built) -> Iterable[tuple[str, str, int]]:
    """The name, the digest and the size of each file that was made."""
    yield built.file, built.sha256, built.size
    for one in built.beside:
        yield one.file, one.sha256, one.size
