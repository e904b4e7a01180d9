"""A text that is told to an LMS that keeps little of it."""

from pathlib import Path

from esn_package.formats import FORMATS, Options
from esn_package.load import load
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:
    """What a format says of it."""
    return FORMATS["scorm12"].limits(load(folder / "securite/feu"), Options())
