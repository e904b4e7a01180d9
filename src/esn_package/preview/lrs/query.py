"""Which statements a query finds, in which order, and where it goes on (2.1.3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from esn_package.preview.lrs.answers import Refused
from esn_package.preview.lrs.asked import Asked
from esn_package.preview.lrs.data import values
from esn_package.preview.lrs.data.actors import identified, identity
from esn_package.preview.lrs.data.rules import iri, timestamp, uuid, word
from esn_package.preview.lrs.facets import Facets
from esn_package.preview.lrs.store import Held, Store

PAGE = 500  # statements at most in one answer
Format = Literal["ids", "exact", "canonical"]
NAMES = (
    *("agent", "verb", "activity", "registration", "related_activities", "related_agents"),
    *("since", "until", "limit", "format", "attachments", "ascending"),
)
FROM = "from"  # of our own, in the address that `more` gives


@dataclass(frozen=True)
class Query:
    """What is asked for; None where anything will do."""

    agent: str | None
    verb: str | None
    activity: str | None
    registration: str | None
    wide_agents: bool
    wide_activities: bool
    since: datetime | None
    until: datetime | None
    limit: int
    ascending: bool
    beyond: int | None


def query(asked: Asked) -> Query:
    """A query by its parameters, or a refusal of them."""
    asked.known(*NAMES, FROM)
    given = asked.params
    limit = _whole(asked, "limit") if "limit" in given else 0
    return Query(
        agent=identity(asked.object("agent", identified)) if "agent" in given else None,
        verb=asked.checked("verb", iri) if "verb" in given else None,
        activity=asked.checked("activity", iri) if "activity" in given else None,
        registration=asked.checked("registration", uuid).lower()
        if "registration" in given
        else None,
        wide_agents=flag(asked, "related_agents"),
        wide_activities=flag(asked, "related_activities"),
        since=_moment(asked, "since"),
        until=_moment(asked, "until"),
        limit=min(limit or PAGE, PAGE),
        ascending=flag(asked, "ascending"),
        beyond=_whole(asked, FROM) if FROM in given else None,
    )


def format_of(asked: Asked) -> Format:
    """How agents, activities and verbs are to be written."""
    if "format" not in asked.params:
        return "exact"
    return cast("Format", asked.checked("format", word("ids", "exact", "canonical")))


def flag(asked: Asked, name: str) -> bool:
    """A parameter that is true or false, false where it is missing."""
    return name in asked.params and asked.checked(name, word("true", "false")) == "true"


def _moment(asked: Asked, name: str) -> datetime | None:
    return values.instant(asked.checked(name, timestamp)) if name in asked.params else None


def _whole(asked: Asked, name: str) -> int:
    text = asked.params[name]
    if not (text.isascii() and text.isdigit() and len(text) < 16):  # noqa: PLR2004
        raise Refused(400, f"the parameter {name} must be a whole number, 0 or more")
    return int(text)


def found(store: Store, asked: Query) -> tuple[list[Held], int | None]:
    """A page of statements, and the number beyond which the next one begins, None for the last."""
    every = list(store.statements.items())
    page: list[Held] = []
    for key, held in every if asked.ascending else reversed(every):
        if not _in_time(held, asked) or store.is_voided(key) or not _matches(store, key, asked):
            continue
        if len(page) == asked.limit:
            return page, page[-1].number
        page.append(held)
    return page, None


def _in_time(held: Held, asked: Query) -> bool:
    """What holds for the statement itself, whatever it targets."""
    if asked.since is not None and held.stored <= asked.since:
        return False
    if asked.until is not None and held.stored > asked.until:
        return False
    if asked.beyond is None:
        return True
    return held.number > asked.beyond if asked.ascending else held.number < asked.beyond


def _matches(store: Store, key: str, asked: Query) -> bool:
    """Whether a statement, or one that it targets, directly or not, is what is asked for."""
    seen = set()
    at: str | None = key
    while at is not None and at not in seen and at in store.statements:
        seen.add(at)
        facets = store.statements[at].facets
        if _is(facets, asked):
            return True
        at = facets.target
    return False


def _is(facets: Facets, asked: Query) -> bool:
    agents = facets.related_agents if asked.wide_agents else facets.agents
    activities = facets.related_activities if asked.wide_activities else {facets.activity}
    return (
        (asked.agent is None or asked.agent in agents)
        and (asked.activity is None or asked.activity in activities)
        and (asked.verb is None or asked.verb == facets.verb)
        and (asked.registration is None or asked.registration == facets.registration)
    )
