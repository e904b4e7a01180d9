"""A list of modules between brackets, to which no line can be added."""

from pathlib import Path

from esn_package import ProblemsFound, new_module
from esn_package.problems import Problem


def problems(folder: Path) -> tuple[Problem, ...]:
    """What `new module` says of it."""
    file = folder / "programme.yaml"
    lines = file.read_text(encoding="utf-8").split("    modules:\n")[0]
    file.write_text(f"{lines}    modules: [{{id: feu}}]\n", encoding="utf-8")
    try:
        new_module("securite", "eau", title="Couper l’eau", inside=folder)
    except ProblemsFound as found:
        return found.problems
    return ()
