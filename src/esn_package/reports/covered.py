"""What a programme covers, from the bills of what was built: no module is read again for it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from esn_package.advice import Judged
from esn_package.advice.coverage import Coverage, coverage
from esn_package.advice.outline import Measured, Outline
from esn_package.bill import OBJECTIVE, SUFFIX
from esn_package.folders import drafts
from esn_package.programme import Programme
from esn_package.record import NOT_OURS
from esn_package.reports.history import Row
from esn_package.uses import module_id


def covered(
    path: Path, programme: Programme, rows: Iterable[Row], out: Path, broken: Iterable[str]
) -> Coverage | None:
    """What the modules of a programme cover that stand in a folder, each counted once.

    `broken` are the modules with errors, of which nothing is known.
    """
    first = {one.module: one for one in sorted(rows, reverse=True)}
    outlines = (*_outlines(sorted(first.values()), out), *_drafts(path))
    return coverage(Judged((), (), outlines, programme=programme, broken=tuple(broken)))


def _outlines(rows: Iterable[Row], out: Path) -> Iterator[Outline]:
    """What is known of each module by the bill of one of its packages."""
    for row in rows:
        try:
            bill = json.loads((out / f"{row.file}{SUFFIX}").read_text(encoding="utf-8"))
            told = bill["metadata"]["component"]["properties"]
            found = [json.loads(one["value"]) for one in told if one["name"] == OBJECTIVE]
            every = tuple(_measured(**one) for one in found)
        except NOT_OURS:  # it went, or was changed, after the build
            continue
        if every:
            yield _outline(row.module, row.title, every)


def _measured(
    *,
    id: str,  # noqa: A002 - the bill's own word
    text: str,
    competencies: list[str],
    practice: int | None,
    assessed: int,
) -> Measured:
    return Measured(id, text, tuple(competencies), practice, assessed)


def _outline(
    module: str, title: str, objectives: tuple[Measured, ...], *, draft: bool = False
) -> Outline:
    return Outline(module, title, "", objectives, 0, frozenset(), (), draft)


def _drafts(path: Path) -> Iterator[Outline]:
    """Drafts, which are still to come."""
    for folder in drafts(path):
        yield _outline(module_id(folder), "", (), draft=True)
