"""scorm-again, strict: a package of ours played in it, and its call log by the standard's patterns.

It is npm's; `npm ci --ignore-scripts --prefix tests/lms` brings it. It lets pass what SCORM 1.2
does not (65,536 characters of state, any identifier): so every call is also judged here.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import playing
import pytest
from playwright.sync_api import Browser, Page
from servers import Answer, Request, file, server
from test_scorm12 import STRICT

from esn_package.module import Module

SCRIPT = Path(__file__).parent / "lms/node_modules/scorm-again/dist/scorm12.js"
IDENTITY = "content/donnees-ia/identite-patient"
HOST = """<!DOCTYPE html><meta charset="utf-8"><title>LMS</title><script src="scorm12.js"></script>
<script>
  window.calls = [];
  window.complaints = [];
  const settings = {
    autocommit: false, lmsCommitUrl: "/commit", logLevel: 1, mastery_override: false,
    onLogMessage: (level, text) => level >= 4 && complaints.push(text),
  };
  const lms = new Scorm12API(settings);
  const record = RECORD;
  if (record) lms.loadFromJSON(record.cmi);
  window.API = {};
  for (const name of ["Initialize", "Finish", "GetValue", "SetValue", "Commit", "GetLastError",
      "GetErrorString", "GetDiagnostic"].map((end) => "LMS" + end)) {
    API[name] = (...given) => {
      const answer = lms[name](...given);
      calls.push([name, ...given, answer, lms.LMSGetLastError()]);
      return answer;
    };
  }
</script>
<iframe src="/content/index.html" width="1000" height="700"></iframe>
"""
STATUS = "passed|completed|failed|incomplete|browsed"
SPAN = r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?"
SCORE = r"(100|\d{1,2})(\.\d+)?"
ID = r"[A-Za-z0-9_-]{1,255}"
# RTE 3.4.4, element by element: what a SCO may write.
WRITES = {
    r"cmi\.core\.lesson_location": r"[a-z][ -~]{0,254}",
    r"cmi\.core\.lesson_status": STATUS,
    r"cmi\.core\.score\.(raw|min|max)": SCORE,
    r"cmi\.core\.exit": "suspend|",
    r"cmi\.core\.session_time": SPAN,
    r"cmi\.suspend_data": r"[a-z][!-~]{0,4094}",
    r"cmi\.objectives\.\d+\.id": ID,
    r"cmi\.objectives\.\d+\.score\.(raw|min|max)": SCORE,
    r"cmi\.objectives\.\d+\.status": STATUS,
    r"cmi\.interactions\.\d+\.(id|objectives\.\d+\.id)": ID,
    r"cmi\.interactions\.\d+\.time": r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d",
    r"cmi\.interactions\.\d+\.type": "|".join(STRICT),
    r"cmi\.interactions\.\d+\.weighting": r"\d{1,3}(\.\d+)?",
    r"cmi\.interactions\.\d+\.result": r"correct|wrong|-?[01](\.\d+)?",
    r"cmi\.interactions\.\d+\.latency": SPAN,
}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not SCRIPT.exists() and "CI" not in os.environ,
        reason="npm ci --ignore-scripts --prefix tests/lms",
    ),
]


class Lms:
    """A server with scorm-again, a package, and what was committed last."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.record: dict[str, Any] | None = None

    def answer(self, request: Request) -> Answer:
        """The page of the LMS, its script, the package's files, and the commit."""
        if request.path == "/commit":
            self.record = json.loads(request.body)
            return Answer(200, b'{"result": true, "errorCode": 0}', "application/json")
        if request.path == "/scorm12.js":
            return file(SCRIPT.parent, SCRIPT.name)
        if request.path == "/":
            page = HOST.replace("RECORD", json.dumps(self.record))
            return Answer(200, page.encode(), "text/html")
        return file(self.folder, request.path.removeprefix("/content"))


@pytest.fixture(scope="module")
def folder(module: Callable[[str], Module], unpacked: Callable[..., Path]) -> Path:
    """The first module, unpacked."""
    return unpacked(module(IDENTITY), "scorm12")


@pytest.fixture
def launch(browser: Browser, folder: Path) -> Iterator[tuple[Lms, Callable[[], Page]]]:
    """The LMS with the first module in it, and a function that launches it once more."""
    lms = Lms(folder)
    with server(lms.answer) as address, browser.new_context() as window:

        def open_() -> Page:
            page = window.new_page()
            page.goto(address)
            return page

        yield lms, open_


def judge(calls: list[list[Any]]) -> None:
    """Every call well answered, every value by the standard's patterns."""
    types: dict[str, str] = {}
    for name, *given, answer, error in calls:
        assert name == "LMSGetLastError" or (answer != "false" and error == "0"), (name, given)
        if name != "LMSSetValue":
            continue
        element, value = given
        found = [pattern for where, pattern in WRITES.items() if re.fullmatch(where, element)]
        at = element.rsplit(".", 1)[0]
        if element.endswith(".type"):
            types[at] = value
        if re.search(r"\.(pattern|student_response)$", element):
            found = [STRICT[types[".".join(element.split(".")[:3])]]]
        assert len(found) == 1, element
        assert re.fullmatch(found[0], value), (element, value)


def test_two_sessions_of_the_first_module(launch: tuple[Lms, Callable[[], Page]]) -> None:
    lms, open_ = launch
    page = open_()
    frame = playing.ready(page)
    playing.see(frame, 3)
    low = playing.attempt(frame, wrong=12)
    assert low < 70
    judge(page.evaluate("calls"))
    assert page.evaluate("complaints") == []
    page.evaluate("document.querySelector('iframe').remove()")  # the learner goes elsewhere
    finish = [call for call in page.evaluate("calls") if call[0] == "LMSFinish"]
    assert finish == [["LMSFinish", "", "true", "0"]]  # its commit there is refused by Chromium
    assert lms.record is not None
    core = lms.record["cmi"]["core"]
    assert (core["lesson_status"], core["exit"]) == ("incomplete", "suspend")
    assert core["score"]["raw"] == str(low)

    again = open_()
    frame = playing.ready(again)
    before = playing.state(frame)
    assert len(before["seen"]) == 3
    assert [one["score"] for one in before["attempts"]] == [low]
    playing.see(frame)
    score = playing.attempt(frame, wrong=1)
    calls = again.evaluate("calls")
    assert again.evaluate("complaints") == []
    judge(calls)
    core = lms.record["cmi"]["core"]
    assert (core["lesson_status"], core["exit"]) == ("passed", "")
    assert core["score"]["raw"] == str(score)
    told = list(lms.record["cmi"]["interactions"].values())
    assert len(told) == 24
    assert all(re.fullmatch(r"evaluation_[a-z0-9-]+", one["id"]) for one in told)


def test_at_most_five_calls_before_the_first_page(launch: tuple[Lms, Callable[[], Page]]) -> None:
    _, open_ = launch
    page = open_()
    frame = playing.ready(page)
    names = [call[0] for call in page.evaluate("calls")]
    first = names[: names.index("LMSSetValue")]
    assert len(first) - names[: len(first)].count("LMSCommit") <= 6  # one of them after the paint
    asked = "performance.getEntriesByType('resource').map((one) => one.name)"
    assert len([name for name in frame.evaluate(asked) if "/later." not in name]) <= 2
