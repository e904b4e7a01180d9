"""A double of an LRS over HTTP, for a browser: statements, the State resource with ETags, CORS.

It is stricter than xAPI 1.0.3 where 2.0 is: a PUT over a document without its condition is
refused. It can fail every request or every other one, and it keeps what it was asked.
"""

import json
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any

from servers import Answer, Request

AUTH = "Basic Y2xlOnNlY3JldA=="
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, PUT, POST",
    "Access-Control-Allow-Headers": "authorization, content-type, if-match, if-none-match, "
    "x-experience-api-version",
    "Access-Control-Expose-Headers": "ETag",
}


@dataclass
class Lrs:
    """What it holds: statements by id, documents by their address, requests in order."""

    statements: dict[str, dict[str, Any]] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    failing: bool = False
    down: bool = False
    turn: int = 0

    def answer(self, request: Request) -> Answer:
        """What it answers, with the headers that a browser of another origin asks for."""
        if request.method == "OPTIONS":
            return Answer(204, headers=CORS)
        self.requests.append(request)
        self.turn += 1
        refuses = self.down or (self.failing and self.turn % 2)
        said = Answer(503) if refuses else self.said(request)
        return Answer(said.status, said.body, said.type, {**CORS, **said.headers})

    def said(self, request: Request) -> Answer:
        """What it answers when it is well."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        if headers.get("x-experience-api-version") != "1.0.3":
            return Answer(400)
        if headers.get("authorization") != AUTH:
            return Answer(401)
        route = (request.method, request.path.removeprefix("/xapi/"))
        answers = {
            ("POST", "statements"): lambda: self.posted(request.body),
            ("GET", "activities/state"): lambda: self.got(request.query),
            ("PUT", "activities/state"): lambda: self.put(
                request, headers.get("if-match"), headers.get("if-none-match")
            ),
        }
        return answers.get(route, lambda: Answer(404))()

    def got(self, query: str) -> Answer:
        """A document with its tag."""
        held = self.states.get(query)
        if held is None:
            return Answer(404)
        return Answer(200, held.encode(), "application/json", {"ETag": etag(held)})

    def posted(self, body: str) -> Answer:
        """The ids of a batch, taken whole or (an id taken by another statement) not at all."""
        batch: list[dict[str, Any]] = json.loads(body)
        if any(self.statements.get(one["id"], one) != one for one in batch):
            return Answer(409)
        self.statements.update({one["id"]: one for one in batch})
        return Answer(200, json.dumps([one["id"] for one in batch]).encode(), "application/json")

    def put(self, request: Request, match: str | None, none_match: str | None) -> Answer:
        """204 for a document put in the place of the one that its condition names."""
        held = self.states.get(request.query)
        there = None if held is None else etag(held)
        if (there and none_match == "*") or (match and match != there):
            return Answer(412)
        if held is not None and not match:
            return Answer(409)
        self.states[request.query] = request.body
        return Answer(204, headers={"ETag": etag(request.body)})

    def verbs(self) -> list[str]:
        """The verbs of the statements that it took, in order."""
        return [one["verb"]["id"].rsplit("/", 1)[1] for one in self.statements.values()]


def etag(text: str) -> str:
    """The SHA-1 of a document, quoted (xAPI-Communication 3.1)."""
    return f'"{sha1(text.encode(), usedforsecurity=False).hexdigest()}"'
