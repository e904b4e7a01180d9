"""Open edX's SCORM XBlock, a real product: it takes anything, answers little, grades on its own.

It has an environment of its own, `.venv-lms`, made once from tests/lms/requirements.txt.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from time import sleep
from typing import Any
from urllib.request import urlopen

import playing
import pytest
from playwright.sync_api import Browser

from esn_package import build, write
from esn_package.module import Module

HERE = Path(__file__).parent
VENV = HERE.parent / ".venv-lms"
WANTED = HERE / "lms/requirements.txt"
Record = Callable[[], dict[str, Any]]
IDENTITY = "content/donnees-ia/identite-patient"

pytestmark = [pytest.mark.lms, pytest.mark.browser]


@pytest.fixture(scope="session")
def python() -> Path:
    """The interpreter of the product's environment, made or renewed if needed."""
    stamp, wanted = VENV / "wanted.sha256", sha256(WANTED.read_bytes()).hexdigest()
    found = VENV / "bin/python"
    if not found.exists() or not stamp.exists() or stamp.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
        pip = [str(found), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", str(WANTED)], check=True)
        stamp.write_text(wanted)
    return found


@pytest.fixture
def product(
    python: Path, module: Callable[[str], Module], tmp_path: Path
) -> Iterator[tuple[str, Record]]:
    """The address of a unit that plays the first module, and what the product has recorded."""
    package = write(build(module(IDENTITY), "scorm12"), tmp_path)
    command = [python, HERE / "lms/openedx.py", package, tmp_path / "media"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        address = running.stdout.readline().strip()

        def record() -> dict[str, Any]:
            with urlopen(f"{address}record") as answer:  # noqa: S310 - our own, over http
                found: dict[str, Any] = json.load(answer)
                return found

        yield address, record
        running.terminate()


def heard(record: Record, ready: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """What the product has recorded, once it is as said: it is told a moment after the learner."""
    for _ in range(100):
        if ready(found := record()):
            return found
        sleep(0.1)
    return record()


def pages(stored: dict[str, Any]) -> int:
    """How many pages the state that the product has names: five characters each."""
    return len(stored["scorm_data"].get("cmi.suspend_data", ";" * 7).split(";")[7]) // 5


def test_it_imports_plays_grades_and_resumes(product: tuple[str, Record], browser: Browser) -> None:
    address, record = product
    upload = {"result": "success", "errors": [], "warnings": [], "version": "SCORM_12"}
    assert record()["upload"] == upload
    with browser.new_context() as window:
        page = window.new_page()
        page.goto(address)
        frame = playing.ready(page)
        assert frame.evaluate("Esn.session.resumed") is False
        playing.see(frame, 3)
        low = playing.attempt(frame, wrong=12)
        stored = heard(record, lambda found: found["lesson_score"])
        assert stored["lesson_status"] == "incomplete"
        assert stored["lesson_score"] == pytest.approx(low / 100)

        page.goto(address)
        frame = playing.ready(page)
        assert len(playing.state(frame)["seen"]) == 3
        playing.see(frame)
        score = playing.attempt(frame, wrong=1)
        grade = {"value": pytest.approx(score / 100), "max_value": 1}
        stored = heard(record, lambda found: ["grade", grade] in map(list, found["events"]))
        assert (stored["lesson_status"], stored["success_status"]) == ("completed", "passed")
        assert [data for event, data in stored["events"] if event == "grade"][-1] == grade
        assert stored["scorm_data"]["cmi.suspend_data"].startswith("e2;")


def test_a_browser_that_kept_nothing_resumes_from_the_product(
    product: tuple[str, Record], browser: Browser
) -> None:
    address, record = product
    for seen in (0, 3):
        with browser.new_context() as window:
            page = window.new_page()
            page.goto(address)
            frame = playing.ready(page)
            assert len(playing.state(frame)["seen"]) == seen
            playing.see(frame, 3)
            assert pages(heard(record, lambda found: pages(found) == 3)) == 3
