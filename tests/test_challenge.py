"""The challenge: short rounds that count for nothing, and codes to play the same questions."""

from collections.abc import Callable, Iterator

import keyboard
import learner
import playing
import pytest
from asked import QUESTIONS
from conftest import Opened, Serve, Unpacked
from playwright.sync_api import Browser, Frame, Page, expect
from rules import QUICK, Look, findings
from test_axe import SMALL
from test_course import MOODLE, WHO
from test_simulated import HOST

from esn_package.module import Module
from esn_package.quiz import Challenge
from esn_package.scoring import USUAL, Rules

pytestmark = pytest.mark.browser
ALPHABET = set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")


@pytest.fixture(scope="module")
def playable(module: Callable[[str], Module]) -> Module:
    """A module whose quiz of all kinds has a challenge of three questions in a minute."""
    feu = module("minimal/securite/feu")
    assert feu.quiz
    rules = Challenge(questions=3, minutes=1)
    quiz = feu.quiz._replace(draw=None, questions=tuple(QUESTIONS), challenge=rules)
    return feu._replace(quiz=quiz)


@pytest.fixture(scope="module")
def index(unpacked: Unpacked, playable: Module) -> str:
    """Its page."""
    return (unpacked(playable) / "index.html").as_uri()


def lobby(page: Page) -> Page:
    """Where a challenge begins."""
    learner.go(page, "quiz")
    page.get_by_role("button", name="Défi").click()
    expect(page.locator("#quiz-title")).to_have_text("Défi")
    return page


def played(page: Page | Frame, *, wrong: int = 0) -> list[str]:
    """Play a round to its end: the questions that it asked."""
    ids = []
    for number in range(3):
        form = learner.asked(page)
        ids.append(form.get_attribute("data-question") or "")
        learner.answer(form, right=number >= wrong)
        form.locator(".verdict button").first.click()
    return ids


def code(page: Page) -> str:
    """The code of the round that is over."""
    return page.locator("#challenge-mine").inner_text()


def typed(page: Page, text: str, press: str) -> None:
    """Give a code."""
    page.get_by_role("textbox").fill(text)
    page.get_by_role("button", name=press).click()


def test_a_round_counts_streaks_and_nothing_of_it_counts(index: str, opened: Opened) -> None:
    page = lobby(opened(index))
    state = "JSON.stringify([Esn.session.state.attempts, Esn.session.state.counter])"
    before = page.evaluate(state)
    page.get_by_role("button", name="Commencer un défi").click()
    assert keyboard.focused(page) == "Question 1 sur 3"
    played(page)
    expect(page.locator("#quiz-title")).to_have_text("33 points")  # 10, 10 + 1, 10 + 2
    expect(page.locator("#quiz-head")).to_contain_text("3 bonnes réponses sur 3.")
    expect(page.locator("#quiz-head")).to_contain_text("3 bonnes réponses de suite.")
    expect(page.locator("#quiz-head")).to_contain_text("C’est votre meilleur score")
    assert page.evaluate(state) == before
    page.get_by_role("button", name="Revenir au quiz").click()
    learner.begin(page)
    expect(learner.asked(page).locator("button[type=submit]")).to_have_text(
        "Enregistrer et continuer"
    )


def test_a_round_asks_for_no_certainty(
    unpacked: Unpacked, module: Callable[[str], Module], opened: Opened
) -> None:
    feu = module("minimal/securite/feu")
    assert feu.quiz
    rules = Challenge(questions=3, minutes=1)
    quiz = feu.quiz._replace(
        draw=None, questions=tuple(QUESTIONS[:3]), challenge=rules, rules=Rules(certainty=USUAL)
    )
    page = opened((unpacked(feu._replace(quiz=quiz)) / "index.html").as_uri())
    learner.begin(page)
    for _ in QUESTIONS[:3]:
        form = learner.asked(page)
        form.get_by_role("radio", name="Forte").check()
        learner.answer(form)
    learner.end(page)
    lobby(page).get_by_role("button", name="Commencer un défi").click()
    for _ in range(3):
        form = learner.asked(page)
        expect(form).not_to_contain_text("certitude")
        learner.answer(form)
        form.locator(".verdict button").first.click()
    page.get_by_role("button", name="Revenir au quiz").click()
    learner.begin(page)
    expect(learner.asked(page)).to_contain_text("certitude")
    expect(learner.asked(page).locator(".certainty :checked")).to_have_count(0)


def test_a_code_asks_another_learner_the_same_and_compares(index: str, opened: Opened) -> None:
    first = lobby(opened(index))
    first.get_by_role("button", name="Commencer un défi").click()
    asked = played(first, wrong=1)
    mine = code(first)
    assert len(mine) == 9
    assert set(mine) <= ALPHABET
    second = lobby(opened(index))
    typed(second, f" {mine.lower().replace('0', 'o')} ", "Jouer ces questions")
    assert played(second) == asked
    expect(second.locator("#quiz-head")).to_contain_text("de plus (l’autre score")
    typed(first, code(second), "Comparer")
    expect(first.locator("#challenge-error")).to_contain_text("points de plus que le vôtre")
    first.get_by_role("button", name="Nouveau défi").click()
    played(first)
    typed(first, mine[::-1], "Comparer")
    expect(first.locator("#challenge-error")).to_contain_text("n’est pas lisible")
    expect(first.get_by_role("textbox")).to_have_attribute("aria-invalid", "true")


def test_a_round_ends_with_its_time_which_may_be_lifted(index: str, opened: Opened) -> None:
    page = opened(index)
    page.clock.install()
    lobby(page).get_by_role("button", name="Commencer un défi").click()
    learner.answer(learner.asked(page))
    page.clock.run_for(90_000)  # an answer is explained: the clock stands still
    expect(page.locator("#challenge-time")).to_have_text("Encore 60 secondes")
    learner.asked(page).locator(".verdict button").first.click()
    page.evaluate("Esn.pages.show('cover')")
    page.clock.run_for(90_000)  # elsewhere too
    page.evaluate("Esn.pages.show('quiz')")
    page.clock.run_for(61_000)
    expect(page.locator("#quiz-head")).to_contain_text("Le temps est écoulé.")
    expect(page.locator("#quiz-title")).to_have_text("10 points")
    page.get_by_role("button", name="Revenir au quiz").click()
    lobby(page).get_by_role("button", name="Sans limite de temps").click()
    page.get_by_role("button", name="Commencer un défi").click()
    page.clock.run_for(600_000)
    expect(page.locator("#challenge-time")).to_have_count(0)
    expect(page.locator("#quiz-title")).to_have_text("Question 1 sur 3")


def views(page: Page) -> Iterator[str]:
    """Every view of it."""
    yield "lobby"
    typed(page, "xxxx", "Jouer ces questions")
    yield "bad code"
    page.get_by_role("button", name="Commencer un défi").click()
    yield "question"
    learner.answer(learner.asked(page), right=False)
    yield "told"
    page.get_by_role("button", name="Arrêter le défi").click()
    yield "over"


@pytest.mark.parametrize("look", QUICK, ids=str)
def test_every_view_is_accessible(index: str, opened: Opened, look: Look) -> None:
    page = lobby(opened(index))
    for view in views(page):
        assert [*findings(page, look), *page.evaluate(SMALL, 44)] == [], view
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, view


def test_a_platform_is_told_nothing_of_it(index: str, opened: Opened) -> None:
    page = opened(index)
    page.evaluate("""() => {
      window.told = [];
      for (const what of ["answered", "change", "experienced"]) {
        const was = Esn.session[what];
        Esn.session[what] = (...given) => (told.push(what), was(...given));
      }
    }""")
    lobby(page)
    before = page.evaluate("told.length")
    page.get_by_role("button", name="Commencer un défi").click()
    played(page)
    assert page.evaluate("told.length") == before


def test_the_best_of_a_learner_is_not_shown_to_another(
    playable: Module, unpacked: Unpacked, serve: Serve, browser: Browser
) -> None:
    """Two learners of an LMS at one computer: the second has no round before the first one's."""
    folder = unpacked(playable, "scorm12")
    for who in ("malik", "rose"):
        host = HOST.replace("RECORD", "{}").replace("PROFILE", MOODLE)
        host = host.replace("/content/index.html", "index.html")
        document = host.replace("<iframe", WHO.replace("WHO", who))
        (folder / f"{who}.html").write_text(document, encoding="utf-8")
    address = serve(folder)
    with browser.new_context(locale="fr-FR") as window:
        bests = []
        for who in ("malik", "rose", "malik"):
            page = window.new_page()
            page.goto(f"{address}/{who}.html")
            frame = playing.ready(page)
            frame.evaluate("Esn.pages.show('quiz'); Esn.challengeViews.lobby()")
            bests.append("Votre meilleur score" in frame.locator("#quiz-head").inner_text())
            if bests == [False]:
                frame.get_by_role("button", name="Commencer un défi").click()
                played(frame)
            page.close(run_before_unload=True)
    assert bests == [False, False, True]
