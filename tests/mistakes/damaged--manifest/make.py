"""A zip whose manifest lost its bytes on the way."""

from pathlib import Path

from zips import FILES, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    whole = zipped(FILES)
    package.write_bytes(whole[:60] + bytes(40) + whole[100:])
    return verify(package)
