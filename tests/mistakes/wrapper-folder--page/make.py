"""The manifest stands in a folder, beside a page that does not."""

from pathlib import Path

from zips import MANIFEST, PAGE, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(
        zipped({"index.html": PAGE, "player.js": "", "scorm/imsmanifest.xml": MANIFEST})
    )
    return verify(package)
