"""Zones of an image and of a passage: pressed where they are, or chosen in the list of them."""

import re
import shutil
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import forms
import learner
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import HERE, Opened, unpack
from forms import within
from playwright.sync_api import Browser, Page
from screenreader import Reader

from esn_package import build, load
from esn_package.questions import question

pytestmark = pytest.mark.browser
QUIZ = """\
title: Pour finir
pass_mark: 50
feedback: after-each
questions:
  - kind: zone
    id: carte
    prompt: Où sont les issues ?
    image: media/carte.png
    alternative: Un étage vu d’en haut.
    marking: {marking}
    zones:
      - {{label: En haut à gauche, id: haut, right: true, rect: [0, 0, 40, 30], feedback: Au nord.}}
      - {{label: Au milieu, id: milieu, polygon: [[50, 30], [80, 50], [50, 70]]}}
      - {{label: En bas à droite, id: bas, right: true, rect: [60, 75, 40, 25]}}
      - {{label: Un point, id: point, rect: [20, 60, 1, 1]}}
      - {{label: Un coin, id: coin, rect: [99, 99, 1, "1,0"]}}
"""


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        ends = zlib.crc32(name + data)
        return struct.pack(">L", len(data)) + name + data + struct.pack(">L", ends)

    rows = zlib.compress((b"\0" + b"\x90" * width) * height)
    head = struct.pack(">2L5B", width, height, 8, 0, 0, 0, 0)
    whole = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + whole


def site(folder: Path, marking: str = "partial") -> Path:
    """A package whose quiz asks for zones of a photograph, 800 by 400."""
    shutil.copytree(HERE / "modules/minimal", folder / "content")
    feu = folder / "content/securite/feu"
    (feu / "fin.quiz.yaml").write_text(QUIZ.format(marking=marking), encoding="utf-8")
    (feu / "media/carte.png").write_bytes(png(800, 400))
    return unpack(load(feu), folder / "site") / "index.html"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Its addresses, by how it is marked."""
    folders = {name: tmp_path_factory.mktemp(name) for name in ("partial", "edn")}
    return {name: site(folder, name).as_uri() for name, folder in folders.items()}


Ask = Callable[..., Page]


@pytest.fixture
def asked(sites: dict[str, str], opened: Opened) -> Ask:
    """Opens the question."""

    def made(marking: str = "partial", **settings: Any) -> Page:  # noqa: ANN401 - of a browser
        page = opened(sites[marking], **{"reduced_motion": "reduce", **settings})
        learner.begin(page)
        page.wait_for_function("() => document.querySelector('.zone-image img').complete")
        return page

    return made


def shape(page: Page, id_: str, what: str = "polygon") -> Any:  # noqa: ANN401 - a locator
    return page.locator(f".zone-image {what}[data-zone={id_}]")


def chosen(page: Page, *zones: str) -> None:
    """Wait until these zones are chosen and no other: a tap becomes a press after a moment."""
    page.wait_for_function(
        "(zones) => (Esn.block.read(Esn.block.form('carte')) || []).sort().join() === zones",
        arg=",".join(sorted(zones)),
    )


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_outlines_stand_on_the_image_whatever_its_width(asked: Ask, width: int) -> None:
    page = asked(viewport={"width": width, "height": 900})
    image = page.locator(".zone-image img").bounding_box()
    zone = shape(page, "bas").bounding_box()
    assert image
    assert zone
    assert image["width"] == pytest.approx(2 * image["height"], abs=1)
    assert zone["x"] + zone["width"] / 2 == pytest.approx(image["x"] + 0.8 * image["width"], abs=2)
    assert zone["y"] + zone["height"] / 2 == pytest.approx(
        image["y"] + 0.875 * image["height"], abs=2
    )
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_finger_chooses_a_zone_and_takes_it_back(asked: Ask) -> None:
    page = asked(viewport={"width": 360, "height": 740}, has_touch=True)
    shape(page, "milieu").tap()
    chosen(page, "milieu")
    assert page.get_by_label("Au milieu").is_checked()
    page.wait_for_selector("polygon.chosen[data-zone=milieu]")
    page.get_by_label("En haut à gauche").tap()
    page.wait_for_function("() => document.querySelectorAll('polygon.chosen').length === 2")
    shape(page, "milieu").tap()
    chosen(page, "haut")


def test_a_zone_too_small_for_a_finger_is_chosen_by_its_letter(asked: Ask) -> None:
    page = asked(viewport={"width": 360, "height": 740}, has_touch=True)
    for letter in page.locator(".zone-image .zone-letter").all():
        box = letter.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        assert box["x"] + box["width"] <= 340  # on the image
    shape(page, "point", "b").tap()
    shape(page, "coin", "b").tap()
    chosen(page, "point", "coin")


def test_a_zone_shows_where_the_keyboard_is(asked: Ask) -> None:
    page = asked()
    page.get_by_label("Au milieu").focus()
    page.wait_for_function("() => document.querySelector('polygon.here')")
    assert shape(page, "milieu").get_attribute("class") == "here"
    page.keyboard.press("Space")
    chosen(page, "milieu")
    page.keyboard.press("Tab")
    page.wait_for_function("() => document.querySelector('polygon.here').dataset.zone === 'bas'")
    assert page.locator("polygon.here").count() == 1


def test_a_screen_reader_hears_the_image_once_and_the_list(asked: Ask) -> None:
    page = asked()
    nodes = Reader(page).nodes()
    boxes = [node.name for node in nodes if node.role == "checkbox"]
    assert boxes == [
        *("A En haut à gauche", "B Au milieu", "C En bas à droite"),
        *("D Un point", "E Un coin"),
    ]
    assert [node.name for node in nodes if node.role == "image"] == ["Un étage vu d’en haut."]
    letters = [node for node in nodes if node.role == "StaticText" and node.name in "ABCDE"]
    assert len(letters) == 5  # those of the list


def test_the_right_zones_are_shown_afterwards(asked: Ask) -> None:
    page = asked()
    shape(page, "haut").click()
    shape(page, "milieu").click()
    learner.asked(page).locator("button[type=submit]").click()
    states = {
        id_: str(shape(page, id_).get_attribute("class")) for id_ in ("haut", "milieu", "bas")
    }
    assert {"right", "chosen"} <= {*states["haut"].split()}
    assert {"wrong", "chosen"} <= {*states["milieu"].split()}
    assert {*states["bas"].split()} == {"right"}
    said = re.sub(r"\s+", " ", learner.asked(page).locator(".answers").inner_text())
    assert "En haut à gauche Juste. Au nord." in said
    assert "Au milieu À ne pas cocher." in said
    assert "En bas à droite À cocher aussi." in said
    shape(page, "bas").click(force=True)  # it is closed
    chosen(page, "haut", "milieu")


def test_no_more_are_chosen_than_there_are_to_find(asked: Ask) -> None:
    page = asked("edn")
    assert page.get_by_text("2 zones sont à trouver.").is_visible()
    for id_ in ("haut", "milieu", "bas"):
        shape(page, id_).click()
    chosen(page, "haut", "milieu")
    page.wait_for_function("() => document.querySelectorAll('polygon.chosen').length === 2")
    learner.asked(page).locator("button[type=submit]").click()
    assert learner.asked(page).locator(".verdict b").first.inner_text() == "En partie juste"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(asked: Ask, theme: str) -> None:
    page = asked(viewport={"width": 360, "height": 740}, color_scheme=theme)
    shape(page, "haut").click()
    page.wait_for_selector("polygon.chosen[data-zone=haut]")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    learner.asked(page).locator("button[type=submit]").click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_chosen_zone_is_told_in_forced_colours_and_in_black_and_white(asked: Ask) -> None:
    page = asked(forced_colors="active")
    shape(page, "haut").click()
    page.wait_for_selector("polygon.chosen[data-zone=haut]")
    stroke = "(one) => getComputedStyle(one).stroke"
    assert shape(page, "haut").evaluate(stroke) != shape(page, "bas").evaluate(stroke)
    page.emulate_media(media="print", forced_colors="none")
    assert page.locator(".zone-image img").is_visible()
    width = "(one) => getComputedStyle(one).strokeWidth"
    assert shape(page, "haut").evaluate(width) != shape(page, "bas").evaluate(width)
    paper = "(one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    assert shape(page, "haut", "b").evaluate(paper) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


PASSAGE = question(
    {
        "kind": "zone",
        "id": "passage",
        "prompt": "Où est l’erreur ?",
        "passage": "La dose\nest de **dix grammes** par heure, l'AT&T *s’arrête* là.",
        "zones": [
            {"words": "dose est", "id": "a"},
            {"words": "dix grammes", "id": "b", "right": True},
            {"words": "l’AT&T", "id": "c"},
            {"words": "s'arrête", "label": "le *dernier* verbe", "id": "d"},
        ],
    }
)


@pytest.fixture
def passage(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page with words to choose, on a phone."""
    url = forms.page(tmp_path, [PASSAGE])
    with forms.opened(browser, url, viewport={"width": 320, "height": 700}) as page:
        yield page


def test_words_are_zones_in_the_text(passage: Page) -> None:
    words = within(passage, "passage").locator(".zone-words")
    said = [re.sub(r"\s+", " ", text) for text in words.all_text_contents()]
    assert said == ["dose estA", "dix grammesB", "l'AT&TC", "s’arrêteD"]
    words.nth(1).click()
    assert forms.read(passage, "passage") == ["b"]
    assert within(passage, "passage").get_by_label("dix grammes").is_checked()
    for word in words.all():
        box = word.bounding_box()
        assert box
        assert box["height"] >= 24
    assert passage.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_a_term_in_a_zone_still_says_its_meaning(passage: Page) -> None:
    passage.evaluate("""() => {
      const term = Esn.make("button", { type: "button" }, "terme");
      document.querySelector(".zone-words").append(term);
    }""")
    passage.get_by_role("button", name="terme").click()
    assert forms.read(passage, "passage") is None


def test_a_photograph_is_packed_and_a_drawing_is_drawn(tmp_path: Path) -> None:
    index = site(tmp_path)
    assert (index.parent / "media/carte.png").exists()
    assert 'src="media/carte.png" alt="Un étage vu d’en haut." width="800"' in index.read_text(
        "utf-8"
    )
    whole = load(HERE / "modules/complet/donnees/tout")
    html = build(whole, "web").files["index.html"]
    assert isinstance(html, bytes)
    drawn = re.search(
        r'<div class="zone-image"><svg role="img" aria-label="([^"]+)"', html.decode()
    )
    assert drawn
    assert drawn[1] == "Un couloir, deux ouvertures."
