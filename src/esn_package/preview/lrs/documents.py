"""State, agent profiles, activity profiles: documents under keys (xAPI-Communication 2.2)."""

from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime

from esn_package.preview.lrs.answers import Answer, Refused, read_json, told, written
from esn_package.preview.lrs.asked import JSON, Asked
from esn_package.preview.lrs.data import values
from esn_package.preview.lrs.data.actors import agent, identified, identity
from esn_package.preview.lrs.data.rules import iri, timestamp, uuid
from esn_package.preview.lrs.store import Document, Key, Store


@dataclass(frozen=True)
class Kind:
    """What a document of a resource is found by; `id` names it among the others of its place."""

    name: str
    id: str
    place: tuple[str, ...]
    needs_condition: bool = True
    deletes_all: bool = False


STATE = Kind("state", "stateId", ("activityId", "agent", "registration"), False, True)  # noqa: FBT003
AGENT_PROFILE = Kind("agent profile", "profileId", ("agent",))
ACTIVITY_PROFILE = Kind("activity profile", "profileId", ("activityId",))


def resource(kind: Kind) -> Callable[[Store, Asked], Answer]:
    """What answers for documents of a kind."""

    def answer(store: Store, asked: Asked) -> Answer:
        if kind.id not in asked.params:
            if asked.method in ("GET", "HEAD"):
                return _ids(kind, store, asked)
            if asked.method == "DELETE" and kind.deletes_all:
                return _delete_all(kind, store, asked)
        asked.known(*kind.place, kind.id)
        key = (*_place(kind, asked), asked.needed(kind.id))
        if asked.method in ("GET", "HEAD"):
            return _one(store, key)
        _condition(kind, asked, store.documents.get(key))
        if asked.method == "DELETE":
            if key in store.documents:
                store.drop(key)
        elif asked.method == "POST":
            _merge(store, key, asked)
        else:
            store.put(
                key, asked.body, asked.headers.get("content-type", "application/octet-stream")
            )
        return Answer(204)

    return answer


def _place(kind: Kind, asked: Asked) -> Key:
    """Where documents of one activity, agent, registration stand."""
    found = [kind.name]
    for name in kind.place:
        if name == "agent":
            rule = identified if kind is STATE else agent
            found.append(identity(asked.object("agent", rule)) or "")
        elif name == "activityId":
            found.append(asked.checked("activityId", iri))
        else:  # the registration is the one that may be missing
            found.append(asked.checked(name, uuid).lower() if name in asked.params else "")
    return tuple(found)


def _within(kind: Kind, store: Store, asked: Asked) -> list[Key]:
    """The keys of one place; without a registration, of all (2.3: "if specified")."""
    place = _place(kind, asked)
    if kind is STATE and not place[-1]:
        place = place[:-1]
    return [key for key in store.documents if key[: len(place)] == place]


def _ids(kind: Kind, store: Store, asked: Asked) -> Answer:
    asked.known(*kind.place, "since")
    since = None
    if "since" in asked.params:
        since = values.instant(asked.checked("since", timestamp))
    found = {
        key[-1]: store.documents[key].updated
        for key in _within(kind, store, asked)
        if since is None or store.documents[key].updated > since
    }
    answer = told(list(found))
    if not found:
        return answer
    latest = format_datetime(max(found.values()), usegmt=True)
    return Answer(200, answer.body, answer.type, {**answer.headers, "Last-Modified": latest})


def _delete_all(kind: Kind, store: Store, asked: Asked) -> Answer:
    asked.known(*kind.place)
    for key in _within(kind, store, asked):
        store.drop(key)
    return Answer(204)


def _one(store: Store, key: Key) -> Answer:
    found = store.documents.get(key)
    if found is None:
        raise Refused(404, f'there is no document "{key[-1]}" here')
    updated = format_datetime(found.updated, usegmt=True)
    headers = {"ETag": found.etag, "Last-Modified": updated}
    return Answer(200, found.contents, found.type, headers)


def _merge(store: Store, key: Key, asked: Asked) -> None:
    """POST: top-level properties over those that are there (2.2, JSON procedure)."""
    there = store.documents.get(key)
    if asked.type != JSON:
        raise Refused(400, f"a document that is POSTed must be {JSON}")
    posted = read_json(asked.body, "the document")
    held = {}
    if there is not None:
        if there.type.partition(";")[0].strip().lower() != JSON:
            raise Refused(400, f"the document that is there is not {JSON}")
        held = read_json(there.contents, "the document that is there")
    if not isinstance(posted, dict) or not isinstance(held, dict):
        raise Refused(400, "only objects can be merged")
    contents = asked.body if there is None else written({**held, **posted})
    store.put(key, contents, asked.headers["content-type"])


def _condition(kind: Kind, asked: Asked, there: Document | None) -> None:
    """If-Match and If-None-Match (3.1): 412 where they fail, 409 where a PUT needs one."""
    match, none = (asked.headers.get(name) for name in ("if-match", "if-none-match"))
    if match is not None and (there is None or not _lists(match, there.etag)):
        raise Refused(412, "the document is not the one that If-Match names")
    if none is not None and there is not None and _lists(none, there.etag):
        raise Refused(412, "there is a document that If-None-Match speaks against")
    if asked.method != "PUT" or not kind.needs_condition or (match, none) != (None, None):
        return
    if there is not None:
        raise Refused(
            409,
            "there is a document already: look at it, and send its ETag in the header If-Match",
        )
    raise Refused(400, "a profile is PUT with If-Match or If-None-Match (xAPI-Communication 3.1)")


def _lists(header: str, tag: str) -> bool:
    """Whether a list of tags has one, or is * (RFC 2616, 14.24); weak tags are not equal."""
    return header.strip() == "*" or tag in [one.strip() for one in header.split(",")]
