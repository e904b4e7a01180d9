"""The programme of a module, read again only when one of its files is another.

And the institution's variant that is shown, if one is.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from esn_package.folders import LEXICON, PROGRAMME, WAIVERS, above
from esn_package.load.programmes import programme_in
from esn_package.load.variants import load_variant
from esn_package.load.varying import programme_of
from esn_package.load.words import COMPETENCIES
from esn_package.problems import ProblemsFound
from esn_package.programme import Programme

if TYPE_CHECKING:
    from esn_package.problems import Problem
    from esn_package.variant import Variant

FILES = (PROGRAMME, LEXICON, COMPETENCIES, WAIVERS)
Stamp = tuple[tuple[int, int] | None, ...]


class Programmes:
    """Programmes as they were last read, by their folder; `variant` is shown, "" for none."""

    def __init__(self, variant: str = "") -> None:
        self.variant = variant
        self._read: dict[Path, tuple[Stamp, Programme | None]] = {}

    def of(self, module: Path) -> Programme | None:
        """The programme of a module's folder; None where there is none, or it has problems."""
        folder = above(module.absolute().parent)
        return self.at(folder) if folder else None

    def at(self, folder: Path) -> Programme | None:
        """The programme of this folder; None where it has problems."""
        stamp = tuple(_stamp(folder / name) for name in FILES)
        known = self._read.get(folder)
        if known is None or known[0] != stamp:
            problems: list[Problem] = []
            read = programme_in(folder, problems)
            # Of one with problems each module tells them, so each reads it.
            self._read[folder] = known = (stamp, None if problems else read)
        return known[1]

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


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size
