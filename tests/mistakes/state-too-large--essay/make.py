"""A text of more words than 4,095 characters hold."""

from pathlib import Path

from esn_package.formats import FORMATS, Options
from esn_package.load import load
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:
    """What a format says of it."""
    return FORMATS["scorm12"].limits(load(folder / "securite/feu"), Options())
