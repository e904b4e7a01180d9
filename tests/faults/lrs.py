"""An LRS over HTTP with the faults of a line, and rules that some LRSs have of their own."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from lrs import CORS
from lrs import Lrs as Store
from servers import Answer, Request, file

from faults.line import LOGIN
from faults.lms import ELSEWHERE, EMPTIES, LOGIN_PAGE, cached, page
from faults.platform import Platform, Row

CONTENT = "/pluginfile.php/9/mod_tincanlaunch/content/"
EXPOSED = {**CORS, "Access-Control-Expose-Headers": "ETag, Retry-After"}
FINAL = ("passed", "completed", "failed")


@dataclass
class Lrs(Platform):
    """The LRS, and the server of the package."""

    store: Store = field(default_factory=Store)

    def answer(self, request: Request) -> Answer:
        """What a device is answered: `/<device>/xapi/…`."""
        if request.method == "OPTIONS":
            return Answer(204, headers=EXPOSED)
        if request.path == LOGIN:  # where a redirected request ends
            return Answer(200, b"<!DOCTYPE html><h1>Connexion</h1>", "text/html", EXPOSED)
        _, device, rest = request.path.split("/", 2)
        inner = Request(request.method, f"/{rest}", request.query, request.headers, request.body)
        line = self.lines[device]
        if "state" in self.faults and "/activities/state" in inner.path:
            return Answer(500, headers=EXPOSED)
        said = line.through(inner, lambda: self.said(inner), pretended(inner))
        if line.now == "nocors":  # stored, but the browser keeps the answer from the package
            return said
        return Answer(said.status, said.body, said.type, {**said.headers, **EXPOSED})

    def said(self, request: Request) -> Answer:
        """What it answers when the line is well."""
        if request.method != "POST" or "json" not in str(request.headers):
            return self.store.answer(request)
        batch: list[dict[str, Any]] = json.loads(request.body)
        if self.refuses and self.refuses in request.body:
            return Answer(400, b"this statement is not to my taste")
        if self.strict_ids and any(one["id"] in self.store.statements for one in batch):
            return Answer(409)
        said = self.store.answer(request)
        if said.status == 200:
            self.trail.append(self.status())
        return said

    def content(self, request: Request) -> Answer:
        """The web server of the package, where a learner logs in too."""
        query = parse_qs(request.query)
        if request.path == LOGIN:
            if "go" in query:
                self.lines[query["device"][0]]("up")
            return page(LOGIN_PAGE.format(script=EMPTIES if self.empties else ""))
        if request.path == ELSEWHERE:
            return page(LOGIN_PAGE.format(script=""))
        found = file(self.folder, request.path.removeprefix(CONTENT))
        return found if request.path.endswith(".html") else cached(found)

    def hold(self, *, held: bool) -> None:
        """Its line is slow while it is held."""

    def held(self) -> str:
        """The state that it holds."""
        documents = [text for text in self.store.states.values() if text.startswith("{")]
        return str(json.loads(documents[-1]).get("state", "")) if documents else ""

    def verbs(self, verb: str) -> list[dict[str, Any]]:
        """The statements of a verb, one an id."""
        return [
            one for one in self.store.statements.values() if one["verb"]["id"].endswith("/" + verb)
        ]

    def status(self) -> tuple[str, str]:
        """The last word on the module, with its score."""
        for verb in ("passed", "failed", "completed"):
            for one in self.verbs(verb):
                return verb, str(one["result"].get("score", {}).get("raw", ""))
        return "incomplete" if self.store.statements else "", ""

    def rows(self) -> list[Row]:
        """The answers that it was told, in order."""
        found: list[Row] = []
        for one in self.verbs("answered"):
            question = one["object"]["id"].rsplit("/", 1)[1]
            result = one["result"]
            found.append(Row(question, result.get("response", ""), str(result["success"])))
        return found

    def pages(self) -> list[str]:
        """The pages that it was told were read."""
        return [one["object"]["id"].rsplit("/", 1)[1] for one in self.verbs("experienced")]

    def twice(self) -> list[str]:
        """What it was told once too often."""
        often = [f"{verb} told twice" for verb in FINAL if len(self.verbs(verb)) > 1]
        pages = self.pages()
        often += [f"page {name} told twice" for name in sorted(set(pages)) if pages.count(name) > 1]
        if len(self.verbs("initialized")) > self.launches:
            often.append("more initialized than launches")
        return often


def pretended(request: Request) -> Answer:
    """The answer of an LRS that stores nothing and says that it did."""
    if request.method == "POST":
        ids = [one["id"] for one in json.loads(request.body)]
        return Answer(200, json.dumps(ids).encode(), "application/json")
    return Answer(404) if request.method == "GET" else Answer(204)
