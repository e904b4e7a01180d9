"""An item of a resource that is not there."""

from pathlib import Path

from zips import swapped, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped(swapped('identifierref="s"', 'identifierref="t"')))
    return verify(package)
