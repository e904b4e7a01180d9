"""The first module played in Chromium as a learner plays it: keyboard, resume, failure, success."""

from collections.abc import Callable
from pathlib import Path

import keyboard
import learner
import pytest
from conftest import Opened, Serve, Unpacked
from playwright.sync_api import expect

from esn_package.module import Module

pytestmark = pytest.mark.browser
MODULE = "content/donnees-ia/identite-patient"
PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture(scope="module")
def site(unpacked: Unpacked, module: Callable[[str], Module]) -> Path:
    """The web package of the school's first module."""
    return unpacked(module(MODULE))


def test_it_is_played_to_the_end_by_keyboard(site: Path, serve: Serve, opened: Opened) -> None:
    page = opened(f"{serve(site)}/index.html")
    keyboard.press(page, "Tab")
    assert keyboard.focused(page) == "Aller au contenu"
    keyboard.tab_to(page, "#cover-actions a")
    keyboard.press(page, "Enter")
    while page.locator("#quiz:visible").count() == 0:
        assert page.evaluate("document.activeElement.tagName") == "H1"
        keyboard.tab_to(page, "a[rel=next]")
        keyboard.press(page, "Enter")
    keyboard.tab_to(page, "#quiz-foot button")
    keyboard.press(page, "Enter")
    for number in range(page.locator(".markers li").count()):
        expect(page.locator("#quiz-title")).to_have_text(f"Question {number + 1} sur 12")
        keyboard.answer(page)
    assert keyboard.focused(page) == "Continuer le quiz"
    keyboard.press(page, "Tab")
    keyboard.press(page, "Enter")
    expect(page.locator("#quiz-title")).to_have_text("Module validé")
    assert page.locator(".ring b").inner_text() == "100\u00a0%"
    assert keyboard.focused(page) == "Module validé"


def test_a_learner_finds_everything_again(site: Path, serve: Serve, opened: Opened) -> None:
    address = f"{serve(site)}/index.html"
    page = opened(address)
    learner.go(page, "p-statuts")
    practice = page.locator("#p-statuts .question").first
    learner.answer(practice, right=False)
    learner.begin(page)
    learner.answer(learner.asked(page))
    first = learner.asked(page).get_attribute("id")
    learner.fill(learner.asked(page), right=True)
    page.locator(".markers button").nth(3).click()  # leaving a question keeps what was answered
    page.reload()
    page.wait_for_selector("html.ready")
    expect(page.locator("#quiz-title")).to_have_text("Question 4 sur 12")
    expect(page.locator("#quiz-count")).to_have_text("2 réponses sur 12")
    page.locator(".markers button").nth(1).click()
    assert learner.asked(page).get_attribute("id") == first
    again = page.context.new_page()
    again.goto(address)  # a new launch
    again.get_by_role("link", name="Reprendre au quiz").click()
    expect(again.locator("#quiz-title")).to_have_text("Question 2 sur 12")
    learner.go(again, "p-statuts")
    expect(again.locator("#p-statuts .verdict b").first).to_have_text("Pas encore")


def test_a_question_keeps_its_order_of_choices(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri())
    order = (
        "form => Array.from(form.querySelectorAll('[value], [data-id]'), (one) => one.outerHTML)"
    )
    learner.begin(page)
    before = learner.asked(page).evaluate(order)
    page.reload()
    page.wait_for_selector("html.ready")
    assert learner.asked(page).evaluate(order) == before


def test_a_failed_quiz_says_what_to_do(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri(), **PHONE)
    learner.attempt(page, wrong=12)
    expect(page.locator("#quiz-title")).to_have_text("Pas encore validé")
    expect(page.locator(".score")).to_contain_text("Il vous reste 2 essais.")
    assert page.locator("#quiz-head a").count() > 0  # pages to read again
    learner.attempt(page, wrong=12)
    learner.attempt(page, wrong=12)
    expect(page.locator(".score")).to_contain_text("Tous les essais sont faits.")
    expect(page.get_by_role("button", name="Refaire le quiz")).to_have_count(0)
    learner.go(page, "cover")
    expect(page.locator("#cover-standing")).to_contain_text("Module non validé")


def test_a_passed_quiz_waits_for_the_pages(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri())
    learner.attempt(page)
    expect(page.locator("#quiz-title")).to_have_text("Quiz réussi")
    expect(page.locator(".score")).to_contain_text(
        "Il reste 8 pages à lire pour valider le module."
    )
    learner.read_all(page)
    expect(page.locator("#quiz-title")).to_have_text("Module validé")
    learner.go(page, "cover")
    expect(page.locator("#cover-standing")).to_have_text("Module validé · 100\u00a0%")


def test_answers_are_reviewed_with_what_was_right(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri())
    learner.attempt(page, wrong=1)
    page.get_by_role("button", name="Revoir mes réponses").click()
    expect(page.locator("#quiz-bank > .question:visible")).to_have_count(12)
    verdicts = page.locator("#quiz-bank > .question:visible > .verdict > b").all_inner_texts()
    assert verdicts.count("Réponse juste") == 11
    page.get_by_role("button", name="Revenir aux résultats").first.click()
    expect(page.locator("#quiz-title")).to_have_text("Quiz réussi")


def test_nothing_is_shown_while_a_try_remains(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri())
    for screen in page.evaluate("Esn.data.pages.map(({ id }) => `p-${id}`)"):
        learner.go(page, screen)
        for form in page.locator(f"#{screen} .question").all():
            learner.answer(form, right=False)
            assert form.locator(".verdict b").inner_text() == "Pas encore"
            assert form.locator(".right").count() == 0
            form.get_by_role("button", name="Réessayer").click()
            assert form.locator("button[type=submit]").is_visible()


def test_an_unanswered_question_says_what_to_do(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri())
    learner.begin(page)
    learner.asked(page).locator("button[type=submit]").click()
    expect(learner.asked(page).locator(".verdict")).to_contain_text("passez à une autre question")
    expect(page.locator("#quiz-title")).to_have_text("Question 1 sur 12")
