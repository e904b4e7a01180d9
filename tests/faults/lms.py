"""An LMS over HTTP that keeps a SCORM 1.2 record a learner as Moodle does (lms.md 1.4 to 1.7)."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl

from servers import Answer, Request, file

from faults.line import LOGIN, Line
from faults.platform import Platform, Row

SCRIPT = Path(__file__).parent / "lms.js"
CONTENT = "/pluginfile.php/7/mod_scorm/content/"
PLAYER = "/mod/scorm/player.php"
COMMIT = "/mod/scorm/datamodel.php"
TRUE = Answer(200, b"true\n0", "text/plain")
NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*", re.IGNORECASE)
OVER = {"passed", "completed", "failed"}
PAGE = """<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Activité</title>
<script>window.LAUNCH = {launch};</script><script>{script}</script>
<iframe id="scorm_object" src="{content}{revision}/index.html" width="1000" height="680"></iframe>
"""
LOGIN_PAGE = """<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Connexion</title>
<h1>Connexion</h1><script>{script}</script>"""
ELSEWHERE = "/elsewhere"
EMPTIES = "localStorage.clear();"  # Moodle 5.1 does at each login


@dataclass
class Lms(Platform):
    """The record of one learner, and what became of it."""

    record: dict[str, str] = field(default_factory=dict)
    finished: list[str] = field(default_factory=list)  # launches, once for each Finish
    again: list[str] = field(default_factory=list)  # what was called twice in one page
    late: list[dict[str, str]] | None = None  # beacons that are held back

    def answer(self, request: Request) -> Answer:
        """A page of the LMS, a file of the package, or what a commit is told."""
        query = parse_qs(request.query)
        cookie = dict(request.headers).get("Cookie", "device=poste").partition("device=")[2]
        device = query.get("device", [cookie])[0]
        line = self.lines[device]
        if request.path == LOGIN:
            if "go" in query:
                line("up")
            script = EMPTIES if self.empties and "go" in query else ""
            return page(LOGIN_PAGE.format(script=script))
        if request.path == PLAYER:
            return (
                Answer(303, headers={"Location": LOGIN})
                if line.now == "login"
                else self.player(device)
            )
        if request.path == COMMIT and "again" in query:
            self.again.append(query["again"][0])
            return TRUE
        if request.path == COMMIT:
            return line.through(request, lambda: self.commit(request, query["launch"][0]), TRUE)
        if request.path == ELSEWHERE:
            return page(LOGIN_PAGE.format(script=""))
        return self.content(request, line)

    def content(self, request: Request, line: Line) -> Answer:
        """A file of the package, out of the browser's cache; a HEAD is not."""
        if not request.path.startswith(CONTENT):
            return Answer(404)
        path = request.path.removeprefix(CONTENT).split("/", 1)[1]
        found = cached(file(self.folder, path))
        return line.through(request, lambda: found) if request.method == "HEAD" else found

    def player(self, device: str) -> Answer:
        """The page of a launch, with the record as it stands now."""
        self.launches += 1
        status = self.record.get("cmi.core.lesson_status", "")
        launch = {
            "record": self.record,
            "learner": "martin.dupont",
            "mode": "review" if status in OVER else "normal",
            "review": status in OVER,
            "commit": f"{COMMIT}?device={device}&launch={self.launches}",
            "faults": sorted(self.faults),
        }
        script = SCRIPT.read_text(encoding="utf-8")
        text = PAGE.format(
            launch=json.dumps(launch), script=script, content=CONTENT, revision=self.revision
        )
        return page(text, {"Set-Cookie": f"device={device}; Path=/"})

    def commit(self, request: Request, launch: str) -> Answer:
        """Store what a commit holds; a beacon may be held back."""
        fields = dict(parse_qsl(request.body, keep_blank_values=True))
        if self.late is not None and "beacon" in fields:
            self.late.append({**fields, "launch": launch})
            return TRUE
        return self.store({**fields, "launch": launch})

    def store(self, fields: dict[str, str]) -> Answer:
        """PHP compares what looks like a number as a number (locallib.php:540)."""
        for name, value in fields.items():
            old = self.record.get(name)
            if name.startswith("cmi.") and (old is None or differs(old, value)):
                self.record[name] = value
        if "finish" in fields:
            self.finished.append(fields["launch"])
        self.trail.append(self.status())
        return TRUE

    def hold(self, *, held: bool) -> None:
        """Keep beacons back, or let them arrive."""
        for fields in self.late or []:
            self.store(fields)
        self.late = [] if held else None

    def held(self) -> str:
        """The state that it holds."""
        return self.record.get("cmi.suspend_data", "")

    def status(self) -> tuple[str, str]:
        """Status and score as its gradebook has them."""
        record = self.record
        return record.get("cmi.core.lesson_status", ""), record.get("cmi.core.score.raw", "")

    def rows(self) -> list[Row]:
        """The answers that its report shows, in order."""
        found: list[Row] = []
        for n in range(1000):
            at = f"cmi.interactions.{n}."
            if f"{at}id" not in self.record:
                return found
            question = self.record[f"{at}id"].removeprefix("bilan_")
            said = (self.record.get(f"{at}{name}", "") for name in ("student_response", "result"))
            found.append(Row(question, *said))
        return found

    def twice(self) -> list[str]:
        """What it was told once too often."""
        again = {launch for launch in self.finished if self.finished.count(launch) > 1}
        twice = [f"launch {launch} finished twice" for launch in sorted(again)]
        return twice + [f"{name} called again" for name in self.again]


def differs(one: str, other: str) -> bool:
    """PHP's `!=`."""
    if NUMBER.fullmatch(one) and NUMBER.fullmatch(other):
        return float(one) != float(other)
    return one != other


def page(text: str, more: Mapping[str, str] | None = None) -> Answer:
    """A page that is asked for anew each time."""
    headers = {"Cache-Control": "private, must-revalidate, max-age=0", **(more or {})}
    return Answer(200, text.encode(), "text/html; charset=utf-8", headers)


def cached(answer: Answer) -> Answer:
    """A file that a browser keeps for 90 days, as pluginfile.php says."""
    headers = {"Cache-Control": "private, max-age=7776000, no-transform, immutable"}
    return Answer(answer.status, answer.body, answer.type, headers)
