"""A new module for a pillar whose name was typed in haste."""

from pathlib import Path

from esn_package import ProblemsFound, new_module
from esn_package.problems import Problem


def problems(folder: Path) -> tuple[Problem, ...]:
    """What `new module` says of it."""
    try:
        new_module("securté", "eau", title="Couper l’eau", inside=folder)
    except ProblemsFound as found:
        return found.problems
    return ()
