"""A whole statement (xAPI-Data 2.4): every rule that it must keep before it is stored."""

from typing import Any

from esn_package.preview.lrs.data import values
from esn_package.preview.lrs.data.actors import actor, agent, authority, group
from esn_package.preview.lrs.data.objects import activities, activity, reference
from esn_package.preview.lrs.data.rules import (
    bad,
    boolean,
    duration,
    each,
    extensions,
    iri,
    language,
    language_map,
    matching,
    number,
    record,
    size,
    text,
    timestamp,
    uuid,
    word,
)

VOIDED = "http://adlnet.gov/expapi/verbs/voided"

_VERB = record({"id": iri, "display": language_map}, ("id",))
_SCORE = record(dict.fromkeys(("scaled", "raw", "min", "max"), number))


def score(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """Numbers in their order: -1 to 1 scaled, min to raw to max (2.4.5.1)."""
    _SCORE(value, where)
    if not -1 <= value.get("scaled", 0) <= 1:
        raise bad(where, "scaled must be between -1 and 1")
    low, high = value.get("min"), value.get("max")
    if low is not None and high is not None and low >= high:
        raise bad(where, "min must be less than max")
    raw = value.get("raw")
    if raw is not None and ((low is not None and raw < low) or (high is not None and raw > high)):
        raise bad(where, "raw must be between min and max")


_RESULT = record(
    {
        "score": score,
        "success": boolean,
        "completion": boolean,
        "response": text,
        "duration": duration,
        "extensions": extensions,
    }
)
_CONTEXT = record(
    {
        "registration": uuid,
        "instructor": actor,
        "team": group,
        "contextActivities": record(
            dict.fromkeys(("parent", "grouping", "category", "other"), activities)
        ),
        "revision": text,
        "platform": text,
        "language": language,
        "statement": reference,
        "extensions": extensions,
    }
)
_ATTACHMENT = record(
    {
        "usageType": iri,
        "display": language_map,
        "description": language_map,
        "contentType": matching(values.MEDIA, "an Internet media type"),
        "length": size,
        "sha2": matching(values.SHA2, "a SHA-2 in hexadecimal"),
        "fileUrl": iri,
    },
    ("usageType", "display", "contentType", "length", "sha2"),
)


def _target(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """The object, by what it says to be: an Activity where it says nothing (2.4.4)."""
    kinds = {
        "Activity": activity,
        "Agent": agent,
        "Group": group,
        "StatementRef": reference,
        "SubStatement": _sub,
    }
    name = value.get("objectType", "Activity") if isinstance(value, dict) else "Activity"
    word(*kinds)(name, f"{where}.objectType")
    kinds[name](value, where)


_BODY = {
    "actor": actor,
    "verb": _VERB,
    "object": _target,
    "result": _RESULT,
    "context": _CONTEXT,
    "timestamp": timestamp,
    "attachments": each(_ATTACHMENT),
}
_NEEDED = ("actor", "verb", "object")
_SUB = record({"objectType": word("SubStatement"), **_BODY}, ("objectType", *_NEEDED))
_STATEMENT = record(
    {
        "id": uuid,
        **_BODY,
        "stored": timestamp,
        "authority": authority,
        "version": matching(values.VERSION, "1.0.0"),
    },
    _NEEDED,
)


def _sub(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """A statement within a statement, and none within that (2.4.4.3)."""
    _SUB(value, where)
    if value["object"].get("objectType") == "SubStatement":
        raise bad(where, "a SubStatement holds no SubStatement")
    _of_activities(value, where)


def _of_activities(value: dict[str, Any], where: str) -> None:
    """Only of an Activity there is a revision or a platform (2.4.6)."""
    if value["object"].get("objectType", "Activity") != "Activity":
        for key in ("revision", "platform"):
            if key in value.get("context", {}):
                raise bad(f"{where}.context", f"{key} is only for a statement about an Activity")


def statement(value: Any, where: str = "statement") -> None:  # noqa: ANN401 - JSON
    """Refuse what is no statement."""
    _STATEMENT(value, where)
    _of_activities(value, where)
    if value["verb"]["id"] == VOIDED and value["object"].get("objectType") != "StatementRef":
        raise bad(where, "what voids must name a statement: a StatementRef (xAPI-Data 2.3.2)")
