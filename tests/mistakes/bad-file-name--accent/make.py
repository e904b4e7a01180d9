"""A name that some LMSs cannot find."""

from pathlib import Path

from zips import zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped({"index.html": "<p>a</p>", "été.png": ""}))
    return verify(package)
