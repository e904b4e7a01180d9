"""A browser that makes no PDF."""

from pathlib import Path

from esn_package.formats.paper_pdf import pdf
from esn_package.problems import Problem, ProblemsFound


def problems(folder: Path) -> list[Problem]:
    """What is said of it."""
    try:
        pdf(b"", str(folder / "chromium"))
    except ProblemsFound as found:
        return list(found.problems)
    return []
