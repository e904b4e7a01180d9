"""A text that is written in a browser: its limits, its drafts, what is shown once it is saved."""

from pathlib import Path

import keyboard
import learner
import pytest
import states
from conftest import Opened, loaded, unpack
from playwright.sync_api import Page

from esn_package.questions import question
from esn_package.questions.essay import Essay

pytestmark = pytest.mark.browser
FIELD = "#q-p-essay textarea"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module of everything."""
    module = loaded(states.MODULES["whole"])
    return unpack(module, tmp_path_factory.mktemp("whole")) / "index.html"


@pytest.fixture
def page(index: Path, opened: Opened) -> Page:
    """Its page of questions."""
    page = opened(index.as_uri(), reduced_motion="reduce")
    learner.go(page, "p-questions")
    return page


def words(page: Page) -> list[str]:
    return page.locator(FIELD).input_value().split()


def test_a_maximum_is_kept_and_nothing_that_stood_there_goes(page: Page) -> None:
    page.locator(FIELD).focus()
    page.keyboard.insert_text("début " + "mot " * 30 + "fin")
    for _ in range(3):
        keyboard.press(page, "ArrowLeft")
    page.keyboard.insert_text(" ".join(f"collé{n}" for n in range(20)) + " ")
    kept = words(page)
    assert (kept[0], kept[-1], len(kept)) == ("début", "fin", 40)
    assert "collé7" in kept
    keyboard.press(page, "End")
    page.keyboard.type(" encore")
    assert words(page) == kept
    assert page.locator("#q-p-essay .count").inner_text() == "Maximum atteint\u00a0: 40 mots."
    keyboard.press(page, "Backspace", 9)
    assert page.locator("#q-p-essay .count").inner_text() == "39 mots"


def test_a_text_of_few_long_words_stops_at_its_bound(page: Page) -> None:
    made = question({"kind": "essay", "id": "q", "prompt": "?", "words": 40})
    assert isinstance(made, Essay)
    page.locator(FIELD).focus()
    page.keyboard.insert_text("é" * 1000)
    assert page.locator(FIELD).input_value() == "é" * (made.widest() // 2)
    assert page.locator("#q-p-essay .count").inner_text() == "Longueur maximale atteinte."


def test_a_button_checks_only_what_is_marked(page: Page) -> None:
    said = page.evaluate(
        """() => [...document.querySelectorAll(".page:not(.quiz) .question[data-question]")]
          .map((form) => [Esn.block.key(form).points > 0,
            form.querySelector("button[type=submit]").textContent])"""
    )
    assert {(is_marked, text) for is_marked, text in said} == {
        (True, "Vérifier ma réponse"),
        (False, "Enregistrer ma réponse"),
    }
    learner.begin(page)
    button = learner.asked(page).locator("button[type=submit]")
    assert button.inner_text() == "Enregistrer et continuer"


def test_a_text_is_found_again_with_what_it_is_judged_by(page: Page) -> None:
    text = "Je vérifie.\n\n« Qui êtes-vous ? »"
    page.locator(FIELD).fill(text)
    page.locator("#q-p-essay button[type=submit]").click()
    page.wait_for_function("() => document.querySelector('#q-p-essay .verdict.kept')")
    page.reload()
    page.wait_for_selector("html.ready")
    learner.go(page, "p-questions")
    assert page.locator(FIELD).input_value() == text
    assert not page.locator(FIELD).is_editable()
    said = page.locator("#q-p-essay .verdict").inner_text()
    order = ("Réponse enregistrée", "Pour relire", "Je dis ce que", "Une réponse possible", "ainsi")
    assert [said.index(one) for one in order] == sorted(said.index(one) for one in order)
    assert "au moins étaient" not in page.locator("#q-p-essay .answers").inner_text()


def test_a_draft_in_a_quiz_outlives_its_window(page: Page) -> None:
    learner.begin(page)
    page.locator(".markers button").nth(
        page.evaluate("Esn.quiz.running().drawn.indexOf('q-essay')")
    ).click()
    asked = learner.asked(page)
    assert "sera transmis à la plateforme" in asked.inner_text()
    page.clock.install()
    asked.locator("textarea").focus()
    page.keyboard.type("Un début de récit")
    page.clock.run_for(3600)  # while the learner thinks
    page.reload()
    page.wait_for_selector("html.ready")
    learner.go(page, "quiz")
    assert learner.asked(page).locator("textarea").input_value() == "Un début de récit"


def test_a_long_text_is_whole_on_paper_and_on_a_small_screen(page: Page) -> None:
    page.locator(FIELD).fill("mot\n" * 40)
    for width, media in ((320, "screen"), (1200, "screen"), (700, "print")):
        page.set_viewport_size({"width": width, "height": 700})
        page.emulate_media(media=media)  # type: ignore[arg-type]
        high, whole = page.locator(FIELD).evaluate("one => [one.clientHeight, one.scrollHeight]")
        assert high >= whole > 600
