"""PDFs asked of a machine that has no browser."""

from pathlib import Path

from esn_package.formats.paper_pdf import NONE
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:  # noqa: ARG001
    """What the command line says of it."""
    return [NONE]
