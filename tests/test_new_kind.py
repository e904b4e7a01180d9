"""A kind is four files, a name and its words: nothing else knows it, and every format takes it.

An invented kind is put into a copy of the package, and a module that asks it is made into each.
"""

import ast
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import node
import pytest
from test_layout import SRC

from esn_package import data
from esn_package.formats import FORMATS

HERE = Path(__file__).parent
# A word of which the first letter is asked: the files that the how-to shows, each below its path.
PAGE = (HERE.parent / "docs/developers/new-kind.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"^`([\w./]+)`:\n\n```\w+\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))
[QUIZ] = re.findall(r"^## Use it\n\n```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
HOME = "esn_package.questions.initial"
# One name, in the file that names all kinds: where it is from, in the union, in the list.
NAMED = {
    r"(from esn_package\.questions\.base .*)": rf"\1\nfrom {HOME} import Initial",
    r"(Question: TypeAlias = Annotated\[\s*)": r"\1Initial | ",
    r"(KINDS = \(\s*)": r'\1*("initial",), ',
}
PLACES = {
    name.removeprefix("src/esn_package/"): text
    for name, text in SHOWN.items()
    if name.startswith("src/")
}
[TABLE] = [text for name, text in SHOWN.items() if name.startswith("tests/cases/")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with the kind in it, to be imported from."""
    site = tmp_path_factory.mktemp("site")
    package = site / "esn_package"
    shutil.copytree(SRC, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(data.SCHEMAS, package / "schemas", dirs_exist_ok=True)
    for name, text in PLACES.items():
        (package / name).write_text(text, encoding="utf-8")
    union = package / "questions/__init__.py"
    text = union.read_text(encoding="utf-8")
    for pattern, more in NAMED.items():
        text, count = re.subn(pattern, more, text, count=1)
        assert count == 1, pattern
    union.write_text(text, encoding="utf-8")
    for words in (package / "locales").glob("*.json"):
        whole = json.loads(words.read_text(encoding="utf-8"))
        whole["labels"]["kind-initial"] = "Une lettre"
        words.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build in every format leaves in its folder."""
    content = tmp_path_factory.mktemp("content") / "content"
    shutil.copytree(HERE / "modules/minimal", content)
    (content / "securite/feu/fin.quiz.yaml").write_text(QUIZ, encoding="utf-8")
    out = content.parent / "dist"
    formats = [part for name in FORMATS for part in ("--format", name)]
    command = [sys.executable, "-m", "esn_package", "build", str(content), *formats]
    told = subprocess.run(
        [*command, "--activity-base", "https://e.example/x", "--out", str(out)],
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return out


def test_every_format_makes_a_module_of_a_new_kind(made: Path) -> None:
    for name in ("scorm12", "xapi", "web"):
        with zipfile.ZipFile(made / f"feu-{name}.zip") as archive:
            assert b'maxlength="1"' in archive.read("index.html")
            scripts = [one for one in archive.namelist() if one.endswith(".js")]
            assert any(b"Esn.questions.initial" in archive.read(one) for one in scripts)


MARK = """
const vm = require("node:vm"), fs = require("node:fs");
vm.runInThisContext(fs.readFileSync(process.argv[1], "utf8"));
const key = { kind: "initial", letter: "f", points: 1 };
console.log(...["feu", "eau", null].map((given) => Esn.marking.mark(key, given)));
"""
COMPOSE = """
from esn_package.player import compose
from esn_package.questions import question
asked = question({"kind": "initial", "id": "q", "prompt": "?", "word": "feu"})
print(*(int(asked.mark(given)) for given in ("feu", "eau", None)))
print("".join(compose({"initial"}, "web")))
"""


def test_both_languages_mark_it(site: Path, tmp_path: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(site)}
    command = [sys.executable, "-c", COMPOSE]
    told = subprocess.run(command, env=variables, capture_output=True, text=True, check=True)
    marks, _, player = told.stdout.partition("\n")
    (tmp_path / "player.js").write_text(player, encoding="utf-8")
    command = [node.NODE, "-e", MARK, str(tmp_path / "player.js")]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    assert marks == found.stdout.strip() == "1 0 0"


CASES = """
import sys, yaml
from esn_package.questions import question
for case in yaml.safe_load(sys.stdin):
    asked = question(case["question"])
    assert asked.interaction().right.texts == tuple(case["right"]["typed"])
    for one in case["responses"]:
        value = asked.value(one["given"])
        typed = value and {"typed": list(value.texts)}
        assert (asked.mark(one["given"]), typed) == (one["mark"], one["value"]), one
        print("right")
"""


def test_python_does_what_the_table_of_the_how_to_says(site: Path) -> None:
    command = [sys.executable, "-c", CASES]
    variables = {**os.environ, "PYTHONPATH": str(site)}
    told = subprocess.run(
        command, input=TABLE, env=variables, capture_output=True, text=True, check=False
    )
    assert (told.stdout, told.stderr) == ("right\n" * 5, "")


def test_the_codebook_and_the_paper_take_it_by_its_shape(made: Path) -> None:
    text = (made / "feu-codebook.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(), delimiter=";")
    assert (row["Identifiant"], row["Type"], row["Réponse attendue"]) == (
        "fin_lettre",
        "Une lettre",
        "f",
    )
    sheet = (made / "feu-paper-a.html").read_text(encoding="utf-8")
    assert "Par quelle lettre" in sheet
    assert '<p class="write"><span class="line"></span></p>' in sheet


def test_nothing_but_its_places_was_touched(site: Path) -> None:
    """What the copy has that the package has not: three files beside their cases, a name, words."""
    ours = {path.relative_to(SRC).as_posix(): path for path in _files(SRC)}
    theirs = {
        path.relative_to(site / "esn_package").as_posix(): path
        for path in _files(site / "esn_package")
        if "schemas" not in path.parts
    }
    assert theirs.keys() - ours.keys() == {*PLACES}
    changed = {name for name in ours if ours[name].read_bytes() != theirs[name].read_bytes()}
    assert changed == {"questions/__init__.py", "locales/en.json", "locales/fr.json"}


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def test_no_format_asks_which_kind_a_question_is() -> None:
    """Nor does what writes activities, codebooks and paper: its word and shape say it all."""
    wrong = []
    for path in [*(SRC / "formats").rglob("*.py"), SRC / "activities.py"]:
        for node_ in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            asked: list[ast.AST] = []
            if isinstance(node_, ast.Compare):
                asked = [node_.left, *node_.comparators]
            elif isinstance(node_, ast.Match):
                asked = [node_.subject]
            elif isinstance(node_, ast.Subscript):
                asked = [node_.slice]
            if any(isinstance(one, ast.Attribute) and one.attr == "kind" for one in asked):
                wrong.append(f"{path.name}:{getattr(node_, 'lineno', 0)}")
    assert wrong == []
