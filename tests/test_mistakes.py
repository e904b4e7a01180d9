"""Every mistake that can be told: a folder each, with what its author must see.

`tests/mistakes/<code>/` (or `<code>--<variant>/`) holds files laid over a copy of
`tests/modules/minimal`, or a `make.py` with `make(folder)` for what is large or odd, or with
`problems(folder)` for what is not a definition; `problems.txt` is what a terminal must show.
`python tests/test_mistakes.py` writes those that are missing.
"""

import runpy
import shutil
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import pytest

from esn_package.advice import Wanted, check_all
from esn_package.cli.screen import told
from esn_package.codes import CODES
from esn_package.problems import Problem

HERE = Path(__file__).parent
MISTAKES = HERE / "mistakes"
FOLDERS = sorted(folder for folder in MISTAKES.iterdir() if folder.is_dir())
TODAY = date(2026, 11, 26)
OURS = ("make.py", "problems.txt", "__pycache__")


def problems_below(folder: Path) -> Iterable[Problem]:
    """Everything to say of a programme and its modules, warnings and advice too."""
    return check_all(folder, Wanted(TODAY)).problems


def shown(mistake: Path, folder: Path) -> str:
    """What a terminal shows of a mistake that was made in a folder."""
    shutil.copytree(HERE / "modules" / "minimal", folder, dirs_exist_ok=True)
    ignored = shutil.ignore_patterns(*OURS)
    shutil.copytree(mistake, folder, dirs_exist_ok=True, ignore=ignored)
    find = problems_below
    if (mistake / "make.py").exists():
        made = runpy.run_path(str(mistake / "make.py"))
        made.get("make", lambda _: None)(folder)
        find = made.get("problems", problems_below)
    lines = [told(problem) for problem in sorted(set(find(folder)))]
    text = click.unstyle("\n".join(lines)) + "\n"
    return text.replace(f"{folder.as_posix()}/", "").replace(folder.as_posix(), ".")


@pytest.mark.parametrize("mistake", FOLDERS, ids=lambda folder: folder.name)
def test_a_mistake_is_told_in_these_words(mistake: Path, tmp_path: Path) -> None:
    expected = (mistake / "problems.txt").read_text(encoding="utf-8")
    assert shown(mistake, tmp_path / "content") == expected


@pytest.mark.parametrize("mistake", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_of_a_mistake_is_about_its_code(mistake: Path) -> None:
    code = mistake.name.split("--")[0]
    assert code in CODES
    assert f"[{code}]" in (mistake / "problems.txt").read_text(encoding="utf-8")


def test_every_code_has_a_folder() -> None:
    assert sorted(CODES) == sorted({folder.name.split("--")[0] for folder in FOLDERS})


def test_the_module_that_mistakes_are_laid_over_is_right() -> None:
    assert list(problems_below(HERE / "modules" / "minimal")) == []


def accept(names: Iterable[str]) -> None:
    """Write the missing problems.txt, and those of the folders named."""
    for mistake in FOLDERS:
        file = mistake / "problems.txt"
        if mistake.name in names or not file.exists():
            with TemporaryDirectory() as folder:
                file.write_text(shown(mistake, Path(folder) / "content"), encoding="utf-8")


if __name__ == "__main__":
    accept(sys.argv[1:])
