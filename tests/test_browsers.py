"""One module with all kinds, played in three browsers: launched, left, found again, passed.

A browser that comes back under another name of the machine finds nothing of its own: what it shows
then was given by the LMS or the LRS. The package for the web has only what the browser keeps.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode

import keyboard
import pytest
from asked import QUESTIONS
from browsers import BROWSERS, Window, soon, until
from conftest import Unpacked
from lrs import AUTH, Lrs
from playwright.sync_api import Playwright
from servers import Answer, Request, file, server

from esn_package.module import Module
from esn_package.questions import score

pytestmark = pytest.mark.browser
FIRST = 4  # questions before the learner leaves
# First of all scripts, in every page: what goes wrong is told to the server, at the end too.
WATCH = """<script>
for (const what of ["error", "unhandledrejection"]) addEventListener(what, (event) =>
  navigator.sendBeacon("/error", event.message || String(event.reason)));
</script>"""
# An LMS of SCORM 1.2: it keeps what is committed, and nothing that comes after the end.
LMS = """<!doctype html><meta charset="utf-8"><title>LMS</title><script>
let held = { "cmi.core.lesson_mode": "normal", "cmi.core.credit": "credit",
  "cmi.core.lesson_status": "not attempted", "cmi.core.entry": "ab-initio", ...RECORD };
let state = "new", kept = null, wrong = [];
const commit = () => ((kept = { ...held }), "true");
const says = (when, answer) => (...given) =>
  state === when ? answer(...given) : (wrong.push([state, ...given]), "false");
const count = (list) => Object.keys(held).filter((key) => key.startsWith(list)
  && key.endsWith(".id") && !key.includes(".objectives.", list.length)).length;
window.API = {
  LMSInitialize: says("new", () => ((state = "open"), "true")),
  LMSFinish: says("open", () => ((state = "closed"), commit())),
  LMSCommit: says("open", commit),
  LMSGetValue: says("open", (key) => key.endsWith("._count")
    ? String(count(key.replace("_count", ""))) : held[key] ?? ""),
  LMSSetValue: says("open", (key, value) => ((held[key] = String(value)), "true")),
  LMSGetLastError: () => "0",
  LMSGetErrorString: () => "",
  LMSGetDiagnostic: () => "",
};
</script><iframe src="/index.html" width="860" height="640"></iframe>"""


class Platform(Protocol):
    """What launches a package, and what it was told in the end."""

    address: str
    errors: list[str]

    def answer(self, request: Request) -> Answer:
        """What a browser asked for."""

    def launch(self, window: Window) -> None:
        """Open the package; the learner comes back under another name."""

    def leave(self, window: Window) -> None:
        """Go elsewhere, and wait until the platform has what it is owed."""

    def told(self, window: Window) -> Any:  # noqa: ANN401 - a format's own
        """Status and score, as the platform has them."""


@dataclass
class Files:
    """A package on a server that two names lead to."""

    folder: Path
    address: str = ""
    names: list[str] = field(default_factory=lambda: ["localhost", "127.0.0.1"])
    errors: list[str] = field(default_factory=list)

    def answer(self, request: Request) -> Answer:
        """A file; a page tells what goes wrong in it."""
        if request.path == "/error":
            self.errors.append(request.body)
            return Answer(204)
        found = file(self.folder, request.path)
        if found.type.startswith("text/html"):
            found = Answer(
                200, found.body.replace(b"<head>", b"<head>" + WATCH.encode()), found.type
            )
        return found

    def next(self) -> str:
        """The address under the next name."""
        return self.address.replace("127.0.0.1", self.names.pop())


@dataclass
class InLms(Files):
    """SCORM 1.2: the package in a frame of an LMS."""

    record: dict[str, str] | None = None

    def answer(self, request: Request) -> Answer:
        """The page of the LMS, or a file of the package."""
        if request.path != "/lms":
            return super().answer(request)
        return Answer(200, LMS.replace("RECORD", json.dumps(self.record)).encode(), "text/html")

    def launch(self, window: Window) -> None:
        """The LMS with what it kept."""
        window.open(f"{self.next()}/lms")
        window.inside()

    def leave(self, window: Window) -> None:
        """The LMS takes the frame away."""
        window.outside()
        window.run("() => document.querySelector('iframe').remove()")
        until(window, "() => state === 'closed'")
        kept = window.run("() => kept")
        assert window.run("() => wrong") == []
        assert kept["cmi.core.exit"] == "suspend"
        self.record = {**kept, "cmi.core.entry": "resume"}

    def told(self, window: Window) -> tuple[str, str]:
        """Status and score committed."""
        window.outside()
        until(window, "() => kept?.['cmi.core.score.raw']")
        kept = window.run("() => kept")
        return kept["cmi.core.lesson_status"], kept["cmi.core.score.raw"]


@dataclass
class WithLrs(Files):
    """xAPI: the package launched with the address of an LRS."""

    lrs: Lrs = field(default_factory=Lrs)
    endpoint: str = ""

    def launch(self, window: Window) -> None:
        """As a platform launches it."""
        query = {
            "endpoint": f"{self.endpoint}/xapi/",
            "auth": AUTH,
            "actor": json.dumps({"account": {"homePage": "https://lms.example", "name": "a"}}),
            "registration": "ec531277-b57b-4c15-8d91-d292c5b2b8f7",
            "activity_id": "https://ecole.example/xapi/feu",
        }
        window.open(f"{self.next()}/index.html?{urlencode(query)}")

    def leave(self, window: Window) -> None:
        """The window goes elsewhere at once; what is owed arrives all the same."""
        window.open("about:blank")
        soon(lambda: "terminated" in self.lrs.verbs(), "the end is told")

    def told(self, _: Window) -> tuple[str, str]:
        """What the last statements say."""
        soon(lambda: "completed" in self.lrs.verbs(), "the result is told")
        (passed,) = (s for s in self.lrs.statements.values() if s["verb"]["id"].endswith("passed"))
        return "passed", str(passed["result"]["score"]["raw"])


class Alone(Files):
    """The web: nobody but the browser keeps anything, so the name stays."""

    def launch(self, window: Window) -> None:
        """The page."""
        window.open(f"{self.address}/index.html")

    def leave(self, window: Window) -> None:
        """The window goes elsewhere."""
        window.open("about:blank")

    def told(self, window: Window) -> tuple[str, str]:
        """What the cover says."""
        window.run("() => Esn.pages.show('cover')")
        words = window.run("() => document.querySelector('#cover-standing').textContent")
        assert "Module validé" in words
        return "passed", re.sub(r"\D", "", words)


@contextmanager
def playing(kind: str, folder: Path) -> Iterator[Platform]:
    """A package on a server, with the LMS or the LRS that it needs."""
    lrs = Lrs()
    with server(lrs.answer) as endpoint:
        made: dict[str, Platform] = {
            "scorm12": InLms(folder),
            "xapi": WithLrs(folder, lrs=lrs, endpoint=endpoint),
            "web": Alone(folder),
        }
        with server(made[kind].answer) as address:
            made[kind].address = address
            yield made[kind]


@pytest.fixture(scope="module", params=BROWSERS)
def opened(
    request: pytest.FixtureRequest, playwright: Playwright
) -> Iterator[Callable[[], Window]]:
    """A browser, for all tests of it."""
    with BROWSERS[request.param](playwright) as window:
        yield window


@pytest.fixture(scope="module")
def kinds(module: Callable[[str], Module]) -> Module:
    """The small module with a quiz of all kinds."""
    feu = module("minimal/securite/feu")
    assert feu.quiz
    quiz = feu.quiz._replace(
        draw=None, questions=tuple(QUESTIONS), shuffle=("questions", "choices")
    )
    return feu._replace(quiz=quiz)


def ready(window: Window) -> None:
    """Wait until the package shows its cover."""
    until(window, "() => document.documentElement.classList.contains('ready')")
    assert window.run("() => document.querySelector('.shown').id") == "cover"


def answer(window: Window) -> tuple[str, Any]:
    """Answer the question on screen by pointer and letters: right, but for true or false."""
    asked = window.run(keyboard.ASKED)
    form, kind, given = asked["form"], asked["kind"], asked["given"]
    if kind in {"number", "text", "essay"}:
        window.type(f"{form} .field", given)
    elif kind == "order":
        arrange(window, form, given)
    elif kind in {"match", "cloze", "sort"}:
        put(window, form, given)
    elif kind == "scale":
        window.click(f"{form} input[value='{given:g}']")
    else:
        values = given if kind in {"multiple", "zone"} else ["true" if kind == "truth" else given]
        for value in values:
            window.click(f"{form} input[value='{value}']")
    filled = in_fields(window)
    window.click(f"{form} button[type=submit]")
    return filled


def put(window: Window, form: str, given: dict[str, str]) -> None:
    """Put each item to its target, and each gap to its text."""
    for item, to in given.items():
        beside = f"{form} .pair[data-id='{item}'] input[value='{to}']"
        field = f"{form} .field[data-item='{item}']"
        there = "(field) => (document.querySelector(field) || {}).tagName || ''"
        ways = {"SELECT": window.choose, "INPUT": window.type}
        if way := ways.get(window.run(there, field)):
            way(field, to)
        else:
            window.click(beside)


def arrange(window: Window, form: str, given: list[str]) -> None:
    """Press an item's arrow until it stands where it should."""
    listed = "(all) => Array.from(document.querySelectorAll(all), (one) => one.dataset.id)"
    for place, item in enumerate(given):
        for _ in range(window.run(listed, f"{form} .order-item").index(item) - place):
            window.click(f"{form} [data-id='{item}'] .up")


def in_fields(window: Window) -> tuple[str, Any]:
    """The question on screen, and what stands in its fields."""
    name, given = window.run(
        """() => {
          const form = document.querySelector("#quiz-bank > .question:not([hidden])");
          return [form.dataset.question, Esn.block.read(form)];
        }"""
    )
    return name, sorted(given) if name in {"multiple", "zone"} else given


def go(window: Window, number: int) -> None:
    """Go to a question by its marker."""
    window.click(f".markers li:nth-child({number}) button")


def text(window: Window, place: str) -> str:
    """The words of a place, on one line."""
    words = window.run("(place) => document.querySelector(place).textContent", place)
    return " ".join(words.split())


@pytest.mark.parametrize("kind", ["scorm12", "xapi", "web"])
def test_a_module_is_left_found_again_and_passed(
    opened: Callable[[], Window], kinds: Module, unpacked: Unpacked, kind: str
) -> None:
    more = {"activity_base": "https://ecole.example/xapi"} if kind == "xapi" else {}
    with playing(kind, unpacked(kinds, kind, **more)) as platform:
        window = opened()
        platform.launch(window)
        ready(window)
        window.click("#cover-actions a")
        while not window.run("() => document.querySelector('#quiz.shown')"):
            window.click(".shown a[rel=next]")
        window.click("#quiz-foot button")
        given = [answer(window) for _ in range(FIRST)]
        platform.leave(window)

        platform.launch(window)
        ready(window)
        window.click("#cover-actions a")
        assert text(window, "#quiz-count") == f"4 réponses sur {len(QUESTIONS)}"
        for number, one in enumerate(given, 1):
            go(window, number)
            assert in_fields(window) == one
        go(window, FIRST + 1)
        asked = {name for name, _ in [*given, *(answer(window) for _ in QUESTIONS[FIRST:])]}
        assert asked == {question.id for question in QUESTIONS}
        window.click("dialog .second")
        until(window, "() => document.querySelector('#quiz-head .ring')")
        assert text(window, "#quiz-title") == "Module validé"
        share = score((question.kind != "truth", question.weight) for question in QUESTIONS)
        assert text(window, ".ring b") == f"{share} %"
        assert platform.told(window) == ("passed", str(share))
        window.outside()
        window.open("about:blank")
        assert platform.errors == []


# Where the start of a line is to the right: what stands at an edge, by its middle.
EDGES = """() => {
  const at = (place) => {
    const { left, width } = document.querySelector(place).getBoundingClientRect();
    return (left + width / 2) / innerWidth;
  };
  return { menu: at("#menu-button"), drawer: at("#menu"), arrow: at(".shown a[rel=next] .icon") };
}"""
SIDEWAYS = """() => Array.from(document.querySelectorAll("[data-screen]"), ({ id }) => {
  Esn.pages.show(id);
  scrollTo(-500, 0);
  return [id, scrollX, document.documentElement.scrollWidth - innerWidth];
}).filter(([, at, over]) => at < 0 || over > 0)"""


def test_a_module_that_runs_to_the_left_is_mirrored(
    opened: Callable[[], Window], kinds: Module, unpacked: Unpacked
) -> None:
    pages = tuple(page._replace(language="ar") for page in kinds.pages)
    module = kinds._replace(language="ar", pages=pages)
    with playing("web", unpacked(module, "web")) as platform:
        window = opened()
        platform.launch(window)
        ready(window)
        window.click("#cover-actions a")
        window.click("#menu-button")
        edges = window.run(EDGES)
        assert edges["menu"] > 0.8
        assert edges["drawer"] > 0.6
        assert edges["arrow"] < 0.5
        window.click(".menu-close")
        assert window.run(SIDEWAYS) == []
        window.run("() => Esn.pages.show('quiz')")
        window.click("#quiz-foot button")
        given = answer(window)
        assert text(window, "#quiz-count") == f"1 answer of {len(QUESTIONS)}"
        go(window, 1)
        assert in_fields(window) == given
        window.open("about:blank")
        assert platform.errors == []
