"""The Statement resource (xAPI-Communication 2.1): stored whole or not at all, and found again."""

from datetime import datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from esn_package.preview.lrs.answers import Answer, Refused, read_json, told
from esn_package.preview.lrs.asked import JSON, Asked
from esn_package.preview.lrs.data.rules import uuid
from esn_package.preview.lrs.data.statement import statement as valid
from esn_package.preview.lrs.facets import attachments
from esn_package.preview.lrs.multipart import MIXED, Part, answer, matched, read
from esn_package.preview.lrs.query import FROM, Query, flag, format_of, found, query
from esn_package.preview.lrs.signature import signatures
from esn_package.preview.lrs.spelt import spelt
from esn_package.preview.lrs.store import Held, Store

Statement = dict[str, Any]
AUTHORITY = "authority"  # the header that the application sets, of who has the credentials


def statements(store: Store, asked: Asked) -> Answer:
    """Stored, or found."""
    if asked.method == "PUT":
        asked.known("statementId")
        given, parts = _sent(asked)
        if not isinstance(given, dict):
            raise Refused(400, "PUT takes one statement: POST a batch")
        wanted = asked.checked("statementId", uuid)
        if str(given.setdefault("id", wanted)).lower() != wanted.lower():
            raise Refused(400, "the statement's id is not the one of the parameter statementId")
        _stored(store, asked, [given], parts)
        return Answer(204)
    if asked.method == "POST":
        asked.known()
        given, parts = _sent(asked)
        batch = given if isinstance(given, list) else [given]
        return told(_stored(store, asked, batch, parts))
    return _found(store, asked)


def _sent(asked: Asked) -> tuple[Any, list[Part]]:
    """What the body holds: JSON, and the parts of attachments."""
    if asked.type == MIXED:
        body, parts = read(asked.body, asked.headers["content-type"])
        return read_json(body, "the first part"), parts
    if asked.type == JSON:
        return read_json(asked.body, "the body"), []
    raise Refused(400, f"the Content-Type must be {JSON} or {MIXED}")


def _stored(store: Store, asked: Asked, batch: list[Any], parts: list[Part]) -> list[str]:
    """The ids of a batch, stored whole; nothing is stored where one of it is refused."""
    for number, one in enumerate(batch, 1):
        valid(one, f"statement {number}" if len(batch) > 1 else "statement")
        one.setdefault("id", str(uuid4()))
    ids = [one["id"].lower() for one in batch]
    if len(set(ids)) < len(ids):
        raise Refused(400, "the batch has two statements of one id")
    matched((attachment for one in batch for attachment in attachments(one)), parts)
    for one in batch:
        signatures(one, parts)
    fresh = [one for one in batch if not store.conflict(one)]
    store.attach((part.sha2, part.contents) for part in parts)
    for one in fresh:
        stored = store.now()
        store.keep(_assigned(one, stamp(stored), asked), stored)
    return [one["id"] for one in batch]


def _assigned(given: Statement, stored: str, asked: Asked) -> Statement:
    """A statement with what an LRS sets (2.4.7 to 2.4.10), its context activities in arrays."""
    whole = {"timestamp": stored, "version": "1.0.0", **given, "stored": stored}
    account = {"homePage": "https://esn-package.invalid", "name": asked.headers.get(AUTHORITY, "")}
    whole["authority"] = {"objectType": "Agent", "account": account}
    about = _in_arrays(whole["object"]) if whole["object"].get("actor") else whole["object"]
    return _in_arrays({**whole, "object": about})


def _in_arrays(statement: Statement) -> Statement:
    context = statement.get("context", {})
    if "contextActivities" not in context:
        return statement
    lists = {
        key: some if isinstance(some, list) else [some]
        for key, some in context["contextActivities"].items()
    }
    return {**statement, "context": {**context, "contextActivities": lists}}


def stamp(moment: datetime) -> str:
    """A moment as a timestamp in UTC."""
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _found(store: Store, asked: Asked) -> Answer:
    named = [name for name in ("statementId", "voidedStatementId") if name in asked.params]
    if not named:
        return _page(store, asked, query(asked))
    if len(named) > 1:
        raise Refused(400, "ask for statementId or voidedStatementId, not for both")
    asked.known(*named, "attachments", "format")
    key = asked.checked(named[0], uuid).lower()
    held = store.statements.get(key)
    if held is None or store.is_voided(key) != (named[0] == "voidedStatementId"):
        raise Refused(404, f"there is no statement of this {named[0]}")
    return _given(store, asked, [held], None)


def _page(store: Store, asked: Asked, wanted: Query) -> Answer:
    page, beyond = found(store, wanted)
    more = ""
    if beyond is not None:
        more = f"{asked.path}?{urlencode({**asked.params, FROM: beyond})}"
    return _given(store, asked, page, more)


def _given(store: Store, asked: Asked, page: list[Held], more: str | None) -> Answer:
    """One statement (`more` is None) or a StatementResult, with attachments where asked for."""
    form = format_of(asked)
    languages = asked.headers.get("accept-language", "")
    out = [spelt(held.statement, form, store.known, languages) for held in page]
    value: Any = out[0] if more is None else {"statements": out, "more": more}
    said = told(value)
    if flag(asked, "attachments"):
        every = (attachment for held in page for attachment in attachments(held.statement))
        said = answer(value, every, store.attachments)
    if not page:
        return said
    latest = format_datetime(max(held.stored for held in page), usegmt=True)
    return Answer(200, said.body, said.type, {**said.headers, "Last-Modified": latest})
