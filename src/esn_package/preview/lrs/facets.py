"""What a statement can be found by (xAPI-Communication 2.1.3), read out of it once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from esn_package.preview.lrs.data.actors import identities
from esn_package.preview.lrs.data.statement import VOIDED


@dataclass(frozen=True)
class Facets:
    """Identities and ids; `related` ones hold the narrow ones too."""

    verb: str
    agents: frozenset[str]
    related_agents: frozenset[str]
    activity: str | None
    related_activities: frozenset[str]
    registration: str | None
    target: str | None
    voids: bool
    attachments: frozenset[str]


def facets(statement: dict[str, Any]) -> Facets:
    """Of a valid statement."""
    about = statement["object"]
    kind = about.get("objectType", "Activity")
    registration = statement.get("context", {}).get("registration")
    return Facets(
        verb=statement["verb"]["id"],
        agents=frozenset(_narrow(statement)),
        related_agents=frozenset(_related_agents(statement)),
        activity=about["id"] if kind == "Activity" else None,
        related_activities=frozenset(_related_activities(statement)),
        registration=registration.lower() if registration else None,
        target=about["id"].lower() if kind == "StatementRef" else None,
        voids=statement["verb"]["id"] == VOIDED,
        attachments=frozenset(one["sha2"].lower() for one in attachments(statement)),
    )


def attachments(statement: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Its own, and those of its SubStatement."""
    yield from statement.get("attachments", ())
    if statement["object"].get("objectType") == "SubStatement":
        yield from statement["object"].get("attachments", ())


def _narrow(statement: dict[str, Any]) -> Iterator[str]:
    yield from identities(statement["actor"])
    if statement["object"].get("objectType") in ("Agent", "Group"):
        yield from identities(statement["object"])


def _related_agents(statement: dict[str, Any]) -> Iterator[str]:
    yield from _narrow(statement)
    context = statement.get("context", {})
    for one in (statement.get("authority"), context.get("instructor"), context.get("team")):
        if one is not None:
            yield from identities(one)
    if statement["object"].get("objectType") == "SubStatement":
        yield from _related_agents(statement["object"])


def _related_activities(statement: dict[str, Any]) -> Iterator[str]:
    about = statement["object"]
    kind = about.get("objectType", "Activity")
    if kind == "Activity":
        yield about["id"]
    for some in statement.get("context", {}).get("contextActivities", {}).values():
        yield from (one["id"] for one in (some if isinstance(some, list) else [some]))
    if kind == "SubStatement":
        yield from _related_activities(about)
