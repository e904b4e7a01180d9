"""The console beside the module: what it tells, and what its buttons do to the player."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import playing
import pytest
import rules
from desks import inside, started
from playwright.sync_api import Browser, Page, expect
from previews import Preview, previewed

IDENTITY = Path(__file__).parents[1] / "content/donnees-ia/identite-patient"

pytestmark = pytest.mark.browser
Desk = Callable[..., Page]


@pytest.fixture(scope="module")
def preview() -> Iterator[Preview]:
    """A preview of the first module."""
    with previewed(IDENTITY, "--lang", "fr") as running:
        yield running


@pytest.fixture
def desk(browser: Browser, preview: Preview) -> Iterator[Desk]:
    """Opens the desk in a format; an error of any script fails the test."""
    windows = []
    errors: list[str] = []

    def opened(form: str = "scorm12", width: int = 1440, height: int = 900, **look: Any) -> Page:  # noqa: ANN401
        size = {"width": width, "height": height}
        window = browser.new_context(**{"viewport": size, "locale": "fr-FR", **look})
        windows.append(window)
        page = window.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(preview.url)
        started(page)
        if form != "scorm12":
            page.locator(f"[data-choice=format] [value={form}]").click()
            started(page, form)
        return page

    yield opened
    for window in windows:
        window.close()
    assert errors == []


def relaunched(page: Page, act: Callable[[], object], form: str = "scorm12") -> None:
    """Do what launches the module again, and wait until it runs."""
    inside(page).evaluate("window.old = true")
    act()
    started(page, form)


def relaunched_from_nothing(page: Page) -> None:
    """Launch the module that was closed, and wait until it runs."""
    press(page, "Reprendre")
    started(page)


def saved(page: Page) -> None:
    """Look at another tab, at which the module sends what waits, and wait until that is kept."""
    inside(page).evaluate(
        """() => new Promise((resolve) => {
          const hidden = { value: "hidden", configurable: true };
          Object.defineProperty(document, "visibilityState", hidden);
          document.dispatchEvent(new Event("visibilitychange"));
          delete document.visibilityState;
          Esn.session.onSaved(({ is }) => ["saved", "unreported"].includes(is) && resolve());
        })"""
    )


OF_CALLS = ("Effacer", "Télécharger", "Copier")


def show(page: Page, view: str) -> None:
    """Have the console show its session, its calls or its data."""
    page.locator(f"[data-view={view}]").click()


def press(page: Page, name: str) -> None:
    """Press a button of the console, where it stands."""
    show(page, "calls" if name in OF_CALLS else "session")
    page.locator("#console").get_by_role("button", name=name, exact=True).click()


def book(page: Page, key: str) -> str:
    """A line of what a teacher reads."""
    show(page, "session")
    return page.locator(f'[data-row="book-{key}"] dd').inner_text()


def test_every_call_is_told_with_its_answer_and_its_error(desk: Desk) -> None:
    page = desk()
    rows = page.locator("#calls-list li")
    expect(rows.filter(has_text="LMSInitialize")).to_have_count(1)
    page.evaluate("API.LMSSetValue('cmi.core.lesson_status', 'finished')")
    bad = rows.filter(has_text="finished")
    expect(bad).to_contain_text("405 · valeur refusée")
    bad.locator("summary").click()
    expect(bad.locator("dl")).to_contain_text("cmi.core.lesson_status")


def test_filters_leave_what_fits(desk: Desk) -> None:
    page = desk()
    page.evaluate("API.LMSSetValue('cmi.core.lesson_status', 'finished')")
    rows = page.locator("#calls-list li")
    page.locator("#calls-errors").check()
    expect(rows).to_have_count(1)
    page.locator("#calls-errors").uncheck()
    page.locator("#calls-name").select_option("LMSInitialize")
    expect(rows).to_have_count(1)
    page.locator("#calls-name").select_option("")
    page.locator("#calls-text").fill("nothing has this in it")
    expect(rows).to_have_count(0)
    page.locator("#calls-text").fill("")
    press(page, "Effacer")
    expect(rows).to_have_count(0)


@pytest.mark.parametrize("form", ["scorm12", "xapi"])
@pytest.mark.parametrize("fault", ["Hors ligne", "Erreur 500", "Session expirée"])
def test_a_fault_is_said_to_the_learner_and_its_end_too(desk: Desk, form: str, fault: str) -> None:
    page = desk(form)
    if form == "scorm12":
        profile = page.locator("[data-choice=profile]")
        relaunched(page, lambda: profile.select_option("strict"))
    press(page, fault)
    playing.see(inside(page), 2)
    inside(page).wait_for_selector("#save.failed", timeout=20_000)
    press(page, "Aucune")
    inside(page).evaluate("Esn.session.retry()")
    inside(page).wait_for_selector("#save:not(.failed)", timeout=20_000)


def test_a_first_launch_in_xapi_is_no_error(desk: Desk) -> None:
    page = desk("xapi")
    show(page, "calls")
    # What other tests asked for stands there too, and a time or an id may hold these digits:
    # only what was answered that way counts, the state that is not kept yet.
    answered = page.locator(".back").filter(has_text=re.compile('^→ "404'))
    none = page.locator("#calls-list li").filter(has=answered)
    expect(none.first).to_be_visible()
    expect(none.locator(".bad")).to_have_count(0)


@pytest.mark.parametrize(
    ("fault", "status"),
    [("Accès refusé", "401"), ("Trop de demandes", "429"), ("Réponse perdue", "cut")],
)
def test_what_an_lrs_refuses_is_told_and_sent_again(desk: Desk, fault: str, status: str) -> None:
    page = desk("xapi")
    press(page, fault)
    playing.see(inside(page), 2)
    inside(page).wait_for_selector("#save.failed", timeout=20_000)
    show(page, "calls")
    expect(page.locator("#calls-list .bad").filter(has_text=status).first).to_be_visible()
    press(page, "Aucune")
    inside(page).evaluate("Esn.session.retry()")
    inside(page).wait_for_selector("#save:not(.failed)", timeout=20_000)
    show(page, "data")
    seen = page.locator("#data tr").filter(has_text="experienced")
    expect(seen).to_have_count(2)  # neither lost nor told twice


@pytest.mark.parametrize("form", ["scorm12", "xapi"])
def test_a_slow_platform_is_waited_for(desk: Desk, form: str) -> None:
    page = desk(form)
    press(page, "Lenteur")
    press(page, "Effacer")  # what was asked before may have been answered at once
    playing.see(inside(page), 2)
    name = "LMSCommit" if form == "scorm12" else "statements"
    row = page.locator("#calls-list li").filter(has_text=name).first
    row.wait_for(state="attached", timeout=20_000)
    press(page, "Aucune")
    show(page, "calls")
    row.locator("summary").click()
    took = float(row.locator("dd").last.inner_text().removesuffix(" ms"))
    assert took >= 3000
    inside(page).wait_for_selector("#save:not(.failed)", timeout=20_000)
    assert len(playing.state(inside(page))["seen"]) == 2


def test_every_platform_runs_the_module(desk: Desk) -> None:
    page = desk()
    field = page.locator("[data-choice=profile]")
    names = field.locator("option").evaluate_all("(all) => all.map(({ value }) => value)")
    assert len(names) >= 12
    for name in sorted(names, key=lambda name: name == "moodle"):  # it is the one that runs
        relaunched(page, partial(field.select_option, name))
        assert page.evaluate("Desk.session.profile.name") == name
        playing.see(inside(page), 2)
        press(page, "Fermer")
        relaunched_from_nothing(page)
        assert len(playing.state(inside(page))["seen"]) == 2, name
    expect(page.locator('[data-view="calls"] .bad')).to_have_count(0)


def test_an_element_that_a_platform_has_not_is_an_answer_and_no_error(desk: Desk) -> None:
    page = desk()
    relaunched(page, partial(page.locator("[data-choice=profile]").select_option, "strict"))
    show(page, "calls")
    asked = page.locator("#calls-list li").filter(has_text='LMSGetValue("cmi.core.lesson_mode")')
    none = "401 · cette plateforme n’a pas cet élément"
    expect(asked.filter(has_text=none).first).to_be_visible()
    expect(page.locator("#console .bad")).to_have_count(0)
    page.evaluate("API.LMSSetValue('cmi.core.lesson_mode', 'normal')")  # this is one
    expect(page.locator('[data-view="calls"] .bad')).to_have_text("1")


@pytest.mark.parametrize("form", ["scorm12", "xapi", "web"])
def test_a_killed_tab_resumes_where_it_was_saved(desk: Desk, form: str) -> None:
    page = desk(form)
    playing.see(inside(page), 3)
    saved(page)
    press(page, "Effacer")
    press(page, "Tuer l’onglet")
    expect(page.locator("#attempt-said")).to_contain_text("mort")
    assert page.locator("#calls-list li").filter(has_text="LMSFinish").count() == 0
    press(page, "Reprendre")
    started(page, form)
    assert len(playing.state(inside(page))["seen"]) == 3


@pytest.mark.parametrize("form", ["scorm12", "xapi"])
def test_another_learner_begins_and_the_first_resumes(desk: Desk, form: str) -> None:
    page = desk(form)
    playing.see(inside(page), 3)
    saved(page)
    relaunched(page, lambda: press(page, "Autre apprenant"), form)
    expect(page.locator("#attempt-said")).to_contain_text("Dominique Petit")
    assert playing.state(inside(page))["seen"] == []
    relaunched(page, lambda: press(page, "Autre apprenant"), form)
    expect(page.locator("#attempt-said")).to_contain_text("Camille Martin")
    assert len(playing.state(inside(page))["seen"]) == 3


def test_the_platform_tells_who_learns_as_its_profile_writes_names(desk: Desk) -> None:
    page = desk()
    name = "API.LMSGetValue('cmi.core.student_name')"
    assert page.evaluate(name) == "Camille Martin"
    relaunched(page, lambda: press(page, "Autre apprenant"))
    assert page.evaluate(name) == "Dominique Petit"
    assert page.evaluate("API.LMSGetValue('cmi.core.student_id')") == "dominique.petit"
    profile = page.locator("[data-choice=profile]")
    relaunched(page, lambda: profile.select_option("moodle-standards"))
    assert page.evaluate(name) == "Petit, Dominique"


@pytest.mark.parametrize("form", ["scorm12", "xapi", "web"])
def test_a_new_attempt_begins_from_nothing(desk: Desk, form: str) -> None:
    page = desk(form)
    playing.see(inside(page), 3)
    saved(page)
    relaunched(page, lambda: press(page, "Nouvel essai"), form)
    expect(page.locator("#attempt-said")).to_contain_text("Nouvel essai")
    assert playing.state(inside(page))["seen"] == []


@pytest.mark.parametrize("mode", ["Relecture", "Consultation"])
def test_nothing_is_sent_in_review_or_browse(desk: Desk, mode: str) -> None:
    page = desk()
    relaunched(page, lambda: press(page, mode))
    press(page, "Effacer")
    playing.see(inside(page), 2)
    press(page, "Fermer")  # what waits is sent then, if ever
    expect(page.locator("#calls-list li").filter(has_text="LMSFinish")).to_have_count(1)
    assert page.locator("#calls-list li").filter(has_text="LMSSetValue").count() == 0


def test_a_passed_module_has_its_grade_and_its_completion(desk: Desk) -> None:
    for form in ("scorm12", "xapi"):
        page = desk(form)
        playing.see(inside(page))
        score = playing.attempt(inside(page), wrong=1)
        show(page, "session")
        expect(page.locator('[data-row="book-status"] dd')).to_have_text("passed", timeout=10_000)
        assert book(page, "grade").startswith(str(score))
        assert book(page, "complete") == "atteint"


def test_state_is_measured_against_the_limit(desk: Desk) -> None:
    page = desk()
    profile = page.locator("[data-choice=profile]")
    relaunched(page, lambda: profile.select_option("moodle-standards"))
    playing.see(inside(page), 2)
    saved(page)
    size = re.search(r"^(\d+) sur 4\s096 caractères$", book(page, "state"))
    assert size, book(page, "state")
    assert 0 < int(size[1]) < 4096


def test_the_platform_s_data_are_shown_as_they_come(desk: Desk) -> None:
    page = desk()
    show(page, "data")
    row = page.locator("#data tr").filter(has_text="cmi.core.lesson_status")
    expect(row).to_contain_text("incomplete")
    page = desk("xapi")
    show(page, "data")
    expect(page.locator("#data tr").filter(has_text="initialized")).to_have_count(1)
    expect(page.locator("#data tr").filter(has_text="esn-package-state")).to_have_count(1)


def test_a_transcript_can_be_taken_away(desk: Desk) -> None:
    page = desk()
    with page.expect_download() as found:
        press(page, "Télécharger")
    text = Path(found.value.path()).read_text("utf-8")
    assert found.value.suggested_filename == "identite-patient-scorm12.txt"
    assert 'LMSInitialize("") → "true"' in text


LOOKS = [rules.Look(theme, width, 900) for theme in ("light", "dark") for width in (360, 1440)]


@pytest.mark.parametrize("form", ["scorm12", "xapi"])
def test_axe_finds_nothing(desk: Desk, form: str) -> None:
    page = desk(form)
    playing.see(inside(page), 1)
    page.evaluate("window.API && API.LMSSetValue('cmi.core.lesson_status', 'finished')")
    page.locator("#calls-list summary").first.click()
    for view in ("calls", "data", "session"):
        page.set_viewport_size({"width": 1440, "height": 900})
        show(page, view)
        page.locator(f"#console-{view} :is(tr, dt)").first.wait_for()
        page.locator("#console").evaluate("(one) => one.scrollTo(0, 0)")
        assert rules.findings(page, *LOOKS) == []


NAME = "document.activeElement.textContent || document.activeElement.id"


def test_the_calls_are_one_stop_of_the_tab_key(desk: Desk) -> None:
    page = desk()
    rows = page.locator("#calls-list summary")
    page.locator("#calls-name").select_option("LMSGetValue")  # no more of these will come
    expect(rows.nth(3)).to_be_visible()
    expect(page.locator("#calls-list summary[tabindex='0']")).to_have_count(1)
    page.locator("#calls-list [tabindex='0']").focus()
    expect(rows.first).to_be_focused()
    for key, at in (("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("Home", 0)):
        page.keyboard.press(key)
        expect(rows.nth(at)).to_be_focused()
    page.keyboard.press("End")
    expect(rows.last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#calls-list details[open]")).to_have_count(1)
    page.keyboard.press("Shift+Tab")
    assert page.locator("#calls-list :focus").count() == 0
    page.keyboard.press("Tab")
    expect(page.locator("#calls-list summary:focus")).to_have_count(1)


def test_the_console_is_worked_by_keyboard_alone(desk: Desk) -> None:
    page = desk()
    wanted = {
        "session": {"Reprendre", "Hors ligne", "Tuer l’onglet"},
        "calls": {"calls-text", "calls-errors", "Copier"},
    }
    for view, names in wanted.items():
        page.locator(f"[data-view={view}]").focus()
        page.keyboard.press("Enter")
        seen = set()
        for _ in range(25):
            page.keyboard.press("Tab")
            seen.add(page.evaluate(NAME))
        assert names <= seen
    page.locator("#console-fold").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#console-body")).to_be_hidden()
