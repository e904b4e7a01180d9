"""Banks that quizzes share: found above a module, checked once, drawn from by a blueprint."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import learner
import pytest
from conftest import HERE, Opened, unpack
from playwright.sync_api import Page
from test_headers import SMALLEST

from esn_package import build, load
from esn_package.cli import main
from esn_package.draws import drawn
from esn_package.jobs import build_all
from esn_package.problems import ProblemsFound
from esn_package.state import width

BANK = """\
id: incendie
title: Réagir à un feu
questions:
"""
PICTURE = "\n\n      ![Une porte](media/bloc.svg)"
QUESTION = """\
  - kind: truth
    id: {id}
    objective: {objective}
    tags: [{tag}]
    difficulty: {difficulty}
    prompt: |
      Question {id}{more}
    answer: vrai
"""
QUIZ = """\
title: Pour finir
pass_mark: 50
draw:
  - from: incendie
    objective: sortir
    difficulty: [1, 2]
    n: 2
  - from: incendie
    tags: [numero]
    n: 1
  - objective: alerter
    n: 1
questions:
  - kind: number
    id: pompiers
    objective: alerter
    prompt: Quel numéro appelez-vous ?
    answer: 112
"""
Written = Callable[..., Path]


def asked(id_: str, objective: str = "sortir", tag: str = "porte", **more: object) -> str:
    """A question of a bank."""
    keys = {"id": id_, "objective": objective, "tag": tag, "difficulty": 1, "more": "", **more}
    return QUESTION.format(**keys)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """A programme whose module draws from the bank of its pillar; the module's folder."""

    def made(*questions: str, quiz: str = QUIZ) -> Path:
        folder = tmp_path / "content"
        shutil.copytree(HERE / "modules/minimal", folder)
        pillar = folder / "securite"
        (pillar / "incendie.bank.yaml").write_text(BANK + "".join(questions), encoding="utf-8")
        (pillar / "media").mkdir()
        shutil.copy(pillar / "feu/media/porte.svg", pillar / "media/bloc.svg")
        (pillar / "feu/fin.quiz.yaml").write_text(quiz, encoding="utf-8")
        return pillar / "feu"

    return made


FOUR = [asked(f"sortie-{n}", difficulty=n % 2 + 1) for n in range(4)]
SAMU = asked("samu", "alerter", "numero")


def test_a_quiz_holds_what_its_rows_can_draw_and_nothing_else(written: Written) -> None:
    hard = asked("trop-dur", difficulty=3, more=f"[[SSI]]{PICTURE}")
    module = load(written(*FOUR, hard, SAMU))
    assert module.quiz
    ids = [question.id for question in module.quiz.questions]
    assert ids == ["sortie-0", "sortie-1", "sortie-2", "sortie-3", "samu", "pompiers"]
    assert module.quiz.asked == 4
    page = build(module, "web").files["index.html"]
    assert isinstance(page, bytes)
    assert "Question sortie-3" in page.decode()
    assert "trop-dur" not in page.decode()
    assert "media/bloc.svg" not in module.files


def test_the_picture_of_a_bank_comes_with_its_question(written: Written) -> None:
    module = load(written(*FOUR[:3], asked("dessin", more=PICTURE), SAMU))
    assert module.files["media/bloc.svg"].parent.name == "media"
    page = build(module, "web").files["index.html"]
    assert isinstance(page, bytes)
    assert 'aria-label="Une porte"' in page.decode().partition("Question dessin")[2]


def test_a_picture_that_a_bank_and_a_module_share_is_kept_once(written: Written) -> None:
    picture = PICTURE.replace("bloc.svg", "bloc.png")
    folder = written(*FOUR[:3], asked("dessin", more=picture), SAMU)
    for media in (folder.parent / "media", folder / "media"):
        (media / "bloc.png").write_bytes(SMALLEST["png"])
    page = folder / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![Un bloc](media/bloc.png)\n")
    files = build(load(folder), "web").files
    assert [name for name in files if name.startswith("media/")] == ["media/bloc.png"]


def test_a_page_that_a_module_has_not_is_no_mistake_of_a_bank(written: Written) -> None:
    elsewhere = asked("ailleurs").replace("answer: vrai", "answer: vrai\n    see: ailleurs")
    assert load(written(*FOUR, elsewhere, SAMU)).warnings == ()


def test_a_bank_that_changes_makes_its_modules_be_built_again(written: Written) -> None:
    folder = written(*FOUR, SAMU)
    bank, out = folder.parent / "incendie.bank.yaml", folder.parent.parent.parent / "dist"

    def fresh() -> list[bool]:
        return [done.fresh for done in build_all(folder, ["web"], out)]

    assert (fresh(), fresh()) == ([True], [False])
    bank.write_text(bank.read_text(encoding="utf-8").replace("vrai", "faux"), encoding="utf-8")
    assert (fresh(), fresh()) == ([True], [False])
    drawing = folder.parent / "media/bloc.svg"
    drawing.write_text(drawing.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert (fresh(), fresh()) == ([True], [False])


def test_a_mistake_in_a_bank_is_told_once_even_where_no_quiz_draws_from_it(
    written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(*FOUR, SAMU, asked("loin").replace("answer: vrai", "answer: peut-être"))
    other = folder.parent / "fuite"
    shutil.copytree(folder, other)
    told = (other / "module.yaml").read_text(encoding="utf-8").replace("id: feu", "id: fuite")
    (other / "module.yaml").write_text(told, encoding="utf-8")
    (folder.parent / "seul.bank.yaml").write_text(
        BANK.replace("incendie", "seul") + asked("seule").replace("vrai", "oui, non"), "utf-8"
    )
    assert main(["check", str(folder.parent.parent)]) == 1
    said = "".join(capsys.readouterr())
    assert said.count("[wrong-type]") == 2
    assert "incendie.bank.yaml:51:13:" in said
    assert "seul.bank.yaml:11:13:" in said


def test_a_bank_says_the_same_to_each_module_that_shares_it(
    written: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read once for them all, it is what each would have read: its advice, waivers, drawings."""
    odd = asked("jamais", more=f" : toujours  sortir ?{PICTURE}")
    folder = written(*FOUR[:3], odd, SAMU)
    bank, drawing = folder.parent / "incendie.bank.yaml", folder.parent / "media/bloc.svg"
    waive = "waive:\n  - code: space-before-mark\n    because: Le formateur le dit.\n"
    bank.write_text(bank.read_text("utf-8").replace("questions:", waive + "questions:"), "utf-8")
    names = ["feu", "fuite", "fumee"]
    for name in names[1:]:
        shutil.copytree(folder, folder.parent / name)
        told = (folder / "module.yaml").read_text("utf-8").replace("id: feu", f"id: {name}")
        (folder.parent / name / "module.yaml").write_text(told, encoding="utf-8")

    def of_bank(path: Path) -> list[tuple[str, str, int]]:
        main(["check", str(path), "--format", "json"])
        told = json.loads(capsys.readouterr().out)["problems"]
        shared = [one for one in told if Path(one["file"]).parent.name in {"securite", "media"}]
        return [(one["code"], Path(one["file"]).name, one["line"]) for one in shared]

    def said(wanted: str) -> None:
        alone = [of_bank(folder.parent / name) for name in names]
        assert of_bank(folder.parent) == alone[0] == alone[1] == alone[2]
        assert wanted in {code for code, *_ in alone[0]}
        assert "space-before-mark" not in {code for code, *_ in alone[0]}

    said("double-space")
    drawing.write_text(drawing.read_text("utf-8").replace("<path", "<script/><path", 1), "utf-8")
    said("bad-drawing")


def test_the_state_is_proven_for_the_widest_that_can_be_drawn(written: Written) -> None:
    folder = written(*FOUR, SAMU)
    before = width(load(folder)).core
    quiz = folder / "fin.quiz.yaml"
    wide = QUIZ.replace("id: pompiers", "id: pompiers\n    tags: [x]") + (
        "  - kind: text\n    id: mot\n    objective: alerter\n    prompt: Lequel ?\n"
        "    answers: [oui]\n"
    )
    quiz.write_text(wide, encoding="utf-8")
    assert width(load(folder)).core == before + 183 - 20  # a text instead of a number


def test_a_draw_is_refused_where_some_attempt_can_have_nothing_marked(written: Written) -> None:
    """And only there: seeds that have such an attempt are found, or none is."""
    folder = written()
    mistake = HERE / "mistakes/draw-none-marked/securite/feu/fin.quiz.yaml"
    text = mistake.read_text(encoding="utf-8")
    file = folder / "fin.quiz.yaml"
    file.write_text(text.replace("draw: 2\n", ""), encoding="utf-8")
    whole = load(folder).quiz
    assert whole
    marked = {one.id for one in whole.questions if one.marked}
    refused = []
    for count in (1, 2, 3, 4):
        file.write_text(text.replace("draw: 2", f"draw: {count}"), encoding="utf-8")
        try:
            load(folder)
        except ProblemsFound as found:
            refused += [count for problem in found.problems if problem.code == "draw-none-marked"]
        rows = whole._replace(draw=count).rows
        bare = [seed for seed in range(99) if rows and not drawn(rows, seed, 1) & marked]
        assert bool(bare) == (count in refused)
    assert refused == [1, 2, 3]


@pytest.mark.browser
def test_attempts_draw_other_questions_until_all_were_asked(
    written: Written, opened: Opened, tmp_path: Path
) -> None:
    quiz = QUIZ.replace("pass_mark: 50", "pass_mark: 50\nattempts: unlimited")
    module = load(written(*FOUR, SAMU, quiz=quiz))
    page = opened((unpack(module, tmp_path / "site") / "index.html").as_uri())
    asked_ = [taken(page) for _ in range(4)]
    assert all(ids[2:] == ["samu", "pompiers"] for ids in asked_)
    exits = [{*ids[:2]} for ids in asked_]
    assert exits[0] | exits[1] == exits[2] | exits[3] == {f"sortie-{n}" for n in range(4)}


def taken(page: Page) -> list[str]:
    """The ids of the questions of an attempt that is begun and ended."""
    learner.begin(page)
    first = page.locator("#quiz-head, #quiz-foot").get_by_text("4 questions")
    assert first.count() == 0
    ids: list[str] = page.evaluate("Esn.quiz.running().drawn")
    for _ in ids:
        learner.answer(learner.asked(page))
    learner.end(page)
    return ids
