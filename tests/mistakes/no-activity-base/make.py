"""A build for xAPI that was told no address."""

from pathlib import Path

from esn_package.formats import FORMATS, Options
from esn_package.load import load
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:
    """What a format says of it."""
    return FORMATS["xapi"].limits(load(folder / "securite/feu"), Options())
