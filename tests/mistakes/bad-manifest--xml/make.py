"""XML that stops early."""

from pathlib import Path

from zips import swapped, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped(swapped("</manifest>", "")))
    return verify(package)
