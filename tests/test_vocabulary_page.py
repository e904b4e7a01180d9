"""The list of a lexicon in a browser: a term is found by letters, pillar, address and keys."""

from pathlib import Path

import keyboard
import learner
import lexicons
import pytest
from conftest import Opened, unpack
from playwright.sync_api import Page, expect
from screenreader import Reader

from esn_package import load_lexicon

pytestmark = pytest.mark.browser
SHOWN = """() => Array.from(document.querySelectorAll(".entry"))
  .filter((one) => one.checkVisibility()).map((one) => one.id.slice(5))"""
# What the bar does not cover, and what is in the window.
SEEN = """(id) => { const { top, bottom } = document.getElementById(id).getBoundingClientRect();
  return top >= document.querySelector(".bar").getBoundingClientRect().bottom - 1
    && bottom <= innerHeight; }"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of a small lexicon, unpacked."""
    folder = tmp_path_factory.mktemp("lexicon")
    return unpack(load_lexicon(lexicons.programme(folder / "content")), folder / "site")


@pytest.fixture
def page(site: Path, opened: Opened) -> Page:
    """That package, on a phone."""
    return opened((site / "index.html").as_uri(), viewport={"width": 360, "height": 740})


def found(page: Page) -> str:
    """What a screen reader hears of a search."""
    (said,) = (said for said in Reader(page).live() if "mot" in said)
    return said


def look(page: Page, letters: str) -> tuple[list[str], str]:
    """The terms that are shown for these letters, and what is said of them."""
    page.fill("#finder-name", letters)
    return page.evaluate(SHOWN), found(page)


def test_a_few_letters_of_any_name_find_a_term(page: Page) -> None:
    assert look(page, "ETINC") == (["etincelle"], "1 mot trouvé")
    assert look(page, "signal d'al") == (["alarme"], "1 mot trouvé")  # an alias, typed as keys are
    assert look(page, "sante nat") == (["ins"], "1 mot trouvé")  # words in any order
    assert look(page, "oeu") == (["oeuvre"], "1 mot trouvé")
    assert look(page, "") == (page.evaluate(SHOWN), "8 mots")
    assert len(page.evaluate(SHOWN)) == 8


def test_a_word_that_no_term_has_finds_those_that_speak_of_it(page: Page) -> None:
    assert look(page, "animale") == (["zoonose"], "Aucun mot de ce nom ; 1 en parle")
    assert look(page, "kangourou") == ([], "Aucun mot trouvé")


def test_letters_that_have_nothing_to_show_go(page: Page) -> None:
    look(page, "etin")
    letters = page.locator(".letters a:visible")
    assert letters.all_inner_texts() == ["E"]
    assert page.locator(".letter h2:visible").all_inner_texts() == ["E"]


def test_a_pillar_shows_its_terms_and_what_has_none_its_own(page: Page) -> None:
    page.select_option("#finder-pillar", "soins")
    assert page.evaluate(SHOWN) == ["ins"]
    page.select_option("#finder-pillar", label="Sans pilier")
    assert "zoonose" in page.evaluate(SHOWN)
    assert "ins" not in page.evaluate(SHOWN)


def test_enter_goes_to_the_first_that_was_found(page: Page) -> None:
    page.fill("#finder-name", "zoo")
    page.press("#finder-name", "Enter")
    assert page.evaluate("document.activeElement.id") == "term-zoonose"
    assert page.evaluate(SEEN, "term-zoonose")
    assert Reader(page).focused().name == "zoonose"


def test_an_address_leads_to_a_term(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri() + "#term-zoonose")
    expect(page.locator("#term-zoonose")).to_be_in_viewport()
    # Another one, written into the bar of the same window, while the first is not shown.
    look(page, "alarme")
    page.evaluate("location.hash = '#term-ins'")
    expect(page.locator("#term-ins")).to_be_in_viewport()
    assert page.evaluate("document.activeElement.id") == "term-ins"
    assert page.input_value("#finder-name") == ""


def test_a_term_leads_to_another_even_one_that_is_not_shown(page: Page) -> None:
    look(page, "zoonose")
    page.click("#term-zoonose a[href='#term-ins']")
    assert page.evaluate("document.activeElement.id") == "term-ins"
    assert page.evaluate(SEEN, "term-ins")
    assert found(page) == "8 mots"
    page.wait_for_function("location.hash === '#term-ins'")  # to be copied from the bar


def test_a_letter_leads_to_its_words(page: Page) -> None:
    page.click(".letters a:text-is('Z')")
    assert page.evaluate(SEEN, "term-zoonose")


def test_all_of_it_by_keys_alone(page: Page) -> None:
    keyboard.tab_to(page, "#finder-name")
    page.keyboard.type("alarme")
    keyboard.press(page, "Escape")  # empties a field of this kind
    assert len(page.evaluate(SHOWN)) == 8
    keyboard.tab_to(page, ".letters a")
    keyboard.press(page, "Enter")
    assert page.evaluate("document.activeElement.id") == "letter-1"
    keyboard.tab_to(page, "#term-zoonose a")
    keyboard.press(page, "Enter")
    assert page.evaluate("document.activeElement.id") == "term-alarme"
    keyboard.tab_to(page, "#cover-actions a", "Shift+Tab")
    keyboard.press(page, "Enter")
    assert page.evaluate("document.activeElement.id") == "cards-title"


def test_a_card_is_turned_by_keys_and_heard_whole(page: Page) -> None:
    learner.go(page, "cards")
    keyboard.tab_to(page, "#cards-box .actions button")
    keyboard.press(page, "Enter")
    reader = Reader(page)
    first = reader.focused()
    assert (first.name, first.description) == (
        "Voir la réponse",
        "Que veut dire ce mot ? 28 heures",
    )
    keyboard.press(page, "Enter")
    assert "Ce que veut dire deux-huit, en bref & clair." in {
        node.name for node in reader.nodes() if "paragraph" in node.parents
    }
    keyboard.press(page, "Enter")  # pressed twice: nothing is said of the card yet
    assert page.locator("#card-other").is_visible()
    keyboard.tab_to(page, "#cards-box .actions button")
    assert keyboard.focused(page) == "À revoir"
    keyboard.press(page, "Tab")
    keyboard.press(page, "Enter")
    assert reader.focused().description == "Que veut dire ce mot ? alarme"


def test_it_prints_whole_whatever_is_looked_for(page: Page) -> None:
    look(page, "alarme")
    page.emulate_media(media="print")
    assert len(page.evaluate(SHOWN)) == 8
    assert page.locator(".finder, .letters, #cards").evaluate_all(
        "(all) => all.every((one) => !one.checkVisibility())"
    )
    assert page.locator(".index a").count() == 3 + 1 + 5
    assert page.locator(".index").is_visible()


def test_without_scripts_it_can_be_read(site: Path, opened: Opened) -> None:
    page = opened((site / "index.html").as_uri(), java_script_enabled=False)
    assert page.locator(".entry").count() == 8
    assert page.locator("#term-zoonose .long").is_visible()
    assert not page.locator("#finder").is_visible()
    assert not page.locator("#cards").is_visible()
    page.click(".index a:text-is('INS') >> nth=0")
    expect(page.locator("#term-ins")).to_be_in_viewport()


def test_five_thousand_terms_are_searched(tmp_path: Path, opened: Opened) -> None:
    content = lexicons.programme(tmp_path / "content", lexicons.many(5000), "mot-1")
    folder = unpack(load_lexicon(content), tmp_path / "site")
    page = opened((folder / "index.html").as_uri())
    assert look(page, "autre 4999") == (["mot-4999"], "1 mot trouvé")
    page.evaluate("location.hash = '#term-mot-2500'")
    expect(page.locator("#term-mot-2500")).to_be_in_viewport()
