from collections.abc import Iterable
from pathlib import Path

from esn_package import Problem, ProblemsFound, load_programme


def problems(folder: Path) -> Iterable[Problem]:
    (folder / "programme.yaml").unlink()
    try:
        load_programme(folder)
    except ProblemsFound as found:
        return found.problems
    return ()
