"""A module without a quiz, of which paper is asked."""

from pathlib import Path

from esn_package.formats import FORMATS, Options
from esn_package.load import load
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:
    """What a format says of it."""
    module = load(folder / "securite/feu")._replace(quiz=None)
    return FORMATS["paper"].limits(module, Options())
