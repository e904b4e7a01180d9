"""The programme of a module, read again only when one of its files is another."""

from pathlib import Path
from typing import TYPE_CHECKING

from esn_package.folders import LEXICON, PROGRAMME, WAIVERS, above
from esn_package.load.programmes import programme_in
from esn_package.load.words import COMPETENCIES
from esn_package.programme import Programme

if TYPE_CHECKING:
    from esn_package.problems import Problem

FILES = (PROGRAMME, LEXICON, COMPETENCIES, WAIVERS)
Stamp = tuple[tuple[int, int] | None, ...]


class Programmes:
    """Programmes as they were last read, by their folder."""

    def __init__(self) -> None:
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


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size
