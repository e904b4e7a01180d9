"""Whether what was made before would be made the same again: the answers to what it asked."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from esn_package.cache.recipe import Kitchen
from esn_package.cache.store import Trace
from esn_package.problems import Problem

if TYPE_CHECKING:
    from esn_package.cache import Wanted
    from esn_package.programme import Programme

Known = tuple["Programme", tuple[Problem, ...]]


class Again:
    """Asks again what was asked; a programme is read once, and only if anything of it changed."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._kitchen = kitchen
        self._programmes: dict[str, Known | None] = {}

    def fitting(self, wanted: "Wanted", traces: Sequence[Trace]) -> tuple[list[Trace], list[str]]:
        """The traces of which all is as it was, and what is not of the latest that does not fit."""
        same = [one for one in traces if one["shared"] == wanted.recipe.shared]
        if same:
            return same, []
        fitting, others = list[Trace](), list[str]()
        for trace in traces:
            changed = self._changed(wanted, trace)
            if not changed:
                fitting.append(trace)
            others = others or changed
        return fitting, others

    def _changed(self, wanted: "Wanted", trace: Trace) -> list[str]:
        """Which answers are others now."""
        # What is read again costs an import of parsers, which what is unchanged does not need.
        from esn_package.cache.asked import answers, of_banks, of_player  # noqa: PLC0415

        asked, then, above = trace["asked"], trace["answers"], wanted.recipe.above
        now = of_banks(asked, above) | of_player(asked)
        if above.top:
            known = self._programme(wanted.folder, above.top)
            if known is None:
                return ["programme"]
            at = os.path.relpath(wanted.folder, above.top)
            now |= answers(asked, *known, at)
        return sorted(key for key in {*now, *then} if now.get(key) != then.get(key))

    def _programme(self, folder: Path, top: str) -> Known | None:
        if top not in self._programmes:
            self._programmes[top] = programme_above(folder)
        return self._programmes[top]


def programme_above(folder: Path) -> Known | None:
    """A programme as its modules read it, with what is said of it; None if it is not right.

    It is no institution's variant.
    """
    from esn_package.folders import above  # noqa: PLC0415
    from esn_package.load.programmes import programme_in  # noqa: PLC0415

    problems: list[Problem] = []
    top = above(folder.absolute().parent)
    programme = programme_in(top, problems) if top else None
    if programme is None or any(one.severity == "error" for one in problems):
        return None
    return programme, tuple(problems)
