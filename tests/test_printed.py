"""Scenarios and laboratories on paper and in the trainer's guide: to play, and with their key."""

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from zipfile import ZipFile

import pytest
import rules
from conftest import loaded
from lxml import html
from playwright.sync_api import Browser
from screenreader import clean
from test_layout import SRC

from esn_package import Loose, outputs, verify
from esn_package.module import Module
from esn_package.package import Package
from esn_package.simulations import KINDS
from esn_package.simulations.every import Scenario, Threshold

if TYPE_CHECKING:
    Tree: TypeAlias = html.HtmlElement

SHOWN = "content/demonstration/toutes-les-questions"
LEARNER, KEY = "simulations", "simulations-key"


@pytest.fixture(scope="module")
def shown() -> Module:
    """The demonstration, which has one of every kind."""
    return loaded(SHOWN)


@pytest.fixture(scope="module")
def pages(shown: Module) -> dict[str, bytes]:
    """What is made for paper, by the end of its name."""
    made = outputs(shown, "paper")
    return {
        one.name.split("-paper-")[1][:-5]: one.content for one in made if isinstance(one, Loose)
    }


@pytest.fixture(scope="module")
def guide(shown: Module) -> dict[str, bytes]:
    """The guide, by the end of its name: a page and a book."""
    made = outputs(shown, "guide")
    return {
        "html": next(one.content for one in made if isinstance(one, Loose)),
        "epub": next(one.bytes() for one in made if isinstance(one, Package)),
    }


def of(page: bytes, id_: str) -> "Tree":
    """What a page says of a simulation."""
    every = css(html.document_fromstring(page.decode()), ".played")
    [found] = [one for one in every if one.xpath(f'.//*[@id="s-{id_}-title"]')]
    return found


def css(element: "Tree", path: str) -> list["Tree"]:
    """What has a class or a name, in its order: `.ways > li`, `.target .line`, `tr.first > *`."""
    steps = re.findall(r"(>?) *([\w*]+)?(?:\.([\w-]+))?(?: |$)", path)
    parts = ["."]
    for direct, name, kind in steps:
        if name or kind:
            asked = f'[contains(concat(" ", @class, " "), " {kind} ")]' if kind else ""
            parts.append(f"{'/' if direct else '//'}{name or '*'}{asked}")
    return list(element.xpath("".join(parts)))


def said(element: "Tree") -> str:
    """Its words."""
    return clean(element.text_content())


def test_every_kind_can_be_printed() -> None:
    folder = SRC / "templates/printed"
    assert {one.name.removesuffix(".html.j2") for one in folder.iterdir()} == {*KINDS}


def test_a_sheet_and_its_key_are_made(pages: dict[str, bytes], shown: Module) -> None:
    assert {*pages} == {"a", "a-large", "key", LEARNER, f"{LEARNER}-large", KEY}
    for name in (LEARNER, f"{LEARNER}-large", KEY):
        titles = css(html.document_fromstring(pages[name].decode()), ".played > h2")
        assert [one.text for one in titles] == [f"{one.title} " for one in shown.simulations]
    assert "played" not in pages["a"].decode().partition("</style>")[2]


def test_a_module_without_a_quiz_prints_what_is_played(shown: Module) -> None:
    made = outputs(shown._replace(quiz=None), "paper")
    assert [one.name for one in made] == [
        f"toutes-les-questions-paper-{name}.html" for name in (LEARNER, f"{LEARNER}-large", KEY)
    ]


def test_a_scenario_is_played_by_going_from_scene_to_scene(pages: dict[str, bytes]) -> None:
    told = of(pages[LEARNER], "appel")
    scenes = css(told, ".scene")
    assert [said(css(one, "h3")[0]).split(" ", 2)[:2] for one in scenes] == [
        ["Scène", "1"],
        ["Scène", "2"],
        ["Fin", "1"],
        ["Fin", "2"],
        ["Fin", "3"],
    ]
    first = scenes[0]
    assert "Allez à la scène 2." in said(css(first, ".ways > li")[1])
    assert "Elle soupire" not in said(first)
    assert said(css(scenes[1], ".came")[0]) == (
        "Si vous venez de 1B : Elle soupire, puis accepte. Le numéro est dans l’annuaire."
    )
    # Two choices lead to the last scene: what followed of each stands there.
    assert [said(one).split(" : ")[0] for one in css(scenes[4], ".came")] == [
        "Si vous venez de 1A",
        "Si vous venez de 2A",
    ]
    assert "Issue défavorable" in said(scenes[4])
    assert not any(css(told, name) for name in (".marks", ".best", ".says"))


def test_the_key_of_a_scenario_has_consequences_and_marks(pages: dict[str, bytes]) -> None:
    told = of(pages[KEY], "appel")
    choice = said(css(css(told, ".scene")[0], ".ways > li")[1])
    assert "Elle soupire, puis accepte." in choice
    assert choice.endswith("Le secret +2 · L’accueil +1")
    assert not css(told, ".came")
    assert said(css(told, ".best")[0]).endswith(": 1B → 2B → Fin 1")


def test_the_best_way_is_worth_all(shown: Module) -> None:
    [scenario] = [one for one in shown.simulations if isinstance(one, Scenario)]
    steps = re.findall(r"(\d+)([A-Z])", str(scenario.printed()["best"]))
    way = [scenario.scenes[int(n) - 1].choices["ABC".index(letter)].ref for n, letter in steps]
    assert scenario.mark(way) == 1


def test_messages_have_boxes_or_their_clues(pages: dict[str, bytes]) -> None:
    first = css(of(pages[LEARNER], "courrier"), ".mail")[0]
    assert "https://logiciel-soins-aide.example/compte" in said(first)
    assert [said(one) for one in css(first, ".choices li")] == [
        "Légitime",
        "Suspect",
        "Hameçonnage",
    ]
    assert "n’est pas celui de l’éditeur" not in said(first)
    told = said(css(of(pages[KEY], "courrier"), ".mail .told")[0])
    assert told.startswith("Réponse attendue : Hameçonnage Ne cliquez pas.")
    assert "De : « logiciel-soins-aide.example » Ce domaine" in told


def test_a_threshold_is_a_table_of_all_its_places(pages: dict[str, bytes], shown: Module) -> None:
    [lab] = [one for one in shown.simulations if isinstance(one, Threshold)]
    told = of(pages[LEARNER], "seuil")
    assert str(css(told, ".setting")[0].text_content()) == "Alerte à partir de …"
    tables = css(told, "table.worth")
    assert len(tables) == len(lab.offered)
    assert {len(css(table, "tbody tr")) for table in tables} == {lab.bins + 1}
    row = [said(cell) for cell in css(tables[1], "tr.first > *")]
    figures = lab.measured.figures(lab.first)
    assert row[1] == f"{figures['sensitivity']} % ({figures['sensitivity_gap']})"
    assert row[5:] == [str(figures[name]) for name in ("alerts", "missed", "false_alerts")]
    assert len(css(told, ".target .line")) == len(lab.targets)
    assert "Seuils qui conviennent" not in said(told)
    answers = said(css(of(pages[KEY], "seuil"), ".target")[0])
    assert "Seuils qui conviennent : 0, 10, 20, 30 " in answers
    assert "fausses alertes" in answers


def test_zones_have_their_numbers_and_texts(pages: dict[str, bytes]) -> None:
    told = of(pages[LEARNER], "bureau")
    assert [one.text for one in css(told, ".zone-letter")] == ["1", "2", "3", "4"]
    assert [said(one) for one in css(told, ".opened > li")][2] == (
        "La carte dans son lecteur Elle dit qui vous êtes. Elle part avec vous."
    )


def test_a_guide_has_a_chapter_of_them_with_the_key(guide: dict[str, bytes], shown: Module) -> None:
    document = html.document_fromstring(guide["html"].decode())
    [chapter] = [one for one in css(document, ".chapter") if one.get("id") == "simulations"]
    links = css(document, ".contents a")
    contents = [said(one) for one in links if one.get("href", "").startswith("#simulations-")]
    assert contents == [clean(one.title) for one in shown.simulations]
    assert "Le secret +2" in said(chapter)
    assert "Ce domaine n’est pas celui" in said(chapter)


def test_a_book_with_them_is_valid(guide: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(guide["epub"])
    assert verify(path) == []
    with ZipFile(BytesIO(guide["epub"])) as book:
        [name] = [one for one in book.namelist() if one.endswith("-simulations.xhtml")]
        assert "Le secret +2" in book.read(name).decode()


@pytest.mark.browser
def test_the_pages_are_accessible(
    pages: dict[str, bytes], guide: dict[str, bytes], browser: Browser
) -> None:
    for page in (pages[LEARNER], pages[KEY], guide["html"]):
        window = browser.new_page(viewport={"width": 900, "height": 900})
        window.set_content(page.decode())
        assert rules.findings(window, *rules.QUICK[:1]) == []
        window.close()


TALL = "content/outils/dossiers-partages"
CUT = """() => {
  const picture = document.querySelector(".zone-image > svg:first-child");
  const { width, height } = picture.viewBox.baseVal, box = picture.getBoundingClientRect();
  const outlines = document.querySelector(".zone-outlines").getBoundingClientRect();
  return Math.abs(width / height - box.width / box.height) + Math.abs(outlines.height - box.height);
}"""


@pytest.mark.browser
def test_a_tall_picture_lies_under_its_outlines(browser: Browser) -> None:
    made = outputs(loaded(TALL), "paper")
    for name in (LEARNER, f"{LEARNER}-large"):
        [page] = [one for one in made if one.name.endswith(f"-{name}.html")]
        assert isinstance(page, Loose)
        window = browser.new_page(viewport={"width": 718, "height": 1000})
        window.set_content(page.content.decode())
        assert window.evaluate(CUT) < 0.01
        window.close()


@pytest.mark.browser
def test_nothing_is_wider_than_the_paper(browser: Browser) -> None:
    for module in (SHOWN, "content/donnees-ia/ia-en-sante"):
        for page in (one for one in outputs(loaded(module), "paper") if isinstance(one, Loose)):
            if "simulations" in page.name and "large" not in page.name:
                window = browser.new_page(viewport={"width": 680, "height": 1000})  # 180 mm
                window.emulate_media(media="print")
                window.set_content(page.content.decode())
                assert window.evaluate("document.documentElement.scrollWidth") <= 680, page.name
                window.close()
