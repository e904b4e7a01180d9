"""Cases of lrs_cases.py, played over HTTP against an LRS at an address."""

import json
import re
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlencode

from lrs_cases import NAMED, TEST, Case, statement, uuid

AUTHORIZATION = "Basic YTpi"  # a:b, who is called « conformance »


@dataclass
class Played:
    """A case being played: what earlier answers left for later steps."""

    connection: HTTPConnection
    base: str
    kept: dict[str, Any] = field(default_factory=dict)


def play(case: Case, address: str, base: str = "/") -> str:
    """What is wrong with an LRS's answers to a case; "" where nothing is."""
    connection = HTTPConnection(address, timeout=20)
    played = Played(connection, base)
    try:
        for number, step in enumerate(case.steps, 1):
            wrong = _step(played, step)
            if wrong:
                return f"step {number}, {step['ask']}: {wrong}"
    finally:
        connection.close()
    return ""


def _step(played: Played, step: dict[str, Any]) -> str:
    method, _, target = _filled(played, step["ask"]).partition(" ")
    url = target if target.startswith("/") else played.base + target
    if "query" in step:
        url += "?" + _encoded(played, step["query"])
    body, kind = _body(played, step)
    headers = {
        "Authorization": AUTHORIZATION,
        "X-Experience-API-Version": "1.0.3",
        **({"Content-Type": kind} if kind else {}),
        **_filled(played, step.get("send", {})),
    }
    headers = {key: value for key, value in headers.items() if value is not None}
    headers = {key: str(value).encode("utf-8").decode("latin-1") for key, value in headers.items()}
    played.connection.request(method, url, body, headers)
    response = played.connection.getresponse()
    text = response.read().decode()
    return _wrong(played, step, response, text)


def _wrong(played: Played, step: dict[str, Any], response: HTTPResponse, text: str) -> str:
    """The first thing that an answer has otherwise than it must."""
    if response.status != step["status"]:
        return f"{response.status} {text[:200]}"
    for name, pattern in step.get("headers", {}).items():
        value = response.headers.get(name, "")
        if not re.search(str(pattern), value):
            return f"{name}: {value}"
    if "matches" in step and not re.search(step["matches"], text):
        return f"{text[:200]} does not match {step['matches']}"
    found = _parsed(text)
    wrong = _not_as_wanted(played, step, text, found) or _not_found(step, found)
    for name, source in step.get("keep", {}).items():
        played.kept[name] = response.headers.get(source) or found[source]
    return wrong


def _not_as_wanted(played: Played, step: dict[str, Any], text: str, found: Any) -> str:  # noqa: ANN401
    wants = {key: _filled(played, step[key]) for key in ("is", "holds", "part") if key in step}
    if "is" in wants and wants["is"] not in (found, text):
        return f"{text[:200]} is not {wants['is']}"
    if "holds" in wants and not _holds(found, wants["holds"]):
        return f"{text[:300]} does not hold {wants['holds']}"
    for key, value in wants.get("part", {}).items():
        if found.get(key) != value:
            return f"{key} is {found.get(key)}"
    return ""


def _not_found(step: dict[str, Any], found: Any) -> str:  # noqa: ANN401 - JSON
    if "ids" not in step and "count" not in step:
        return ""
    ids = [one["id"] for one in found["statements"]]
    if "ids" in step and ids != [*map(uuid, step["ids"])]:
        return f"found {[one[-2:] for one in ids]}"
    return "" if step.get("count", len(ids)) == len(ids) else f"found {len(ids)}"


def _body(played: Played, step: dict[str, Any]) -> tuple[bytes | None, str]:
    json_type = step.get("type", "application/json")
    if "statement" in step:
        step = {**step, "body": _filled(played, statement(step["statement"]))}
    if "statements" in step:
        step = {**step, "body": [_filled(played, statement(one)) for one in step["statements"]]}
    if "form" in step:
        form = _encoded(played, step["form"])
        return form.encode(), "application/x-www-form-urlencoded"
    if "mixed" in step:
        return _mixed(step["mixed"]), "multipart/mixed; boundary=edge"
    if "body" not in step:
        return None, ""
    if isinstance(step["body"], str):
        return step["body"].encode(), json_type
    return json.dumps(step["body"], ensure_ascii=False).encode(), json_type


def _mixed(said: dict[str, Any]) -> bytes:
    """A statement with its attachment in a part of its own."""
    without = ["attachments"] if "bare" in said or "unasked" in said else []
    one = statement({"id": said["id"], "without": without})
    for attachment in one.get("attachments", ()):
        del attachment["fileUrl"]
    headers = {
        "Content-Type": said.get("kind", "text/plain"),
        "Content-Transfer-Encoding": "binary",
        "X-Experience-API-Hash": TEST,
    }
    headers.pop(said.get("drop", ""), None)
    parts = [f"Content-Type: application/json\r\n\r\n{json.dumps(one)}"]
    if "bare" not in said:
        lines = "\r\n".join(f"{name}: {value}" for name, value in headers.items())
        parts.append(f"{lines}\r\n\r\n{said.get('contents', 'test')}")
    return "".join([*(f"--edge\r\n{part}\r\n" for part in parts), "--edge--\r\n"]).encode()


def _encoded(played: Played, pairs: Any) -> str:  # noqa: ANN401 - a name or pairs
    """Parameters as a query; `$` brings those that have a name."""
    found = _filled(played, pairs)
    given = {**found.pop("$", {}), **found} if isinstance(found, dict) else found
    return urlencode(
        {key: one if isinstance(one, str) else json.dumps(one) for key, one in given.items()}
    )


def _filled(played: Played, value: Any) -> Any:  # noqa: ANN401 - JSON
    """A value with ids for $1, and what has a name or was kept for $name."""
    if isinstance(value, dict):
        return {
            _filled(played, key) if key != "$" else "$": _filled(played, one)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [_filled(played, one) for one in value]
    if not isinstance(value, str) or "$" not in value:
        return value
    if value[1:] in NAMED and value[0] == "$":
        return dict(NAMED[value[1:]]) if isinstance(NAMED[value[1:]], dict) else NAMED[value[1:]]
    text = re.sub(r"\$(\d+)UP", lambda found: uuid(found[1]).upper(), value)
    text = re.sub(r"\$(\d+)", lambda found: uuid(found[1]), text)
    return re.sub(r"\$([a-z]+)", lambda found: str(played.kept[found[1]]), text)


def _parsed(text: str) -> Any:  # noqa: ANN401 - JSON, or the text itself
    try:
        return json.loads(text)
    except ValueError:
        return text


def _holds(found: Any, wanted: Any) -> bool:  # noqa: ANN401 - JSON
    """Whether all that is wanted is in what was found; arrays are whole."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            key in found and _holds(found[key], value) for key, value in wanted.items()
        )
    if isinstance(wanted, list):
        return (
            isinstance(found, list)
            and len(found) == len(wanted)
            and all(map(_holds, found, wanted))
        )
    return bool(found == wanted)
