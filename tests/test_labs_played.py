"""Laboratories as learners play them: by mouse, by keyboard, by ear, without scripts, on paper."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import Opened, Serve, Unpacked, holds, loaded
from deflate import deflate_compress
from playwright.sync_api import Browser, FloatRect, Locator, Page
from screenreader import Reader, clean

from esn_package import load
from esn_package.deflating import LEVEL
from esn_package.player import compose
from esn_package.simulations.every import Threshold
from esn_package.simulations.measured import Setting

pytestmark = pytest.mark.browser
MODULE = "labs/essai/labos"
PAGES = {"boite": "p-trier", "seuil": "p-placer", "ecran": "p-lire"}
# An LMS that keeps whatever it is told, from one launch of a window to the next.
API = """
const kept = JSON.parse(sessionStorage.getItem("lms") || "{}");
window.API = {
  LMSInitialize: () => "true", LMSFinish: () => "true", LMSCommit: () => "true",
  LMSGetLastError: () => "0", LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
  LMSGetValue: (name) => name === "cmi.interactions._count" ? "0" : kept[name] || "",
  LMSSetValue(name, value) {
    kept[name] = value;
    sessionStorage.setItem("lms", JSON.stringify(kept));
    return "true";
  },
};
"""
Play = Callable[..., Page]
SORTED = (("mutuelle", "Hameçonnage"), ("planning", "Suspect"), ("colis", "Suspect"))


@pytest.fixture
def play(unpacked: Unpacked, opened: Opened) -> Play:
    """Opens the page of a laboratory."""

    def made(lab: str, **settings: Any) -> Page:  # noqa: ANN401 - of a browser
        url = (unpacked(loaded(MODULE)) / "index.html").as_uri()
        return opened(f"{url}#{PAGES[lab]}", **{"reduced_motion": "reduce", **settings})

    return made


def row(page: Page, id_: str) -> Locator:
    return page.locator(f"[data-row={id_}]")


def end(page: Page) -> Locator:
    """What a laboratory says at its end."""
    return page.locator("article:visible .simulation-end")


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name="Score de risque")


def sort(page: Page, message: str, into: str) -> None:
    """Open a message and put it into a sort."""
    if row(page, message).get_attribute("open") is None:
        row(page, message).locator("> summary").click()
    row(page, message).get_by_label(into).check()
    row(page, message).get_by_role("button", name="Classer ce message").click()


def said(locator: Locator) -> str:
    return clean(locator.inner_text())


def given(page: Page, id_: str) -> Any:  # noqa: ANN401 - whatever is kept
    return page.evaluate("(id) => (Esn.session.state.practice[id] || {}).given", id_)


def test_a_message_shows_its_clues_where_they_stand(play: Play) -> None:
    page = play("boite")
    sort(page, "mutuelle", "Suspect")
    mail = row(page, "mutuelle")
    marks = [clean(mark) for mark in mail.locator("mark").all_text_contents()]
    assert marks == [
        *("mutuelle-remboursement.example indice 1 1", "sous 24 heures indice 2 2"),
        "https://mutuelle-remboursement.example/acces indice 3 3",
    ]
    assert mail.locator("[data-at=attachment]").inner_text().endswith("4")
    assert mail.locator(".mail-links code").is_visible()
    verdict = said(mail.locator(".verdict"))
    assert verdict.startswith(
        "À revoir Vous avez répondu : Suspect. Réponse attendue : Hameçonnage."
    )
    assert "Signalez-le, puis supprimez-le." in verdict
    assert "Le lien ne mène pas où il le dit." in verdict
    assert said(mail.locator(".row-tag")) == "Suspect"


def test_a_message_is_not_sorted_into_nothing(play: Play) -> None:
    page = play("boite")
    row(page, "colis").locator("> summary").click()
    row(page, "colis").get_by_role("button", name="Classer").click()
    assert said(row(page, "colis").locator(".verdict")) == "Choisissez une réponse."
    assert given(page, "boite") == {"colis": ""}


def test_what_is_right_is_not_in_the_document(unpacked: Unpacked) -> None:
    text = (unpacked(loaded(MODULE)) / "index.html").read_text(encoding="utf-8")
    assert "Passé 24 heures" in text
    for hidden in ("Signalez-le", "Ce domaine", "échange plus", "Descendez"):
        assert hidden not in text


def test_a_mailbox_is_sorted_by_keyboard_alone(play: Play) -> None:
    page = play("boite")
    press = page.keyboard.press
    row(page, "mutuelle").locator("> summary").focus()
    press("Enter")
    for choose in ("ArrowUp", "Space", "Space"):
        while page.evaluate("document.activeElement.type") != "radio":
            press("Tab")
        press(choose)
        press("Tab")
        press("Enter")
        assert page.evaluate("document.activeElement.matches('.verdict b')")
        press("Tab")
        if page.get_by_role("button", name="Message suivant").count():
            press("Enter")  # the next one is open, with the focus on its line
    assert said(end(page)).startswith("2 messages bien classés sur 3")
    assert page.evaluate("document.activeElement.textContent") == "Recommencer le tri"


def test_once_all_is_sorted_nothing_leads_to_a_next_message(play: Play) -> None:
    page = play("boite")
    sort(page, "mutuelle", "Suspect")
    on = page.get_by_role("button", name="Message suivant")
    assert on.count() == 1
    sort(page, "planning", "Suspect")
    sort(page, "colis", "Suspect")
    assert on.count() == 0


def test_the_head_of_a_message_has_its_names_whole(unpacked: Unpacked, opened: Opened) -> None:
    """« Received » is longer than « Reçu »."""
    made = loaded(MODULE)
    module = made._replace(
        language="en", pages=tuple(one._replace(language="en") for one in made.pages)
    )
    url = (unpacked(module) / "index.html").as_uri()
    page = opened(f"{url}#{PAGES['boite']}", viewport={"width": 360, "height": 740})
    row(page, "mutuelle").locator("> summary").click()
    lines = page.evaluate("""() => Array.from(document.querySelectorAll(".row[open] dt"), (one) => {
      const name = document.createRange();
      name.selectNodeContents(one);
      return name.getClientRects().length;
    })""")
    assert lines == [1, 1, 1]


def test_the_end_tells_what_was_put_right_and_begins_again(play: Play) -> None:
    page = play("boite")
    assert said(end(page)) == "0 message classé sur 3"
    for message, into in SORTED:
        sort(page, message, into)
    assert said(end(page)) == (
        "2 messages bien classés sur 3 "
        "Légitime : 0 sur 1 · Suspect : 1 sur 1 · Hameçonnage : 1 sur 1 Recommencer le tri"
    )
    page.get_by_role("button", name="Recommencer le tri").click()
    assert page.locator("mark").count() == 0
    assert page.evaluate("document.activeElement.closest('.row').dataset.row") == "mutuelle"
    sort(page, "mutuelle", "Hameçonnage")
    assert said(end(page)) == "1 message classé sur 3"


def test_a_learner_finds_a_mailbox_as_it_was_left(play: Play) -> None:
    page = play("boite")
    sort(page, "mutuelle", "Hameçonnage")
    row(page, "colis").locator("> summary").click()
    page.reload()
    page.wait_for_selector("html.ready")
    assert given(page, "boite") == {"mutuelle": "phishing", "colis": ""}
    assert said(row(page, "mutuelle").locator(".row-tag")) == "Hameçonnage"
    assert row(page, "mutuelle").locator("mark").count() == 3
    assert "opened" in str(row(page, "colis").get_attribute("class"))
    assert said(end(page)) == "1 message classé sur 3"


def test_a_platform_is_told_once_that_a_laboratory_is_over(
    browser: Browser, unpacked: Unpacked, serve: Serve
) -> None:
    url = serve(unpacked(loaded(MODULE), "scorm12"))
    with browser.new_context(locale="fr-FR") as window:
        window.add_init_script(API)
        page = window.new_page()
        page.goto(f"{url}/index.html#{PAGES['boite']}")
        page.wait_for_selector("html.ready")
        for message, into in SORTED:
            sort(page, message, into)
        page.wait_for_function("() => JSON.parse(sessionStorage.lms)['cmi.interactions.0.result']")
        kept = json.loads(page.evaluate("sessionStorage.lms"))
    told = {name: value for name, value in kept.items() if name.startswith("cmi.interactions.0")}
    assert told["cmi.interactions.0.id"] == "mailbox_boite"
    assert told["cmi.interactions.0.type"] == "performance"
    response = "mutuelle.phishing, planning.suspicious, colis.suspicious"
    assert told["cmi.interactions.0.student_response"] == response
    assert told["cmi.interactions.0.result"] == "0.67"
    assert "cmi.interactions.1.id" not in kept


def read_out(page: Page) -> dict[str, str]:
    """What the table says of everyone, by its words."""
    rows = page.locator("[data-shares]").all()
    return {str(one.get_attribute("data-shares")): said(one.locator("td").first) for one in rows}


def test_figures_follow_a_threshold_moved_by_keys(play: Play) -> None:
    page = play("seuil")
    lab = loaded(MODULE).simulations[1]
    assert isinstance(lab, Threshold)
    tool = slider(page)
    tool.focus()
    for at in (4, 3, 2):
        page.keyboard.press("ArrowLeft")
        told = lab.measured.figures(Setting(at, 50))
        shares = {name: f"{told[name]} %" for name in ("sensitivity", "specificity", "ppv", "npv")}
        assert read_out(page) == shares
        assert said(page.locator(".setting")) == f"Alerte à partir de {10 * at} points"
        spoken = clean(str(tool.get_attribute("aria-valuetext")))
        assert spoken == (
            f"à partir de {10 * at} points, Sensibilité {told['sensitivity']} %,"
            f" Spécificité {told['specificity']} %"
        )
        assert page.locator("path.called").count() == sum(
            count > 0 for group in lab.groups for count in (*group.ill[at:], *group.healthy[at:])
        )
        row = page.locator("[data-shares=sensitivity] td").all_inner_texts()
        assert clean(row[-1]) == str(told["sensitivity_gap"])


def test_the_document_says_what_the_script_says_at_first(play: Play) -> None:
    plain = play("seuil", java_script_enabled=False).locator("#s-seuil .table").all_inner_texts()
    assert play("seuil").locator("#s-seuil .table").all_inner_texts() == plain


def test_the_share_of_the_ill_changes_what_an_alert_is_worth(play: Play) -> None:
    page = play("seuil")
    before = read_out(page)
    page.get_by_label(re.compile("part des personnes")).press("End")
    after = read_out(page)
    assert after["sensitivity"] == before["sensitivity"]
    assert (before["ppv"], after["ppv"]) == ("41 %", "77 %")
    assert "20 %" in said(page.locator(".settings"))


def test_a_target_says_what_is_missing_then_is_found(play: Play) -> None:
    page = play("seuil")
    target = page.locator("[data-target=manques]")
    check = target.get_by_role("button", name="Vérifier ce réglage")
    check.click()
    assert said(target.locator(".verdict")) == (
        "Pas encore Sensibilité : 83 %, pour 95 % au moins Descendez le seuil."
    )
    slider(page).press("ArrowLeft")
    assert said(target.locator(".verdict")) == ""  # it was of another setting
    slider(page).press("ArrowLeft")
    check.click()
    assert said(target.locator(".verdict")) == (
        "Réglage trouvé Il y a en échange plus de fausses alertes."
    )
    assert page.evaluate("document.activeElement.textContent") == "Réglage trouvé"
    assert given(page, "seuil") == {"at": 3, "prevalence": 50, "targets": {"manques": 2}}


def test_a_setting_is_shown_after_two_checks(play: Play) -> None:
    page = play("seuil")
    target = page.locator("[data-target=equite]")
    assert target.get_by_role("button").count() == 1
    for _ in range(2):
        target.get_by_role("button", name="Vérifier ce réglage").click()
    target.get_by_role("button", name="Montrer un réglage").click()
    assert said(target.locator(".verdict")).startswith("Un réglage possible")
    gap = page.locator("[data-shares=sensitivity] td").last.inner_text()
    assert int(gap) <= 5
    assert given(page, "seuil")["targets"] == {"equite": 0}


def test_a_learner_finds_a_threshold_as_it_was_left(play: Play) -> None:
    page = play("seuil")
    slider(page).press("ArrowRight")
    page.wait_for_function("() => Esn.session.state.practice.seuil")
    page.reload()
    page.wait_for_selector("html.ready")
    assert slider(page).input_value() == "6"
    assert said(page.locator(".setting")) == "Alerte à partir de 60 points"


def test_counts_are_written_alike_with_a_script_and_without(
    tmp_path: Path, opened: Opened, unpacked: Unpacked
) -> None:
    """Of 20,000 people, counts have thousands."""
    shutil.copytree(Path(__file__).parent / "modules/labs", tmp_path / "labs")
    lab = tmp_path / MODULE / "seuil.lab.yaml"
    text = lab.read_text(encoding="utf-8").replace("alerts: 300", "alerts: 6000")
    lab.write_text(f"{text}people: 20000\n", encoding="utf-8")
    site = unpacked(load(tmp_path / MODULE)) / "index.html"
    both = []
    for java_script_enabled in (True, False):
        page = opened(f"{site.as_uri()}#p-placer", java_script_enabled=java_script_enabled)
        both.append(page.locator("#p-placer [data-figure]").all_inner_texts())
    assert both[0] == both[1]
    assert any("\u202f" in count for count in both[1])


def test_a_zone_is_opened_on_the_picture_or_in_the_list(play: Play) -> None:
    page = play("ecran")
    page.locator("[data-place=menu]").click()
    assert row(page, "menu").get_by_text("Il mène aux documents.").is_visible()
    assert page.evaluate("document.activeElement.closest('.row').dataset.row") == "menu"
    page.wait_for_selector("[data-place=menu].here.chosen.opened")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert row(page, "liste").get_by_text("Elle montre").is_visible()
    page.wait_for_selector("[data-place=liste].here.chosen.opened")
    assert given(page, "ecran") == ["menu", "liste"]
    assert said(end(page)) == "2 zones ouvertes sur 3"
    row(page, "bandeau").locator("summary").click()
    assert said(end(page)) == "Les 3 zones sont explorées."


def test_the_tables_of_the_school_s_laboratory_fit_a_phone(
    opened: Opened, unpacked: Unpacked
) -> None:
    site = unpacked(loaded("content/donnees-ia/ia-en-sante")) / "index.html"
    page = opened(f"{site.as_uri()}#p-equite", viewport={"width": 360, "height": 740})
    page.get_by_text("Les données en tableau").click()
    tables = page.locator(".lab .table")
    assert tables.count() == 3
    assert (
        tables.evaluate_all("all => all.filter((one) => one.scrollWidth > one.clientWidth)") == []
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_under_an_open_zone_is_still_seen(play: Play, scheme: str) -> None:
    page = play("ecran", color_scheme=scheme, viewport={"width": 360, "height": 740})
    place = page.locator("[data-place=menu]")
    box = place.bounding_box()
    assert box
    x, y, width, height = box["x"], box["y"], box["width"], box["height"]
    inside = FloatRect(x=x + 20, y=y + 20, width=width - 30, height=height - 30)
    before = page.screenshot(clip=inside)
    page.evaluate("document.querySelector('[data-row=menu]').open = true")
    page.wait_for_selector("[data-place=menu].chosen")
    assert page.screenshot(clip=inside) == before


@pytest.mark.parametrize("width", [320, 1440])
def test_places_stand_on_the_picture_whatever_its_width(play: Play, width: int) -> None:
    page = play("ecran", viewport={"width": width, "height": 900})
    picture = page.locator(".picture > svg").bounding_box()
    place = page.locator("[data-place=liste]").bounding_box()
    assert picture
    assert place
    assert place["x"] == pytest.approx(picture["x"] + 0.28 * picture["width"], abs=1)
    assert place["height"] == pytest.approx(0.45 * picture["height"], abs=1)


def test_a_screen_reader_hears_a_message_its_clues_and_the_verdict(play: Play) -> None:
    page = play("boite")
    sort(page, "mutuelle", "Suspect")
    reader = Reader(page)
    assert reader.focused().name == "À revoir"
    heard = [node.name for node in reader.nodes() if node.role == "StaticText"]
    assert "indice 2" in [clean(name) for name in heard]
    assert any("À revoir" in text for text in reader.live())


def test_a_screen_reader_has_the_tables_and_no_picture_of_the_bars(play: Play) -> None:
    page = play("seuil")
    nodes = Reader(page).nodes()
    tables = [clean(node.name) for node in nodes if node.role == "table"]
    assert tables == ["Pour 1 000 personnes", "Ce que vaut ce réglage"]
    sliders = [clean(node.name) for node in nodes if node.role == "slider"]
    assert sliders[0] == "Score de risque"
    assert not [node for node in nodes if node.role in {"image", "img"} and node.name]


@pytest.mark.parametrize("lab", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1440, "dark")])
def test_axe_has_nothing_to_say(play: Play, lab: str, width: int, scheme: str) -> None:
    page = play(lab, viewport={"width": width, "height": 900}, color_scheme=scheme)
    play_some(page, lab)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def play_some(page: Page, lab: str) -> None:
    """Bring a laboratory where it shows all that it can."""
    if lab == "boite":
        sort(page, "mutuelle", "Suspect")
        sort(page, "planning", "Légitime")
        row(page, "colis").locator("> summary").click()
    elif lab == "seuil":
        page.get_by_role("button", name="Vérifier ce réglage").first.click()
        page.get_by_text("Les données en tableau").click()
    else:
        page.locator("[data-place=menu]").click()


@pytest.mark.parametrize("lab", PAGES)
def test_a_laboratory_is_read_without_scripts(play: Play, lab: str) -> None:
    page = play(lab, java_script_enabled=False)
    words = {"boite": "Passé 24 heures", "seuil": "Détectez au moins 95", "ecran": "Il porte"}
    assert words[lab] in str(page.locator("main").text_content())
    assert page.get_by_role("slider").count() == 0
    for summary in page.locator(f"#{PAGES[lab]} .row > summary").all():
        summary.click()
    if lab == "boite":
        assert page.get_by_text("Passé 24 heures").is_visible()


def test_a_sorted_mailbox_is_printed_with_its_clues(play: Play) -> None:
    page = play("boite")
    sort(page, "mutuelle", "Hameçonnage")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.get_by_text("Votre colis attend.").is_visible()
    assert page.get_by_text("Ce domaine n’est pas").is_visible()
    assert page.locator("#s-boite button:visible").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert given(page, "boite") == {"mutuelle": "phishing"}  # printing opens nothing


def test_a_threshold_is_printed_with_its_tables_and_no_tool(play: Play) -> None:
    page = play("seuil")
    page.emulate_media(media="print")
    assert page.locator(".settings").is_hidden()
    assert page.locator("path.called").first.is_visible()
    assert page.get_by_text("Ce que vaut ce réglage").is_visible()


def test_only_a_package_with_a_laboratory_has_its_script(unpacked: Unpacked) -> None:
    def scripts(name: str) -> str:
        folder = unpacked(loaded(name))
        return "".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.js")))

    for file in ("mailboxview", "thresholdview", "zonesview", "labs"):
        assert holds(scripts(MODULE), f"simulations/{file}.js")
        assert not holds(scripts("minimal/securite/feu"), f"simulations/{file}.js")


def test_all_three_are_8_kb_of_script_at_most() -> None:
    module = loaded(MODULE)
    needed = {script for one in module.simulations for script in one.scripts}
    bare, whole = ("".join(compose((), "web", scripts)) for scripts in ((), needed))
    more = [len(deflate_compress(text.encode(), LEVEL)) for text in (bare, whole)]
    assert more[1] - more[0] <= 8000


def test_everything_answers_to_a_finger(unpacked: Unpacked, opened: Opened) -> None:
    url = (unpacked(loaded("content/demonstration/toutes-les-questions")) / "index.html").as_uri()
    phone = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
    page = opened(f"{url}#p-jouer", **phone)
    page.locator("#s-appel button.choice").nth(1).tap()
    assert page.locator("#s-appel .scene.now").get_attribute("data-scene") == "rappel"
    row(page, "facture").locator("> summary").tap()
    row(page, "facture").get_by_text("Hameçonnage").tap()
    row(page, "facture").get_by_role("button", name="Classer").tap()
    assert given(page, "courrier") == {"facture": "phishing"}
    tool = page.locator("#s-seuil [data-tool=at]")
    tool.scroll_into_view_if_needed()
    box = tool.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + 0.3 * box["width"], box["y"] + box["height"] / 2)
    assert tool.input_value() == "3"
    page.locator("#s-bureau .place").nth(2).tap()
    assert given(page, "bureau") == ["carte"]
    assert row(page, "carte").locator(".row-text").is_visible()
