"""report.json: what each report so far knew of, so that the next one can tell what changed.

A report of the same packages and problems as the last one is no new one: a build that changed
nothing leaves the history alone.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from esn_package import __version__
from esn_package.record import NOT_OURS, Built
from esn_package.replacing import replacing

FILE = "report.json"
FORMAT = 1  # 1: as first published
MOST = 100  # sizes of a package, and reports, that are kept
Sizes = tuple[tuple[int, int], ...]  # the number of a report, and the size from it on


class Row(NamedTuple):
    """A package as a report tells of it; `file` is its path from the folder of all packages.

    `institution` is the variant that it was made for, "" without one; `definition` is what it was
    made of, by its path from the programme's folder.
    """

    file: str
    institution: str
    module: str
    title: str
    format: str
    size: int
    sha256: str
    state: int
    limit: int
    warnings: int
    definition: str = ""


class Report(NamedTuple):
    """One of the reports so far: its number, the commit of the sources, and what it counted.

    `refused` are definitions, each once for all institutions.
    """

    number: int
    label: str
    packages: int
    size: int
    refused: int
    problems: int


class Change(NamedTuple):
    """A package that is not what it was; its size `before`, None of a new one, `after`, or gone."""

    file: str
    title: str
    before: int | None
    after: int | None


Kind = TypeVar("Kind", Row, Report, Change)


class History(NamedTuple):
    """The reports so far, the packages of the last one, and how the size of each went.

    `apart` are packages that the last one says nothing of, as they last were: it was not about
    them, or what they are made of has mistakes.
    """

    reports: tuple[Report, ...] = ()
    rows: Mapping[str, Row] = {}
    sizes: Mapping[str, Sizes] = {}
    changes: tuple[Change, ...] = ()
    apart: Mapping[str, Row] = {}


def row(built: Built, institution: str = "", definition: str = "") -> Row:
    """What a report tells of a package."""
    file = f"{institution}/{built.file}" if institution else built.file
    told = (built.module, built.title, built.format, built.size, built.sha256)
    about = (built.state, built.limit, len(built.warnings), definition)
    return Row(file, institution, *told, *about)


def read(folder: Path) -> History:
    """The history that a folder holds; an empty one where there is none, or it is not ours."""
    try:
        whole = json.loads((folder / FILE).read_text(encoding="utf-8"))
        if whole["format"] != FORMAT:
            return History()
        rows, apart = (
            {one.file: one for one in _typed(Row, whole.get(name, ()))}
            for name in ("packages", "apart")
        )
        sizes = {
            str(name): tuple((int(number), int(size)) for number, size in those)
            for name, those in whole["sizes"].items()
        }
        changes = _typed(Change, whole["changes"])
        reports = _typed(Report, whole["reports"])
    except NOT_OURS:
        return History()
    return History(reports, rows, sizes, changes, apart)


def _typed(kind: type[Kind], found: Iterable[dict[str, Any]]) -> tuple[Kind, ...]:
    """What JSON had of a kind; raises TypeError where a field is of another type."""
    every = tuple(kind(**one) for one in found)
    fields = tuple(kind.__annotations__.values())
    if not all(all(map(isinstance, one, fields)) for one in every):
        raise TypeError(kind)
    return every


def write(history: History, folder: Path) -> None:
    """Write the history; raises ProblemsFound."""
    whole = {
        "format": FORMAT,
        "made_by": f"esn-package {__version__}",
        "reports": [one._asdict() for one in history.reports],
        "changes": [one._asdict() for one in history.changes],
        "packages": [one._asdict() for one in history.rows.values()],
        "apart": [one._asdict() for one in history.apart.values()],
        "sizes": history.sizes,
    }
    with replacing(folder / FILE) as file:
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        file.write(text.encode(errors="backslashreplace") + b"\n")  # names of folders are any bytes


def grown(
    before: History,
    rows: Iterable[Row],
    now: Report,
    stays: Callable[[Row], bool] = lambda _: False,
) -> History:
    """The history with a report more: the same one where nothing differs from the last.

    `now` is that report, but for its number; `stays` says of a package that is not among the rows
    whether it is not gone for that.
    """
    there = {one.file: one for one in sorted(rows)}
    known = {**before.apart, **before.rows}
    others = (one for one in sorted(known.values()) if one.file not in there)
    apart = {one.file: one for one in others if stays(one)}
    last = before.reports[-1] if before.reports else None
    same = (there, apart) == (before.rows, before.apart)
    if last and same and now._replace(number=last.number) == last:
        return before._replace(changes=())
    number = last.number + 1 if last else 1
    sizes = {name: before.sizes[name] for name in apart if name in before.sizes}
    for name, one in there.items():
        went = before.sizes.get(name, ())
        if not went or went[-1][1] != one.size:
            went = (*went, (number, one.size))
        sizes[name] = went[-MOST:]
    reports = (*before.reports, now._replace(number=number))[-MOST:]
    changes = _changes(known, {**apart, **there}) if last else ()
    return History(reports, there, sizes, changes, apart)


def _changes(before: Mapping[str, Row], after: Mapping[str, Row]) -> tuple[Change, ...]:
    """What is new, what is gone and what is another, by the names of files."""
    found = []
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if old is None or new is None or old.sha256 != new.sha256:
            titles = [one.title for one in (new, old) if one]
            found.append(Change(name, titles[0], old and old.size, new and new.size))
    return tuple(found)
