"""A question of every kind, as `new question` prints it, in the places that it is pasted into."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from esn_package import ProblemsFound, build_all, load, new_programme, new_question, verify
from esn_package.cli import main
from esn_package.new import KINDS, LANGUAGES
from esn_package.questions import CASE
from esn_package.questions import KINDS as EVERY
from esn_package.source import parse

MODULES = {"fr": "hygiene/hygiene-des-mains", "en": "hygiene/hand-hygiene"}
PAGES = {"fr": "04-pratique.md", "en": "04-practice.md"}
BOTH = [(kind, language) for kind in KINDS for language in LANGUAGES]


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
    """What `new question` prints."""
    capsys.readouterr()
    assert main(["new", "question", *arguments]) == 0
    return capsys.readouterr().out


def told(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The problems, warnings and advice that `check` says."""
    capsys.readouterr()
    main(["check", "--format", "json"])
    problems: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["problems"]
    return problems


def test_there_is_one_of_every_kind() -> None:
    assert set(KINDS) == {*EVERY, CASE}, "a new kind needs starters/*/questions/<kind>.yaml"


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_pasted_into_a_quiz_it_checks_clean_and_builds(
    kind: str, language: str, module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quiz = module / "evaluation.quiz.yaml"
    text = printed(capsys, kind, "--language", language, "--objective", "moments")
    quiz.write_text(quiz.read_text("utf-8") + text, encoding="utf-8")
    assert told(capsys) == []
    read = load(module).quiz
    assert read
    if kind != CASE:
        assert read.questions[-1].kind == kind
        assert (read.questions[-1].id, read.questions[-1].objective) == (f"q-{kind}", "moments")
    done = list(build_all("content", ("scorm12", "xapi", "web", "paper"), "dist", lexicon=False))
    assert [one.problems for one in done] == [()]
    assert [verify(path) for path in sorted(Path("dist").glob("*.zip"))] == [[], [], []]


@pytest.mark.parametrize(("kind", "language"), [one for one in BOTH if one[0] != CASE])
def test_pasted_into_a_page_it_checks_clean(
    kind: str, language: str, module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = module / PAGES[language]
    block = printed(capsys, kind, "--language", language, "--page", "--id", "p-essai")
    page.write_text(f"{page.read_text('utf-8')}\n{block}", encoding="utf-8")
    assert told(capsys) == []
    assert load(module).pages[-1].practice[-1].kind == kind


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_it_explains_itself(kind: str, language: str) -> None:
    lines = new_question(kind, language=language).splitlines()
    assert lines[0].startswith("  # ")
    assert lines[1].startswith(f"  - kind: {kind}")
    assert max(map(len, (line for line in lines if "#" in line))) <= 110
    # Without an objective a comment says where it goes.
    assert any(line.strip().startswith("# objective:") for line in lines)
    # Every key of the kind alone is told of by the line above it, or says itself what it is.
    own = re.findall(r"^    (\w+):", "\n".join(lines), re.MULTILINE)
    assert own[:1] == ["id"]


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_it_shows_every_key_that_the_kind_needs(kind: str, language: str) -> None:
    data = parse(new_question(kind, language=language, objective="agir"), "x").data
    assert isinstance(data, list)
    [asked] = data
    assert isinstance(asked, dict)
    assert asked["objective"] == "agir"
    if kind == CASE:
        assert set(asked) >= {"kind", "id", "statement", "questions"}
    else:
        assert set(asked) >= {"kind", "id", "prompt", "explanation"}


def test_its_language_is_that_of_the_programme_around(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new_programme(tmp_path / "school", title="Care", institution="Institute", language="en")
    monkeypatch.chdir(tmp_path)
    assert printed(capsys, "truth") == new_question("truth", language="fr")
    monkeypatch.chdir(tmp_path / "school/content/hygiene")
    assert printed(capsys, "truth") == new_question("truth", language="en")
    assert printed(capsys, "truth", "--language", "fr") == new_question("truth", language="fr")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "missing: KIND"),
        (["singel"], 'there is no kind of question "singel"; did you mean "single"?'),
        (["xyz"], "choose one of case, cloze, concordance"),
        (["single", "--id", "Ma question"], 'did you mean "ma-question"?'),
        (["single", "--objective", "É"], "cannot be an id"),
        (["single", "--language", "de"], "'de' is not one of"),
        (["case", "--page"], "a case stands in a quiz"),
    ],
)
def test_a_wrong_question_is_told(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "question", *arguments]) == 2
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.out == ""


def test_the_function_tells_everything_that_is_wrong() -> None:
    with pytest.raises(ProblemsFound) as caught:
        new_question("singel", language="de", id="Ma question")
    assert {one.code for one in caught.value.problems} == {"unknown-kind", "wrong-value", "bad-id"}
