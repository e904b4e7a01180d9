"""A glossary asked of one module, and of a programme without terms."""

from pathlib import Path
from tempfile import TemporaryDirectory

from esn_package.jobs import build_all
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:
    """What a build says of them."""
    (folder / "lexicon.yaml").write_text("# à venir\n[]\n", encoding="utf-8")
    with TemporaryDirectory() as out:
        asked = (folder / "securite/feu", folder)
        done = [one for path in asked for one in build_all(path, ["glossary"], out)]
    return [problem for one in done for problem in one.problems]
