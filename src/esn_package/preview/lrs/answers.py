"""What an LRS answers a request with, and the refusal that any rule can raise."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any

DEEPEST = 100  # levels of JSON
VERSION = "1.0.3"  # xAPI-Communication 3.3: the latest patch version, in every response


@dataclass(frozen=True)
class Answer:
    """A status, a body with its type, and headers."""

    status: int = 200
    body: bytes = b""
    type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Refused(Exception):  # noqa: N818 - an answer, no failure of ours
    """A request that is not taken: the status, and the reason that the body gives for it."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


def written(value: object) -> bytes:
    """A value as JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def told(value: object, status: int = 200, **headers: str) -> Answer:
    """An answer in JSON, with its tag."""
    body = written(value)
    return Answer(status, body, "application/json", {"ETag": etag(body), **headers})


def etag(contents: bytes) -> str:
    """The SHA-1 of contents in lower-case hexadecimal, quoted (xAPI-Communication 3.1)."""
    return f'"{sha1(contents, usedforsecurity=False).hexdigest()}"'


def read_json(body: bytes, what: str) -> Any:  # noqa: ANN401 - JSON
    """A JSON value in UTF-8, or a refusal: of a key given twice too, and of what is no number."""
    try:
        value = json.loads(
            body.decode(), object_pairs_hook=_once, parse_constant=_finite, parse_float=_finite
        )
        written(value)  # half a surrogate pair is no UTF-8
        _shallow(value)
    except RecursionError:
        raise Refused(400, f"{what} is nested too deep") from None
    except ValueError as error:
        raise Refused(400, f"{what} is not JSON in UTF-8: {error}") from None
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """xAPI-Data 2.2: each property no more than one time."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f'the property "{twice}" is given twice')
    return found


def _shallow(value: object) -> None:
    """Deeper, and it could not be written wherever it stands in an answer."""
    level = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
        if not level:
            return
    raise RecursionError


def _finite(text: str) -> float:
    number = float(text)
    if number - number != 0:
        raise ValueError(f"{text} is no number")
    return number
