"""docs/guides/vie-privee.md says field by field what a package reads and sends, no less."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import learner
import playing
import pytest
from lrs import Lrs
from playwright.sync_api import Browser, Frame, Page
from servers import Answer, Request, file, server
from simulating import finish
from test_simulated import HOST, LEAVE
from test_tracking_xapi import ACTOR, BASE, launched, saved

from esn_package.module import Module
from esn_package.preview.profiles import profile

PAGE = Path(__file__).parent.parent / "docs/guides/vie-privee.md"
# Between them: every kind, all that is played, objectives, a time limit, certainty or what wrong
# answers cost.
MODULES = [
    "content/donnees-ia/identite-patient",
    "content/demonstration/toutes-les-questions",
    "content/demonstration/examen-blanc",
]

pytestmark = pytest.mark.browser


def told(heading: str) -> set[str]:
    """The fields in the first column of the table below a heading."""
    text = PAGE.read_text(encoding="utf-8")
    section = re.split(r"^#+ ", text.split(f"# {heading}\n")[1], flags=re.MULTILINE)[0]
    cells = re.findall(r"^\|([^|]+)\|", section, re.MULTILINE)
    return {field for cell in cells for field in re.findall(r"`([^`]+)`", cell)}


def attempted(frame: Frame | Page, wrong: int) -> None:
    """Take the quiz once: its first question on screen, the others without looking."""
    frame.evaluate("""() => {
      delete Esn.data.quiz.honour;  // the box that an exam asks to tick
      Esn.session.state.seed = 1;  // some draws begin with what asks for no certainty
      Esn.pages.show("quiz");
      Esn.quiz.begin();
    }""")
    asked = learner.asked(frame)
    learner.fill(asked)
    if asked.locator(".certainty").count():
        asked.locator(".certainty input").last.check(force=True)
    asked.locator("button[type=submit]").click()
    frame.evaluate(
        f"""wrong => {{
          const right = {playing.RIGHT}, bad = {playing.WRONG};
          Esn.quiz.running().drawn.forEach((id, i) => Esn.quiz.change((running) => {{
            const key = Esn.data.questions[id];
            running.answers[id] ??= i < wrong ? bad(key) : right(key);
          }}));
          Esn.quiz.finish();
        }}""",
        wrong,
    )


def tried(frame: Frame | Page) -> None:
    """Play to their end the scenarios and laboratories of every page."""
    for id_ in frame.evaluate("Object.keys(Esn.data.simulations || {})"):
        frame.evaluate("""(id) => {
          const page = document.getElementById(`s-${id}`).closest("article");
          Esn.pages.show(page.id);
        }""", id_)  # fmt: skip
        finish(frame, id_)


def calls(browser: Browser, folder: Path) -> list[list[Any]]:
    """Every call on the LMS's API of a visit, and of a second one."""
    record: dict[str, Any] = {}
    found: list[list[Any]] = []

    def answer(request: Request) -> Answer:
        if request.path == "/":
            about = profile("moodle").model_dump_json(by_alias=True)
            page = HOST.replace("RECORD", json.dumps(record)).replace("PROFILE", about)
            return Answer(200, page.encode(), "text/html; charset=utf-8")
        return file(folder, request.path.removeprefix("/content"))

    with server(answer) as address, browser.new_context() as window:
        for wrong in (3, 0):
            page = window.new_page()
            page.goto(address)
            frame = playing.ready(page)
            playing.see(frame, 2 if wrong else None)
            if wrong:
                tried(frame)
            attempted(frame, wrong)
            page.wait_for_timeout(300)
            page.evaluate(LEAVE)
            record.update(json.loads(page.evaluate("JSON.stringify(record)")))
            found += page.evaluate("calls")
    return found


def test_scorm_reads_and_writes_what_the_page_says(
    module: Callable[[str], Module], unpacked: Callable[..., Path], browser: Browser
) -> None:
    read, written = set(), set()
    for name in MODULES:
        for call, element, *_ in calls(browser, unpacked(module(name), "scorm12")):
            field = re.sub(r"\.\d+", ".n", str(element))
            if call == "LMSGetValue":
                read.add(field)
            elif call == "LMSSetValue":
                written.add(field)
    assert read == told("Lu par le module")
    assert written == told("Écrit par le module")
    assert not {"cmi.core.student_name", "cmi.comments"} & read


def fields(value: object, path: str = "") -> Iterator[str]:
    """The paths of an object's ends, but for what the page names as a whole."""
    if isinstance(value, dict) and path not in {"actor", "verb", "object", "result.extensions"}:
        for key, inner in value.items():
            yield from fields(inner, f"{path}.{key}".strip("."))
    else:
        yield path


def played(page: Page, lrs: Lrs) -> set[str]:
    """The fields of every statement of a visit, and what is in the browser after it."""
    playing.see(page)
    tried(page)
    attempted(page, 2)
    saved(page)
    return {path for one in lrs.statements.values() for path in fields(one)}


def test_xapi_sends_what_the_page_says(
    module: Callable[[str], Module], unpacked: Callable[..., Path], browser: Browser
) -> None:
    found: set[str] = set()
    for name in MODULES:
        folder = unpacked(module(name), "xapi", activity_base=BASE)
        with launched(browser, folder) as launcher:
            page = launcher.page(activity_platform="Moodle")
            found |= played(page, launcher.lrs)
            kept = page.evaluate("JSON.stringify(localStorage)")
            assert not any(part in kept for part in ("Martin", "mdupont", "moodle.example"))
            for text in launcher.lrs.states.values():
                assert set(json.loads(text)) == {"format", "state", "counter", "revision"}
            for one in launcher.lrs.statements.values():
                assert one["actor"] == ACTOR
    assert found == told("Chaque déclaration")
