"""The conditions of an exam: what each of them does, and what none of them can do."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import learner
import pytest
from conftest import Opened, Unpacked, holds, loaded
from keyboard import press, tab_to
from playwright.sync_api import Page, expect
from rules import LOOKS, findings
from test_axe import SMALL

from esn_package import load
from esn_package.exam import Exam, Linked
from esn_package.module import Module
from esn_package.package import Media
from esn_package.quiz import Feedback
from esn_package.site import render, written

PATH = "parcours/suivi/parcours"  # four questions of four kinds
BEGIN, SKIP, END = "Commencer le quiz", "Passer sans répondre", "Terminer le quiz…"
Given = Callable[..., Page]
HEAD = """\
pause: oui
time_limit: 30
back: non
show: one
honour: {honour}
feedback_from: 2026-12-12
documents:
  - title: Calculatrice
    url: https://www.example.org/calcul?a=1&b=2
  - title: Notice
    file: media/notice.pdf
"""


def module(tmp_path: Path, honour: str = "oui") -> Module:
    """The small module, its quiz an exam."""
    folder = tmp_path / "content"
    shutil.copytree(Path(__file__).parent / "modules/minimal", folder)
    (folder / "securite/feu/media/notice.pdf").write_bytes(b"%PDF-1.4")
    file = folder / "securite/feu/fin.quiz.yaml"
    text = HEAD.format(honour=honour) + file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    return load(folder / "securite/feu")


def exam(feedback: Feedback = "at-end", **conditions: Any) -> Module:  # noqa: ANN401 - a key's value
    """The module of four questions, its quiz under these conditions."""
    made = loaded(PATH)
    assert made.quiz
    quiz = made.quiz._replace(feedback=feedback, exam=Exam(**conditions))
    return made._replace(quiz=quiz)


def test_the_conditions_are_read(tmp_path: Path) -> None:
    made = module(tmp_path)
    assert made.quiz
    documents = (
        Linked("Calculatrice", "https://www.example.org/calcul?a=1&b=2", ""),
        Linked("Notice", "", "media/notice.pdf"),
    )
    assert made.quiz.exam == Exam(
        pause=True,
        back=False,
        show="one",
        honour=True,
        documents=documents,
        feedback_from=date(2026, 12, 12),
    )


@pytest.mark.parametrize(
    ("honour", "said"), [("non", ""), ("vrai", True), ("Je jure de répondre seul.", None)]
)
def test_a_statement_is_the_usual_one_or_the_school_s(
    tmp_path: Path, honour: str, said: object
) -> None:
    made = module(tmp_path, honour)
    assert made.quiz
    assert made.quiz.exam.honour == (honour if said is None else said)


def test_documents_are_linked_and_their_files_are_in_the_package(tmp_path: Path) -> None:
    files = render(written(module(tmp_path)), tracking="web", facts={}).files
    assert isinstance(files["media/notice.pdf"], Media)
    page = files["index.html"]
    assert isinstance(page, bytes)
    html = page.decode()
    assert 'href="https://www.example.org/calcul?a=1&amp;b=2" target="_blank"' in html
    assert 'href="media/notice.pdf" target="_blank"' in html


def test_only_an_exam_pays_for_it() -> None:
    def page(made: Module) -> str:
        files = render(written(made), tracking="web", facts={}).files
        return "".join(text.decode() for text in files.values() if isinstance(text, bytes))

    parts = ("options/exam.js", "options/locks.js", "options/quizwhole.js", "options/quizclock.js")
    assert not any(holds(page(exam()), part) for part in parts)
    assert holds(page(exam(show="all")), "options/quizwhole.js")
    assert holds(page(exam(back=False)), "options/locks.js")


@pytest.fixture
def given(unpacked: Unpacked, opened: Opened) -> Given:
    """The quiz under some conditions, before it is begun."""

    def made(*args: Any, **conditions: Any) -> Page:  # noqa: ANN401 - a key's value
        page = opened((unpacked(exam(*args, **conditions)) / "index.html").as_uri())
        learner.go(page, "quiz")
        return page

    return made


def begin(page: Page) -> None:
    """Press the button that begins."""
    page.get_by_role("button", name=BEGIN).click()


def reload(page: Page) -> None:
    """The page loaded again, as a new launch of the web package is."""
    page.reload()
    page.wait_for_selector("html.ready")


def answers(page: Page) -> dict[str, Any]:
    """What the state holds of the attempt."""
    found: dict[str, Any] = page.evaluate("Esn.session.state.attempts.at(-1).answers")
    return found


def hide(page: Page) -> None:
    """The window hidden, as by another one before it."""
    page.evaluate(
        """() => {
          Object.defineProperty(document, "visibilityState", { value: "hidden" });
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )


@pytest.mark.browser
def test_nothing_begins_before_the_learner_agreed(given: Given) -> None:
    page = given(honour=True)
    box = page.get_by_role("checkbox", name="Je réponds par moi-même")
    begin(page)
    expect(page.get_by_text("Cochez cette case pour commencer.")).to_be_visible()
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-invalid", "true")
    press(page, "Space")
    expect(page.get_by_text("Cochez cette case pour commencer.")).to_have_count(0)
    begin(page)
    expect(page.locator("#quiz-title")).to_have_text("Question 1 sur 4")
    for _ in range(4):
        learner.answer(learner.asked(page), right=False)
    learner.end(page)
    page.get_by_role("button", name="Refaire le quiz").click()  # each attempt is agreed to
    expect(box).not_to_be_checked()
    begin(page)
    expect(learner.asked(page)).to_have_count(0)
    box.check()
    begin(page)
    expect(learner.asked(page)).to_have_count(1)
    reload(page)  # and what is begun goes on
    expect(page.locator("#quiz-title")).to_have_text("Question 1 sur 4")


@pytest.mark.browser
def test_a_school_s_own_statement_is_text(given: Given) -> None:
    page = given(honour="Je jure <b>sur</b> l’honneur.")
    expect(page.locator(".honour")).to_contain_text("Je jure <b>sur</b> l’honneur.")


@pytest.mark.browser
def test_the_rules_say_what_nobody_can_promise(given: Given) -> None:
    page = given(back=False)
    rules = page.locator("#quiz-head")
    expect(rules).to_contain_text("Une question que vous quittez se ferme")
    expect(rules).to_contain_text("Il ne surveille ni votre écran ni votre caméra")
    page = given()
    expect(page.locator("#quiz-head")).not_to_contain_text("caméra")


@pytest.mark.browser
def test_no_question_is_gone_back_to_where_the_quiz_says_so(given: Given) -> None:
    page = given(back=False)
    begin(page)
    learner.answer(learner.asked(page))
    expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 4")
    for number in (1, 3, 4):
        page.locator(".markers button").nth(number - 1).click()
        expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 4")
    expect(page.locator(".flag")).to_have_count(0)
    learner.asked(page).locator("button[type=submit]").click()
    page.get_by_role("button", name=SKIP).click()
    reload(page)
    expect(page.locator("#quiz-title")).to_have_text("Question 3 sur 4")
    learner.answer(learner.asked(page))
    learner.answer(learner.asked(page))
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("75\u00a0%")
    page.get_by_role("button", name="Revoir mes réponses").click()
    expect(learner.asked(page)).to_have_count(4)


@pytest.mark.browser
def test_answers_are_explained_from_the_day_on(given: Given) -> None:
    page = given(feedback_from=date(2026, 12, 12))
    page.clock.install(time="2026-12-11T12:00:00")
    expect(page.locator("#quiz-head")).to_contain_text(
        "à partir du 12\u00a0décembre\u00a02026, selon l’horloge de cet appareil"
    )
    expect(page.locator("#quiz-head")).not_to_contain_text("à la fin de l’essai")
    learner.attempt(page, wrong=1)
    review = page.get_by_role("button", name="Revoir mes réponses")
    expect(page.locator(".score")).to_contain_text("Les réponses seront expliquées à partir du 12")
    expect(review).to_have_count(0)
    page.clock.set_system_time("2026-12-11T23:59:59")
    learner.go(page, "quiz")
    expect(review).to_have_count(0)
    page.clock.set_system_time("2026-12-12T00:00:01")
    learner.go(page, "cover")
    learner.go(page, "quiz")
    expect(page.locator(".score")).not_to_contain_text("à partir du")
    review.click()
    expect(learner.asked(page)).to_have_count(4)


@pytest.mark.browser
@pytest.mark.parametrize("feedback", ["at-end", "never"])
def test_all_questions_stand_on_one_page_and_each_answer_is_kept(
    given: Given, feedback: Feedback
) -> None:
    page = given(feedback, show="all")
    begin(page)
    expect(learner.asked(page)).to_have_count(4)
    expect(page.locator("#quiz-bank button[type=submit]:visible")).to_have_count(0)
    expect(page.locator("#quiz-count")).to_have_text("0 réponse sur 4")
    page.get_by_label("Le vert").check()
    page.locator("#q-nombre input").fill("9")
    expect(page.locator("#quiz-count")).to_have_text("2 réponses sur 4")
    page.get_by_label("Faux").check()
    page.get_by_label("Le rouge").check()  # which changes the first
    page.get_by_role("checkbox", name="Deux").focus()
    expect(page.locator("#quiz-count")).to_have_text("3 réponses sur 4")
    kept = answers(page)
    assert (kept["nombre"], kept["verite"]) == ("9", False)
    reload(page)
    expect(page.get_by_label("Le rouge")).to_be_checked()
    expect(page.locator("#q-nombre input")).to_have_value("9")
    page.get_by_role("checkbox", name="Deux").check()
    page.get_by_label("Quatre").check()
    page.get_by_role("button", name=END).click()
    expect(page.get_by_role("dialog")).to_contain_text("Toutes les questions ont une réponse.")
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")
    expect(learner.asked(page)).to_have_count(0)


@pytest.mark.browser
def test_what_is_on_the_page_is_kept_whatever_way_it_is_left(given: Given) -> None:
    page = given(show="all")
    begin(page)
    page.locator("#q-nombre input").press_sequentially("8")  # never left
    reload(page)
    assert answers(page) == {"nombre": "8"}
    page.locator("#q-nombre input").fill("81")
    learner.go(page, "cover")
    assert answers(page) == {"nombre": "81"}
    learner.go(page, "quiz")
    page.locator("#q-nombre input").fill("9")
    press(page, "Enter")
    assert learner.asked(page).count() == 4


@pytest.mark.browser
@pytest.mark.parametrize("feedback", ["at-end", "after-each", "never"])
@pytest.mark.parametrize("way", ["hidden", "closed"])
def test_a_window_that_goes_keeps_what_was_chosen(
    given: Given, feedback: Feedback, way: str
) -> None:
    page = given(feedback)
    begin(page)
    form = learner.asked(page)
    asked = form.get_attribute("data-question")
    page.clock.install()
    form.locator("input").first.check()
    kept = {asked} if feedback == "at-end" else set()  # elsewhere an answer is told as it is kept
    if way == "closed":
        page.clock.run_for(3300)  # while the learner thinks
    else:
        hide(page)
    assert {*answers(page)} == kept
    reload(page)
    assert {*answers(page)} == kept


@pytest.mark.browser
def test_each_kind_is_kept_on_one_page(unpacked: Unpacked, opened: Opened) -> None:
    made = loaded("complet/donnees/tout")
    assert made.quiz
    module = made._replace(quiz=made.quiz._replace(exam=Exam(show="all")))
    page = opened((unpacked(module) / "index.html").as_uri())
    learner.begin(page)
    forms = learner.asked(page).all()
    for form in forms:
        for way in form.locator(".down:visible, select, input").all()[:1]:
            way.dispatch_event("pointerup")
        learner.fill(form)
        form.dispatch_event("click")
    expect(page.locator("#quiz-count")).to_have_text(f"{len(forms)} réponses sur {len(forms)}")
    reload(page)
    learner.go(page, "quiz")
    page.get_by_role("button", name=END).click()
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")


@pytest.mark.browser
def test_by_keyboard(given: Given) -> None:
    page = given(show="all", honour=True)
    tab_to(page, "#quiz-honour")
    press(page, "Space")
    tab_to(page, "#quiz-foot button")
    press(page, "Enter")
    assert page.evaluate("document.activeElement.id") == "quiz-title"
    tab_to(page, "#q-nombre input")
    page.keyboard.type("9")
    tab_to(page, "#quiz-foot button")
    press(page, "Enter")
    expect(page.get_by_role("dialog")).to_contain_text("3 questions sont encore sans réponse.")


@pytest.mark.browser
def test_axe_finds_nothing_and_fingers_enough(given: Given) -> None:
    documents = (Linked("Calculatrice", "https://www.example.org", ""),)
    page = given(back=False, honour=True, documents=documents, feedback_from=date(2099, 1, 1))
    begin(page)
    wrong = [*findings(page, *LOOKS), *page.evaluate(SMALL, 44)]
    page.get_by_role("checkbox").check()
    begin(page)
    wrong += findings(page, *LOOKS)
    for _ in range(4):
        learner.answer(learner.asked(page))
    learner.end(page)
    wrong += findings(page, *LOOKS)
    page = given(show="all")
    begin(page)
    wrong += [*findings(page, *LOOKS), *page.evaluate(SMALL, 44)]
    assert wrong == []
