"""Two windows of one module in a browser: one is at work, the learner says which."""

from collections.abc import Callable, Iterator
from pathlib import Path

import playing
import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect
from servers import Answer, Request, file, server

from esn_package.module import Module

pytestmark = pytest.mark.browser
# A record kept in the browser, as two windows of an LMS share one on its server.
HOST = """<!doctype html><meta charset="utf-8"><title>LMS</title><script>
const kept = () => JSON.parse(localStorage.getItem("record") || "{}");
const values = kept();
const fixed = { "cmi.core.lesson_mode": "normal", "cmi.core.student_id": "mdupont" };
const ends = (name) => localStorage.setItem(name, Number(localStorage.getItem(name) || 0) + 1);
const all = () => JSON.stringify({ ...kept(), ...values });
const store = () => localStorage.setItem("record", all()) || "true";
window.calls = [];
const noted = (name, fn) => (...given) => { calls.push(name); return fn(...given); };
window.API = {
  LMSInitialize: noted("LMSInitialize", () => "true"),
  LMSGetValue: (name) => fixed[name] || values[name] ||
    (name.endsWith("_count") ? "0" : name.endsWith("status") ? "not attempted" : ""),
  LMSSetValue: noted("LMSSetValue", (name, value) => { values[name] = value; return "true"; }),
  LMSCommit: noted("LMSCommit", store),
  LMSFinish: noted("LMSFinish", () => { ends("finished"); return store(); }),
  LMSGetLastError: () => "0",
};
</script><iframe src="/content/index.html" style="width: 900px; height: 650px"></iframe>"""
# A frame that is being loaded has no element yet.
READY = "() => frames[0]?.document.documentElement?.classList.contains('ready')"


@pytest.fixture(scope="module")
def folder(module: Callable[[str], Module], unpacked: Callable[..., Path]) -> Path:
    """A small module with a quiz, unpacked."""
    return unpacked(module("minimal/securite/feu"), "scorm12")


@pytest.fixture
def window(browser: Browser, folder: Path) -> Iterator[BrowserContext]:
    """A browser in which the LMS is at `/`."""

    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, HOST.encode(), "text/html")
        return file(folder, request.path.removeprefix("/content"))

    with server(answer) as address, browser.new_context(base_url=address) as context:
        yield context


def frame(page: Page) -> Frame:
    """The package in an LMS's page, once it is shown."""
    page.wait_for_function(READY)
    page.wait_for_timeout(500)  # what is told after the first paint, and other windows asked
    return page.frames[1]


def launch(window: BrowserContext) -> tuple[Page, Frame]:
    """One more window of the activity."""
    page = window.new_page()
    page.goto("/")
    return page, frame(page)


def test_the_second_window_records_nothing_until_it_is_chosen(window: BrowserContext) -> None:
    one, first = launch(window)
    playing.see(first, 1)
    two, second = launch(window)
    expect(second.get_by_role("dialog")).to_contain_text("Ce module est déjà ouvert")
    assert two.evaluate("calls") == ["LMSInitialize"]
    expect(first.locator("#save")).to_have_text("Enregistré")
    second.get_by_role("button", name="Continuer ici").click()
    expect(first.get_by_role("alert")).to_contain_text("Le module continue dans une autre fenêtre.")
    assert one.evaluate("calls").count("LMSFinish") == 1
    two.wait_for_function("() => calls.includes('LMSCommit')")  # loaded anew, with the new record
    again = frame(two)
    assert len(playing.state(again)["seen"]) == 1
    expect(again.get_by_role("dialog")).to_have_count(0)
    one.close(run_before_unload=True)
    assert two.evaluate("localStorage.finished") == "1"


def test_who_stays_in_the_first_window_only_reads_in_the_second(window: BrowserContext) -> None:
    _, first = launch(window)
    two, second = launch(window)
    second.get_by_role("button", name="Rester dans l’autre").click()
    expect(second.get_by_role("alert")).to_contain_text("Ici, plus rien n’est enregistré.")
    playing.see(second)
    second.evaluate("Esn.pages.show('quiz'); Esn.quiz.begin(); Esn.quiz.finish()")
    expect(second.locator("#quiz-title")).to_have_text("Entraînement terminé")
    two.close(run_before_unload=True)
    assert first.evaluate("localStorage.finished") is None
    assert playing.state(first)["attempts"] == []
    playing.see(first, 1)
    expect(first.locator("#save")).to_have_text("Enregistré")


def test_of_two_that_open_at_once_one_gives_way(window: BrowserContext) -> None:
    pages = [window.new_page(), window.new_page()]
    for page in pages:
        page.goto("/", wait_until="commit")
    frames = [frame(page) for page in pages]
    asked = [one.locator("dialog[open]").count() for one in frames]
    assert sorted(asked) == [0, 1]
    busy = pages[asked.index(1)]
    assert busy.evaluate("calls.includes('LMSSetValue')") is False


def test_a_window_that_was_closed_is_no_other_window(window: BrowserContext) -> None:
    one, first = launch(window)
    playing.see(first, 1)
    one.close(run_before_unload=True)
    _, again = launch(window)
    expect(again.get_by_role("dialog")).to_have_count(0)
    assert len(playing.state(again)["seen"]) == 1


def test_the_diagnostic_holds_calls_and_no_name(window: BrowserContext) -> None:
    page, opened = launch(window)
    playing.see(opened, 1)
    opened.locator("#display-button").click()
    opened.get_by_role("button", name="Diagnostic").click()
    text = opened.locator("#diagnostic pre").inner_text()
    assert "LMSSetValue cmi.core.lesson_status incomplete → true" in text
    assert "mdupont" not in text
    window.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.get_by_role("button", name="Copier").click()
    expect(opened.get_by_role("button", name="Copié")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text
    page.keyboard.press("Escape")
    expect(opened.locator("#diagnostic")).to_have_count(0)
    assert opened.evaluate("document.activeElement.id") == "display-button"
