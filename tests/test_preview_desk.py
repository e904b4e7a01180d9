"""The author's page in a browser: the module at every save, where its learner was."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import browsers
import pytest
import rules
from desks import READY, inside, started
from playwright.sync_api import Browser, Page, expect
from previews import Preview, previewed
from servers import Answer, Request, server

HERE = Path(__file__).parent

pytestmark = pytest.mark.browser
Desk = Callable[..., Page]


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """A module to be changed."""
    school = shutil.copytree(HERE / "modules/minimal", tmp_path / "ecole")
    return school / "securite/feu"


@pytest.fixture
def preview(module: Path) -> Iterator[Preview]:
    """Its preview."""
    with previewed(module, "--lang", "fr") as running:
        yield running


@pytest.fixture
def desk(browser: Browser, preview: Preview) -> Iterator[Desk]:
    """Opens the desk; an error of any script fails the test."""
    windows = []
    errors: list[str] = []

    def opened(width: int = 1440, height: int = 900, **look: Any) -> Page:  # noqa: ANN401 - of a context
        size = {"width": width, "height": height}
        context = browser.new_context(**{"viewport": size, "locale": "fr-FR", **look})
        windows.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error.stack)))
        page.goto(preview.url)
        started(page)
        return page

    yield opened
    for window in windows:
        window.close()
    assert errors == []


def save(file: Path, old: str, new: str) -> None:
    """Change a text of a file, once."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_save_is_shown_where_the_learner_was(desk: Desk, module: Path) -> None:
    page = desk()
    inside(page).evaluate("Esn.pages.show('p-alarme')")
    (module / "01-alarme.md").write_text(
        (module / "01-alarme.md").read_text("utf-8") + "\n\nUne phrase toute neuve.\n", "utf-8"
    )
    page.frame_locator("#module").get_by_text("Une phrase toute neuve.").wait_for()
    started(page)
    assert inside(page).evaluate("Esn.pages.current()") == "p-alarme"


def test_a_save_ends_the_session_before_it_and_no_call_goes_astray(
    desk: Desk, module: Path
) -> None:
    page = desk()
    for number in range(4):
        inside(page).evaluate("window.old = true")
        save(module / "01-alarme.md", "# ", f"# {number} ")
        page.frame_locator("#module").get_by_text(f"{number} ").first.wait_for(state="attached")
        started(page)
    calls = page.locator("#calls-list li")
    expect(calls.filter(has_text="LMSInitialize")).to_have_count(5)
    expect(calls.filter(has_text="LMSFinish")).to_have_count(4)
    expect(page.locator("#calls-list li.error")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1440])
def test_what_is_read_beside_the_module_is_a_link_away(
    browser: Browser, module: Path, width: int
) -> None:
    school = module.parents[1]
    (module.parent / "patients.md").write_text("# Un feu ?\n\nSortez.\n", "utf-8")
    (module / "guide.md").write_text("# Animer\n\nPartez du bruit.\n", "utf-8")
    with previewed(school, "--lang", "fr") as preview:
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.goto(preview.url)
        for name, words in (
            ("Guide de formation\u00a0: Réagir à un feu", "Partez du bruit."),
            ("Pour les patients\u00a0: 1. Sécurité", "Sortez."),
        ):
            with context.expect_page() as opened:
                page.get_by_role("link", name=name).click()
            expect(opened.value.get_by_text(words)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == width
        page.get_by_role("link", name="Réagir à un feu", exact=True).click()
        started(page)
        if width == 360:
            page.locator("#settings-button").click()
        for name, words in (("Guide", "Partez du bruit."), ("Pour les patients", "Sortez.")):
            with context.expect_page() as opened:
                page.get_by_role("link", name=name, exact=True).click()
            expect(opened.value.get_by_text(words)).to_be_visible()
        context.close()


AWAY = """if (window === top) {
  window.away = true;
  Object.defineProperty(document, "hidden", { get: () => window.away });
}"""


def test_tabs_that_nobody_sees_keep_no_connection_from_others(
    desk: Desk, preview: Preview, module: Path
) -> None:
    """A browser has six connections to a server: a seventh tab that listens would never load."""
    page = desk()
    tab, *others = (page.context.new_page() for _ in range(7))
    for one in (tab, *others):
        one.add_init_script(AWAY)
        one.goto(preview.url, timeout=10_000)
        started(one)
    save(module / "01-alarme.md", "# ", "# Toute neuve : ")
    page.frame_locator("#module").get_by_text("Toute neuve").first.wait_for(state="attached")
    assert "Toute neuve" not in inside(tab).content()
    tab.evaluate("window.away = false, document.dispatchEvent(new Event('visibilitychange'))")
    tab.frame_locator("#module").get_by_text("Toute neuve").first.wait_for(state="attached")


def test_the_line_that_was_read_stays_where_it_was(desk: Desk, module: Path) -> None:
    file = module / "01-alarme.md"
    lines = "\n\n".join(f"Ligne numéro {number}, assez longue." for number in range(80))
    file.write_text(f"{file.read_text('utf-8')}\n\n{lines}\n", "utf-8")
    page = desk()
    inside(page).evaluate("Esn.pages.show('p-alarme')")
    line = page.frame_locator("#module").get_by_text("Ligne numéro 40,")
    line.evaluate("(one) => scrollTo(0, scrollY + one.getBoundingClientRect().top - 60)")
    before = line.evaluate("(one) => one.getBoundingClientRect().top")
    save(file, "Ligne numéro 0,", "Avant.\n\nEncore avant.\n\nLigne numéro 0,")
    page.frame_locator("#module").get_by_text("Encore avant.").wait_for(state="attached")
    started(page)

    def stays() -> bool:
        return bool(abs(line.evaluate("(one) => one.getBoundingClientRect().top") - before) <= 2)

    browsers.soon(stays, "the line is where it was")


def test_every_page_and_question_is_a_step_away(desk: Desk) -> None:
    page = desk()
    steps = page.locator("#go option").evaluate_all("(all) => all.map(({ value }) => value)")
    assert sum(step.startswith("q-") for step in steps) >= 2
    for step in steps:
        page.locator("#go").select_option(step)
        there = page.frame_locator("#module").locator(f"[id='{step}']")
        expect(there).to_be_visible()


def test_widths_and_themes_are_those_of_the_module(desk: Desk) -> None:
    page = desk(1600)
    for width in ("360", "650", "867"):
        page.locator(f"[data-choice=width] [value='{width}']").click()
        assert inside(page).evaluate("innerWidth") == int(width)
    for theme in ("dark", "light"):
        page.locator("[data-choice=theme]").select_option(theme)
        assert inside(page).evaluate("document.documentElement.dataset.theme") == theme


TRIES = """async (url) => {
  const site = `${url}m/feu/web/site/`;
  const settled = (promise) => promise.then(() => true, () => false);
  const loads = (tag, name, address) => new Promise((resolve) => {
    const one = document.createElement(tag);
    one.onload = () => resolve(true);
    one.onerror = () => resolve(false);
    one.rel = "stylesheet";
    one[name] = address;
    document.body.append(one);
  });
  const script = (await (await fetch("/named")).text()).trim();
  const stream = new EventSource(`${url}events`);
  const heard = await new Promise((resolve) => {
    stream.onmessage = () => resolve(true);
    stream.onerror = () => resolve(false);
  });
  stream.close();
  const body = JSON.stringify({ fault: "error" });
  const fault = `${url}lrs/extensions/preview/fault`;
  await settled(fetch(fault, { method: "POST", mode: "no-cors", body }));
  navigator.sendBeacon(fault, body);
  return {
    reads: await settled(fetch(`${site}index.html`)),
    script: await loads("script", "src", `${site}${script}`),
    desk: await loads("script", "src", `${url}desk/desk.js`),
    style: await loads("link", "href", `${url}desk/desk.css`),
    heard,
  };
}"""


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_a_hostile_page_gets_nothing_even_if_it_knows_the_address(
    browser: Browser, preview: Preview, name: str
) -> None:
    document = preview.site("feu").body.decode()
    script = re.findall(r"player\.[0-9a-f]{8}\.js", document)[0]

    def answer(request: Request) -> Answer:
        if request.path == "/named":
            return Answer(200, script.encode())
        frame = f'<body><iframe src="{preview.url}m/feu/"></iframe>'
        return Answer(200, frame.encode(), "text/html")

    window = browser.new_context()
    with server(answer) as site:
        page = window.new_page()
        page.goto(site.replace("127.0.0.1", name))
        got = page.evaluate(TRIES, preview.url)
        framed = [frame.content() for frame in page.frames[1:]]
    window.close()
    assert {what for what, there in got.items() if there} == set()
    assert not any("Desk" in text or "alarme" in text for text in framed)
    asked = preview.ask("lrs/about", **{"X-Experience-API-Version": "1.0.3"})
    assert asked.status == 200  # and no fault was set


@pytest.mark.parametrize("form", ["scorm12", "web"])
def test_an_answer_outlives_a_save_and_a_reload_of_the_page(
    desk: Desk, module: Path, form: str
) -> None:
    page = desk()
    page.locator(f"[data-choice=format] [value={form}]").click()
    started(page, form)
    inside(page).evaluate("Esn.session.change((state) => state.seen.push('alarme'), { now: true })")
    inside(page).evaluate("window.old = true")  # what runs may not be taken for what comes
    save(module / "module.yaml", "minutes:", "authors: Moi\nminutes:")
    expect(page.locator("#state")).to_contain_text("Mis à jour à")
    started(page, form)
    assert "alarme" in inside(page).evaluate("Esn.session.state.seen")
    page.reload()
    started(page, form)
    assert "alarme" in inside(page).evaluate("Esn.session.state.seen")


def test_a_mistake_stands_over_the_module_until_it_is_mended(desk: Desk, module: Path) -> None:
    page = desk()
    save(module / "module.yaml", "minutes:", "minuts:")
    link = page.locator("#problems a.place").first
    link.wait_for()
    assert (link.get_attribute("href") or "").startswith("vscode://file/")
    assert page.evaluate(READY, "scorm12")
    state = page.locator("#state")
    expect(state).to_have_text("Dernière version sans erreur")
    save(module / "module.yaml", "minuts:", "minutes:")
    page.locator("#problems").wait_for(state="hidden")
    expect(state).to_have_text("À jour")


def test_code_in_a_hint_is_shown_as_code_and_nothing_as_html(desk: Desk, module: Path) -> None:
    page = desk()
    save(module / "02-sortir.md", "# ", "# L'air... ")
    page.locator("#found").click()
    found = page.locator("#problems li").filter(has_text="three-dots")
    expect(found.locator(".hint code")).to_have_text("esn-package check --fix")
    expect(found).not_to_contain_text("`")
    save(module / "module.yaml", "minutes:", '"<i>`<u>m`</i>": 1\nminutes:')
    wrong = page.locator("#problems li.error .message")
    expect(wrong).to_contain_text("<i><u>m</i>")
    expect(wrong.locator("code")).to_have_text("<u>m")
    expect(page.locator("#problems :is(i, u, b:not(.place))")).to_have_count(0)


def test_the_bar_stays_on_its_lines_when_a_button_is_pressed(desk: Desk) -> None:
    page = desk()
    height = "document.querySelector('.settings').offsetHeight"
    before = page.evaluate(height)
    page.locator("#go").select_option("p-alarme")
    page.get_by_role("button", name="Montrer les réponses").click()
    assert page.evaluate(height) == before


def test_the_right_answers_are_shown_on_demand_and_change_nothing(desk: Desk) -> None:
    page = desk()
    frame = inside(page)
    form = frame.evaluate("document.querySelector('.page:not(.quiz) .question').id")
    page.locator("#go").select_option(form)
    page.locator("#answers").click()
    frame.locator(f"#{form}.done").wait_for()
    assert frame.evaluate("Esn.session.state.practice") == {}


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_page(desk: Desk, module: Path, width: int, scheme: str) -> None:
    page = desk(width, 800, color_scheme=scheme)
    assert rules.findings(page, *rules.QUICK[:1]) == []
    save(module / "module.yaml", "minutes:", "minuts:")
    page.locator("#problems li").first.wait_for()
    assert rules.findings(page, *rules.QUICK[:1]) == []


def test_the_page_speaks_the_language_that_is_chosen(desk: Desk) -> None:
    page = desk()
    assert page.locator("#answers").inner_text() == "Montrer les réponses"
    page.locator("#language").select_option("en")
    page.wait_for_url("**lang=en**")
    assert page.locator("#answers").inner_text() == "Show answers"
