"""A course: the school's six modules, one after the other, on one platform of one address.

A platform gives all its activities one origin, so their packages share what a browser keeps and
hear each other's windows. None may find in it what is another's, or another learner's.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

import learner
import playing
import pytest
from conftest import loaded, unpack
from lrs import AUTH, Lrs
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect
from servers import Answer, Request, file, server
from test_simulated import HOST, LEAVE, REFUSED

from esn_package.preview.profiles import profile

SIX = {
    "ia-en-sante": "donnees-ia",
    "identite-patient": "donnees-ia",
    "hygiene-numerique": "cybersecurite",
    "choisir-son-canal": "communication",
    "dossiers-partages": "outils",
    "teleconsultation": "telesante",
}
BASE = "https://ecole.example/xapi"
LEARNERS = ("malik", "rose")
MOODLE = profile("moodle").model_dump_json(by_alias=True)
# The profiles know no learner: here are two, at one computer.
WHO = """<script>{
  const ask = API.LMSGetValue;
  API.LMSGetValue = (name) => (name === "cmi.core.student_id" ? "WHO" : ask(name));
}</script><iframe"""
KEPT = """() => {
  const { nonce, seen, practice, attempts, running } = Esn.session.state;
  const taken = attempts.map(({ n, score }) => [n, score]);
  return { of: Esn.data.module.id, nonce, seen, practice, taken, running };
}"""
NOTHING: dict[str, Any] = {"seen": [], "practice": {}, "taken": [], "running": None}

pytestmark = pytest.mark.browser
Kept = dict[str, Any]


@dataclass
class Platform:
    """One address, at which each module has a page and its package's files; one browser."""

    format: str
    folders: Mapping[str, Path]
    browser: Browser
    window: BrowserContext
    who: str = LEARNERS[0]
    address: str = ""
    endpoint: str = ""
    lrs: Lrs = field(default_factory=Lrs)
    records: dict[tuple[str, str], Any] = field(default_factory=dict)

    def answer(self, request: Request) -> Answer:
        """A page of the LMS at `/name`, a package's files where Moodle has them."""
        place, _, path = request.path[1:].partition("/mod_scorm/content/1/")
        if path:
            return file(self.folders[place], path)
        record = json.dumps(self.records.get((self.who, place), {}))
        page = HOST.replace("RECORD", record).replace("PROFILE", MOODLE)
        page = page.replace("<iframe", WHO.replace("WHO", self.who))
        page = page.replace("/content/", f"/{place}/mod_scorm/content/1/")
        return Answer(200, page.encode(), "text/html; charset=utf-8")

    @contextmanager
    def launched(self, name: str) -> Iterator[Frame | Page]:
        """A module in a tab of its own, left at the end."""
        page = self.window.new_page()
        if self.format == "scorm12":
            page.goto(f"{self.address}/{name}")
            frame: Frame | Page = playing.ready(page)
        else:
            page.goto(f"{self.address}/{name}/mod_scorm/content/1/index.html?{self.query(name)}")
            page.wait_for_selector("html.ready")
            frame = page
        yield frame
        if self.format != "web":
            expect(frame.locator("#save")).to_have_text("Enregistré")
        if self.format == "scorm12":
            page.evaluate(LEAVE)
            assert page.evaluate(REFUSED) == []
            record = json.loads(page.evaluate("JSON.stringify(record)"))
            self.records[self.who, name] = record
        page.close(run_before_unload=True)

    def query(self, name: str) -> str:
        """What Moodle's plugin says at a launch; the registration is the same for all."""
        account = {"homePage": "https://moodle.example", "name": self.who}
        told = {
            "endpoint": self.endpoint,
            "auth": AUTH,
            "actor": json.dumps({"objectType": "Agent", "account": account}),
            "registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7",
            "activity_id": f"{BASE}/{name}",
        }
        return urlencode(told) if self.format == "xapi" else ""

    def score(self, name: str) -> int:
        """What the LMS holds as the score of a module."""
        elements = self.records[self.who, name]["attempts"][-1]["elements"]
        return int(elements["cmi.core.score.raw"])


@contextmanager
def opened(format: str, folders: Mapping[str, Path], browser: Browser) -> Iterator[Platform]:  # noqa: A002
    """A platform in which nobody has done anything yet."""
    with ExitStack() as stack:
        window = stack.enter_context(browser.new_context(locale="fr-FR"))
        made = Platform(format, folders, browser, window)
        made.address = stack.enter_context(server(made.answer))
        made.endpoint = f"{stack.enter_context(server(made.lrs.answer))}/xapi/"
        yield made


@pytest.fixture(scope="module", params=["scorm12", "xapi", "web"])
def packages(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, dict[str, Path]]:
    """A format, and the six packages in it, unpacked."""
    given = {"activity_base": BASE} if request.param == "xapi" else {}
    return request.param, {
        name: unpack(
            loaded(f"content/{pillar}/{name}"),
            tmp_path_factory.mktemp(name),
            request.param,
            **given,
        )
        for name, pillar in SIX.items()
    }


@pytest.fixture(scope="module")
def course(
    packages: tuple[str, dict[str, Path]], browser: Browser
) -> Iterator[tuple[Platform, dict[str, Kept]]]:
    """The six begun, one after the other: the platform, and how each was left."""
    with opened(*packages, browser) as platform:
        left = {}
        for number, name in enumerate(SIX):
            with platform.launched(name) as frame:
                new(frame, name)
                work(frame, number)
                left[name] = kept(frame)
        yield platform, left


def kept(frame: Frame | Page) -> Kept:
    """What a learner would miss, or find too much."""
    found: Kept = frame.evaluate(KEPT)
    return found


def new(frame: Frame | Page, name: str) -> None:
    """Nothing is done in the module, offered to be taken back, or said of another window."""
    found = kept(frame)
    assert {**found, **NOTHING} == found
    assert found["of"] == name
    untold(frame)


def untold(frame: Frame | Page) -> None:
    """No work is offered, and no window is in the way."""
    assert frame.evaluate("Esn.session.offered") is None
    expect(frame.locator("dialog[open], [role=alert]:visible")).to_have_count(0)


def work(frame: Frame | Page, number: int) -> None:
    """Read, answer in a page and take the quiz, in each module otherwise; the last is under way."""
    playing.see(frame, 1 + number)
    form = frame.locator("[data-screen][id^=p-] .question").nth(number % 3)
    screen = form.evaluate("(form) => form.closest('[data-screen]').id")
    frame.evaluate("(screen) => Esn.pages.show(screen)", screen)
    learner.answer(form, right=number % 2 == 0)
    playing.attempt(frame, wrong=1 + number)
    if number == len(SIX) - 1:
        frame.evaluate("Esn.quiz.begin()")
        learner.answer(frame.locator("#quiz-bank > .question:visible"))


def test_each_module_finds_its_own_again(course: tuple[Platform, dict[str, Kept]]) -> None:
    platform, left = course
    assert len({json.dumps(one["taken"]) for one in left.values()}) == len(SIX)
    for name in reversed(SIX):
        with platform.launched(name) as frame:
            assert kept(frame) == left[name]
            untold(frame)


def test_on_another_computer_the_platform_gives_each_its_own(
    course: tuple[Platform, dict[str, Kept]], monkeypatch: pytest.MonkeyPatch
) -> None:
    platform, left = course
    if platform.format == "web":
        return  # nothing but the browser keeps it
    with platform.browser.new_context(locale="fr-FR") as elsewhere:
        monkeypatch.setattr(platform, "window", elsewhere)
        for name in SIX:
            with platform.launched(name) as frame:
                assert kept(frame) == left[name]
            if platform.format == "scorm12":
                assert platform.score(name) == left[name]["taken"][0][1]


def test_an_lrs_keeps_one_document_a_module_and_statements_of_no_other(
    course: tuple[Platform, dict[str, Kept]],
) -> None:
    platform, _ = course
    documents = [parse_qs(query)["activityId"] for query in platform.lrs.states]
    of = [one["object"]["id"].removeprefix(f"{BASE}/") for one in platform.lrs.statements.values()]
    wanted = SIX if platform.format == "xapi" else {}
    assert {name for (name,) in documents} == {f"{BASE}/{name}" for name in wanted}
    assert {one.split("/")[0] for one in of} == {*wanted}


def test_another_learner_at_the_same_computer_begins_anew(
    course: tuple[Platform, dict[str, Kept]], monkeypatch: pytest.MonkeyPatch
) -> None:
    platform, left = course
    if platform.format == "web":
        return  # it asks for no name: who shares a browser's session shares a module
    monkeypatch.setattr(platform, "who", LEARNERS[1])
    for name in SIX:
        with platform.launched(name) as frame:
            new(frame, name)
            assert kept(frame)["nonce"] != left[name]["nonce"]


def test_two_modules_are_worked_in_at_once(
    packages: tuple[str, dict[str, Path]], browser: Browser
) -> None:
    one, other = "identite-patient", "ia-en-sante"
    with opened(*packages, browser) as platform:
        with platform.launched(one) as first, platform.launched(other) as second:
            for count in (1, 2, 3):
                playing.see(first, count)
                playing.see(second, count + 2)
            work(second, 4)
            before = kept(second)
            work(first, 3)
            assert kept(second) == before
            untold(first)
            untold(second)
            left = {one: kept(first), other: before}
        for name, found in left.items():
            with platform.launched(name) as frame:
                assert kept(frame) == found
