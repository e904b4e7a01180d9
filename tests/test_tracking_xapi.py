"""An xAPI package in Chromium, launched as Moodle's plugin does, with an LRS of another origin."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import learner
import playing
import pytest
from lrs import AUTH, Lrs
from playwright.sync_api import Browser, BrowserContext, Page
from ralph.models.xapi.base.statements import BaseXapiStatement
from servers import file, server

from esn_package.module import Module
from esn_package.quiz import Feedback
from esn_package.scoring import USUAL, Rules

IDENTITY = "content/donnees-ia/identite-patient"
BASE = "https://ecole.example/xapi"
ACTOR = {
    "objectType": "Agent",
    "name": "Martin Dupont",
    "account": {"homePage": "https://moodle.example", "name": "mdupont"},
}

pytestmark = pytest.mark.browser


@dataclass
class Launcher:
    """An LRS, a window that keeps what a browser keeps, and the address of the package."""

    lrs: Lrs
    window: BrowserContext
    content: str
    endpoint: str

    def page(self, **more: str) -> Page:
        """The package, launched."""
        query = {
            "endpoint": self.endpoint,
            "auth": AUTH,
            "actor": json.dumps(ACTOR),
            "registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7",
            "activity_id": f"{BASE}/identite-patient",
            **more,
        }
        page = self.window.new_page()
        page.goto(f"{self.content}/index.html?{urlencode(query)}")
        page.wait_for_selector("html.ready")
        page.wait_for_timeout(200)
        return page


@pytest.fixture(scope="module")
def folder(module: Callable[[str], Module], unpacked: Callable[..., Path]) -> Path:
    """The first module, unpacked."""
    return unpacked(module(IDENTITY), "xapi", activity_base=BASE)


@pytest.fixture
def launcher(browser: Browser, folder: Path) -> Iterator[Launcher]:
    """The first module on a web server, and an LRS on another."""
    with launched(browser, folder) as found:
        yield found


@contextmanager
def launched(browser: Browser, folder: Path) -> Iterator[Launcher]:
    """The package of a folder on a web server, and an LRS on another."""
    lrs = Lrs()
    with (
        server(lambda request: file(folder, request.path)) as content,
        server(lrs.answer) as other,
        browser.new_context() as window,
    ):
        yield Launcher(lrs, window, content, f"{other}/xapi/")


def saved(page: Page) -> None:
    """Wait until the quiet line says that all is saved."""
    page.evaluate(
        """() => new Promise((resolve) =>
          Esn.session.onSaved(({is}) => is === "saved" && resolve()))"""
    )


def judge(lrs: Lrs) -> None:
    """Every statement is one by ralph's models, and about this module."""
    for statement in lrs.statements.values():
        BaseXapiStatement.model_validate(statement)
        assert statement["actor"] == ACTOR
        assert statement["object"]["id"].startswith(f"{BASE}/identite-patient")


def test_played_left_and_passed_in_two_sessions(launcher: Launcher) -> None:
    page = launcher.page()
    playing.see(page, 3)
    playing.attempt(page, wrong=12)
    saved(page)
    page.goto("about:blank")
    page.wait_for_timeout(300)
    first = ["initialized", *["experienced"] * 3, *["answered"] * 12, "suspended", "terminated"]
    assert launcher.lrs.verbs() == first
    again = launcher.page()
    assert len(playing.state(again)["seen"]) == 3
    playing.see(again)
    score = playing.attempt(again, wrong=1)
    saved(again)
    again.close(run_before_unload=True)
    launcher.page(registration="3f1f1b9e-0000-4000-8000-000000000000").wait_for_timeout(300)
    verbs = launcher.lrs.verbs()
    assert verbs[len(first) : len(first) + 2] == ["initialized", "resumed"]
    assert verbs.count("completed") == verbs.count("passed") == 1
    (passed,) = (s for s in launcher.lrs.statements.values() if s["verb"]["id"].endswith("/passed"))
    assert passed["result"]["score"] == {"scaled": score / 100, "raw": score, "min": 0, "max": 100}
    judge(launcher.lrs)


def test_questions_are_told_with_their_choices_in_their_language(launcher: Launcher) -> None:
    page = launcher.page()
    playing.attempt(page)
    saved(page)
    told = [s for s in launcher.lrs.statements.values() if s["verb"]["id"].endswith("/answered")]
    assert len(told) == 12
    for statement in told:
        definition = statement["object"]["definition"]
        assert re.search(r"\w", definition["description"]["fr"])
        if definition["interactionType"] == "choice":
            ids = [part["id"] for part in definition["choices"]]
            assert set(statement["result"]["response"].split("[,]")) <= set(ids)
        if definition["interactionType"] != "numeric":  # whose pattern is a range
            assert statement["result"]["response"] in definition["correctResponsesPattern"]


def test_an_lrs_that_fails_every_other_time_loses_nothing(launcher: Launcher) -> None:
    launcher.lrs.failing = True
    page = launcher.page()
    playing.see(page)
    playing.attempt(page)
    for _ in range(12):
        page.evaluate("Esn.session.retry()")
        page.wait_for_timeout(120)
    saved(page)
    verbs = launcher.lrs.verbs()
    assert len(verbs) == 1 + 8 + 12 + 2
    assert sorted(set(verbs)) == ["answered", "completed", "experienced", "initialized", "passed"]
    judge(launcher.lrs)


def test_what_was_done_off_line_arrives_at_the_next_launch(launcher: Launcher) -> None:
    page = launcher.page()
    saved(page)
    launcher.window.set_offline(offline=True)
    launcher.lrs.down = True  # Chromium lets keepalive requests through its own being off line
    playing.see(page, 2)
    page.locator("#save.failed").wait_for()
    page.goto("about:blank")
    launcher.window.set_offline(offline=False)
    launcher.lrs.down = False
    assert launcher.lrs.verbs() == ["initialized"]
    again = launcher.page()
    saved(again)
    assert len(playing.state(again)["seen"]) == 2
    assert launcher.lrs.verbs().count("experienced") == 2
    judge(launcher.lrs)


def test_nothing_leaves_for_anyone_else_and_nothing_of_the_learner_is_kept(
    launcher: Launcher,
) -> None:
    asked: list[str] = []
    launcher.window.on("request", lambda request: asked.append(request.url))
    page = launcher.page()
    playing.see(page)
    playing.attempt(page)
    saved(page)
    ours = (launcher.content, launcher.endpoint)
    assert [url for url in asked if not url.startswith(ours)] == []
    kept: dict[str, Any] = page.evaluate("({...localStorage})")
    states = json.dumps([kept, [json.loads(one)["state"] for one in launcher.lrs.states.values()]])
    for secret in ("dupont", "Martin", AUTH.split()[1]):
        assert secret not in states
    assert all("referer" not in {name.lower() for name in r.headers} for r in launcher.lrs.requests)


def test_without_an_lrs_it_says_that_nothing_is_reported(launcher: Launcher) -> None:
    page = launcher.window.new_page()
    page.goto(f"{launcher.content}/index.html")
    page.wait_for_selector("html.ready")
    assert page.locator('[data-notice="unreported"]').is_visible()
    playing.see(page)
    page.reload()
    page.wait_for_selector("html.ready")
    assert len(playing.state(page)["seen"]) == 8
    assert launcher.lrs.requests == []


@pytest.mark.parametrize("feedback", ["after-each", "at-end"])
def test_how_sure_the_learner_said_to_be_goes_with_each_answer(
    feedback: Feedback,
    browser: Browser,
    module: Callable[[str], Module],
    unpacked: Callable[..., Path],
) -> None:
    feu = module("minimal/securite/feu")
    assert feu.quiz
    quiz = feu.quiz._replace(rules=Rules(certainty=USUAL), feedback=feedback, draw=None)
    sure = feu._replace(quiz=quiz)
    with launched(browser, unpacked(sure, "xapi", activity_base=BASE)) as found:
        page = found.page(activity_id=f"{BASE}/feu")
        learner.begin(page)
        for degree in ("Forte", "Faible", "Moyenne"):
            form = learner.asked(page)
            learner.fill(form)
            form.locator(".certainty").get_by_role("radio", name=degree).check()
            form.locator("button[type=submit]").click()
            if feedback == "after-each":
                page.locator("#quiz-bank .actions:visible button").last.click()
        learner.end(page)
        saved(page)
        told = [s for s in found.lrs.statements.values() if s["verb"]["id"].endswith("/answered")]
        degrees = [one["result"]["extensions"][f"{BASE}/feu/extensions/certainty"] for one in told]
        assert [one["degree"] for one in degrees] == [3, 1, 2]
        assert degrees[0] == {"degree": 3, "of": 3, "label": "Forte (plus de 80\u00a0%)"}
        for statement in told:
            BaseXapiStatement.model_validate(statement)
