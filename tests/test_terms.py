"""A word of the lexicon in a text: which uses are explained, and its box under a finger."""

import shutil
from pathlib import Path

import pytest
from conftest import Opened, Unpacked
from playwright.sync_api import Page, expect
from screenreader import Reader

from esn_package import load
from esn_package.html.words import words
from esn_package.html.writing import Writer
from esn_package.module import Module

MINIMAL = Path(__file__).parent / "modules" / "minimal"
AGAIN = """

Sans courant, un [[ssi|système de sécurité]] a des piles : le [[SSI]] sonne encore.
"""


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A school whose first page writes one term three times."""
    folder = Path(shutil.copytree(MINIMAL, tmp_path / "school"))
    page = folder / "securite/feu/01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + AGAIN, encoding="utf-8")
    return folder


def explained(module: Module) -> list[int]:
    """How many uses of a term each page explains."""
    pages = (Writer(module, words("fr"), page=page)(page.prose) for page in module.pages)
    return [page.count('<a class="term"') for page in pages]


def write(file: Path, line: str) -> None:
    """Another key at the end of a definition."""
    file.write_text(f"{file.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")


def test_the_first_use_of_a_page_is_explained_where_nothing_else_is_asked(school: Path) -> None:
    assert explained(load(school / "securite/feu")) == [1, 1]


def test_a_programme_asks_for_all_uses_and_a_module_for_the_first_again(school: Path) -> None:
    write(school / "programme.yaml", "terms: all")
    assert explained(load(school / "securite/feu")) == [3, 1]
    write(school / "securite/feu/module.yaml", "terms: first")
    assert explained(load(school / "securite/feu")) == [1, 1]


def test_a_module_asks_for_all_uses(school: Path) -> None:
    write(school / "securite/feu/module.yaml", "terms: all")
    assert explained(load(school / "securite/feu")) == [3, 1]


@pytest.fixture
def phone(school: Path, unpacked: Unpacked, opened: Opened) -> Page:
    """That page on a phone, every use explained."""
    write(school / "programme.yaml", "terms: all")
    index = unpacked(load(school / "securite/feu")) / "index.html"
    size = {"width": 360, "height": 740}
    page = opened(index.as_uri(), viewport=size, has_touch=True, reduced_motion="reduce")
    page.evaluate("Esn.pages.show('p-alarme')")
    return page


@pytest.mark.browser
def test_a_finger_opens_a_meaning_beside_its_word_and_closes_it(phone: Page) -> None:
    box, uses = phone.locator("#term-box"), phone.locator("#p-alarme .term")
    expect(box).to_be_hidden()
    uses.nth(1).tap()
    expect(box).to_have_text("SSICe qui détecte le feu et donne l’alarme.")
    shown, word = box.bounding_box(), uses.nth(1).bounding_box()
    assert shown
    assert word
    assert shown["x"] >= 0
    assert shown["x"] + shown["width"] <= 360
    under = shown["y"] - (word["y"] + word["height"])
    above = word["y"] - (shown["y"] + shown["height"])
    assert 0 <= max(under, above) <= 16
    phone.locator("#p-alarme h1").tap()
    expect(box).to_be_hidden()
    uses.nth(1).tap()
    uses.nth(1).tap()
    expect(box).to_be_hidden()


@pytest.mark.browser
def test_of_many_uses_only_the_one_that_was_touched_is_open(phone: Page) -> None:
    uses = phone.locator("#p-alarme .term")
    uses.nth(0).tap()
    uses.nth(2).tap()
    states = uses.evaluate_all("found => found.map(one => one.getAttribute('aria-expanded'))")
    assert states == ["false", "false", "true"]
    phone.keyboard.press("Escape")
    expect(phone.locator("#term-box")).to_be_hidden()
    expect(uses.nth(2)).to_be_focused()


@pytest.mark.browser
def test_a_reader_finds_buttons_and_a_named_box(phone: Page) -> None:
    reader = Reader(phone)
    names = ("SSI", "système de sécurité")
    uses = [node.name for node in reader.nodes() if node.role == "button" and node.name in names]
    assert uses == ["SSI", "système de sécurité", "SSI"]
    phone.locator("#p-alarme .term").nth(1).tap()
    boxes = [node.name for node in reader.nodes() if node.role == "complementary"]
    assert boxes == ["Sens du mot"]
