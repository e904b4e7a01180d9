"""The cases of lrs_conformance/: what xAPI 1.0.3 asks of an LRS, clause by clause."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "lrs_conformance"
TEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"  # SHA-256 of « test »
WHOLE: dict[str, Any] = {
    "id": "0df9f7c2-6b5b-4c28-9c3c-5b9b8b7d1a01",
    "actor": {
        "objectType": "Agent",
        "name": "Zoé",
        "account": {"homePage": "https://lms.example", "name": "17"},
    },
    "verb": {"id": "https://ecole.example/verbs/a-lu", "display": {"fr": "a lu"}},
    "object": {
        "objectType": "Activity",
        "id": "https://ecole.example/xapi/module",
        "definition": {
            "name": {"fr": "Lire"},
            "description": {"fr": "Lire un module"},
            "type": "http://adlnet.gov/expapi/activities/module",
            "moreInfo": "https://ecole.example/module",
            "extensions": {"https://ecole.example/x": {"a": 1}},
        },
    },
    "result": {
        "score": {"scaled": 0.6, "raw": 12, "min": 0, "max": 20},
        "success": True,
        "completion": True,
        "response": "a[,]b",
        "duration": "PT1M30.5S",
        "extensions": {"https://ecole.example/x": 1},
    },
    "context": {
        "registration": "7b4b1f3a-5a62-4a1c-8f43-6c1f4c0f1e11",
        "instructor": {"mbox": "mailto:prof@ecole.example"},
        "team": {"objectType": "Group", "mbox": "mailto:equipe@ecole.example"},
        "contextActivities": {
            "parent": [{"id": "https://ecole.example/xapi/cours"}],
            "grouping": [{"id": "https://ecole.example/xapi/ecole"}],
            "category": [{"id": "https://ecole.example/xapi/profil"}],
            "other": [{"id": "https://ecole.example/xapi/autre"}],
        },
        "revision": "2",
        "platform": "Moodle",
        "language": "fr",
        "statement": {
            "objectType": "StatementRef",
            "id": "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
        },
        "extensions": {"https://ecole.example/x": [1]},
    },
    "timestamp": "2026-11-26T09:30:00.000Z",
    "attachments": [
        {
            "usageType": "https://ecole.example/usage",
            "display": {"fr": "Un texte"},
            "contentType": "text/plain",
            "length": 4,
            "sha2": TEST,
            "fileUrl": "https://ecole.example/test.txt",
        }
    ],
}
PLACE = {"activityId": "https://e.example/a", "agent": {"mbox": "mailto:a@e.example"}}
NAMED: dict[str, Any] = {
    "place": PLACE,
    "state": {**PLACE, "stateId": "s"},
    "agent": {"agent": PLACE["agent"], "profileId": "p"},
    "activity": {"activityId": PLACE["activityId"], "profileId": "p"},
    "statement": json.dumps({**WHOLE, "id": "00000000-0000-4000-8000-000000000001"}),
}


@dataclass(frozen=True)
class Case:
    """What is asked in steps, and the clause of the specification that says so."""

    says: str
    clause: str
    steps: list[dict[str, Any]]


@cache
def cases() -> tuple[Case, ...]:
    """Every case of every table."""
    found = list(_of_statements(yaml.safe_load((FOLDER / "statement.yaml").read_text("utf-8"))))
    for name in ("statements", "queries", "documents", "requests"):
        text = (FOLDER / f"{name}.yaml").read_text("utf-8")
        found += [Case(**one) for one in yaml.safe_load(text)]
    return tuple(found)


def taken() -> list[Case]:
    """The cases of single statements that are taken."""
    table = yaml.safe_load((FOLDER / "statement.yaml").read_text("utf-8"))
    return list(_of_statements({**table, "refused": []}))


def _of_statements(table: dict[str, list[dict[str, Any]]]) -> Iterator[Case]:
    """A statement that is taken comes back whole; one that is refused is not there."""
    for one in table["taken"]:
        body = statement(one)
        back = {"ask": "GET statements", "status": 200, "count": 1}
        sent = {"ask": "POST statements", "body": body, "status": 200}
        if "id" in body:
            back = {**back, "query": {"statementId": body["id"]}, "holds": _in_arrays(body)}
            del back["count"]
        yield Case(one["says"], one["clause"], [sent, back])
    for one in table["refused"]:
        sent = {"ask": "POST statements", "body": statement(one), "status": 400, "matches": ".{9}"}
        none = {"ask": "GET statements", "status": 200, "count": 0}
        yield Case(one["says"], one["clause"], [sent, none])


def _in_arrays(body: dict[str, Any]) -> dict[str, Any]:
    """What must come back of a statement: all but who says it, with activities in arrays."""
    back = {key: value for key, value in body.items() if key not in ("authority", "stored")}
    lists = body.get("context", {}).get("contextActivities")
    if lists:
        wrapped = {key: one if isinstance(one, list) else [one] for key, one in lists.items()}
        back["context"] = {**body["context"], "contextActivities": wrapped}
    return back


def uuid(number: object) -> str:
    """The id of a statement by its number."""
    return f"00000000-0000-4000-8000-{number:>012}"


def statement(said: dict[str, Any]) -> dict[str, Any]:
    """The whole statement with some of its properties others."""
    made: dict[str, Any] = json.loads(json.dumps(WHOLE))
    if "id" in said:
        made["id"] = uuid(said["id"])
    refers = said.get("refers", said.get("voids"))
    if refers is not None:
        made["object"] = {"objectType": "StatementRef", "id": uuid(refers)}
        del made["context"]
    if "voids" in said:
        made["verb"] = {"id": "http://adlnet.gov/expapi/verbs/voided"}
    for path in said.get("without", ()):
        _at(made, path)(None)
    for path, value in said.get("with", {}).items():
        _at(made, path, put=True)(value)
    return made


def _at(made: dict[str, Any], path: str, *, put: bool = False) -> Callable[[Any], None]:
    *above, last = path.split("/")
    for key in above:
        made = made[key]

    def change(value: Any) -> None:  # noqa: ANN401 - JSON
        if put:
            made[last] = value
        else:
            del made[last]

    return change
