"""Two files of one name."""

from pathlib import Path

from esn_package.package import Package
from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    two = Package("feu.zip", {"index.html": b"a", "index.htmX": b"b"}).bytes()
    package = folder / "feu.zip"
    package.write_bytes(two.replace(b"index.htmX", b"index.html"))
    return verify(package)
