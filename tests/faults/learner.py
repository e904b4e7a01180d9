"""A learner at a screen: sees what is shown, presses what is there, and keeps a diary."""

import re
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Locator, Page

from faults.course import PAGES, PLAN, PRACTICE, PROMPTS
from faults.diary import Diary

HANDS = Path(__file__).with_name("hands.js").read_text(encoding="utf-8")
LATE = 20000  # milliseconds until a button that does not come is a defect
ESSAY = re.compile(r"essai (\d+)")
# Live regions with something in them that the learner can see, and the quiet line.
SAID = """() => {
  const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 1;
  const live = [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")];
  return live.filter(shown).map((e) => e.innerText.trim()).filter(Boolean);
}"""
READ = (
    "(html, text) => { try { return text ? Esn.state.read(text) : null; } catch { return null; } }"
)


@dataclass
class Learner:
    """One window of one learner; several may share a diary."""

    page: Page
    diary: Diary
    framed: bool

    @property
    def html(self) -> Locator:
        """The root of the package's document."""
        frame = self.page.frame_locator("iframe") if self.framed else self.page
        return frame.locator("html")

    def find(self, selector: str) -> Locator:
        """What is visible of a selector in the package."""
        return self.html.locator(selector).locator("visible=true")

    def press(self, name: str | re.Pattern[str]) -> bool:
        """Press a button or link by its words, if it is there."""
        found = self.html.get_by_role("button", name=name).or_(
            self.html.get_by_role("link", name=name)
        )
        shown = found.locator("visible=true")
        end = time.monotonic() + LATE / 1000
        while shown.count():
            with suppress(Error):  # what was there went by itself: « Réessayer » once it is saved
                shown.first.click(timeout=1000)
                return True
            assert time.monotonic() < end, f"{name} cannot be pressed"
            self.page.bring_to_front()  # a window behind another may paint nothing
        return False

    def ready(self) -> None:
        """Wait for the first screen, and take what is offered."""
        self.html.locator("xpath=self::*[contains(concat(' ', @class, ' '), ' ready ')]").wait_for(
            state="attached", timeout=LATE
        )
        self.page.wait_for_timeout(250)
        self.press("Le reprendre")

    def choose(self, words: re.Pattern[str]) -> None:
        """Answer what a second window asks, if it does; the package may be launched anew for it."""
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            self.ready()
            self.html.evaluate("(html) => { html.dataset.before = 'yes'; }")
            if self.press(words):
                self.anew()
                return
            self.wait(0.1)

    def anew(self) -> None:
        """Wait until another document stands in the place of the one that was marked."""
        end = time.monotonic() + LATE / 1000
        while time.monotonic() < end:
            with suppress(Error):  # between two documents there is none
                if self.html.evaluate("(html) => !('before' in html.dataset)"):
                    break
            self.wait(0.05)
        self.ready()

    def do(self, name: str, *given: object) -> Any:  # noqa: ANN401 - JSON
        """What comes of an act of hands.js."""
        return self.html.evaluate(HANDS, [name, *given])

    # --- pages ---

    def read(self, *names: str) -> None:
        """Read pages to their end, and answer what they ask."""
        for name in names or PAGES:
            question, what = PRACTICE.get(name, ("", None))
            self.do("read", name, what)
            if question:
                self.diary.note("practised", question)
            self.diary.note("read", name)

    # --- quiz ---

    def begin(self) -> None:
        """Come to the quiz, and begin an attempt unless one is running."""
        self.do("go", "quiz")
        if not self.find("#quiz-bank > .question").count():
            assert self.press(re.compile("Commencer le quiz|Refaire le quiz"))

    def answer(self, count: int = 99) -> None:
        """Answer so many questions, at most up to the question whether to end."""
        for _ in range(count):
            answered = self.do("answer", PLAN, PROMPTS)
            if answered is None:
                return
            self.diary.note("answered", *answered)

    def attempt(self) -> int:
        """The number of the attempt on screen."""
        found = ESSAY.search(self.find("#quiz-mention").inner_text())
        return int(found[1]) if found else 1

    def submit(self) -> None:
        """End the attempt."""
        attempt = self.attempt()
        if not self.find("#quiz-dialog").count():
            self.press(re.compile("Terminer le quiz"))
        self.find("#quiz-dialog").get_by_role("button", name="Terminer et voir ma note").click()
        self.find("#quiz-head .ring").wait_for(timeout=LATE)
        score = self.find("#quiz-head .ring b").inner_text()
        self.diary.note("ended", "bilan", attempt, re.sub(r"\D", "", score))

    def take(self) -> None:
        """An attempt from its beginning to its end."""
        self.begin()
        self.answer()
        self.submit()

    def go_on(self) -> None:
        """Do all that is left: exercises, pages, and attempts up to the second."""
        shown = self.state()
        assert shown is not None
        pages: list[str] = self.html.evaluate("() => Esn.data.pages.map((page) => page.id)")
        for name in pages:
            practised = name not in PRACTICE or PRACTICE[name][0] in shown["practice"]
            if name not in shown["seen"] or not practised:
                self.read(name)
        while sum(1 for one in self.state()["attempts"] if one["ended"]) < 2:
            self.take()

    # --- what is shown and held ---

    def state(self, text: str | None = None) -> Any:  # noqa: ANN401 - JSON
        """The player's state, or the one that a text holds."""
        if text is None:
            return self.html.evaluate("() => Esn.session.state")
        return self.html.evaluate(READ, text)

    def said(self) -> list[str]:
        """What live regions on screen say."""
        found: list[str] = self.html.evaluate(SAID)
        return found

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.page.wait_for_timeout(1000 * seconds)

    def leave(self) -> None:
        """Close the window as a learner does."""
        if not self.page.is_closed():
            with self.page.expect_event("close", timeout=LATE):
                self.page.close(run_before_unload=True)
        time.sleep(0.25)  # what leaves with the window arrives
