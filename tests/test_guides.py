"""The guides in French: their commands run, their definitions load, their words are set as ours."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import french
import pytest

import esn_package
from esn_package import load
from esn_package.cli import main
from esn_package.source import parse

GUIDES = french.ROOT / "docs/guides"
# A fence, also one that stands in a list.
FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
MODULE = "content/hygiene/hygiene-des-mains"


def blocks(page: str, language: str) -> list[str]:
    """The bodies of a guide's fences of one language."""
    text = (GUIDES / f"{page}.md").read_text(encoding="utf-8")
    return [dedent(body) for _, name, body in FENCE.findall(text) if name == language]


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new programme, where one stands."""
    monkeypatch.chdir(tmp_path)
    told = ["--title", "Mon école", "--institution", "Mon établissement"]
    assert main(["new", "programme", "mon-ecole", *told]) == 0
    monkeypatch.chdir("mon-ecole")
    return tmp_path / "mon-ecole"


def run(script: str, folder: Path) -> None:
    """What a terminal does, with a learner's git and the command of today."""
    tools = folder.parent / "tools"
    tools.mkdir(exist_ok=True)
    command = tools / "esn-package"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m esn_package "$@"\n')
    command.chmod(0o755)
    named = {
        f"GIT_{who}_{what}": "x@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    subprocess.run(
        ["bash", "-euc", script],
        cwd=folder,
        check=True,
        env={
            **os.environ,
            **named,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "PATH": f"{tools}:{os.environ['PATH']}",
            "PYTHONPATH": str(Path(esn_package.__file__).parents[1]),
        },
    )


def test_the_commands_of_the_team_run_in_order(school: Path) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", school.parent / "depot"], check=True)
    page = school / MODULE / "01-situation.md"
    for number, script in enumerate(blocks("travailler-a-plusieurs", "sh")):
        run(script.replace("ADRESSE", str(school.parent / "depot")), school)
        with page.open("a", encoding="utf-8") as file:
            file.write(f"\nUne phrase de plus, la {number}e.\n")
    told = subprocess.run(
        ["git", "ls-remote", school.parent / "depot"], check=True, capture_output=True, text=True
    )
    names = [line.split("/", 2)[2] for line in told.stdout.splitlines() if "/" in line]
    assert {"main", "gants-stagiaires", "rentree-2027"} <= set(names)
    assert (
        "dist"
        not in subprocess.run(
            ["git", "ls-files"], cwd=school, check=True, capture_output=True, text=True
        ).stdout
    )


@pytest.mark.parametrize("file", ["01-situation.md", "evaluation.quiz.yaml"])
def test_a_conflict_that_was_left_there_is_refused(school: Path, file: str) -> None:
    place = school / MODULE / file
    lines = place.read_text(encoding="utf-8").splitlines()
    ours = ["<<<<<<< HEAD", lines[-1], "=======", lines[-1] + " Oui.", ">>>>>>> autre"]
    place.write_text("\n".join([*lines[:-1], *ours]), encoding="utf-8")
    assert main(["check"]) == 1


@pytest.mark.parametrize("page", ["mettre-a-jour", "verifier-a-chaque-envoi"])
def test_the_commands_of_other_guides_run(school: Path, page: str) -> None:
    run("\n".join(blocks(page, "sh")), school)
    assert (school / "dist/hygiene-des-mains-scorm12.zip").is_file()


def test_the_pipelines_of_a_new_programme_run_what_the_guide_says(school: Path) -> None:
    """Their own commands, in a shell; what a code host adds of its own is not tried here."""
    for file in (".gitlab-ci.yml", ".github/workflows/modules.yml"):
        text = (school / file).read_text(encoding="utf-8")
        commands = re.findall(r"^\s*(?:- |run: |- run: )(esn-package .*)$", text, re.MULTILINE)
        assert [line.split()[1] for line in commands] == ["check", "build", "cache"], file
        run("\n".join(commands), school)
        assert list((school / "dist").glob("*-scorm12.zip")), file


def definitions() -> list[tuple[str, str, str]]:
    """The definitions in guides: the guide, the file that the first line names, the text."""
    found = []
    for guide in sorted(GUIDES.glob("*.md")):
        for body in blocks(guide.stem, "yaml"):
            if re.match(r"(# lexicon.yaml\n)?- |# media.yaml\n|# variants/", body):
                continue  # questions, terms, media, variants: other tests of the docs read them
            named = re.match(r"# (\S+)\n", body)
            assert named, f"{guide.name}: {body}"
            found.append((guide.stem, named[1], body))
    return found


@pytest.mark.parametrize(("guide", "name", "body"), definitions())
def test_the_definitions_of_guides_load(guide: str, name: str, body: str, school: Path) -> None:
    """Each block gives keys of its file; a guide's bank is there for what draws from it."""
    for bank in blocks(guide, "yaml"):
        if "bank.yaml" in bank.partition("\n")[0]:
            (school / MODULE).parent.joinpath("gants.bank.yaml").write_text(bank, encoding="utf-8")
        if bank.startswith("# opinion.yaml\nid:"):
            (school / "content/opinion.yaml").write_text(bank, encoding="utf-8")
    told = parse(body, guide)
    assert told.problems == ()
    if played := re.fullmatch(r".+\.(lab|scenario)\.yaml", name):
        (school / MODULE / name).write_text(body, encoding="utf-8")
        with (school / MODULE / "01-situation.md").open("a", encoding="utf-8") as page:
            page.write(f"\n\n::: {played[1]} {name}\nÀ vous.\n:::\n")
    elif not name.endswith(".bank.yaml"):
        above = name in {"programme.yaml", "opinion.yaml"}
        file = school / ("content" if above else MODULE) / name
        data = parse(file.read_text(encoding="utf-8"), name).data
        assert isinstance(data, dict)
        assert isinstance(told.data, dict)
        file.write_text(json.dumps({**data, **told.data}, ensure_ascii=False), encoding="utf-8")
    # What a waiver covers is asked of `check`; here it is a module that must load.
    assert [one.code for one in load(school / MODULE).warnings] == []


def test_the_figure_of_the_accessibility_guide_is_one(school: Path) -> None:
    [picture] = blocks("accessibilite", "markdown")
    svg = school / MODULE / "media/retrait.svg"
    svg.write_bytes((school / MODULE / "media/cinq-moments.svg").read_bytes())
    with (school / MODULE / "01-situation.md").open("a", encoding="utf-8") as page:
        page.write(f"\n\n{picture}")
    assert main(["check"]) == 0


@pytest.mark.parametrize("page", french.PAGES, ids=lambda page: page.stem)
def test_pages_are_set_as_modules_are(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert french.typeset(text) == text, ".venv/bin/python tests/french.py writes it"


@pytest.mark.parametrize("page", french.PAGES, ids=lambda page: page.stem)
def test_pictures_are_small_and_say_what_they_show(page: Path) -> None:
    for alternative, name in PICTURE.findall(page.read_text(encoding="utf-8")):
        if name.startswith("media/"):
            continue  # an example of a definition
        assert 20 <= len(alternative) <= 160, name
        assert 0 < (page.parent / name).stat().st_size <= 200_000
