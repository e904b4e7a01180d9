"""A zip that is not there."""

from pathlib import Path

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    return verify(folder / "feu.zip")
