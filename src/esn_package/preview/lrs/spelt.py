"""Statements as they are given out: whole, as ids, or by what is known of them ("format")."""

import re
from collections.abc import Callable
from typing import Any

from esn_package.preview.lrs.data.actors import IDENTIFIERS
from esn_package.preview.lrs.known import Known
from esn_package.preview.lrs.query import Format

Value = dict[str, Any]
_MOST = 32  # languages that are looked at


def spelt(statement: Value, form: Format, known: Known, languages: str) -> Value:
    """A statement in a format; `languages` is the header Accept-Language."""
    if form == "exact":
        return statement
    if form == "ids":
        return _each(statement, _who, _what, lambda verb: {"id": verb["id"]})
    order = preferred(languages)

    def canonical(activity: Value) -> Value:
        definition = known.definitions.get(activity["id"]) or activity.get("definition")
        return (
            {**activity, "definition": _one_language(definition, order)} if definition else activity
        )

    def verb(given: Value) -> Value:
        display = known.displays.get(given["id"])
        return {**given, "display": _chosen(display, order)} if display else given

    return _each(statement, _as_it_is, canonical, verb)


def _each(
    statement: Value,
    who: Callable[[Value], Value],
    what: Callable[[Value], Value],
    verb: Callable[[Value], Value],
) -> Value:
    """A statement with its actors, activities and verb written another way."""

    def sub(inner: Value) -> Value:
        return _each(inner, who, what, verb)

    kinds = {
        "Agent": who,
        "Group": who,
        "Activity": what,
        "StatementRef": _as_it_is,
        "SubStatement": sub,
    }
    found = {
        **statement,
        "actor": who(statement["actor"]),
        "verb": verb(statement["verb"]),
        "object": kinds[statement["object"].get("objectType", "Activity")](statement["object"]),
    }
    if "authority" in statement:
        found["authority"] = who(statement["authority"])
    if "context" in statement:
        context = dict(statement["context"])
        for key in context.keys() & {"instructor", "team"}:
            context[key] = who(context[key])
        if "contextActivities" in context:
            lists = context["contextActivities"].items()
            context["contextActivities"] = {key: [what(one) for one in some] for key, some in lists}
        found["context"] = context
    return found


def _as_it_is(value: Value) -> Value:
    return value


def _who(actor: Value) -> Value:
    """What identifies an Agent or a Group; of an anonymous one, what identifies its members."""
    kept = {key: actor[key] for key in ("objectType", *IDENTIFIERS) if key in actor}
    if actor.get("objectType") == "Group" and not actor.keys() & IDENTIFIERS:
        kept["member"] = [_who(one) for one in actor["member"]]
    return kept


def _what(activity: Value) -> Value:
    return {"id": activity["id"]}


def preferred(header: str) -> list[str]:
    """Language ranges, the liked best first (RFC 2616 14.4)."""
    found = []
    for number, one in enumerate(header.split(",")[:_MOST]):
        match = re.fullmatch(r"\s*([A-Za-z0-9-]+|\*)\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*", one)
        if match and float(match[2] or 1) > 0:
            found.append((-float(match[2] or 1), number, match[1].lower()))
    return [name for _, _, name in sorted(found)]


def _chosen(texts: dict[str, str], order: list[str]) -> dict[str, str]:
    """One language of a map: the one liked best, else the first."""
    for wanted in order:
        for key, text in texts.items():
            if wanted == "*" or key.lower() == wanted or key.lower().startswith(f"{wanted}-"):
                return {key: text}
    for wanted in order:  # a reader of fr-CA is better served with fr than with any other
        for key, text in texts.items():
            if wanted.startswith(f"{key.lower()}-"):
                return {key: text}
    return dict(list(texts.items())[:1])


def _one_language(definition: Value, order: list[str]) -> Value:
    found = dict(definition)
    for key in found.keys() & {"name", "description"}:
        found[key] = _chosen(found[key], order)
    for key in found.keys() & {"choices", "scale", "source", "target", "steps"}:
        found[key] = [
            {**one, "description": _chosen(one["description"], order)}
            if "description" in one
            else one
            for one in found[key]
        ]
    return found
