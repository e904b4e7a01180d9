"""A kind of simulation is six files, its names and its words: nothing else knows it.

The kind of docs/developers/new-simulation.md is put into a copy of the package, and a module that
plays it is made into each format, printed, played and marked.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import HERE
from playwright.sync_api import Browser
from test_layout import SRC

from esn_package import data
from esn_package.formats import FORMATS

PAGE = (HERE.parent / "docs/developers/new-simulation.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"^`([\w./]+)`:\n\n```\w+\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))
[LAB] = re.findall(r"^## Use it\n\n```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
WORDS = {
    row[0].strip(" `"): {"fr": row[1].strip(), "en": row[2].strip()}
    for row in re.findall(r"^\| (`[a-z-]+`) \|([^|]+)\|([^|]+)\|$", PAGE, re.MULTILINE)
}
[TABLE] = [text for name, text in SHOWN.items() if name.startswith("tests/cases/")]
CASE = yaml.safe_load(TABLE)[0]
PLACES = {
    name.removeprefix("src/esn_package/"): text
    for name, text in SHOWN.items()
    if name.startswith("src/")
}
# One name, where the others stand: in the union, in the list.
NAMED = {
    "simulations/every.py": {
        r"(from esn_package\.simulations\.base .*)": (
            r"\1\nfrom esn_package.simulations.checklist import Checklist"
        ),
        r"(Lab: TypeAlias = Annotated\[)": r"\1Checklist | ",
    },
    "simulations/__init__.py": {r"(LABS = \()": r'\1"checklist", '},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with the kind in it, to be imported from."""
    site = tmp_path_factory.mktemp("site")
    package = site / "esn_package"
    shutil.copytree(SRC, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(data.SCHEMAS, package / "schemas", dirs_exist_ok=True)
    for name, text in PLACES.items():
        (package / name).write_text(text, encoding="utf-8")
    for name, named in NAMED.items():
        text = (package / name).read_text(encoding="utf-8")
        for pattern, more in named.items():
            text, count = re.subn(pattern, more, text, count=1)
            assert count == 1, pattern
        (package / name).write_text(text, encoding="utf-8")
    changes: dict[str, Callable[[Any], object]] = {
        "player/later.json": lambda late: late.append("simulations/checklistview.js"),
        "templates/icons.json": lambda icons: icons.update(checklist=icons["zones"]),
        **{f"locales/{name}.json": _worded(name) for name in ("en", "fr")},
    }
    for file, change in changes.items():
        whole = json.loads((package / file).read_text(encoding="utf-8"))
        change(whole)
        (package / file).write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return site


def _worded(language: str) -> Callable[[dict[str, dict[str, str]]], None]:
    """What puts the words of the page into a file of words."""

    def change(whole: dict[str, dict[str, str]]) -> None:
        for word, told in WORDS.items():
            part = "labels" if word.startswith("label-") else "player"
            whole[part][word] = told[language]

    return change


@pytest.fixture(scope="module")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build in every format leaves in its folder."""
    content = tmp_path_factory.mktemp("content") / "content"
    shutil.copytree(HERE / "modules/minimal", content)
    (content / "securite/feu/sortie.lab.yaml").write_text(LAB, encoding="utf-8")
    with (content / "securite/feu/02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n::: lab sortie.lab.yaml\nCochez.\n:::\n")
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


def test_every_format_holds_it(made: Path) -> None:
    for name in ("scorm12", "xapi", "web"):
        with zipfile.ZipFile(made / f"feu-{name}.zip") as archive:
            page = archive.read("index.html").decode()
            scripts = [archive.read(one) for one in archive.namelist() if one.endswith(".js")]
        assert "Liste à cocher" in page
        assert "Éteindre l’écran du voisin" in page
        [judge] = [one for one in scripts if b"Esn.questions.checklist = {" in one]
        [view] = [one for one in scripts if b"Esn.plays.checklist = (" in one]
        assert judge is not view, "its view is in the second script"


def test_it_is_printed_and_named_in_the_codebook(made: Path) -> None:
    key = (made / "feu-paper-simulations-key.html").read_text(encoding="utf-8")
    assert "<b>inexact</b> <span>Éteindre l’écran du voisin</span>" in key
    learner = (made / "feu-paper-simulations.html").read_text(encoding="utf-8")
    assert '<span class="box"></span> <span>Fermer la session</span>' in learner
    text = (made / "feu-codebook.csv").read_text(encoding="utf-8-sig")
    *_, row = csv.DictReader(text.splitlines(), delimiter=";")
    assert (row["Identifiant"], row["Réponse attendue"]) == ("checklist_sortie", "session, carte")


CASES = """
import json, sys, yaml
from esn_package.simulations import reader
case = yaml.safe_load(sys.stdin)[0]
lab = reader("checklist").validate_python(case["simulation"])
ways = [{"given": one["given"], "mark": lab.mark(one["given"]), "over": lab.is_over(one["given"]),
         "told": lab.told(one["given"])} for one in case["ways"]]
print(json.dumps({"widest": lab.widest(), "ways": ways}))
"""
PLAYED = """(ways) => {
  const key = Esn.key("sortie"), kind = Esn.questions.checklist;
  return ways.map(({ given }) => ({ given, mark: kind.mark(key, given), over: kind.over(key, given),
    told: kind.value(key, given).typed, width: given ? kind.pack(key, given).length : 0,
    back: given && kind.value(key, kind.unpack(key, kind.pack(key, given))).typed }));
}"""


def test_python_does_what_its_table_says(site: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", CASES],
        input=TABLE,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == ""
    assert json.loads(told.stdout) == {"widest": CASE["widest"], "ways": CASE["ways"]}


@pytest.mark.browser
def test_the_player_does_too_and_it_is_played(made: Path, tmp_path: Path, browser: Browser) -> None:
    with zipfile.ZipFile(made / "feu-web.zip") as archive:
        archive.extractall(tmp_path)
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{(tmp_path / 'index.html').as_uri()}#p-sortir")
    page.wait_for_selector("html.ready")
    found = page.evaluate(PLAYED, CASE["ways"])
    assert all(one["width"] <= CASE["widest"] for one in found)
    assert [one["back"] for one in found] == [None, *(one["told"] for one in CASE["ways"][1:])]
    assert [{key: one[key] for key in CASE["ways"][0]} for one in found] == CASE["ways"]
    root = page.locator("#s-sortie")
    root.get_by_label("Fermer la session").check()
    assert root.locator(".simulation-end").inner_text() == "1 sur 3"
    root.get_by_label("Retirer la carte").check()
    page.reload()
    page.wait_for_selector("html.ready")
    assert root.get_by_label("Retirer la carte").is_checked()
    root.get_by_role("button", name="Recommencer").click()
    assert root.locator("input:checked").count() == 0
    assert errors == []
    page.close()


def test_nothing_but_its_places_was_touched(site: Path) -> None:
    def files(folder: Path) -> dict[str, bytes]:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and not {"__pycache__", "schemas"} & {*path.parts}
        }

    ours, theirs = files(SRC), files(site / "esn_package")
    assert theirs.keys() - ours.keys() == {*PLACES}
    assert {name for name in ours if ours[name] != theirs[name]} == {
        "locales/en.json",
        "locales/fr.json",
        "player/later.json",
        *NAMED,
        "templates/icons.json",
    }


def test_no_format_asks_which_kind_a_simulation_is() -> None:
    kinds = re.compile(r'"(?:scenario|mailbox|threshold|zones)"')
    files = [*(SRC / "formats").rglob("*.py"), SRC / "activities.py", SRC / "state.py"]
    assert [path.name for path in files if kinds.search(path.read_text(encoding="utf-8"))] == []
