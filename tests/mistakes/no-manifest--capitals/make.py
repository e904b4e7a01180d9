"""The manifest is named in capitals, beside the page that it launches."""

from pathlib import Path

from zips import FILES, MANIFEST, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    files = {"IMSMANIFEST.XML": MANIFEST, **FILES}
    del files["imsmanifest.xml"]
    package.write_bytes(zipped(files))
    return verify(package)
