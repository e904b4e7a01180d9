"""A file that was damaged on its way."""

from pathlib import Path

from esn_package.package import Package
from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    whole = Package("feu.zip", {"index.html": bytes(range(256))}).bytes()
    package = folder / "feu.zip"
    package.write_bytes(whole.replace(bytes(range(9)), bytes(9)))
    return verify(package)
