"""What stands around the pages: menu, display, words, tabs, paper; and what must never happen."""

from collections.abc import Callable
from pathlib import Path

import keyboard
import learner
import pytest
from conftest import Opened, Serve, Unpacked
from playwright.sync_api import Page, expect

from esn_package.module import Module

pytestmark = pytest.mark.browser
MODULE = "content/donnees-ia/identite-patient"
PHONE = {"viewport": {"width": 320, "height": 640}}
WIDE = {"viewport": {"width": 1440, "height": 900}}


@pytest.fixture(scope="module")
def index(unpacked: Unpacked, module: Callable[[str], Module]) -> Path:
    """The first page of the school's first module."""
    return unpacked(module(MODULE)) / "index.html"


def test_the_drawer_opens_closes_and_gives_the_focus_back(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), **PHONE)
    menu, button = page.locator("#menu"), page.locator("#menu-button")
    button.click()
    expect(menu).to_be_visible()
    assert page.evaluate("document.querySelector('main').inert")
    keyboard.press(page, "Escape")
    expect(menu).to_be_hidden()
    assert keyboard.focused(page) == "Sommaire"
    button.click()
    page.mouse.click(310, 600)  # outside
    expect(menu).to_be_hidden()
    button.click()
    menu.get_by_text("Cinq traits stricts").click()
    expect(menu).to_be_hidden()
    assert keyboard.focused(page) == "Cinq traits stricts fondent l’identité"


def test_the_panel_stands_beside_a_page_and_can_be_closed(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), **WIDE)
    expect(page.locator("#menu")).to_be_hidden()  # the cover stands alone
    learner.go(page, "p-ins")
    expect(page.locator("#menu")).to_be_visible()
    expect(page.locator("#menu [aria-current]")).to_contain_text("Page en cours · 6\u00a0min")
    page.locator("#menu-button").click()
    learner.go(page, "p-traits")
    expect(page.locator("#menu")).to_be_hidden()
    learner.go(page, "about")
    expect(page.locator("#menu [aria-current]")).to_have_text("À propos")


def test_a_page_is_seen_when_its_end_was_in_view(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri())
    learner.go(page, "p-ins")
    expect(page.locator("#menu-seen")).to_have_text("0 page vue sur 9")
    page.locator("#p-ins .neighbours").scroll_into_view_if_needed()
    expect(page.locator("#menu-seen")).to_have_text("1 page vue sur 9")


def test_moving_through_pages_leaves_the_lms_its_back_button(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri())
    before = page.evaluate("history.length")
    learner.read_all(page)
    learner.go(page, "p-ins")
    page.locator("#p-ins sup a").first.click()
    assert page.evaluate("document.activeElement.id") == "p-ins-note-1"
    assert page.evaluate("history.length") == before


def test_theme_and_size_are_kept(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri())
    page.locator("#display-button").click()
    page.get_by_role("button", name="Sombre").click()
    page.get_by_role("button", name="130").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 29)"
    page.reload()
    page.wait_for_selector("html.ready")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "20.8px"
    expect(page.get_by_role("button", name="Sombre", include_hidden=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_a_word_tells_its_meaning(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), **PHONE)
    learner.go(page, "p-ins")
    term, box = page.locator(".term[role=button]:visible").first, page.locator("#term-box")
    term.click()
    expect(box).to_contain_text("INS")
    expect(page.locator("#said")).to_contain_text("Identité officielle")
    bounds = box.bounding_box()
    assert bounds is not None
    assert bounds["x"] >= 0
    assert bounds["x"] + bounds["width"] <= 320
    keyboard.press(page, "Escape")
    expect(box).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('.term[role=button]')")
    term.click()
    page.mouse.click(5, 300)
    expect(box).to_be_hidden()


def test_a_word_in_an_answer_tells_its_meaning_each_time_it_is_asked(
    unpacked: Unpacked, module: Callable[[str], Module], opened: Opened
) -> None:
    site = unpacked(module("complet/donnees/tout")) / "index.html"
    page = opened(site.as_uri(), **PHONE)
    page.wait_for_selector("html.ready")
    learner.go(page, "p-questions")
    for _ in range(2):
        page.locator("#q-p-single .choice .term").click()
        expect(page.locator("#term-box")).to_contain_text("unité")
        keyboard.press(page, "Escape")
        assert page.url.endswith("#at-p-questions")
        page.evaluate("Esn.block.fresh(Esn.block.form('p-single'), 0, true)")


def test_tabs_move_by_arrows(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), **PHONE)
    learner.go(page, "p-pratique")
    first = page.locator("#p-pratique [role=tab]").first
    first.focus()
    keyboard.press(page, "ArrowRight")
    assert keyboard.focused(page) == "Pharmacie"
    expect(page.locator("#p-pratique [role=tabpanel]:visible")).to_contain_text("carte Vitale")
    keyboard.press(page, "End")
    assert keyboard.focused(page) == "Maïeutique"
    assert page.locator("#p-pratique [role=tab][aria-selected='true']").count() == 1


@pytest.mark.parametrize("look", [PHONE, WIDE], ids=["phone", "wide"])
def test_every_tab_is_seen(index: Path, opened: Opened, look: dict[str, dict[str, int]]) -> None:
    """Five professions are more than a line holds: a tab that is cut is a tab nobody opens."""
    page = opened(index.as_uri(), **look)
    learner.go(page, "p-pratique")
    tabs = page.locator("#p-pratique .tab-list")
    assert tabs.evaluate("(one) => one.scrollWidth - one.clientWidth") == 0


def test_nothing_scrolls_sideways(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), **PHONE)
    wide = {}
    for size in ("", "3"):
        page.evaluate("(size) => (document.documentElement.dataset.size = size)", size)
        for screen in learner.screens(page):
            learner.go(page, screen)
            if (found := page.evaluate("document.documentElement.scrollWidth")) > 320:
                wide[screen, size] = found
    assert wide == {}


def test_what_is_wide_scrolls_in_its_own_frame(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), **PHONE)
    page.evaluate("document.documentElement.dataset.size = '3'")
    learner.go(page, "p-ins")
    page.locator("#p-ins header").evaluate("""(one) => one.insertAdjacentHTML("afterend",
      `<div class="formula"><p style="width: 60rem">∑</p></div><audio controls></audio>`)""")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_large_text_fits_a_small_screen(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), **PHONE)
    page.locator("#display-button").click()
    page.get_by_role("button", name="130").click()
    for button in page.locator("#display button").all():
        bounds = button.bounding_box()
        assert bounds is not None
        assert bounds["x"] + bounds["width"] <= 312
    learner.go(page, "p-qualifier")
    widths = page.locator("#p-qualifier .choice-text").evaluate_all(
        "all => all.map((one) => one.clientWidth || one.getBoundingClientRect().width)"
    )
    assert min(widths) > 100


def test_arrows_turn_where_text_runs_to_the_left(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri())
    page.evaluate("document.dir = 'rtl'")
    learner.go(page, "p-ins")
    turned = page.locator("#p-ins .neighbours use").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).transform)"
    )
    assert turned == ["matrix(-1, 0, 0, 1, 0, 0)"] * 2
    assert page.locator("#menu-button use").evaluate("one => getComputedStyle(one).transform") == (
        "none"
    )


def test_all_can_be_read_without_scripts(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), java_script_enabled=False)
    hidden = page.locator("[data-screen]").evaluate_all(
        "all => all.filter((one) => !one.getClientRects().length).map((one) => one.id)"
    )
    assert hidden == []
    expect(page.locator("button:visible")).to_have_count(0)  # none would do anything
    page.locator("a.term").first.click()
    assert "#term-" in page.url
    expect(page.locator("#p-pratique .tab").nth(1)).to_be_visible()


def test_a_page_is_whole_on_paper(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri(), color_scheme="dark")
    learner.go(page, "p-pratique")
    page.emulate_media(media="print")
    for hidden in (".bar", "#menu", ".tab-list", ".neighbours a", "button[type=submit]"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert all(panel.is_visible() for panel in page.locator("#p-pratique .tab").all())
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 34, 48)"


def test_no_request_leaves_the_package(index: Path, serve: Serve, opened: Opened) -> None:
    address = serve(index.parent)
    page = opened(f"{address}/index.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_selector("html.ready")
    learner.attempt(page, wrong=1)
    names = sorted(url.removeprefix(f"{address}/").split("?")[0] for url in asked)
    assert len(names) == 4
    assert all(url.startswith((address, "data:")) for url in asked)


def test_a_browser_that_keeps_nothing_still_plays(index: Path, opened: Opened) -> None:
    page = opened(index.as_uri())
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page.reload()
    page.wait_for_selector("html.ready")
    learner.attempt(page)
    expect(page.locator("#quiz-title")).to_have_text("Quiz réussi")


def test_no_fixed_box_stands_in_a_container(index: Path, opened: Opened) -> None:
    """Before 2024 a container holds what is fixed in it fast, as if it were the window."""
    page = opened(index.as_uri(), **PHONE)
    page.locator("#menu-button").click()
    held = page.evaluate("""() => Array.from(document.querySelectorAll("*"))
      .filter((one) => getComputedStyle(one).position === "fixed")
      .filter((one) => {
        for (let box = one.parentElement; box; box = box.parentElement) {
          if (getComputedStyle(box).containerType !== "normal") return true;
        }
        return false;
      }).map((one) => one.outerHTML.slice(0, 80))""")
    assert held == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_for_who_asks_for_rest(index: Path, opened: Opened, motion: str) -> None:
    page: Page = opened(index.as_uri(), reduced_motion=motion)
    moving = page.evaluate("""() => Array.from(document.querySelectorAll("*")).filter((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return transitionDuration !== "0s" || animationName !== "none";
    }).length""")
    assert (moving == 0) == (motion == "reduce")
