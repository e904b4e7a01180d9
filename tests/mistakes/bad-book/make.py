"""A book packed as zips are, without a word of how it can be read, whose contents lead nowhere."""

from pathlib import Path

from zips import BOOK, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.epub"
    told = {
        name: text.replace("schema:accessibilityHazard", "schema:x") for name, text in BOOK.items()
    }
    told["EPUB/nav.xhtml"] = told["EPUB/nav.xhtml"].replace("feu.xhtml", "fue.xhtml")
    package.write_bytes(zipped({"EPUB/extra.css": "", **told}))
    return verify(package)
