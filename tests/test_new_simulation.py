"""A scenario and a laboratory of each kind, as `new` prints them, in a module of their own."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Opened, unpack
from simulating import finish, is_over, mark

from esn_package import ProblemsFound, build_all, load, new_programme, new_simulation, verify
from esn_package.cli import main
from esn_package.new import LANGUAGES, SIMULATIONS
from esn_package.simulations import KINDS, LABS
from esn_package.source import parse

MODULES = {"fr": "hygiene/hygiene-des-mains", "en": "hygiene/hand-hygiene"}
PAGES = {"fr": "04-pratique.md", "en": "04-practice.md"}
BOTH = [(kind, language) for kind in SIMULATIONS for language in LANGUAGES]
COMMAND = {"scenario": ["new", "scenario"]} | {kind: ["new", "lab", kind] for kind in LABS}


@pytest.fixture
def module(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The filled module of a new programme, in the language of the test."""
    language = request.node.callspec.params["language"]
    new_programme(
        tmp_path / "ecole", title="Soins", institution="Institut", language=language,
        activity_base="https://id.ecole.example",
    )  # fmt: skip
    monkeypatch.chdir(tmp_path / "ecole")
    monkeypatch.setenv("ESN_TODAY", "2026-11-26")
    return Path("content") / MODULES[language]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command prints."""
    capsys.readouterr()
    assert main([*arguments]) == 0
    return capsys.readouterr().out


def placed(text: str, page: Path) -> None:
    """Do what the comments of a starter say: save it, and write where it is played."""
    [name] = {word for word in text.split() if word.endswith((".lab.yaml", ".scenario.yaml"))}
    (page.parent / name).write_text(text, encoding="utf-8")
    lines = [line.removeprefix("#   ") for line in text.splitlines() if line.startswith("#   ")]
    container = "\n".join(lines[: lines.index(":::") + 1])
    page.write_text(f"{page.read_text('utf-8')}\n{container}\n", encoding="utf-8")


def told(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The problems, warnings and advice that `check` says."""
    capsys.readouterr()
    main(["check", "--format", "json"])
    problems: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["problems"]
    return problems


def test_there_is_one_of_every_kind() -> None:
    assert {*SIMULATIONS} == {*KINDS}, "a new kind needs starters/*/simulations/<kind>.yaml"


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_saved_as_its_comments_say_it_checks_clean_and_builds(
    kind: str, language: str, module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = printed(capsys, *COMMAND[kind], "--language", language, "--id", "essai")
    placed(text, module / PAGES[language])
    assert told(capsys) == []
    [made] = load(module).simulations
    assert (made.kind, made.id) == (kind, "essai")
    done = list(build_all("content", ("scorm12", "xapi", "web"), "dist", lexicon=False))
    assert [one.problems for one in done] == [()]
    assert [verify(path) for path in sorted(Path("dist").glob("*.zip"))] == [[], [], []]


@pytest.mark.browser
@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_it_is_played_to_its_end(
    kind: str, language: str, module: Path, opened: Opened, tmp_path: Path
) -> None:
    placed(new_simulation(kind, language=language), module / PAGES[language])
    made = load(module)
    site = unpack(made, tmp_path)
    page = opened(f"{(site / 'index.html').as_uri()}#p-{made.pages[-1].id}")
    finish(page, kind)
    assert is_over(page, kind)
    assert mark(page, kind) == (1 if made.simulations[0].weight else 0)


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_it_explains_itself(kind: str, language: str) -> None:
    text = new_simulation(kind, language=language)
    lines = text.splitlines()
    assert max(map(len, (line for line in lines if line.strip().startswith("#")))) <= 110
    data = parse(text, "x").data
    assert isinstance(data, dict)
    assert data["id"] == kind
    # Every key of the kind alone has a comment above it, or is told of by one.
    own = [one for one in data if one not in {"lab", "id", "title", "alternative", "words"}]
    for key in own:
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))
        assert any(line.strip().startswith("#") for line in lines[at - 1 : at + 5]), key


def test_its_language_is_that_of_the_programme_around(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new_programme(tmp_path / "school", title="Care", institution="Institute", language="en")
    monkeypatch.chdir(tmp_path)
    assert printed(capsys, "new", "scenario") == new_simulation("scenario")
    monkeypatch.chdir(tmp_path / "school/content/hygiene")
    assert printed(capsys, "new", "lab", "zones") == new_simulation("zones", language="en")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["lab"], "missing: KIND"),
        (["lab", "mailbux"], 'did you mean "mailbox"?'),
        (["lab", "xyz"], "choose one of mailbox, threshold, zones"),
        (["lab", "scenario"], "choose one of mailbox, threshold, zones"),
        (["scenario", "--id", "Mon appel"], 'did you mean "mon-appel"?'),
        (["scenario", "--language", "de"], "'de' is not one of"),
    ],
)
def test_a_wrong_one_is_told(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *arguments]) == 2
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.out == ""


def test_the_function_tells_everything_that_is_wrong() -> None:
    with pytest.raises(ProblemsFound) as caught:
        new_simulation("mailbux", language="de", id="Mon appel")
    assert {one.code for one in caught.value.problems} == {"unknown-kind", "wrong-value", "bad-id"}
