from collections.abc import Iterable
from pathlib import Path

from esn_package.folders import modules
from esn_package.problems import Problem, ProblemsFound


def problems(folder: Path) -> Iterable[Problem]:
    module = folder / "securite/feu"
    (module / "module.yaml").rename(module / "module.yml")
    try:
        modules(module)
    except ProblemsFound as found:
        return found.problems
    return []
