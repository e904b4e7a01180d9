"""The package's own files (schemas, templates, player, locales), in a checkout and in a wheel."""

import os
from functools import cache
from pathlib import Path
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

HERE = Path(__file__).parent
# A wheel carries schemas/ inside the package; a checkout has them at its top.
SCHEMAS = HERE / "schemas" if (HERE / "schemas").is_dir() else HERE.parent.parent / "schemas"


def path(name: str) -> Path:
    """Where one of our own files is; `schemas/…` is found in both places it can stand."""
    if name.partition("/")[0] == "schemas":
        return SCHEMAS / name.removeprefix("schemas").removeprefix("/")
    return HERE / name


@cache
def text(name: str) -> str:
    """The text of one of our own files; raises FileNotFoundError for a name that is not ours."""
    return path(name).read_text(encoding="utf-8")


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Our own files of a folder, sorted, that end in `suffix`."""
    found = os.listdir(path(folder))  # noqa: PTH208 - each process asks, of many
    return tuple(sorted(f"{folder}/{name}" for name in found if name.endswith(suffix)))
