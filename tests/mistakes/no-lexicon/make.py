"""A lexicon without terms."""

from pathlib import Path

from esn_package.load import load_lexicon
from esn_package.problems import Problem, ProblemsFound


def problems(folder: Path) -> list[Problem]:
    """What it is refused for."""
    (folder / "lexicon.yaml").write_text("# à venir\n[]\n", encoding="utf-8")
    try:
        return [*load_lexicon(folder).warnings]
    except ProblemsFound as found:
        return [*found.problems]
