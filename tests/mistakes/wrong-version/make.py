"""Another version than the one that is judged."""

from pathlib import Path

from zips import swapped, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped(swapped(">1.2<", ">2004 4th Edition<")))
    return verify(package)
