"""The statement of accessibility in a package: what a learner reads of it, and where it stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from conftest import Opened, Unpacked
from lxml import html as lxml_html
from playwright.sync_api import expect

from esn_package.module import Module
from esn_package.programme import Accessibility, Contact
from esn_package.site import render, written

FORM = [
    "État de conformité",
    "Résultats des tests",
    "Contenus non accessibles",
    "Établissement de cette déclaration",
    "Retour d’information et contact",
    "Voies de recours",
]
HALF = Accessibility(
    status="partiellement conforme",
    rate=72.5,
    audited=date(2026, 10, 1),
    auditor="Cabinet Clair",
    exceptions=("La vidéo n’a pas d’audiodescription ; le texte qui la suit dit la même chose.",),
    plan="https://ecole.example/plan",
    established=date(2026, 11, 2),
)


@pytest.fixture
def feu(module: Callable[[str], Module]) -> Module:
    """The small module, whose programme had no audit."""
    return module("minimal/securite/feu")


def declaring(module: Module, told: Accessibility | None, help_: str = "") -> Module:
    """The module in a programme that says this of accessibility."""
    assert module.programme
    contact = Contact(accessibility=help_ or None)
    programme = replace(module.programme, accessibility=told, contact=contact)
    return module._replace(programme=programme)


def document(module: Module) -> lxml_html.HtmlElement:
    """The page of its package."""
    page = render(written(module), tracking="web", facts={}).files["index.html"]
    assert isinstance(page, bytes)
    return lxml_html.fromstring(page.decode())


def read(module: Module, place: str = "accessibility") -> str:
    """The words of a screen, on one line."""
    return " ".join(document(module).get_element_by_id(place).text_content().split())


def test_without_an_audit_the_law_calls_it_not_compliant(feu: Module) -> None:
    said = read(feu)
    assert "Éditeur : Université d’essai, qui s’engage à rendre ses services numériques" in said
    assert "Cette déclaration porte sur le module « Réagir à un feu »." in said
    assert "Ce module est non conforme avec le référentiel général d’amélioration" in said
    assert "Audit non réalisé. Pour information, les contrôles automatiques" in said
    assert "Contenus non accessibles Aucun n’est connu." in said
    assert "Déclaration établie le 20 novembre 2026." in said  # the day the module was checked
    assert "Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07" in said


def test_it_has_the_parts_that_the_form_asks_for_in_their_order(feu: Module) -> None:
    section = document(feu).get_element_by_id("accessibility")
    assert [part.text_content() for part in section.iter("h2")] == FORM


def test_an_audit_is_told_with_who_when_how_much_and_what_not(feu: Module) -> None:
    said = read(declaring(feu, HALF, "Écrivez à acces@ecole.example."))
    assert "Ce module est partiellement conforme avec" in said
    assert "Audit du 1er octobre 2026 : 72,5 % des critères du RGAA sont respectés." in said
    assert "Audit réalisé par : Cabinet Clair" in said
    assert "La vidéo n’a pas d’audiodescription" in said
    assert "Aucun n’est connu" not in said
    assert "Schéma pluriannuel et plan d’action de l’année : https://ecole.example/plan" in said
    assert "Déclaration établie le 2 novembre 2026." in said
    assert "Écrivez à acces@ecole.example." in said


def test_a_statement_has_the_day_of_its_audit_where_no_other_is_told(feu: Module) -> None:
    told = Accessibility(status="totalement conforme", rate=100, audited=date(2026, 9, 30))
    said = read(declaring(feu, told))
    assert "Déclaration établie le 30 septembre 2026." in said
    assert "Ce module est totalement conforme" in said
    assert ": 100 % des critères" in said


def test_the_cover_the_menu_and_the_about_page_lead_to_it(feu: Module) -> None:
    page = document(declaring(feu, HALF))
    found = {
        place: [
            link.text_content()
            for link in page.get_element_by_id(place).iter("a")
            if link.get("href") == "#accessibility"
        ]
        for place in ("cover", "menu", "about")
    }
    assert found == {
        "cover": ["Accessibilité\u00a0: partiellement conforme"],
        "menu": ["Déclaration d’accessibilité"],
        "about": ["Accessibilité\u00a0: partiellement conforme"],
    }


def test_english_readers_read_it_in_english(feu: Module) -> None:
    said = read(declaring(feu, HALF)._replace(language="en"))
    assert "This module is partially compliant with the French general accessibility" in said
    assert "Audit of 1 October 2026: 72.5% of the RGAA’s criteria are met." in said


def test_what_is_said_in_another_language_says_which(feu: Module) -> None:
    page = document(declaring(feu, HALF, "Écrivez-nous.")._replace(language="ar"))
    section = page.get_element_by_id("accessibility")
    assert section.get("lang") == "en"  # no words in Arabic yet: the form's are English
    assert section.get("dir") == "ltr"
    others = [part.text_content().strip() for part in section.iter() if part.get("lang") == "fr"]
    assert others == [*HALF.exceptions, "Écrivez-nous."]


def test_a_module_of_no_programme_has_one_too(feu: Module) -> None:
    said = read(feu._replace(programme=None, pillar=None))
    assert said.startswith("Déclaration d’accessibilité Cette déclaration porte sur le module")
    assert "Ce module est non conforme" in said


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_learner_opens_it_from_the_cover(
    feu: Module, unpacked: Unpacked, opened: Opened, *, scripts: bool
) -> None:
    page = opened((unpacked(feu) / "index.html").as_uri(), java_script_enabled=scripts)
    page.locator("#cover").get_by_role("link", name="Accessibilité").click()
    title = page.get_by_role("heading", name="Déclaration d’accessibilité")
    expect(title).to_be_in_viewport()
    expect(page.get_by_role("link", name="par son formulaire (nouvel onglet)")).to_be_visible()
    if scripts:
        expect(title).to_be_focused()
        expect(page.locator("#cover")).to_be_hidden()
