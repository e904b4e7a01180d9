"""A file that is named like a zip."""

from pathlib import Path

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(b"Bonjour")
    return verify(package)
