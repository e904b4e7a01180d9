"""A quiz with a time limit: fair to who needs longer, and nothing of it told to anyone."""

import json
from collections.abc import Callable
from typing import Any

import learner
import pytest
from conftest import Opened, Unpacked, holds
from keyboard import press, tab_to
from playwright.sync_api import Page, expect
from rules import QUICK, Look, findings
from test_axe import SMALL

from esn_package.exam import Exam
from esn_package.module import Module
from esn_package.quiz import Feedback
from esn_package.site import render, written

pytestmark = pytest.mark.browser
FEU = "minimal/securite/feu"
MINUTE = 60_000
USUAL, THIRD, FREE = "10\u00a0min", "Tiers-temps (14\u00a0min)", "Sans limite"
MORE = "Demander 10\u00a0minutes de plus"
Timed = Callable[..., Module]


@pytest.fixture(scope="module")
def timed(module: Callable[[str], Module]) -> Timed:
    """The small module, its quiz limited to some minutes."""

    def made(
        minutes: float | None = 10, feedback: Feedback = "at-end", *, pause: bool = False
    ) -> Module:
        feu = module(FEU)
        assert feu.quiz
        exam = Exam(pause=pause)
        quiz = feu.quiz._replace(time_limit=minutes, feedback=feedback, exam=exam)
        return feu._replace(quiz=quiz)

    return made


@pytest.fixture
def quiz(timed: Timed, unpacked: Unpacked, opened: Opened) -> Callable[..., Page]:
    """The quiz of such a module before it is begun; time goes by when a test says so."""

    def shown(
        minutes: float = 10,
        feedback: Feedback = "at-end",
        *,
        pause: bool = False,
        **options: Any,  # noqa: ANN401 - a context's
    ) -> Page:
        folder = unpacked(timed(minutes, feedback, pause=pause))
        page = opened((folder / "index.html").as_uri(), **options)
        page.clock.install()
        page.evaluate("Esn.said = []")
        page.evaluate(
            "new MutationObserver(() => said.textContent && Esn.said.push(said.textContent))"
            ".observe(said, { childList: true })"
        )
        learner.go(page, "quiz")
        return page

    return shown


def begun(page: Page, choice: str = "") -> Page:
    """The attempt begun, with as much time as is chosen."""
    if choice:
        page.get_by_role("button", name=choice, exact=True).click()
    page.get_by_role("button", name="Commencer le quiz").click()
    return page


def run(page: Page, minutes: float) -> None:
    """Let time go by, a minute a look, as in a hidden window; the last one second by second."""
    for _ in range(int(minutes)):
        page.clock.fast_forward(MINUTE)
    page.clock.run_for(round(minutes % 1 * MINUTE) + 100)  # what is said comes a moment later


def spent(page: Page) -> int:
    """The seconds that the state holds of the attempt."""
    seconds: int = page.evaluate("Esn.quizClock.seconds(Esn.session.state.attempts[0])")
    return seconds


def said(page: Page) -> list[str]:
    """What a screen reader was told, in order."""
    texts: list[str] = page.evaluate("Esn.said")
    return texts


def test_the_rules_say_the_limit_and_offer_more(quiz: Callable[..., Page]) -> None:
    page = quiz()
    expect(page.locator("#quiz-head .facts")).to_contain_text("Temps limité à 10\u00a0min")
    group = page.get_by_role("group", name="Temps")
    expect(group.get_by_role("button")).to_have_text([USUAL, THIRD, FREE])
    expect(group.get_by_role("button", pressed=True)).to_have_text(USUAL)
    expect(page.locator("#quiz-head")).to_contain_text("n’est transmis à personne")
    expect(page.locator("#quiz-timer")).to_be_hidden()


@pytest.mark.parametrize(("choice", "left"), [("", 10), (USUAL, 10), (THIRD, 14)])
def test_minutes_left_are_shown_and_can_be_hidden(
    quiz: Callable[..., Page], choice: str, left: int
) -> None:
    page = begun(quiz(), choice)
    timer = page.get_by_role("timer")
    expect(timer).to_have_text(f"Il reste {left}\u00a0minutes")
    run(page, 3.5)
    expect(timer).to_have_text(f"Il reste {left - 3}\u00a0minutes")
    assert page.locator("#quiz").aria_snapshot().count(f"timer: Il reste {left - 3}") == 1
    hide = page.get_by_role("button", name="Masquer le temps")
    hide.focus()
    press(page, "Enter")
    expect(timer).to_be_hidden()
    press(page, "Enter")
    expect(timer).to_be_visible()
    assert said(page) == []


def test_time_that_is_nearly_out_is_said_twice_and_no_more(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    run(page, 4.9)
    assert said(page) == []
    expect(page.get_by_role("button", name=MORE)).to_have_count(0)
    run(page, 0.2)
    ask = "Vous pouvez demander 10\u00a0minutes de plus."
    assert said(page) == [f"Il reste 5\u00a0minutes. {ask}"]
    run(page, 3.8)
    assert len(said(page)) == 1
    run(page, 0.5)
    assert said(page)[1:] == [f"Il reste 1\u00a0minute. {ask}"]
    expect(page.locator("[data-notice=time]")).to_contain_text("Il reste 1\u00a0minute")
    expect(page.locator("[data-notice=time][role=alert]")).to_have_count(0)


def test_more_can_be_asked_for_ten_times_and_more_by_keyboard(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    run(page, 9.5)
    tab_to(page, "[data-notice=time] button", "Shift+Tab")
    for _ in range(12):
        press(page, "Enter")
        expect(page.get_by_role("timer")).to_have_text("Il reste 11\u00a0minutes")
        assert page.evaluate("document.activeElement.textContent") == MORE
        run(page, 0.1)
        assert said(page)[-1] == "Il reste 11\u00a0minutes"
        run(page, 9.9)
        expect(page.get_by_role("timer")).to_have_text("Il reste 1\u00a0minute")
    assert page.evaluate("Esn.quiz.running() !== null")


@pytest.mark.parametrize("feedback", ["at-end", "after-each", "never"])
def test_at_zero_the_attempt_ends_with_what_is_on_screen(
    quiz: Callable[..., Page], feedback: Feedback
) -> None:
    page = begun(quiz(feedback=feedback))
    learner.fill(learner.asked(page))  # chosen, not sent
    page.get_by_role("button", name="Terminer le quiz…").click()
    run(page, 10.1)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".ring b")).to_have_text("50\u00a0%")
    expect(page.locator(".score")).to_contain_text("Temps écoulé.")
    assert page.evaluate("document.activeElement.id") == "quiz-title"
    assert said(page)[-1] == "Temps écoulé. Vos réponses sont gardées telles quelles."
    expect(page.locator("[data-notice=time], #quiz-timer:visible")).to_have_count(0)
    run(page, 30)
    assert page.evaluate("Esn.session.state.attempts.map((one) => one.ended)") == [True]


def test_on_another_page_time_goes_on_and_its_end_is_shown(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    learner.answer(learner.asked(page))
    learner.go(page, "p-alarme")
    run(page, 5.5)
    expect(page.locator("[data-notice=time]")).to_be_visible()
    run(page, 5)
    assert page.evaluate("Esn.pages.current()") == "quiz"
    expect(page.locator(".score")).to_contain_text("Temps écoulé.")
    expect(page.locator(".ring b")).to_have_text("50\u00a0%")


def test_a_choice_is_told_to_nobody(quiz: Callable[..., Page]) -> None:
    kept: dict[str, list[Any]] = {}
    for choice in (USUAL, THIRD, FREE):
        page = begun(quiz(), choice)
        run(page, 3 if choice != THIRD else 4)  # 14 minutes at the pace of 10
        learner.answer(learner.asked(page))
        stored = page.evaluate("({ ...localStorage })")
        assert json.loads(stored.pop("esn-display"))["time"] == {THIRD: "third", FREE: "free"}.get(
            choice, ""
        )
        kept[choice] = [spent(page), len(stored), "third" in str(stored), "free" in str(stored)]
    assert kept[USUAL] == kept[FREE] == [180, 1, False, False]
    assert kept[THIRD] == [171, 1, False, False]


def test_without_a_limit_no_clock_is_shown_and_nothing_ends(quiz: Callable[..., Page]) -> None:
    page = begun(quiz(), FREE)
    run(page, 45)
    expect(page.locator("#quiz-timer")).to_be_hidden()
    assert page.evaluate("Esn.quiz.running() !== null")
    assert said(page) == []
    assert spent(page) == 480  # some of the usual time is left, as for anyone who goes on


def test_a_choice_is_kept_with_how_the_page_is_shown(quiz: Callable[..., Page]) -> None:
    page = quiz()
    page.get_by_role("button", name=THIRD).click()
    page.click("#display-button")
    page.get_by_role("button", name="Sombre").click()
    page.keyboard.press("Escape")
    page.reload()
    page.wait_for_selector("html.ready")
    expect(page.get_by_role("button", name=THIRD)).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_neither_sleep_nor_a_clock_set_back_costs_or_gives_time(quiz: Callable[..., Page]) -> None:
    page = begun(quiz(pause=True))
    run(page, 1)
    page.clock.fast_forward(60 * MINUTE)  # no timer ran: the device slept
    run(page, 0.1)
    assert 60 <= spent(page) <= 160
    before = spent(page)
    page.clock.set_system_time(0)
    run(page, 1)
    assert 58 <= spent(page) - before <= 62


def test_a_closed_page_costs_no_time_where_the_quiz_pauses(quiz: Callable[..., Page]) -> None:
    page = begun(quiz(pause=True))
    run(page, 4)
    learner.answer(learner.asked(page))
    page.reload()
    page.wait_for_selector("html.ready")
    run(page, 30)  # the clock stands still until the learner goes on
    expect(page.locator("#quiz-timer")).to_be_hidden()
    page.get_by_role("button", name="Continuer le quiz").click()
    expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 2")
    expect(page.get_by_role("timer")).to_have_text("Il reste 6\u00a0minutes")
    assert page.evaluate("document.activeElement.id") == "quiz-title"


def test_who_comes_back_at_the_last_second_has_a_minute(quiz: Callable[..., Page]) -> None:
    page = begun(quiz(pause=True))
    run(page, 9.95)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    learner.answer(learner.asked(page))
    page.reload()
    page.wait_for_selector("html.ready")
    page.get_by_role("button", name="Continuer le quiz").click()
    run(page, 0.9)
    page.get_by_role("button", name=MORE).click()
    expect(page.get_by_role("timer")).to_have_text("Il reste 11\u00a0minutes")


def relaunched(page: Page, away: float) -> Page:
    """The page loaded again after so many minutes in which it was closed."""
    page.evaluate("Esn.session.close()")
    page.goto("about:blank")
    page.clock.fast_forward(round(away * MINUTE))
    page.go_back()
    page.wait_for_selector("html.ready")
    return page


def test_absence_counts(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    run(page, 2)
    learner.answer(learner.asked(page))
    relaunched(page, 4)
    run(page, 0.05)
    learner.go(page, "quiz")
    expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 2")
    expect(page.get_by_role("timer")).to_have_text("Il reste 4\u00a0minutes")


def test_with_a_third_more_absence_takes_three_quarters(quiz: Callable[..., Page]) -> None:
    page = begun(quiz(minutes=30), "Tiers-temps (40\u00a0min)")
    relaunched(page, 20)
    run(page, 0.05)
    assert 15 * 60 <= spent(page) <= 15 * 60 + 6


def test_an_attempt_whose_time_ran_out_meanwhile_ends_as_it_was_saved(
    quiz: Callable[..., Page],
) -> None:
    page = begun(quiz())
    learner.answer(learner.asked(page))
    learner.fill(learner.asked(page))
    learner.go(page, "cover")  # which keeps it
    relaunched(page, 60)
    expect(page.locator(".score")).to_have_count(0)
    run(page, 0.05)
    expect(page.locator(".score")).to_contain_text("Temps écoulé.")
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")
    attempt = page.evaluate("Esn.session.state.attempts[0]")
    assert (attempt["ended"], attempt["score"]) == (True, 100)
    assert 3600 <= attempt["spent"] <= 3605


def test_a_clock_set_back_never_gives_time(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    run(page, 4)
    now = page.evaluate("Date.now()")
    page.evaluate("Esn.session.close()")
    page.goto("about:blank")
    page.clock.set_system_time(now / 1000 - 3600)
    page.go_back()
    page.wait_for_selector("html.ready")
    run(page, 1)
    assert 290 <= spent(page) <= 310  # four minutes before, one since


def test_a_device_that_slept_was_away(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    page.clock.fast_forward(3 * MINUTE)
    run(page, 0.1)
    assert 180 <= spent(page) <= 190


def test_without_a_limit_absence_ends_nothing(quiz: Callable[..., Page]) -> None:
    page = begun(quiz(), FREE)
    relaunched(page, 600)
    run(page, 0.1)
    assert page.evaluate("Esn.quiz.running() !== null")


def test_more_time_that_was_asked_for_outlives_a_reload(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    run(page, 9.5)
    page.get_by_role("button", name=MORE).click()
    relaunched(page, 5)
    run(page, 0.05)
    learner.go(page, "quiz")
    expect(page.get_by_role("timer")).to_have_text("Il reste 6\u00a0minutes")


@pytest.mark.parametrize("pause", [True, False])
def test_the_rules_say_whether_absence_counts(quiz: Callable[..., Page], pause: bool) -> None:  # noqa: FBT001 - a case
    page = quiz(pause=pause)
    head = page.locator("#quiz-head")
    if pause:
        expect(head).to_contain_text("Vous pouvez vous interrompre")
    else:
        expect(head).to_contain_text("Le temps court même si vous fermez cette page")
    expect(head).to_contain_text("Il ne surveille ni votre écran")


def test_a_hidden_window_saves_the_time(quiz: Callable[..., Page]) -> None:
    page = begun(quiz())
    run(page, 2)
    counter = page.evaluate("Esn.session.state.counter")
    page.evaluate(
        """() => {
          Object.defineProperty(document, "visibilityState", { value: "hidden" });
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    assert page.evaluate("Esn.session.state.counter") == counter + 1
    assert spent(page) == 120


LMS = """() => {
  window.allowed = 0;
  Esn.session.allowed = () => ((window.allowed += 1), 15);
}"""


@pytest.mark.parametrize(("choice", "left"), [(USUAL, 15), (THIRD, 15)])
def test_an_lms_that_allows_longer_is_right(
    quiz: Callable[..., Page], choice: str, left: int
) -> None:
    page = quiz()
    page.evaluate(LMS)
    begun(page, choice)
    expect(page.get_by_role("timer")).to_have_text(f"Il reste {left}\u00a0minutes")
    learner.go(page, "cover")
    learner.go(page, "quiz")
    assert page.evaluate("allowed") == 1


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_training_has_no_limit(quiz: Callable[..., Page], mode: str) -> None:
    page = quiz()
    page.evaluate(
        """(mode) => {
          Object.assign(Esn.session, { mode, counts: () => false });
          Esn.pages.show("quiz");
        }""",
        mode,
    )
    expect(page.locator("#quiz-head")).not_to_contain_text("10")
    page.get_by_role("button", name="S’entraîner, sans effet sur la note").click()
    run(page, 20)
    expect(page.locator("#quiz-timer")).to_be_hidden()
    expect(learner.asked(page)).to_be_visible()


@pytest.mark.parametrize("look", QUICK, ids=str)
def test_axe_finds_nothing_and_fingers_enough(quiz: Callable[..., Page], look: Look) -> None:
    page = quiz()
    wrong = [*findings(page, look), *page.evaluate(SMALL, 44)]
    begun(page, THIRD)
    wrong += [*findings(page, look), *page.evaluate(SMALL, 44)]
    run(page, 13.5)
    wrong += [*findings(page, look), *page.evaluate(SMALL, 44)]
    page.get_by_role("button", name="Masquer le temps").click()
    wrong += findings(page, look)
    run(page, 1)
    wrong += findings(page, look)
    assert wrong == []


def test_only_a_quiz_with_a_limit_pays_for_it(timed: Timed) -> None:
    def parts(minutes: float | None) -> tuple[str, str]:
        files = render(written(timed(minutes)), tracking="web", facts={}).files
        texts = {name.rsplit(".", 1)[1]: text for name, text in files.items()}
        script, page = texts["js"], texts["html"]
        assert isinstance(script, bytes)
        assert isinstance(page, bytes)
        return script.decode(), page.decode()

    name = "options/quiztimer.js"
    script, page = parts(None)
    assert not holds(script, name)
    assert "Temps" not in page
    script, page = parts(1.5)
    assert holds(script, name)
    assert "Temps limité à 1,5\u00a0min" in page
