"""Everything by keyboard, and by a switch that has Tab, Enter and Space alone."""

from pathlib import Path

import keyboard
import pytest
import states
from conftest import Opened, loaded, unpack
from playwright.sync_api import Page

from esn_package.questions import KINDS

pytestmark = pytest.mark.browser
WAYS = {"keyboard": keyboard.WAYS, "switch": keyboard.SWITCH}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module of everything."""
    module = loaded(states.MODULES["whole"])
    return unpack(module, tmp_path_factory.mktemp("whole")) / "index.html"


@pytest.fixture
def page(index: Path, opened: Opened) -> Page:
    """The module of everything, on a phone."""
    return opened(index.as_uri(), viewport={"width": 360, "height": 740}, reduced_motion="reduce")


@pytest.mark.parametrize("name", WAYS)
def test_each_kind_is_answered(page: Page, name: str) -> None:
    answered = dict(keyboard.each_kind(page, WAYS[name]))
    assert answered == dict.fromkeys(answered, True)
    assert {*answered} == {*KINDS}


@pytest.mark.parametrize("name", WAYS)
def test_a_whole_module_is_taken(page: Page, name: str) -> None:
    keyboard.whole(page, WAYS[name])


def test_tab_stops_at_each_choice_and_at_the_terms_beside(page: Page) -> None:
    page.evaluate("Esn.pages.show('p-questions')")
    page.locator("#q-p-single .prompt a").focus()
    stops = []
    for _ in range(5):
        keyboard.press(page, "Tab")
        stops.append(page.evaluate("document.activeElement.tagName"))
    assert stops == ["INPUT", "A", "INPUT", "INPUT", "BUTTON"]
    keyboard.press(page, "Shift+Tab")
    keyboard.press(page, "Space")
    last = page.evaluate("document.activeElement.value")
    keyboard.press(page, "Tab")
    page.locator("#q-p-single .prompt a").focus()
    keyboard.press(page, "Tab")  # forth, one always comes to the first, whichever is chosen
    assert page.evaluate("document.activeElement.value") != last
    keyboard.press(page, "ArrowDown")
    assert page.locator("#q-p-single input:checked").count() == 1


def test_enter_chooses_and_never_submits_what_is_half_answered(page: Page) -> None:
    page.evaluate("Esn.pages.show('p-questions')")
    boxes = page.locator("#q-p-multiple input")
    for box in boxes.all()[:2]:
        box.press("Enter")
    assert boxes.evaluate_all("all => all.map((one) => one.checked)") == [True, True, False]
    assert page.locator("#q-p-multiple .verdict").inner_text() == ""
    page.locator("#q-p-multiple button[type=submit]").press("Enter")
    boxes.first.press("Enter")  # it is closed
    assert boxes.first.is_checked()


def test_a_press_with_the_mouse_is_not_led_elsewhere(page: Page) -> None:
    page.evaluate("Esn.pages.show('p-questions')")
    page.locator("#q-p-single .prompt a").focus()
    keyboard.press(page, "Tab")
    page.locator("#q-p-truth input").last.click()
    assert page.evaluate("document.activeElement.value") == "false"
