"""The focus: never lost when what has it goes, never hidden by the bar (WCAG 2.4.3, 2.4.11)."""

from collections.abc import Iterator
from pathlib import Path

import keyboard
import learner
import pytest
import states
from conftest import Opened
from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser
STILL = {"reduced_motion": "reduce"}
PHONE = {"viewport": {"width": 360, "height": 740}, **STILL}
WIDE = {"viewport": {"width": 1440, "height": 900}, **STILL}
HELD = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  if (one === document.body || !one.getClientRects().length) return "lost";
  return one.closest("[inert]") ? "inert" : "";
}"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The packages that hold every state."""
    return states.sites(tmp_path_factory.mktemp("states"))


@pytest.fixture(params=[PHONE, WIDE], ids=["phone", "wide"])
def page(request: pytest.FixtureRequest, sites: dict[str, Path], opened: Opened) -> Page:
    """The module of everything, small or large."""
    return opened((sites["whole"] / "index.html").as_uri(), **request.param)


def press(what: Locator, key: str = "Enter") -> str:
    """Press a key on something; "" if the focus is then somewhere, or what became of it."""
    page = what.page
    what.focus()
    page.keyboard.press(key)
    page.wait_for_timeout(30)  # a browser takes the focus from what is hidden when it paints
    lost: str = page.evaluate(HELD)
    return lost


def button(page: Page, name: str) -> Locator:
    """The first button of this name that is shown."""
    return page.get_by_role("button", name=name).locator("visible=true").first


def practising(page: Page) -> Iterator[tuple[str, str]]:
    """Practice: a verdict, another try, the last verdict, for each kind."""
    learner.go(page, "p-questions")
    for form in page.locator("#p-questions .question").all():
        name = form.get_attribute("id")
        submit = form.locator("button[type=submit]")
        yield f"{name} empty", press(submit)
        learner.fill(form, right=False)
        yield f"{name} wrong", press(submit)
        if form.locator(".verdict.kept").count():
            continue  # what nobody marks has no other try
        yield f"{name} again", press(form.locator(".verdict button"))
        learner.fill(form, right=False)
        yield f"{name} closed", press(submit)


def assessing(page: Page) -> Iterator[tuple[str, str]]:
    """The quiz: begun, moved through, ended, reviewed, begun again."""
    learner.go(page, "quiz")
    yield "begin", press(button(page, "Commencer le quiz"))
    yield "marker", press(page.locator(".markers button").nth(2))
    yield "flag", press(page.locator(".flag"), "Space")
    learner.fill(learner.asked(page))
    yield "save", press(learner.asked(page).locator("button[type=submit]"))
    yield "ask", press(button(page, "Terminer le quiz…"))
    yield "stay", press(button(page, "Continuer le quiz"))
    yield "ask again", press(button(page, "Terminer le quiz…"))
    yield "leave the dialog", press(button(page, "Continuer le quiz"), "Escape")
    press(button(page, "Terminer le quiz…"))
    yield "end", press(button(page, "Terminer et voir ma note"))
    yield "review", press(button(page, "Revoir mes réponses"))
    yield "back", press(button(page, "Revenir aux résultats"))
    yield "begin again", press(button(page, "Refaire le quiz"))


def opening(page: Page) -> Iterator[tuple[str, str]]:
    """What opens over a page, and closes."""
    learner.go(page, "p-boites")
    menu = page.locator("#menu-button")
    yield "menu", press(menu)
    if page.locator(".menu-close").is_visible():
        yield "close the menu", press(page.locator(".menu-close"))
    else:
        yield "close the panel", press(menu)
    press(menu)
    yield "another page", press(page.locator("#menu [href='#p-english']"))
    yield "display", press(page.locator("#display-button"))
    yield "larger", press(button(page, "130"))
    yield "close it", press(button(page, "130"), "Escape")
    yield "as it was", press(page.locator("#display-button"))
    press(button(page, "100"))
    yield "diagnostic", press(page.locator("#diagnostic-button"))
    yield "close it", press(page.locator("dialog[open] button").last)
    yield "term", press(page.locator(".term:visible").first)
    yield "close the term", press(page.locator(".term:visible").first, "Escape")
    yield "next page", press(page.locator("a[rel=next]:visible"))
    learner.go(page, "p-boites")
    yield "tab", press(page.locator("[role=tab]:visible").nth(1))
    yield "details", press(page.locator("summary:visible").first)
    yield "note", press(page.locator("sup a:visible").first)
    yield "back from the note", press(page.locator(".back:visible").first)
    yield "skip", press(page.locator(".skip"))


@pytest.mark.parametrize("scene", [practising, assessing, opening])
def test_the_focus_is_never_lost(page: Page, scene: states.Scene) -> None:
    lost = {what: how for what, how in scene(page) if how}
    assert lost == {}


def test_each_answer_told_at_once_keeps_the_focus(sites: dict[str, Path], opened: Opened) -> None:
    page = opened((sites["each"] / "index.html").as_uri(), **PHONE)
    learner.begin(page)
    lost = []
    for _ in range(page.locator(".markers li").count()):
        learner.fill(learner.asked(page))
        lost.append(press(learner.asked(page).locator("button[type=submit]")))
        keyboard.press(page, "Tab")
        assert keyboard.focused(page) in {"Question suivante", "Terminer le quiz…"}
        keyboard.press(page, "Enter")
        lost.append(page.evaluate(HELD))
    assert set(lost) == {""}


def test_a_notice_that_goes_gives_the_focus_to_the_page(
    sites: dict[str, Path], opened: Opened
) -> None:
    page = opened((sites["whole"] / "normal.html").as_uri(), **PHONE)
    for retry in (".notice button", "#save button"):
        page.evaluate("link.ok = false")
        learner.go(page, "p-questions")
        page.evaluate("Esn.session.change(() => {}, { now: true })")
        page.locator(retry).wait_for()
        page.evaluate("link.ok = true")
        page.locator(retry).press("Enter")
        page.locator(retry).wait_for(state="detached")
        assert page.evaluate("document.activeElement.textContent") == "Toutes les questions"


def test_a_menu_that_goes_when_the_window_narrows_gives_the_focus_back(
    sites: dict[str, Path], opened: Opened
) -> None:
    page = opened((sites["whole"] / "index.html").as_uri(), **WIDE)
    learner.go(page, "p-boites")
    page.locator("#menu a").nth(2).focus()
    page.set_viewport_size({"width": 700, "height": 900})  # as zoom does
    page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement.id") == "menu-button"


def test_an_open_drawer_holds_the_focus(sites: dict[str, Path], opened: Opened) -> None:
    page = opened((sites["whole"] / "index.html").as_uri(), **PHONE)
    page.locator("#menu-button").press("Enter")
    inside = "document.activeElement === document.body || !!document.activeElement.closest('#menu')"
    for _ in range(20):
        keyboard.press(page, "Tab")
        assert page.evaluate(inside), page.evaluate("document.activeElement.outerHTML")


# What has the focus is wholly below the bar, or higher than all the room that there is.
COVERED = """() => {
  const one = document.activeElement;
  if (one === document.body || one.closest(".bar, .skip")) return "";
  const { top, bottom, height } = one.getBoundingClientRect();
  const under = document.querySelector(".bar").getBoundingClientRect().bottom;
  const seen = Math.min(bottom, innerHeight) - Math.max(top, under);
  if (seen >= Math.min(height, (innerHeight - under) / 2) - 1) return "";
  return `${one.outerHTML.slice(0, 90)} ${Math.round(top)}..${Math.round(bottom)} ${under}`;
}"""


@pytest.mark.parametrize("screen", ["p-boites", "p-questions"])
@pytest.mark.parametrize("text", ["100%", "200%"])
def test_no_focus_is_hidden_under_the_bar(page: Page, screen: str, text: str) -> None:
    page.evaluate("(size) => (document.documentElement.style.fontSize = size)", text)
    learner.go(page, screen)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    stops = page.locator(".shown :is(a, button, input, select, summary, [tabindex])")
    count = stops.count()
    hidden = []
    for key in ("Tab", "Shift+Tab"):
        for _ in range(count):
            keyboard.press(page, key)
            if found := page.evaluate(COVERED):
                hidden.append(f"{key}: {found}")
    assert hidden == []


def test_the_ring_of_a_verdict_touches_no_line_below_it(page: Page) -> None:
    """3 px of ring, 2 px of gap: the line that follows begins where they end."""
    learner.go(page, "p-questions")
    form = page.locator("#p-questions .question").first
    learner.fill(form, right=True)
    press(form.locator("button[type=submit]"))
    ring = page.locator(".verdict b:focus-visible").bounding_box()
    below = page.locator(".verdict b:focus-visible + *").bounding_box()
    assert ring
    assert below
    assert below["y"] - (ring["y"] + ring["height"]) >= 5
