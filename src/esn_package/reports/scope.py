"""What a build was about: of other packages, which stand as they were, a report says nothing."""

import os
from pathlib import Path
from typing import NamedTuple

from esn_package.folders import LEXICON, above, variants
from esn_package.reports.history import Row


class Asked(NamedTuple):
    """What a build was asked for; `some`: not all that it would be about need have been reached."""

    path: Path
    formats: tuple[str, ...]
    lexicon: bool = True
    some: bool = False


class Scope:
    """What was told of while a build went on, by institution, definition and format."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.top = above(asked.path.absolute()) or asked.path.absolute().parent
        self.within = self.named(asked.path)
        self.institutions = set[str]()
        self.told = set[tuple[str, str, str]]()
        self.lost = set[tuple[str, str, str]]()

    def named(self, file: Path) -> str:
        """A definition by its path from the folder of its programme."""
        return Path(os.path.relpath(file.absolute(), self.top)).as_posix()

    def add(
        self, institution: str, definition: str, formats: tuple[str, ...], lost: tuple[str, ...]
    ) -> None:
        """Note that these formats were made of a definition, or nothing, and these could not be."""
        self.institutions.add(institution)
        self.told |= {(institution, definition, name) for name in formats}
        self.lost |= {(institution, definition, name) for name in lost}

    def stays(self, row: Row, *, whole: bool) -> bool:
        """Whether a package of which this build made nothing is not gone for that.

        It could not be made, or was not asked for; unless `whole`, it may not have been reached.
        """
        key = (row.institution, row.definition, row.format)
        gone = row.institution and row.institution not in variants(self.top)
        if gone or not (self.top / row.definition).exists():
            return False
        about = whole and not self.asked.some and self._about(row)
        return key in self.lost or (key not in self.told and not about)

    def _about(self, row: Row) -> bool:
        """Whether the build would have made it."""
        inner = self.within == "." or f"{row.definition}/".startswith(f"{self.within}/")
        asked = row.format in self.asked.formats and row.institution in self.institutions
        return inner and asked and (self.asked.lexicon or row.definition != LEXICON)
