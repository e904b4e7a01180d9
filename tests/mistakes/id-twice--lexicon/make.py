"""A module that has the id of the lexicon's package."""

from pathlib import Path

from esn_package.load import load_lexicon
from esn_package.problems import Problem, ProblemsFound


def problems(folder: Path) -> list[Problem]:
    """What the lexicon is refused for."""
    for path in (folder / "programme.yaml", folder / "securite/feu/module.yaml"):
        text = path.read_text(encoding="utf-8").replace("id: feu\n", "id: ecole-lexicon\n")
        path.write_text(text, encoding="utf-8")
    try:
        return [*load_lexicon(folder).warnings]
    except ProblemsFound as found:
        return [*found.problems]
