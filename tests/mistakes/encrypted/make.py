"""A file that asks for a password."""

from pathlib import Path

from zips import zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    content = bytearray(zipped({"index.html": "<p>a</p>"}))
    content[6] |= 1
    content[content.find(b"PK\1\2") + 8] |= 1
    package = folder / "feu.zip"
    package.write_bytes(content)
    return verify(package)
