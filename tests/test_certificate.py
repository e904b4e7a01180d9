"""What a result teaches beside its score, and the certificate that a learner can print."""

from collections.abc import Callable
from dataclasses import replace

import learner
import pytest
from conftest import Opened, Unpacked
from playwright.sync_api import Page, expect
from rules import QUICK, Look, findings
from test_axe import SMALL

from esn_package.module import Module
from esn_package.programme import Competency

pytestmark = pytest.mark.browser
NAME = "Camille Exemple"
TITLE = "Attestation de suivi"


def competency(id_: str, wording: str, status: str) -> Competency:
    """A competency of the framework."""
    return Competency.model_validate(
        {"id": id_, "number": "1.1", "wording": wording, "domain": "securite", "source": "s"}
        | {"status": status}
    )


@pytest.fixture(scope="module")
def feu(module: Callable[[str], Module]) -> Module:
    """The small module: one objective for an official competency, one for a provisional one."""
    found = module("minimal/securite/feu")
    assert found.programme
    known = (
        competency("officielle", "Évacuer un lieu", "official"),
        competency("provisoire", "Donner l’alerte", "provisional"),
    )
    aims = tuple(
        aim.model_copy(update={"competencies": (one.id,)})
        for aim, one in zip(found.objectives, known, strict=False)
    )
    return found._replace(
        certificate=True, objectives=aims, programme=replace(found.programme, competencies=known)
    )


@pytest.fixture
def page(feu: Module, unpacked: Unpacked, opened: Opened) -> Page:
    """That module, opened; printing is only noted."""
    shown = opened((unpacked(feu) / "index.html").as_uri())
    shown.evaluate("() => { window.print = () => (window.printed = (window.printed || 0) + 1); }")
    return shown


def complete(page: Page) -> None:
    """Read and pass the module."""
    learner.read_all(page)
    learner.attempt(page)


def test_results_show_competencies_that_are_official_and_earlier_attempts(page: Page) -> None:
    learner.attempt(page, wrong=1)
    head = page.locator("#quiz-head")
    expect(head.get_by_role("heading", name="Vos essais")).to_have_count(0)
    expect(head.locator(".bars li").filter(has_text="Évacuer un lieu")).to_have_count(1)
    expect(head).not_to_contain_text("Donner l’alerte")
    learner.attempt(page)
    expect(head.get_by_role("heading", name="Vos essais")).to_be_visible()
    rows = head.locator(".bars").last.locator("li")
    assert [" ".join(row.split()) for row in rows.all_inner_texts()] == [
        "Essai 1 50 %",
        "Essai 2 100 %",
    ]


def test_who_completed_the_module_prints_a_certificate(page: Page) -> None:
    offer = page.get_by_role("button", name=TITLE)
    expect(offer).to_have_count(0)
    complete(page)
    expect(offer).to_be_visible()
    learner.go(page, "cover")
    offer.click()
    page.get_by_label("Nom et prénom").fill(NAME)
    page.get_by_role("button", name="Imprimer l’attestation").click()
    page.wait_for_function("() => window.printed === 1")
    page.emulate_media(media="print")
    sheet = page.locator("#certificate")
    for words in (NAME, "100 %", "n’a pas de valeur légale"):
        expect(sheet).to_contain_text(words)
    shown = "Array.from(document.body.children, (one) => one.checkVisibility() && one.id)"
    assert page.evaluate(f"{shown}.filter(Boolean)") == ["certificate"]
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)
    kept = page.evaluate("JSON.stringify(localStorage) + Esn.state.write(Esn.session.state)")
    assert NAME not in kept
    page.reload()
    page.wait_for_selector("html.ready")
    expect(offer).to_be_visible()


def test_without_the_key_there_is_none(feu: Module, unpacked: Unpacked, opened: Opened) -> None:
    page = opened((unpacked(feu._replace(certificate=False)) / "index.html").as_uri())
    complete(page)
    expect(page.locator("#quiz-title")).to_have_text("Module validé")
    expect(page.get_by_role("button", name=TITLE)).to_have_count(0)


@pytest.mark.parametrize("look", QUICK, ids=str)
def test_asking_for_it_is_accessible(page: Page, look: Look) -> None:
    complete(page)
    page.get_by_role("button", name=TITLE).click()
    assert [*findings(page, look), *page.evaluate(SMALL, 44)] == []
