"""The LRS of a preview: a real one at its address, its log, and the faults of the console."""

import base64
import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from lrs_cases import WHOLE
from previews import Preview, previewed

OWN = "lrs/extensions/preview"
MODULE = Path(__file__).parent / "modules/minimal/securite/feu"


@pytest.fixture(scope="module")
def preview() -> Iterator[Preview]:
    """A preview of a module."""
    with previewed(MODULE) as running:
        yield running


def ask(
    preview: Preview, method: str, path: str, value: object = None, **headers: str
) -> tuple[int, Any]:
    """Status and JSON of what is asked below the token."""
    line = HTTPConnection("127.0.0.1", preview.port, timeout=15)
    secret = base64.b64encode(f"preview:{preview.token}".encode()).decode()
    said = {
        "Authorization": f"Basic {secret}",
        "X-Experience-API-Version": "1.0.3",
        "Content-Type": "application/json",
        **headers,
    }
    try:
        body = None if value is None else json.dumps(value).encode()
        line.request(method, f"/{preview.token}/{path}", body, said)
        answer = line.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text[:1] in b"[{" and text else text
    finally:
        line.close()


def log(preview: Preview, after: int = 0) -> dict[str, Any]:
    """What the console is told."""
    found: dict[str, Any] = ask(preview, "GET", f"{OWN}/requests?after={after}")[1]
    return found


def test_it_answers_below_the_token_with_the_credentials_of_this_preview(preview: Preview) -> None:
    assert ask(preview, "POST", "lrs/statements", WHOLE)[0] == 200
    assert ask(preview, "GET", "lrs/statements")[1]["statements"][0]["id"] == WHOLE["id"]
    assert ask(preview, "GET", "lrs/statements", Authorization="Basic YTpi")[0] == 401


def test_the_console_is_told_each_request_with_its_answer(preview: Preview) -> None:
    ask(preview, "GET", "lrs/about")
    before = log(preview)["number"]
    ask(preview, "POST", "lrs/statements", {"actor": "Zoé"})
    (told,) = log(preview, before)["requests"]
    assert (told["method"], told["resource"], told["status"]) == ("POST", "statements", 400)
    assert json.loads(told["sent"]) == {"actor": "Zoé"}
    assert "actor" in told["said"]


def test_what_the_console_asks_is_not_told(preview: Preview) -> None:
    ask(preview, "GET", "lrs/about")
    before = log(preview)["number"]
    ask(preview, "GET", "lrs/statements", **{"X-Preview": "console"})
    ask(preview, "GET", "lrs/about")
    assert [one["resource"] for one in log(preview, before)["requests"]] == ["about"]


def test_a_fault_is_the_module_s_alone(preview: Preview) -> None:
    try:
        assert ask(preview, "POST", f"{OWN}/fault", {"fault": "error"})[0] == 200
        assert ask(preview, "GET", "lrs/statements")[0] == 500
        assert ask(preview, "GET", "lrs/statements", **{"X-Preview": "console"})[0] == 200
    finally:
        ask(preview, "POST", f"{OWN}/fault", {"fault": "up"})
    assert ask(preview, "GET", "lrs/statements")[0] == 200


@pytest.mark.parametrize(
    "value", [{}, [], {"fault": "fire"}, {"fault": "slow", "seconds": 1e9}, {"fault": ["up"]}]
)
def test_a_fault_that_there_is_not_is_refused(preview: Preview, value: object) -> None:
    assert ask(preview, "POST", f"{OWN}/fault", value)[0] == 400


def test_another_site_cannot_set_a_fault(preview: Preview) -> None:
    origin = {"Origin": "https://elsewhere.example"}
    assert ask(preview, "POST", f"{OWN}/fault", {"fault": "down"}, **origin)[0] == 403
    assert ask(preview, "GET", f"{OWN}/fault")[0] == 404
