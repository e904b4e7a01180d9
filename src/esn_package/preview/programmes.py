"""The programme of a module as it is now, and the institution's variant that is shown, if one is.

Both are kept as long as their files hold the same (load/kept.py).
"""

from pathlib import Path
from typing import TYPE_CHECKING

from esn_package.folders import above
from esn_package.load.programmes import programme_in
from esn_package.load.variants import load_variant
from esn_package.load.varying import programme_of
from esn_package.problems import ProblemsFound
from esn_package.programme import Programme

if TYPE_CHECKING:
    from esn_package.problems import Problem
    from esn_package.variant import Variant


class Programmes:
    """Programmes by their folder; `variant` is shown, "" for none."""

    def __init__(self, variant: str = "") -> None:
        self.variant = variant

    def of(self, module: Path) -> Programme | None:
        """The programme of a module's folder; None where there is none, or it has problems."""
        folder = above(module.absolute().parent)
        return self.at(folder) if folder else None

    def at(self, folder: Path) -> Programme | None:
        """The programme of this folder; None where it has problems, which each module tells."""
        problems: list[Problem] = []
        read = programme_in(folder, problems)
        return None if problems else read

    def institution(self, folder: Path) -> "Variant | None":
        """The variant that is shown, of the programme of this folder; None where it is not right.

        What is wrong with it each module tells, and the list of them.
        """
        programme = self.at(folder) if self.variant else None
        try:
            return load_variant(programme, self.variant) if programme else None
        except ProblemsFound:
            return None

    def shown(self, folder: Path) -> Programme | None:
        """The programme of this folder as the institution has it, if one is shown."""
        programme, variant = self.at(folder), self.institution(folder)
        return programme_of(programme, variant) if programme and variant else programme
