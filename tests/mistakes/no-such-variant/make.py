from pathlib import Path

from esn_package import Options, ProblemsFound, load, outputs
from esn_package.problems import Problem


def make(folder: Path) -> None:
    (folder / "variants").mkdir()
    (folder / "variants/lille.yaml").write_text("name: École de Lille\n", encoding="utf-8")


def problems(folder: Path) -> list[Problem]:
    try:
        outputs(load(folder / "securite/feu"), "web", Options(variant="lile"))
    except ProblemsFound as found:
        return [*found.problems]
    return []
