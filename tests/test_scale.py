"""Scales: buttons in a row or one below the other, a slider, opinions that nobody marks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import forms
import learner
import pytest
from conftest import Opened, Unpacked
from forms import read, reveal, said, show, within
from playwright.sync_api import Browser, Page
from screenreader import Reader

from esn_package.module import Module
from esn_package.questions import Question, question

pytestmark = pytest.mark.browser


def scale(id_: str, low: float, high: float, **more: object) -> Question:
    """A question with a scale."""
    about = {"kind": "scale", "id": id_, "prompt": "À quel point ?", "from": low, "to": high}
    return question({**about, **more})


ENDS = ["Pas du tout", "Tout à fait"]
WORDS = {"1": "Jamais", "2": "Parfois", "3": "Toujours"}
ASKED = [
    scale("row", 0, 10, labels=ENDS),
    scale("list", 1, 3, labels=WORDS),
    scale("part", 0, 100, step="2,5", labels=ENDS, right=[40, 50]),
    scale("mood", -50, 50),
]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page with these."""
    return forms.page(tmp_path_factory.mktemp("scales"), ASKED)


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """That page, on a phone."""
    with forms.opened(browser, url, viewport={"width": 360, "height": 740}) as opened:
        yield opened


def test_a_button_says_what_its_step_means(page: Page) -> None:
    names = [node.name for node in Reader(page).nodes() if node.role == "radio"]
    assert [names[0], names[5], names[10]] == ["0 : Pas du tout", "5", "10 : Tout à fait"]
    assert names[11:] == ["Jamais", "Parfois", "Toujours"]
    # Who sees them reads the ends above the row, and is not told them twice.
    assert page.locator("#q-row .scale-ends").inner_text().split("\n") == [
        "0 Pas du tout",
        "10 Tout à fait",
    ]
    texts = [node.name for node in Reader(page).nodes() if node.role == "StaticText"]
    assert "".join(texts).count("Pas du tout") == 2  # with the slider's, which has no buttons


@pytest.mark.parametrize("width", [320, 360, 700, 1440])
def test_a_row_wraps_evenly(browser: Browser, url: str, width: int) -> None:
    with forms.opened(browser, url, viewport={"width": width, "height": 700}) as page:
        tops = page.locator("#q-row .choice").evaluate_all(
            "all => all.map((one) => Math.round(one.getBoundingClientRect().top))"
        )
        rows = [tops.count(top) for top in sorted({*tops})]
        assert rows == {320: [4, 4, 3], 360: [6, 5]}.get(width, [11])


def test_a_slider_says_nothing_until_it_is_moved(page: Page) -> None:
    slider, field = (
        within(page, "part").get_by_role("slider"),
        within(page, "part").locator("input"),
    )
    assert read(page, "part") is None
    assert slider.get_attribute("aria-valuetext") == "Sans réponse"
    slider.press("ArrowRight")
    assert read(page, "part") == 52.5
    assert slider.get_attribute("aria-valuetext") == "52,5"
    slider.press("End")
    assert (read(page, "part"), slider.get_attribute("aria-valuetext")) == (
        100,
        "100 : Tout à fait",
    )
    assert field.last.input_value() == "100"


def test_a_press_on_the_slider_where_it_stands_is_an_answer(page: Page) -> None:
    within(page, "mood").get_by_role("slider").click()  # in its middle
    assert read(page, "mood") == 0


def test_a_number_that_is_typed_moves_the_slider(page: Page) -> None:
    slider, field = (
        within(page, "part").get_by_role("slider"),
        within(page, "part").get_by_role("textbox"),
    )
    field.fill("42,5")
    assert (read(page, "part"), slider.input_value()) == (42.5, "17")
    field.fill("43")  # no step
    assert read(page, "part") is None
    assert slider.get_attribute("aria-valuetext") == "Sans réponse"
    assert (
        page.evaluate("() => Esn.word(kind('part').missing)")
        == "Choisissez une valeur de l’échelle."
    )


def test_a_slider_shows_what_was_expected(page: Page) -> None:
    show(page, "part", 12.5)
    reveal(page, "part", 12.5)
    assert said(page, "part") == {"": "wrong: Inexact. La réponse attendue : de 40 à 50."}


@pytest.mark.parametrize("whole", [True, False])
def test_nothing_is_said_of_an_opinion(page: Page, *, whole: bool) -> None:
    for name, given in (("row", 3), ("list", 2), ("mood", -12), ("row", None)):
        show(page, name, given)
        reveal(page, name, given, whole=whole)
        assert said(page, name) == {}


def test_a_slider_stays_on_a_phone_and_off_paper(page: Page) -> None:
    box = within(page, "part").get_by_role("slider").bounding_box()
    assert box
    assert box["height"] >= 44
    assert box["x"] + box["width"] <= 360
    page.emulate_media(media="print")
    assert within(page, "part").locator(".slider").is_hidden()
    assert within(page, "part").locator(".field").is_visible()
    assert within(page, "part").get_by_text("de 0 à 100").is_visible()


@pytest.fixture(scope="module")
def opinions(module: Callable[[str], Module], unpacked: Unpacked) -> Path:
    """A quiz of two questions, one of which is an opinion."""
    feu = module("minimal/securite/feu")
    assert feu.quiz
    asked = (
        scale("avis", 0, 20, explanation="Chacun le sien."),
        scale("mesure", 0, 3, right=[2, 3]),
    )
    quiz = feu.quiz._replace(draw=None, questions=asked, feedback="after-each", shuffle=())
    return unpacked(feu._replace(quiz=quiz))


def test_an_opinion_is_kept_and_weighs_nothing(opinions: Path, opened: Opened) -> None:
    page = opened((opinions / "index.html").as_uri(), reduced_motion="reduce")
    learner.begin(page)
    form = learner.asked(page)
    form.get_by_role("textbox").fill("12")
    form.get_by_role("textbox").press("Enter")
    assert form.locator(".verdict b").first.inner_text() == "Réponse enregistrée"
    assert form.locator(".verdict").inner_text().count("Chacun le sien.") == 1
    # It is closed: neither way to answer changes it now.
    form.get_by_role("slider").press("ArrowRight")
    form.get_by_role("slider").click(position={"x": 5, "y": 20}, force=True)
    assert form.get_by_role("textbox").input_value() == "12"
    assert form.get_by_role("slider").input_value() == "12"
    form.get_by_role("button", name="Question suivante").click()
    learner.answer(learner.asked(page))
    learner.asked(page).locator(".verdict button").first.click()
    learner.end(page)
    assert page.locator(".ring b").inner_text() == "100\u00a0%"
    page.reload()
    page.wait_for_selector("html.ready")
    learner.go(page, "quiz")
    page.get_by_role("button", name="Revoir mes réponses").click()
    assert page.locator("#q-avis input.field").input_value() == "12"
    assert page.locator("#q-avis .slider").get_attribute("aria-valuetext") == "12"


def test_an_opinion_that_was_not_given_is_not_said_to_be_kept(
    opinions: Path, opened: Opened
) -> None:
    page = opened((opinions / "index.html").as_uri(), reduced_motion="reduce")
    learner.begin(page)
    page.locator(".markers button").nth(1).click()
    learner.answer(learner.asked(page))
    page.get_by_role("button", name="Terminer le quiz…").click()
    learner.end(page)
    page.get_by_role("button", name="Revoir mes réponses").click()
    assert "Sans réponse" in page.locator("#q-avis .verdict").inner_text()
    assert "enregistrée" not in page.locator("#q-avis .verdict").inner_text()
