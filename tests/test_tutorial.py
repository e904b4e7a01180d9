"""« Mon premier module dans Moodle », followed word by word from an empty folder."""

import re
import runpy
import sys
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import tutorial
from playwright.sync_api import Browser
from previews import previewed
from tutorial import Command, Edit

from esn_package import load, verify

ROOT = tutorial.ROOT
MOST = 15
PICTURES = re.findall(r"\(images/([\w-]+)\.webp\)", tutorial.PAGE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the tutorial makes."""
    return tutorial.followed(tmp_path_factory.mktemp("vide"))


def test_it_reaches_a_verified_package(school: Path) -> None:
    package = school / "dist/gants-scorm12.zip"
    assert verify(package) == []
    with zipfile.ZipFile(package) as held:
        assert "imsmanifest.xml" in held.namelist()
        page = held.read("index.html").decode("utf-8")
    assert tutorial.GAP not in page
    assert load(school / tutorial.MODULE).warnings == ()


def test_an_editor_finds_the_schema_that_each_of_its_files_names(school: Path) -> None:
    named = [
        (file, line.split("$schema=")[1].strip())
        for file in sorted(school.glob("content/**/*.yaml"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("# yaml-language-server: ")
    ]
    assert {file.name for file, _ in named} >= {"module.yaml", "evaluation.quiz.yaml"}
    assert [str(file) for file, way in named if not (file.parent / way).is_file()] == []


def test_it_takes_fifteen_commands_and_edits_at_most() -> None:
    steps = tutorial.steps()
    assert len(steps) <= MOST
    assert sum(isinstance(step, Edit) for step in steps) == 5


def test_it_installs_what_this_is_and_no_more() -> None:
    """The three lines that are not run here; test_wheel.py tries what they install."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = [
        step.line for step in tutorial.steps()[: tutorial.INSTALLS] if isinstance(step, Command)
    ]
    source = re.search(r'^Source = "(.+)"$', project, re.MULTILINE)
    assert source
    assert lines == [
        "python3 -m venv outils",
        ". outils/bin/activate",
        f"python -m pip install git+{source[1]}",
    ]
    least = re.search(r'^requires-python = ">=(.+)"$', project, re.MULTILINE)
    assert least
    assert f"{least[1]} ou plus récent" in tutorial.PAGE.read_text(encoding="utf-8")


def test_the_preview_that_it_opens_has_both_modules(tmp_path: Path) -> None:
    school = tutorial.followed(tmp_path)
    with previewed(school) as preview, preview.news() as news:
        told = news.until(lambda news: "gants" in str(news))
        assert "hygiene-des-mains" in str(told)
        assert urlsplit(preview.url).hostname == "127.0.0.1"


def test_commands_say_what_the_page_shows(tmp_path: Path) -> None:
    said: dict[str, str] = {}
    here = tmp_path
    for step in tutorial.steps()[tutorial.INSTALLS :]:
        if isinstance(step, Edit):
            step.apply(here)
        elif step.line.startswith("cd "):
            here /= step.line.removeprefix("cd ")
        elif step.line != "esn-package preview":
            said[step.line] = tutorial.command(step.line, here)
    assert tutorial.shown()
    for command, text in tutorial.shown():
        for line in text.splitlines():
            assert line == "…" or line in said[command].splitlines(), line


def test_the_pictures_of_the_page_are_those_of_the_scripts() -> None:
    scripts = "".join(file.read_text("utf-8") for file in sorted(ROOT.glob("docs/screenshots*.py")))
    assert sorted(re.findall(r'"([\w-]+)\.webp"', scripts)) == sorted(PICTURES)
    there = {file.stem for file in (ROOT / "docs/tutoriel/images").iterdir()}
    assert there == set(PICTURES)


@pytest.mark.browser
def test_the_pictures_of_the_preview_still_show_what_they_are_for(
    tmp_path: Path, browser: Browser
) -> None:
    taken = runpy.run_path(str(ROOT / "docs/screenshots.py"))["taken"]
    (tmp_path / "images").mkdir()
    taken(browser, tmp_path, tmp_path / "images")
    made = {file.stem for file in (tmp_path / "images").iterdir()}
    assert made == {name for name in PICTURES if not name.startswith("moodle-")}
    assert sys.path  # the script adds tests/ to it, where it is already
