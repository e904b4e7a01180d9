"""The first module's package, in a browser, in simulated LMSs: two sessions over one record."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import playing
import pytest
from playwright.sync_api import Browser
from servers import Answer, Request, file, server

from esn_package import data
from esn_package.module import Module
from esn_package.preview.profiles import profile

SCRIPTS = [data.text(f"preview/{name}.js") for name in ("elements", "gradebook", "simulated")]
# The scripts run in braces, as the player's do.
HOST = f"""<!DOCTYPE html><meta charset="utf-8"><title>LMS</title>
<script>"use strict"; {"".join(f"{{{script}}}" for script in SCRIPTS)}</script>
<script>
  const record = Simulated.record(RECORD);
  const {{ API, calls }} = Simulated.launch(PROFILE, record);
  window.API = API; // a const is no property of the window
</script>
<iframe src="/content/index.html" width="1000" height="700"></iframe>
"""
LEAVE = "document.querySelector('iframe').remove()"
REFUSED = """calls.filter(([name, element, ...rest]) => name !== "LMSGetLastError"
  && !/_count$|lesson_mode$/.test(element) && (rest.at(-1) !== 0 || rest.at(-2) === "false"))"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["moodle-standards", "openedx", "chamilo", "strict", "wagtail"])
def test_two_sessions_of_the_first_module(
    name: str, module: Callable[[str], Module], unpacked: Callable[..., Path], browser: Browser
) -> None:
    folder = unpacked(module("content/donnees-ia/identite-patient"), "scorm12")
    about = profile(name).model_dump_json(by_alias=True)
    record: dict[str, Any] = {}

    def answer(request: Request) -> Answer:
        if request.path == "/":
            page = HOST.replace("RECORD", json.dumps(record)).replace("PROFILE", about)
            return Answer(200, page.encode(), "text/html; charset=utf-8")
        return file(folder, request.path.removeprefix("/content"))

    with server(answer) as address, browser.new_context() as window:
        page = window.new_page()
        page.goto(address)
        frame = playing.ready(page)
        playing.see(frame, 3)
        low = playing.attempt(frame, wrong=12)
        page.evaluate(LEAVE)
        assert page.evaluate(REFUSED) == []
        record.update(json.loads(page.evaluate("JSON.stringify(record)")))
        assert record["attempts"][-1]["elements"]["cmi.core.score.raw"] == str(low)
        page.goto(address)
        frame = playing.ready(page)
        assert len(playing.state(frame)["seen"]) == 3
        playing.see(frame)
        score = playing.attempt(frame, wrong=1)
        page.evaluate(LEAVE)
        assert page.evaluate(REFUSED) == []
        book = page.evaluate(f"Simulated.gradebook({about}.behaviour, record)")
        assert book == {"status": "passed", "grade": score, "complete": True}
