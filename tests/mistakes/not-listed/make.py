"""A file that no resource lists."""

from pathlib import Path

from zips import FILES, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped({**FILES, "extra.css": ""}))
    return verify(package)
