"""Every screen and question state held to WCAG 2.2 AA by axe, and to sizes that fingers need."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import learner
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import Opened, Unpacked
from playwright.sync_api import Page

from esn_package.module import Module

pytestmark = pytest.mark.browser
MODULE = "content/donnees-ia/identite-patient"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]
LOOKS: list[dict[str, Any]] = [
    {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
    {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
]


@pytest.fixture(scope="module")
def site(unpacked: Unpacked, module: Callable[[str], Module]) -> Path:
    """The web package of the school's first module."""
    return unpacked(module(MODULE))


@pytest.fixture(params=LOOKS, ids=["360 light", "1440 dark"])
def page(request: pytest.FixtureRequest, site: Path, opened: Opened) -> Page:
    """The package opened from disk, small and light or large and dark."""
    return opened((site / "index.html").as_uri(), **request.param)


def found(page: Page) -> list[str]:
    """What axe finds wrong in what is shown."""
    page.evaluate("scrollTo(0, 0)")  # what lies under the bar is no smaller for that
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    result = Axe().run(page, options=options)
    return [
        f"{wrong['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for wrong in result.response["violations"]
        for node in wrong["nodes"]
    ]


def states(page: Page) -> Iterator[str]:
    """Every screen, then what opens over one."""
    for screen in learner.screens(page):
        learner.go(page, screen)
        yield screen
    learner.go(page, "cover")
    page.click("#menu-button")
    yield "menu"
    page.keyboard.press("Escape")
    page.click("#display-button")
    yield "display"
    learner.go(page, "p-statuts")
    page.locator(".term[role=button]:visible").first.click()
    yield "term"


def practised(page: Page) -> Iterator[str]:
    """The questions of each page: nothing answered, a try left, closed (wrong, later right)."""
    for number, screen in enumerate(page.evaluate("Esn.data.pages.map(({ id }) => `p-${id}`)")):
        learner.go(page, screen)
        forms = page.locator(f"#{screen} .question").all()
        for form in forms:
            form.locator("button[type=submit]").click()
        if number == 0:
            yield "nothing answered"
        for form in forms:
            learner.answer(form, right=False)
        yield f"{screen} not yet"
        for place, form in enumerate(forms):
            form.locator(".verdict button").click()
            learner.answer(form, right=place > 1)
        yield f"{screen} closed"


def assessed(page: Page) -> Iterator[str]:
    """The quiz: under way, its end asked, failed, answers reviewed, passed, the cover after it."""
    learner.begin(page)
    page.locator(".flag").click()
    yield "under way"
    page.get_by_role("button", name="Terminer le quiz…").click()
    yield "end asked"
    page.get_by_role("button", name="Terminer et voir ma note").click()
    yield "failed"
    page.get_by_role("button", name="Revoir mes réponses").click()
    yield "reviewed without answers"
    learner.go(page, "quiz")
    learner.attempt(page, wrong=2)
    page.get_by_role("button", name="Revoir mes réponses").click()
    yield "reviewed"
    learner.read_all(page)
    yield "passed"
    learner.go(page, "cover")
    yield "cover after all"


@pytest.mark.parametrize("walk", [states, practised, assessed])
def test_axe_finds_nothing(page: Page, walk: Callable[[Page], Iterator[str]]) -> None:
    wrong = {state: problems for state in walk(page) if (problems := found(page))}
    assert wrong == {}


SMALL = """(least) => Array.from(document.querySelectorAll(
    "a, button, select, summary, label.choice, input.field, [role=tab]"))
  .filter((one) => one.getClientRects().length && !one.matches(".skip"))
  // WCAG 2.2, 2.5.8: what stands in a sentence is as high as its line
  .filter((one) => !one.closest("p, dd, li:not(.menu li), td, th, .prompt, figcaption"))
  .map((one) => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
  .filter(({ box }) => box.width < least || box.height < least)
  .map(({ box, html }) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""


@pytest.mark.parametrize("walk", [states, assessed])
def test_targets_are_large_enough_for_a_finger(
    page: Page, walk: Callable[[Page], Iterator[str]]
) -> None:
    small = {state: found for state in walk(page) if (found := page.evaluate(SMALL, 44))}
    assert small == {}
