"""A page of a module as it is listed: by its module.yaml, or by a variant."""

from pathlib import Path, PurePosixPath
from typing import NamedTuple

from esn_package.problems import Place


class Listed(NamedTuple):
    """The file of a page, in the folder that its path begins at, and where it is listed."""

    file: str
    folder: Path
    place: Place

    def name(self, module: Path) -> str:
        """The name that links know it by: in a module's folder its path, else its name alone."""
        return self.file if self.folder == module else PurePosixPath(self.file).name
