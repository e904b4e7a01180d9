"""A progressive clinical case: asked in order, without a way back, one score."""

import re
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import learner
import pytest
from conftest import Opened, Unpacked, holds, loaded
from keyboard import press, tab_to
from playwright.sync_api import Locator, Page, expect
from rules import LOOKS, findings
from test_axe import SMALL

from esn_package import load, question
from esn_package.interaction import YesNo
from esn_package.module import Module
from esn_package.questions.units import Case
from esn_package.scoring import USUAL, Rules

MODULES = Path(__file__).parent / "modules"
DOSSIER = "dossier/suivi/dossier"
CASE = ["lopez-suivi", "lopez-poids", "lopez-alerte", "lopez-fin"]
SKIP = "Passer sans répondre"
Begun = Callable[..., Page]


def truth(id_: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - a key's value
    """A question to which the answer is yes."""
    return {"kind": "truth", "id": id_, "prompt": "Oui ?", "answer": True, **more}


def case(*questions: dict[str, Any], **more: Any) -> Case:  # noqa: ANN401 - a key's value
    """A case of these questions."""
    made: object = question(
        {"kind": "case", "id": "cas", "statement": "Il a mal.", "questions": questions, **more}
    )
    assert isinstance(made, Case)
    return made


THREE = (truth("un"), truth("deux", before="Plus."), truth("trois", before="Fini."))
WEIGHED = (truth("un"), truth("deux", points=2), truth("trois", points=3))


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        ([True, True, True], 1),
        ([True, False, False], 1 / 6),
        ([False, False, True], 0.5),
        ([True, None, True], 4 / 6),
        ([True], 1 / 6),
        ([True, True, True, True], 1),
        ([], 0),
        (None, 0),
        ("oui", 0),
        ({"un": True}, 0),
    ],
)
def test_a_mark_is_the_mean_of_its_questions_by_their_points(given: object, mark: float) -> None:
    for points in ({}, {"points": 1}, {"points": 10}):
        assert case(*WEIGHED, **points).mark(given) == pytest.approx(mark, abs=1e-12)


def test_its_points_are_shared_by_those_of_its_questions() -> None:
    assert [one.points for one in case(*WEIGHED).asked()] == [1, 2, 3]
    assert [one.points for one in case(*WEIGHED, points=2).asked()] == [2 / 6, 4 / 6, 1]
    assert sum(one.points for one in case(*WEIGHED, points=1).asked()) == 1


def test_its_questions_know_it_and_are_told_as_any_other() -> None:
    asked = case(*THREE, title="Mme Ba", objective="soigner", language="en").asked()
    assert [(one.within.at, one.within.of) for one in asked if one.within] == [
        (1, 3),
        (2, 3),
        (3, 3),
    ]
    assert {one.drawn_as for one in asked} == {"cas"}
    assert {(one.objective, one.language) for one in asked} == {("soigner", "en")}
    assert [one.interaction().right for one in asked] == [YesNo(value=True)] * 3
    assert case(truth("un", objective="voir"), *THREE[1:]).asked()[0].objective == "voir"


BANK = """
id: urgences
title: Urgences
questions:
  - {kind: truth, id: seule, prompt: Oui ?, answer: oui, tags: [cas]}
  - kind: case
    id: cas
    tags: [cas]
    difficulty: 2
    statement: Il a mal.
    questions:
      - {kind: truth, id: un, prompt: Oui ?, answer: oui}
      - {kind: truth, id: deux, prompt: Oui ?, answer: oui, before: Plus., difficulty: 3}
      - {kind: truth, id: trois, prompt: Oui ?, answer: oui, before: Fini.}
"""


def test_a_bank_holds_cases_and_a_row_draws_them_whole(tmp_path: Path) -> None:
    shutil.copytree(MODULES / "dossier", tmp_path / "dossier")
    folder = tmp_path / "dossier/suivi/dossier"
    (folder / "bank.yaml").write_text(BANK, encoding="utf-8")
    draw = "draw: [{from: urgences, tags: [cas], difficulty: [2], n: 1}]\n"
    (folder / "examen.quiz.yaml").write_text(draw, encoding="utf-8")
    module = load(folder)
    assert module.quiz
    assert [row.ids for row in module.quiz.rows] == [("cas",)]
    assert [one.id for one in module.quiz.questions] == ["un", "deux", "trois"]


@pytest.fixture
def begun(unpacked: Unpacked, opened: Opened) -> Begun:
    """The quiz of the module with a case, begun."""

    def made(module: Module | None = None, **options: Any) -> Page:  # noqa: ANN401 - a context's
        page = opened((unpacked(module or loaded(DOSSIER)) / "index.html").as_uri(), **options)
        learner.begin(page)
        return page

    return made


def quiz(**changes: Any) -> Module:  # noqa: ANN401 - a rule's
    """The module with a case, its quiz given by other rules."""
    module = loaded(DOSSIER)
    assert module.quiz
    return module._replace(quiz=module.quiz._replace(**changes))


def parts(page: Page) -> Locator:
    """What is shown of the case above its question."""
    return page.locator(".case-part:visible")


def marker(page: Page, number: int) -> Locator:
    """The marker of a question, from 1."""
    return page.locator(".markers button").nth(number - 1)


def reload(page: Page) -> None:
    """The page loaded again, as a new launch of the web package is."""
    page.reload()
    page.wait_for_selector("html.ready")


def answer(page: Page, *, right: bool = True) -> None:
    """Answer the question on screen."""
    learner.answer(learner.asked(page), right=right)


def skip(page: Page) -> None:
    """Pass the question on screen, as it is asked once."""
    learner.asked(page).locator("button[type=submit]").click()
    page.get_by_role("button", name=SKIP).click()


@pytest.mark.browser
def test_more_is_learnt_before_each_question_and_stays_there(begun: Begun) -> None:
    page = begun()
    expect(parts(page)).to_have_count(0)
    answer(page)
    expect(page.locator("#quiz-mention")).to_contain_text("Cas\u00a0: question 1 sur 4")
    expect(parts(page)).to_have_count(1)
    expect(parts(page)).to_contain_text("82 kg")
    expect(page.get_by_text("85,5 kg")).to_be_hidden()
    answer(page)
    expect(parts(page)).to_have_count(2)
    expect(page.get_by_text("85,5 kg")).to_be_visible()
    expect(page.get_by_text("Une alerte rouge")).to_be_hidden()
    answer(page)
    expect(parts(page)).to_have_count(3)
    expect(page.get_by_text("82 kg")).to_be_visible()
    expect(page.get_by_text("85,5 kg")).to_be_hidden()  # folded, and there
    page.get_by_text("Avant la question 2 du cas").click()
    expect(page.get_by_text("85,5 kg")).to_be_visible()
    answer(page)
    answer(page)
    expect(parts(page)).to_have_count(0)


@pytest.mark.browser
def test_the_case_goes_on_where_learners_say_how_sure_they_are(begun: Begun) -> None:
    page = begun(quiz(rules=Rules(certainty=USUAL)))
    for place in range(2, 5):
        learner.fill(learner.asked(page))
        learner.asked(page).locator(".degree input").nth(2).check()
        learner.asked(page).locator("button[type=submit]").click()
        expect(page.locator("#quiz-title")).to_contain_text(f"Question {place}")
    expect(marker(page, 2)).to_have_accessible_name(re.compile("fermée"))


@pytest.mark.browser
def test_nobody_goes_back_and_the_reason_is_told(begun: Begun) -> None:
    page = begun()
    answer(page)
    answer(page)
    for number, why in ((2, "La question 2 est fermée"), (5, "La question 5 s’ouvre après la")):
        marker(page, number).click()
        expect(page.locator("#quiz-count")).to_contain_text(why)
        expect(page.locator("#said")).to_contain_text(why)
        expect(page.locator("#quiz-title")).to_have_text("Question 3 sur 6")
    expect(marker(page, 2)).to_have_accessible_name("Question 2, répondue, fermée")
    marker(page, 1).click()  # of no case: one may go back to it, and come again
    expect(page.locator("#quiz-title")).to_have_text("Question 1 sur 6")
    marker(page, 3).click()
    expect(page.locator("#quiz-title")).to_have_text("Question 3 sur 6")


@pytest.mark.browser
def test_a_question_is_passed_once_it_was_confirmed_and_stays_closed(begun: Begun) -> None:
    page = begun()
    answer(page)
    learner.asked(page).locator("button[type=submit]").click()
    verdict = learner.asked(page).locator(".verdict")
    expect(verdict).to_contain_text("Choisissez une réponse. Ou passez cette question")
    assert page.evaluate("Esn.session.state.attempts[0].signs") == {}
    learner.fill(learner.asked(page))
    learner.asked(page).locator("input").first.dispatch_event("change")
    expect(page.get_by_role("button", name=SKIP)).to_have_count(0)
    reload(page)
    skip(page)
    expect(page.locator("#quiz-title")).to_have_text("Question 3 sur 6")
    expect(marker(page, 2)).to_have_accessible_name("Question 2, sans réponse, passée")
    expect(page.locator("#quiz-count")).to_have_text("1 réponse sur 6 · 1 passée")
    page.get_by_role("button", name="Terminer le quiz…").click()
    expect(page.get_by_role("dialog")).to_contain_text(
        "4 questions sont encore sans réponse. 1 question a été passée sans réponse."
    )


@pytest.mark.browser
@pytest.mark.parametrize("feedback", ["at-end", "after-each", "never"])
@pytest.mark.parametrize("passed", range(1, 5))
def test_a_new_launch_goes_on_where_the_learner_was(
    begun: Begun, passed: int, feedback: str
) -> None:
    page = begun(quiz(feedback=feedback))
    onward = page.get_by_role("button", name="Question suivante")
    for number in range(5):
        if number == passed:
            skip(page)
        else:
            answer(page)
            if feedback == "after-each":
                reload(page)  # what was told of an answer is told again
                expect(learner.asked(page).locator(".verdict > b")).to_be_visible()
                onward.click()
        title = page.locator("#quiz-title").inner_text()
        assert title == f"Question {number + 2} sur 6"
        learnt = parts(page).count()
        reload(page)
        expect(page.locator("#quiz-title")).to_have_text(title)
        expect(parts(page)).to_have_count(learnt)
        for closed in range(2, min(number, 4) + 2):
            marker(page, closed).click()
            expect(page.locator("#quiz-title")).to_have_text(title)


@pytest.mark.browser
def test_an_answer_that_was_not_sent_is_kept_and_can_still_change(begun: Begun) -> None:
    page = begun()
    answer(page)
    learner.fill(learner.asked(page), right=False)
    learner.go(page, "p-page")
    reload(page)
    learner.go(page, "quiz")
    expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 6")
    expect(learner.asked(page).locator(":checked")).to_have_count(1)
    answer(page)
    signs = page.evaluate("Esn.session.state.attempts[0].signs")
    assert signs == {"lopez-suivi": "-"}


@pytest.mark.browser
def test_nothing_to_come_back_to_is_promised(begun: Begun) -> None:
    page = begun()
    expect(page.locator(".flag")).to_have_count(1)
    answer(page)
    expect(page.locator(".flag")).to_have_count(0)  # nobody comes back to it
    expect(page.locator("#quiz-count")).to_have_text("1 réponse sur 6")


@pytest.mark.browser
def test_where_all_is_closed_what_is_left_is_to_end(begun: Begun) -> None:
    module = quiz()
    assert module.quiz
    only = tuple(one for one in module.quiz.questions if one.within)
    page = begun(quiz(questions=only))
    for _ in range(4):
        answer(page)
    page.get_by_role("button", name="Continuer le quiz").click()
    for _ in range(2):
        expect(page.locator("#quiz")).to_contain_text("Toutes les questions sont fermées")
        expect(learner.asked(page)).to_have_count(0)
        reload(page)
    page.get_by_role("button", name="Terminer le quiz…").click()
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")


@pytest.mark.browser
def test_the_score_is_the_case_s_mark_and_the_review_shows_it_whole(begun: Begun) -> None:
    page = begun()
    answer(page)
    answer(page)
    skip(page)
    answer(page, right=False)
    answer(page)
    answer(page)
    learner.end(page)
    # Two questions of 1 point, and of the case's 4 shared as 1, 1, 2, 1: the first and the last.
    expect(page.locator(".ring b")).to_have_text("60\u00a0%")
    page.get_by_role("button", name="Revoir mes réponses").click()
    expect(parts(page)).to_have_count(4)
    shown = page.evaluate(
        "Array.from(document.querySelectorAll('#quiz-bank > :not([hidden])'), ({ id }) => id)"
    )
    assert shown[:5] == [
        "q-avant",
        "m-lopez-case",
        "q-lopez-suivi",
        "q-lopez-poids-before",
        "q-lopez-poids",
    ]
    verdicts = page.locator(".question:visible > .verdict > b")
    expect(verdicts.nth(2)).to_have_text("Sans réponse")


@pytest.mark.browser
def test_a_case_is_drawn_and_shuffled_as_one(begun: Begun) -> None:
    page = begun(quiz(draw=2, shuffle=("questions",)))
    draws = page.evaluate(
        """() => Array.from({ length: 60 }, (_, seed) => {
          Esn.session.state.attempts = [];
          Esn.session.state.seed = seed;
          Esn.quiz.begin();
          return Esn.quiz.running().drawn;
        })"""
    )
    assert {tuple(draw) for draw in draws} >= {("avant", *CASE), (*CASE, "avant")}
    for draw in draws:
        assert len({"cas" if id_ in CASE else id_ for id_ in draw}) == 2
        inside = [at for at, id_ in enumerate(draw) if id_ in CASE]
        assert [draw[at] for at in inside] == (CASE if inside else [])
        assert all(after == before + 1 for before, after in pairwise(inside))


@pytest.mark.browser
def test_by_keyboard_and_where_the_focus_goes(begun: Begun) -> None:
    page = begun()
    answer(page)
    assert page.evaluate("document.activeElement.id") == "quiz-title"
    tab_to(page, ".case-part summary")
    press(page, "Enter")
    expect(page.get_by_text("82 kg")).to_be_hidden()
    tab_to(page, "#quiz-bank button[type=submit]")
    press(page, "Enter")
    tab_to(page, ".verdict button", "Shift+Tab")
    press(page, "Enter")
    expect(page.locator("#quiz-title")).to_have_text("Question 3 sur 6")
    assert page.evaluate("document.activeElement.id") == "quiz-title"


@pytest.mark.browser
def test_axe_finds_nothing_and_fingers_enough(begun: Begun) -> None:
    page = begun()
    answer(page)
    wrong = findings(page, *LOOKS)
    answer(page)
    learner.asked(page).locator("button[type=submit]").click()
    wrong += [*findings(page, *LOOKS), *page.evaluate(SMALL, 44)]
    page.get_by_role("button", name=SKIP).click()
    for _ in range(3):
        answer(page)
    learner.end(page)
    page.get_by_role("button", name="Revoir mes réponses").click()
    wrong += findings(page, *LOOKS)
    assert wrong == []


@pytest.mark.browser
def test_without_scripts_and_on_paper_the_case_stands_above_its_questions(
    unpacked: Unpacked, opened: Opened
) -> None:
    page = opened((unpacked(loaded(DOSSIER)) / "index.html").as_uri(), java_script_enabled=False)
    order = page.locator("#quiz-bank > *").evaluate_all("(all) => all.map(({ id }) => id)")
    assert order.index("m-lopez-case") + 1 == order.index("q-lopez-suivi")
    assert order.index("q-lopez-fin-before") + 1 == order.index("q-lopez-fin")
    expect(page.get_by_text("Sa fille répond")).to_be_visible()


def test_only_a_module_with_a_case_pays_for_it(unpacked: Unpacked) -> None:
    def script(name: str) -> str:
        folder = unpacked(loaded(name))
        return "".join(file.read_text(encoding="utf-8") for file in folder.glob("*.js"))

    names = ("questions/case.js", "options/locks.js")
    assert all(holds(script(DOSSIER), name) for name in names)
    assert not any(holds(script("minimal/securite/feu"), name) for name in names)
