"""Every code of a problem, in French: what it means, what provokes it, what is right.

What authors read stands in docs/making/problems/*.yaml. A wrong example is laid over
tests/modules/minimal and read; messages.py writes the page.
"""

import re
import runpy
import shutil
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from textwrap import indent
from typing import Any, NamedTuple

import yaml

from esn_package.codes import CODES
from esn_package.problems import Problem

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent.parent / "tests"
MODULE = "securite/feu/"
# Where an excerpt stands; any other name is a path below the programme.
FILES = {
    "module": MODULE + "module.yaml",
    "quiz": MODULE + "fin.quiz.yaml",
    "question": MODULE + "fin.quiz.yaml",
    "page": MODULE + "02-sortir.md",
    "drawing": MODULE + "media/porte.svg",
    "programme": "programme.yaml",
    "lexicon": "lexicon.yaml",
    "competencies": "competencies.yaml",
}
TITLE = "# Sortir\n\n"
# What an excerpt leaves out, so that there is nothing else to say of it.
FIGURE = "\n![Une porte, une flèche vers l’extérieur.](media/porte.svg)\n"
MEASURED = re.compile(r"^( *)- kind: (?!case).+\n(?!(?:\1  .*\n)*\1  objective:)", re.MULTILINE)


class Entry(NamedTuple):
    """What is said of a code.

    `wrong` and `right` are excerpts by where they stand. What definitions alone do not provoke, the
    folder of tests/mistakes that `mistake` names does: excerpts are then of its files or of its
    package; beside them stand commands (`sh`), names of files (`names`), sentences (`said`).
    """

    code: str
    text: str
    wrong: dict[str, str]
    right: dict[str, str]
    mistake: str = ""
    also: tuple[str, ...] = ()


class Group(NamedTuple):
    """Codes that stand together."""

    title: str
    entries: tuple[Entry, ...]


@cache
def groups() -> tuple[Group, ...]:
    """All that is written, in the order of the page."""
    return tuple(map(_group, sorted((HERE / "problems").glob("*.yaml"))))


def _group(file: Path) -> Group:
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    entries = (_entry(one, data["in"]) for one in data["codes"] if one["code"] in CODES)
    return Group(data["title"], tuple(entries))


def _entry(data: dict[str, Any], where: str) -> Entry:
    """An entry; where the excerpt stands is said by it, or by its file."""
    where = data.pop("in", where)
    also = tuple(data.pop("also", ()))
    for side in ("wrong", "right"):
        if isinstance(data[side], str):
            data[side] = {where: data[side]}
    return Entry(**data, also=also)


def problems(excerpts: dict[str, str], folder: Path) -> list[Problem]:
    """What is said of the minimal programme, laid into a folder, with these excerpts in it."""
    _minimal(folder)
    for where, excerpt in excerpts.items():
        file = folder / FILES.get(where, where)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_laid(where, before, excerpt), encoding="utf-8")
    return list(_reader()["problems_below"](folder))


def provoked(mistake: str, folder: Path) -> list[Problem]:
    """What is said of a folder of tests/mistakes."""
    return list(provoking(mistake, folder)(folder))


def provoking(mistake: str, folder: Path) -> Callable[[Path], Iterable[Problem]]:
    """Lay a folder of tests/mistakes there; what then reads it."""
    _minimal(folder)
    source = TESTS / "mistakes" / mistake
    ignored = shutil.ignore_patterns("make.py", "problems.txt", "__pycache__")
    shutil.copytree(source, folder, dirs_exist_ok=True, ignore=ignored)
    made = runpy.run_path(str(source / "make.py")) if (source / "make.py").exists() else {}
    made.get("make", lambda _: None)(folder)
    reader: Callable[[Path], Iterable[Problem]] = made.get("problems", _reader()["problems_below"])
    return reader


def _minimal(folder: Path) -> None:
    if str(TESTS) not in sys.path:
        sys.path.append(str(TESTS))
    shutil.copytree(TESTS / "modules/minimal", folder, dirs_exist_ok=True)
    with (folder / MODULE / "01-alarme.md").open("a", encoding="utf-8") as page:
        page.write(FIGURE)


@cache
def _reader() -> dict[str, Any]:
    return runpy.run_path(str(TESTS / "test_mistakes.py"))


def _laid(where: str, before: str, excerpt: str) -> str:
    """The text of a file with an excerpt in it."""
    if where == "page":
        return excerpt if excerpt.startswith(("# ", "---")) else TITLE + excerpt
    if where == "question":
        return before + indent(MEASURED.sub(r"\g<0>\1  objective: sortir\n", excerpt), "  ")
    if where in {"lexicon", "competencies"}:
        return before + excerpt
    if where in {"module", "quiz", "programme"}:
        return _without(before, excerpt) + excerpt
    return excerpt


def _without(before: str, excerpt: str) -> str:
    """A mapping without the keys that an excerpt gives."""
    given = {line.partition(":")[0] for line in excerpt.splitlines() if line[:1].isalpha()}
    kept, keep = [], True
    for line in before.splitlines(keepends=True):
        if line[:1].isalpha():
            keep = line.partition(":")[0] not in given
        kept += [line] * keep
    return "".join(kept)
