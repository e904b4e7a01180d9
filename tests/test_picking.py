"""So many answers asked, and long lists: by mouse, keyboard and screen reader."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import learner
import pytest
from conftest import Opened, Unpacked, holds
from keyboard import focused, press, tab_to
from playwright.sync_api import Locator, Page, expect
from rules import QUICK, findings
from test_axe import SMALL

from esn_package import question
from esn_package.module import Module

pytestmark = pytest.mark.browser
EXAMS = ["Ionogramme", "Troponine", "Créatinine", "Échographie", "ECG", "Scanner", "IRM"]
EXAMS += ["Glycémie", "Lactates", "Hémoculture", "Fibroscopie", "Œsophagoscopie"]
FOUR = ("Ionogramme", "Troponine", "ECG", "Lactates")
SHORT: dict[str, Any] = {
    "kind": "multiple",
    "id": "gestes",
    "prompt": "Que faites-vous ?",
    "marking": "edn",
    "pick": 2,
    "choices": [
        {"text": "Alerter", "right": True, "required": True},
        {"text": "Fermer la porte", "right": True},
        {"text": "Prendre l’ascenseur", "fatal": True},
        {"text": "Attendre"},
    ],
}
LONG: dict[str, Any] = {
    "kind": "multiple",
    "id": "bilan",
    "prompt": "Quels examens demandez-vous ?",
    "marking": "edn",
    "pick": 4,
    "list": "long",
    "choices": [{"text": one, "right": one in FOUR} for one in EXAMS],
}
Site = Callable[..., str]


@pytest.fixture
def site(unpacked: Unpacked, module: Callable[[str], Module]) -> Site:
    """The small module with these questions in its quiz."""

    def made(*asked: dict[str, Any], **rules: Any) -> str:  # noqa: ANN401 - a quiz's own
        feu = module("minimal/securite/feu")
        assert feu.quiz
        questions = tuple(question(one) for one in asked)
        quiz = feu.quiz._replace(questions=questions, draw=None, **rules)
        return (unpacked(feu._replace(quiz=quiz)) / "index.html").as_uri()

    return made


@pytest.fixture
def shown(site: Site, opened: Opened) -> Callable[..., tuple[Page, Locator]]:
    """A page with one of them on screen, and its form."""

    def made(one: dict[str, Any], **look: Any) -> tuple[Page, Locator]:  # noqa: ANN401
        page = opened(site(one), **look)
        learner.begin(page)
        return page, learner.asked(page)

    return made


Shown = Callable[..., tuple[Page, Locator]]


def box(form: Locator, name: str) -> Locator:
    return form.get_by_role("checkbox", name=name)


def status(form: Locator) -> Locator:
    return form.locator("p.picking")


def rows(form: Locator) -> list[str]:
    return [text.strip() for text in form.locator(".choice:visible").all_inner_texts()]


def test_how_many_are_asked_is_told_with_the_question(shown: Shown) -> None:
    _, form = shown(SHORT)
    expect(form.get_by_text("Choisissez 2 réponses.")).to_be_visible()
    expect(form.get_by_role("group")).to_have_accessible_description("Choisissez 2 réponses.")
    expect(status(form)).to_have_text("Choix\u00a0: 0 sur 2")
    box(form, "Alerter").check()
    expect(status(form)).to_have_text("Choix\u00a0: 1 sur 2")


def test_no_more_than_that_can_be_ticked_and_why_is_said(shown: Shown) -> None:
    page, form = shown(SHORT)
    box(form, "Alerter").check()
    box(form, "Attendre").check()
    box(form, "Fermer").focus()
    press(page, "Space")
    expect(box(form, "Fermer")).not_to_be_checked()
    expect(box(form, "Alerter")).to_be_checked()
    expect(status(form)).to_have_text("2 réponses au plus\u00a0: retirez-en une d’abord.")
    press(page, "Shift+Tab")
    box(form, "Attendre").uncheck()
    box(form, "Fermer").check()
    expect(status(form)).to_have_text("Choix\u00a0: 2 sur 2")


def test_a_review_says_what_the_answer_lost_all_by(site: Site, opened: Opened) -> None:
    page = opened(site(SHORT))
    learner.begin(page)
    form = learner.asked(page)
    box(form, "ascenseur").check()
    box(form, "Fermer").check()
    form.get_by_role("button", name="Enregistrer").click()
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("0\u00a0%")
    page.get_by_role("button", name="Revoir mes réponses").click()
    said = learner.asked(page).locator(".choice-verdict b")
    expect(said).to_have_text(
        ["Indispensable\u00a0: à cocher.", "Juste.", "Inacceptable\u00a0: à ne pas cocher."]
    )
    expect(status(form)).to_be_hidden()


def test_a_long_list_shows_what_is_searched_without_accents(shown: Shown) -> None:
    _, form = shown(LONG)
    search = form.get_by_label("Chercher dans la liste")
    search.fill("oeso")
    assert rows(form) == ["Œsophagoscopie"]
    expect(status(form)).to_have_text("Choix\u00a0: 0 sur 4 · 1 proposition affichée sur 12")
    search.fill("GRA  echo")
    assert rows(form) == ["Échographie"]
    search.fill("xyz")
    expect(status(form)).to_have_text("Choix\u00a0: 0 sur 4 · 0 proposition affichée sur 12")
    search.fill("")
    assert rows(form) == EXAMS
    expect(status(form)).to_have_text("Choix\u00a0: 0 sur 4")


def test_what_is_chosen_stays_in_sight_and_is_taken_back_there(shown: Shown) -> None:
    page, form = shown(LONG)
    search = form.get_by_label("Chercher dans la liste")
    chosen = form.get_by_role("list", name="Réponses choisies").get_by_role("button")
    for name in ("tropo", "ecg", "irm"):
        search.fill(name)
        press(page, "Enter")
        assert page.evaluate("document.activeElement.type") == "checkbox"
        press(page, "Space")
    expect(chosen).to_have_count(3)
    expect(chosen.nth(0)).to_have_accessible_name("Retirer\u00a0: Troponine")
    chosen.nth(1).click()
    assert focused(page) == "Retirer\u00a0: IRM"
    press(page, "Enter")
    expect(search).to_be_focused()
    expect(chosen).to_have_count(1)
    expect(status(form)).to_contain_text("Choix\u00a0: 1 sur 4")
    expect(box(form, "ECG")).to_have_count(0)  # still filtered away, and not chosen
    search.fill("")
    expect(box(form, "ECG")).not_to_be_checked()


def test_enter_in_the_search_saves_nothing(shown: Shown) -> None:
    page, form = shown(LONG)
    box(form, "IRM").check()
    form.get_by_label("Chercher").fill("zzz")
    press(page, "Enter")
    expect(form).to_be_visible()
    assert page.evaluate("Esn.quiz.running().answers") == {}


def test_a_long_list_is_answered_by_keyboard_alone(shown: Shown) -> None:
    page, _ = shown(LONG)
    for name in FOUR:
        tab_to(page, "input[type=search]", "Shift+Tab" if name != FOUR[0] else "Tab")
        press(page, "Control+A")
        page.keyboard.type(name[:5])
        press(page, "Enter")
        press(page, "Space")
    tab_to(page, "button[type=submit]")
    press(page, "Enter")
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")


def test_an_answer_comes_back_with_its_choices_in_sight(site: Site, opened: Opened) -> None:
    page = opened(site(LONG, SHORT))
    learner.begin(page)
    form = learner.asked(page)
    box(form, "Troponine").check()
    form.get_by_role("button", name="Enregistrer").click()
    page.reload()
    page.wait_for_selector("html.ready")
    page.get_by_role("button", name="Question 1").click()
    chosen = learner.asked(page).get_by_role("list", name="Réponses choisies")
    expect(chosen.get_by_role("button")).to_have_text(["×Troponine"])


def test_without_scripts_and_on_paper_a_long_list_is_a_list(site: Site, opened: Opened) -> None:
    page = opened(site(LONG), java_script_enabled=False)
    assert page.locator("#q-bilan .choice:visible").count() == len(EXAMS)
    assert page.locator("input[type=search]").count() == 0
    page.emulate_media(media="print")
    tall = "(one) => one.scrollHeight <= one.clientHeight"
    assert page.locator(".long").evaluate(tall)


@pytest.mark.parametrize("one", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_and_nothing_is_cut(
    shown: Shown, one: dict[str, Any], width: int
) -> None:
    page, form = shown(one, viewport={"width": width, "height": 800}, reduced_motion="reduce")
    form.locator(".choice").nth(1).click()
    form.locator(".choice").nth(3).click()
    assert page.evaluate(SMALL, 44) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert findings(page, *QUICK) == []


def test_who_does_not_ask_for_it_has_none_of_it(site: Site) -> None:
    choices = [{"text": one["text"], "right": one.get("right", False)} for one in SHORT["choices"]]
    plain = {**SHORT, "marking": "all", "pick": None, "choices": choices}
    for asked, there, is_long in ((plain, False, False), (SHORT, True, False), (LONG, True, True)):
        folder = Path(site(asked).removeprefix("file://")).parent
        script, style = (
            next(folder.glob(name)).read_text(encoding="utf-8")
            for name in ("player.*.js", "player.*.css")
        )
        assert holds(script, "options/multiplemarks.js") == there
        assert holds(script, "options/picking.js") == there
        assert holds(script, "options/longlist.js") == is_long
        assert ("p.picking" in style) == there
        assert (".chips" in style) == is_long
