"""The questionnaire of opinion: what Moodle and paper get of it, and that nobody is known by it."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import learner
import pytest
import rules
from lxml import etree
from playwright.sync_api import Browser, Page, expect
from ralph.models.xapi.base.statements import BaseXapiStatement
from test_tracking_xapi import ACTOR, Launcher, launched, saved

from esn_package import Loose, load, outputs, xmlfile
from esn_package.cli import main
from esn_package.data import text
from esn_package.load import load_opinion
from esn_package.module import Module

HERE = Path(__file__).parent
BASE = "https://ecole.example/xapi"
REGISTRATION = "ec531277-b57b-4c15-8d91-d292c5b2b8f7"
OPINION = """\
id: avis
title: Votre avis
text: Deux minutes.
questions:
  - kind: scale
    id: utile
    prompt: "Est-ce *utile*\u202f?"
    from: 1
    to: 5
    labels: [pas du tout, tout à fait]
  - kind: scale
    id: duree
    prompt: La durée était
    from: 1
    to: 3
    labels: {1: courte, 2: "juste | ou presque", 3: longue}
  - kind: scale
    id: note
    prompt: Une note
    from: 0
    to: 100
  - kind: scale
    id: demi
    prompt: Un demi
    from: 0
    to: 1
    step: 0.5
  - kind: essay
    id: changer
    prompt: Que changer\u202f?
    words: 50
"""
HEARD = "Rien à redire, sauf la figure 2."


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme that asks for an opinion."""
    folder = tmp_path_factory.mktemp("ecole") / "content"
    shutil.copytree(HERE / "modules/minimal", folder)
    (folder / "opinion.yaml").write_text(OPINION, encoding="utf-8")
    return folder


def feedback(school: Path) -> tuple[bytes, str]:
    """What Moodle imports, and the page."""
    xml, page = outputs(load_opinion(school), "feedback")
    assert isinstance(xml, Loose)
    assert isinstance(page, Loose)
    assert (xml.name, page.name) == ("ecole-avis-feedback.xml", "ecole-avis-feedback.html")
    return xml.content, page.content.decode()


def test_what_moodle_imports_is_as_its_code_reads_it(school: Path) -> None:
    content = feedback(school)[0]
    assert xmlfile.check(content, text("schemas/moodle-feedback.rng")) == []
    # import.php takes a file for XML only with something after the encoding.
    assert re.match(r'(?is)^<\?xml.+(encoding="([a-z0-9-]*)").+\?>', content.decode())
    items = etree.fromstring(content).iterfind(".//ITEM")
    told = [
        (one.get("TYPE"), one.findtext("ITEMLABEL"), one.findtext("PRESENTATION")) for one in items
    ]
    assert told[1:] == [
        (
            "multichoicerated",
            "utile",
            "r>>>>>1####1 · pas du tout|2####2|3####3|4####4|5####5 · tout à fait<<<<<1",
        ),
        (
            "multichoicerated",
            "duree",
            "r>>>>>1####1 · courte|2####2 · juste   ou presque|3####3 · longue",
        ),
        ("numeric", "note", "0|100"),
        ("multichoice", "demi", "r>>>>>0|0.5|1<<<<<1"),
        ("textarea", "changer", "60|6"),
    ]
    assert "anonyme" in (told[0][2] or "")


def test_it_is_printed_with_room_to_answer_and_none_for_a_name(school: Path) -> None:
    page = feedback(school)[1]
    for words in ("Est-ce utile\u202f?", "pas du tout", "Que changer\u202f?", "anonyme"):
        assert words in page
    assert "Nom" not in page


def test_a_build_of_a_programme_makes_both(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "dist"
    assert main(["build", str(school), "--format", "feedback", "--out", str(out)]) == 0
    assert {path.suffix or path.name for path in out.iterdir()} == {
        *(".xml", ".html", ".json"),
        "SHA256SUMS",
    }


def test_a_module_can_leave_it_out(school: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(school, tmp_path / "content")) / "securite/feu"
    assert load(folder).opinion
    file = folder / "module.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "opinion: non\n", encoding="utf-8")
    assert load(folder).opinion is None


# At the end of a module.


@pytest.fixture(scope="module")
def feu(school: Path) -> Module:
    """The module of that programme."""
    return load(school / "securite/feu")


@pytest.fixture
def page(feu: Module, unpacked: Callable[..., Path], opened: Callable[..., Page]) -> Page:
    """Its package without a record store; printing is only noted."""
    shown = opened((unpacked(feu) / "index.html").as_uri())
    shown.evaluate("() => { window.print = () => (window.printed = Esn.pages.current()); }")
    return shown


def answer(page: Page) -> None:
    """Say something to two of the questions."""
    learner.go(page, "opinion")
    page.get_by_role("radiogroup", name="Est-ce utile").get_by_label("4").check()
    page.get_by_label("Que changer").fill(HEARD)


def kept(page: Page) -> str:
    """All that the browser and the state keep."""
    found: str = page.evaluate(
        "JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"
        " + Esn.state.write(Esn.session.state)"
    )
    return found


@pytest.mark.browser
def test_it_is_offered_once_the_module_is_over(page: Page) -> None:
    offer = page.get_by_role("link", name="Donner mon avis")
    expect(offer).to_have_count(0)
    learner.read_all(page)
    learner.attempt(page)
    offer.click()
    expect(page.get_by_role("heading", name="Votre avis")).to_be_focused()
    learner.go(page, "cover")
    expect(offer).to_be_visible()


@pytest.mark.browser
def test_without_a_record_store_nothing_is_sent_nor_kept(page: Page) -> None:
    before = kept(page)
    answer(page)
    how = page.locator("#opinion-how")
    expect(how).to_contain_text("Ce module n’envoie rien de ce questionnaire")
    expect(how).to_contain_text("fermer cette page les efface")
    expect(page.get_by_role("button", name="Envoyer mes réponses")).to_have_count(0)
    assert "redire" not in kept(page)
    assert len(kept(page)) <= len(before) + 40  # where the learner is, no more
    page.reload()
    page.wait_for_selector("html.ready")
    expect(page.get_by_label("Que changer")).to_have_value("")


@pytest.mark.browser
def test_answers_are_printed_alone(page: Page) -> None:
    answer(page)
    page.get_by_role("button", name="Imprimer mes réponses").click()
    assert page.evaluate("window.printed") == "opinion"
    page.emulate_media(media="print")
    shown = "Esn.all('[data-screen]').filter((one) => one.checkVisibility()).map((one) => one.id)"
    assert page.evaluate(shown) == ["opinion"]
    expect(page.get_by_role("button", name="Imprimer mes réponses")).to_be_hidden()


@pytest.mark.browser
def test_a_school_can_ask_elsewhere(
    feu: Module, unpacked: Callable[..., Path], opened: Callable[..., Page]
) -> None:
    assert feu.opinion
    there = feu._replace(opinion=feu.opinion._replace(address="https://ecole.example/avis"))
    page = opened((unpacked(there) / "index.html").as_uri())
    learner.go(page, "opinion")
    link = page.get_by_role("link", name="Ouvrir le questionnaire anonyme")
    assert link.get_attribute("href") == "https://ecole.example/avis"
    assert "noreferrer" in (link.get_attribute("rel") or "")
    expect(page.locator("#opinion-form")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize("look", rules.QUICK, ids=str)
def test_it_is_accessible(page: Page, look: rules.Look) -> None:
    answer(page)
    assert rules.findings(page, look) == []


# Where there is a record store.


@pytest.fixture
def launcher(browser: Browser, feu: Module, unpacked: Callable[..., Path]) -> Iterator[Launcher]:
    """The module launched with a record store."""
    with launched(browser, unpacked(feu, "xapi", activity_base=BASE)) as found:
        yield found


def sent(launcher: Launcher) -> list[dict[str, Any]]:
    """The statements that are of the questionnaire."""
    return [one for one in launcher.lrs.statements.values() if "/avis/" in one["object"]["id"]]


@pytest.mark.browser
def test_answers_reach_a_record_store_as_nobody_s(launcher: Launcher) -> None:
    page = launcher.page(activity_id=f"{BASE}/feu")
    answer(page)
    page.get_by_role("button", name="Envoyer mes réponses").click()
    expect(page.locator("#opinion-said")).to_contain_text("sans votre nom. Merci.")
    expect(page.locator("#opinion-form")).to_have_count(0)
    told = sent(launcher)
    assert {one["object"]["id"]: one["result"] for one in told} == {
        f"{BASE}/feu/avis/utile": {"response": "4"},
        f"{BASE}/feu/avis/changer": {"response": HEARD},
    }
    for one in told:
        BaseXapiStatement.model_validate(one)
        assert set(one) == {"id", "actor", "verb", "object", "result", "context"}
        assert set(one["context"]) == {"contextActivities", "language"}
        for name in (*ACTOR["account"].values(), ACTOR["name"], REGISTRATION):  # type: ignore[attr-defined]
            assert str(name) not in json.dumps(one)
    accounts = {json.dumps(one["actor"]) for one in told}
    assert len(accounts) == 1
    assert json.loads(accounts.pop())["account"]["homePage"] == f"{BASE}/avis"
    assert "redire" not in kept(page)
    assert not any("redire" in text for text in launcher.lrs.states.values())


@pytest.mark.browser
def test_two_sets_of_answers_are_two_people_s(launcher: Launcher) -> None:
    for _ in range(2):
        page = launcher.page(activity_id=f"{BASE}/feu")
        answer(page)
        page.get_by_role("button", name="Envoyer mes réponses").click()
        expect(page.locator("#opinion-said")).to_contain_text("Merci")
        page.close()
    assert len({one["actor"]["account"]["name"] for one in sent(launcher)}) == 2


@pytest.mark.browser
def test_a_store_that_is_down_loses_no_answer(launcher: Launcher) -> None:
    page = launcher.page(activity_id=f"{BASE}/feu")
    saved(page)
    answer(page)
    launcher.lrs.down = True
    page.get_by_role("button", name="Envoyer mes réponses").click()
    expect(page.locator("#opinion-said")).to_contain_text("réessayez")
    expect(page.get_by_label("Que changer")).to_have_value(HEARD)
    launcher.lrs.down = False
    page.get_by_role("button", name="Envoyer mes réponses").click()
    expect(page.locator("#opinion-said")).to_contain_text("Merci")


@pytest.mark.browser
def test_nothing_is_sent_of_a_form_that_is_empty(launcher: Launcher) -> None:
    page = launcher.page(activity_id=f"{BASE}/feu")
    learner.go(page, "opinion")
    page.get_by_role("button", name="Envoyer mes réponses").click()
    expect(page.locator("#opinion-said")).to_have_text("Répondez à une question au moins.")
    assert sent(launcher) == []
