"""A prefix of one's own for ADL's names."""

from pathlib import Path

from zips import FILES, MANIFEST, zipped

from esn_package.problems import Problem
from esn_package.verify import verify

RENAMED = MANIFEST.replace("adlcp:", "adl:").replace("xmlns:adlcp", "xmlns:adl")


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(zipped({**FILES, "imsmanifest.xml": RENAMED}))
    return verify(package)
