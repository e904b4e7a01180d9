"""A folder that is a file."""

from pathlib import Path

from esn_package.package import Package, write
from esn_package.problems import Problem, ProblemsFound


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    (folder / "dist").write_text("a file")
    try:
        write(Package("feu.zip", {"index.html": b"a"}), folder / "dist")
    except ProblemsFound as found:
        return list(found.problems)
    return []
