"""The docs say what is: the reference is current, examples work, links lead somewhere."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from pictures import film, photo, written

from esn_package import load, question
from esn_package.cli import main
from esn_package.codes import CODES
from esn_package.load.captions import captions_problems
from esn_package.prose.containers import KINDS as BOXES
from esn_package.quiz import QuizDefinition
from esn_package.source import parse

ROOT = Path(__file__).parent.parent
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")])
# A fence, or the inside of a longer one: the tutorial shows a page that has a fence of its own.
FENCE = re.compile(r"^(`{3,})(\w*)\n(.*?)^\1$", re.DOTALL | re.MULTILINE)

IN_LISTS = re.compile(r"^( *)(`{3,}).*?^\1\2$", re.DOTALL | re.MULTILINE)  # and elsewhere


def test_the_reference_is_what_the_program_says_today() -> None:
    """Else: `.venv/bin/python docs/reference.py`."""
    pages = dict(runpy.run_path(str(ROOT / "docs/reference.py"))["pages"]())
    assert [page.name for page in pages if page.read_text(encoding="utf-8") != pages[page]] == []
    assert len(pages) == 8


@pytest.mark.parametrize("name", ["cles", "commandes", "messages"])
def test_made_pages_in_french_have_spaces_that_do_not_break(name: str) -> None:
    text = (ROOT / f"docs/reference/{name}.md").read_text(encoding="utf-8")
    prose = re.sub(r"`[^`]+`", "code", IN_LISTS.sub("", text))
    assert re.findall(r".*(?: [;!?:»](?!\S)|« ).*", prose) == []


def test_the_tutorial_makes_a_module_that_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")
    for _, language, body in FENCE.findall(text):
        named = re.match(r"# (mine/\S+)\n", body)
        name = named[1] if named else "mine/securite/feu/01-sortir.md"
        if language in {"yaml", "markdown"}:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(body, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "mine"]) == 0
    assert main(["build", "mine", "--format", "scorm12", "--format", "web", "--out", "out"]) == 0
    assert load(Path("mine/securite/feu")).warnings == ()


def test_the_tutorial_shows_the_mistake_that_one_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    test_the_tutorial_makes_a_module_that_builds(tmp_path, monkeypatch)
    quiz = Path("mine/securite/feu/fin.quiz.yaml")
    quiz.write_text(quiz.read_text().replace("right: true", "rigth: true"))
    capsys.readouterr()
    assert main(["check", "mine"]) == 1
    shown = capsys.readouterr().err.split("\n\n")[0]
    assert shown in (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")


def test_the_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    [code] = [body for _, language, body in FENCE.findall(text) if language == "python"]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").symlink_to(ROOT / "content")
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out == "dist/identite-patient-scorm12.zip []\n"
    assert 5 <= len(code.strip().splitlines()) <= 10


def test_the_python_of_the_recipes_runs() -> None:
    text = (ROOT / "docs/recipes.md").read_text(encoding="utf-8")
    [code] = [body for _, language, body in FENCE.findall(text) if language == "python"]
    names: dict[str, Any] = {}
    exec(compile(code, "recipes.md", "exec"), names)  # noqa: S102 - our own page
    assert f"{names['asked'].mark('112')}" in code


def test_the_examples_of_marking_are_right(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "docs/marking.md").read_text(encoding="utf-8")
    blocks = [(language, body) for _, language, body in FENCE.findall(text)]
    [asked, certainty] = [parse(body, "x").data for language, body in blocks if language == "yaml"]
    assert isinstance(asked, list)
    for one in asked:
        assert isinstance(one, dict)
        assert getattr(question(one), "marking", "") == "edn"
    assert QuizDefinition.model_validate(certainty).certainty
    [code] = [body for language, body in blocks if language == "python"]
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    exec(compile(code, "marking.md", "exec"), names)  # noqa: S102 - our own page
    assert f"# {names['score']}\n" in code


def test_the_examples_of_kinds_are_right() -> None:
    text = (ROOT / "docs/questions.md").read_text(encoding="utf-8")
    for _, language, body in FENCE.findall(text):
        if language == "yaml":
            data = parse(body, "questions.md").data
            assert isinstance(data, list)
            for one in data:
                assert isinstance(one, dict)
                assert f"## `{question(one).kind}`" in text


def test_the_examples_of_media_are_right(own: Path) -> None:
    text = (ROOT / "docs/guides/medias.md").read_text(encoding="utf-8")
    blocks = {language: body for _, language, body in FENCE.findall(text)}
    photo(own / "media/sortie.jpg")
    (own / "media/geste.mp4").write_bytes(film(9, 64, 48))
    photo(own / "media/geste.jpg")
    (own / "media/geste.vtt").write_text(blocks["vtt"], encoding="utf-8")
    (own / "media.yaml").write_text(blocks["yaml"], encoding="utf-8")
    module = written(own, f"![La sortie](media/sortie.jpg)\n\n{blocks['markdown']}")
    assert [one.credit.author for one in module.credited] == [
        "Marie Dupont",
        "École de santé numérique",
    ]
    assert module.warnings == ()
    assert list(captions_problems(own / "media/geste.vtt")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = IN_LISTS.sub("", page.read_text(encoding="utf-8"))
    text = re.sub(r"`[^`\n]*`", "", text)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = link.partition("#")
        if "://" in link or link.startswith("mailto:"):
            continue
        target = (page.parent / path) if path else page
        assert target.exists(), link
        if anchor:
            heads = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w\s-]", "", head.lower()).replace(" ", "-") for head in heads}
            assert anchor in slugs, link


def test_every_box_is_described() -> None:
    text = (ROOT / "docs/pages.md").read_text(encoding="utf-8")
    assert [name for name in BOXES if f"`{name}`" not in text and f"::: {name} " not in text] == []


def test_commands_that_pages_show_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    for page in PAGES:
        blocks = [body for _, name, body in FENCE.findall(page.read_text("utf-8")) if name == "sh"]
        for command in re.findall(r"^esn-package (\w+)", "\n".join(blocks), re.MULTILINE):
            assert main([command, "--help"]) == 0, f"{page.name}: {command}"
    assert capsys.readouterr().out


def test_the_picture_of_the_readme_is_small() -> None:
    assert 0 < (ROOT / "docs/player.png").stat().st_size <= 200_000


def test_codes_are_one_sentence_each() -> None:
    for code, sentence in CODES.items():
        assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)
        assert not sentence.endswith(".")
        assert sentence[0].isupper()
