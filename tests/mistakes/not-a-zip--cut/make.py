"""A zip that was cut short on its way."""

from pathlib import Path

from zips import FILES, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped(FILES)[:200])
    return verify(package)
