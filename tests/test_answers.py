"""Answers given, put back and explained in a real browser."""

from collections.abc import Callable

import pytest
from asked import GIVEN, NOT_YET, SAID, UNANSWERED
from forms import read, reveal, said, show, within
from playwright.sync_api import Page

from esn_package.questions import KINDS

pytestmark = pytest.mark.browser


def choose(page: Page) -> None:
    within(page, "single").get_by_text("Identité validée").click()


def tick(page: Page) -> None:
    within(page, "multiple").get_by_label("Nom").focus()
    page.keyboard.press("Space")
    within(page, "multiple").get_by_text("Adresse").click()


def say_true(page: Page) -> None:
    within(page, "truth").get_by_label("Faux").focus()
    page.keyboard.press("ArrowUp")


def write_number(page: Page) -> None:
    within(page, "number").get_by_role("textbox").fill("14,2 mg")


def write_text(page: Page) -> None:
    within(page, "text").get_by_role("textbox").fill("Bosse")


def put_in_order(page: Page) -> None:
    show(page, "order", ["trois", "un", "deux", "quatre"])
    within(page, "order").get_by_role("button", name="Descendre : Trois").focus()
    page.keyboard.press("Enter")


def match(page: Page) -> None:
    within(page, "match").get_by_label("Rosa").select_option("Provisoire")
    within(page, "match").get_by_label("Lin").select_option("Fictive")


def take_a_step(page: Page) -> None:
    within(page, "concordance").get_by_label("+2").focus()
    page.keyboard.press("ArrowUp")


def rate(page: Page) -> None:
    within(page, "scale").get_by_text("2", exact=True).click()
    page.keyboard.press("ArrowRight")


def point(page: Page) -> None:
    within(page, "zone").locator(".zone-map").get_by_text("Rosa Diaz").click()
    within(page, "zone").get_by_label("Sète").press("Space")


def write(page: Page) -> None:
    within(page, "essay").get_by_role("textbox").fill(f" {GIVEN['essay']} \n")


def fill(page: Page) -> None:
    within(page, "cloze").get_by_label("Trou 1 sur 4").fill("Regarder")
    within(page, "cloze").get_by_label("Trou 2 sur 4").fill("2,5")
    within(page, "cloze").get_by_label("Trou 3 sur 4").select_option("codéine")


def sort(page: Page) -> None:
    within(page, "sort").get_by_role("radiogroup", name="Rue").get_by_label("Complém").focus()
    page.keyboard.press("ArrowUp")
    within(page, "sort").get_by_role("radiogroup", name="Nom").get_by_text("Strict").click()


BY_HAND: dict[str, Callable[[Page], None]] = {
    "single": choose,
    "multiple": tick,
    "truth": say_true,
    "number": write_number,
    "text": write_text,
    "order": put_in_order,
    "match": match,
    "concordance": take_a_step,
    "scale": rate,
    "zone": point,
    "essay": write,
    "cloze": fill,
    "sort": sort,
}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_read_until_something_is_answered(page: Page, kind: str) -> None:
    assert read(page, kind) is None
    BY_HAND[kind](page)
    assert read(page, kind) == GIVEN[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_put_back_is_read_again(page: Page, kind: str) -> None:
    show(page, kind, GIVEN[kind])
    assert read(page, kind) == GIVEN[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_each_row_says_how_its_answer_was(page: Page, kind: str) -> None:
    show(page, kind, GIVEN[kind])
    reveal(page, kind, GIVEN[kind])
    assert said(page, kind) == SAID[kind]
    page.evaluate("(id) => kind(id).hide(form(id))", kind)
    assert said(page, kind) == {}
    assert read(page, kind) == GIVEN[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_left_out_is_shown_without_blame(page: Page, kind: str) -> None:
    reveal(page, kind, None)
    assert said(page, kind) == UNANSWERED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_given_away_while_a_try_remains(page: Page, kind: str) -> None:
    show(page, kind, GIVEN[kind])
    reveal(page, kind, GIVEN[kind], whole=False)
    assert said(page, kind) == NOT_YET.get(kind, {})


def test_a_text_that_is_no_number_is_not_an_answer(page: Page) -> None:
    within(page, "number").get_by_role("textbox").fill("douze")
    assert read(page, "number") is None
    assert page.evaluate("() => Esn.word(kind('number').missing)").startswith("Écrivez un nombre")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_missing_has_words_in_every_language(page: Page, kind: str) -> None:
    assert page.evaluate("(id) => Esn.word(kind(id).missing)", kind)
