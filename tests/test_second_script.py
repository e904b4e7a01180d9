"""The second script, with what no first page needs: asked for after it, until it is there."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import learner
import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect
from servers import file, server

from esn_package.module import Module

pytestmark = pytest.mark.browser
MODULE = "content/donnees-ia/identite-patient"


@pytest.fixture(scope="module")
def address(module: Callable[[str], Module], unpacked: Callable[..., Path]) -> Iterator[str]:
    """The school's first module on a web server."""
    folder = unpacked(module(MODULE))
    with server(lambda request: file(folder, request.path)) as served:
        yield f"{served}/index.html"


@pytest.fixture
def held(browser: Browser) -> Iterator[tuple[Page, list[Route]]]:
    """A window, and its requests of the second script, which a test lets go."""
    with browser.new_context(locale="fr-FR") as context:
        page, routes = context.new_page(), list[Route]()

        def hold(route: Route) -> None:
            routes.append(route)  # Playwright does not take a list's own method

        page.route("**/later.*.js", hold)
        yield page, routes
        for route in routes:
            with suppress(Error):  # it went already
                route.abort()
        page.unroute_all(behavior="wait")


def asked_for(page: Page, routes: list[Route]) -> None:
    """Wait until the page has asked for it, once."""
    for _ in range(100):
        if routes:
            break
        page.wait_for_timeout(50)
    assert len(routes) == 1


def test_a_page_is_read_and_a_question_answered_before_it(
    held: tuple[Page, list[Route]], address: str
) -> None:
    page, _ = held
    page.goto(address)
    page.get_by_role("link", name="Commencer").click()
    learner.go(page, "p-statuts")
    form = page.locator("#p-statuts .question").first
    learner.answer(form)
    expect(form.locator(".verdict > b")).to_have_text("Réponse juste")
    assert page.evaluate("document.documentElement.classList.contains('ready')") is False


def test_the_quiz_begins_once_it_is_there(held: tuple[Page, list[Route]], address: str) -> None:
    page, routes = held
    page.goto(f"{address}#at-quiz")
    expect(page.locator("#quiz-title")).to_be_visible()
    expect(page.locator("#quiz-bank .question:visible")).to_have_count(0)
    asked_for(page, routes)
    page.unroute("**/later.*.js")  # which lets it go
    page.get_by_role("button", name="Commencer le quiz").click()
    expect(learner.asked(page)).to_have_count(1)


def test_it_is_asked_for_again_where_the_network_failed(
    held: tuple[Page, list[Route]], address: str
) -> None:
    page, routes = held
    page.goto(address)
    asked_for(page, routes)
    routes[0].abort()
    page.unroute("**/later.*.js")
    page.wait_for_selector("html.ready", timeout=8000)
    learner.go(page, "p-ins")
    page.locator(".term[role=button]:visible").first.click()
    expect(page.locator("#term-box")).to_be_visible()
