"""The folder was zipped, not what is in it."""

from pathlib import Path

from zips import FILES, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped({f"feu/{name}": text for name, text in FILES.items()}))
    return verify(package)
