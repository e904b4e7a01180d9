"""What a statement is about: an Activity, an actor, another statement (xAPI-Data 2.4.4)."""

from typing import Any

from esn_package.preview.lrs.data.rules import (
    Rule,
    bad,
    each,
    extensions,
    iri,
    language_map,
    record,
    text,
    uuid,
    word,
)

# The lists of components that each type of interaction may have (2.4.4.1).
INTERACTIONS: dict[str, tuple[str, ...]] = {
    "true-false": (),
    "choice": ("choices",),
    "fill-in": (),
    "long-fill-in": (),
    "matching": ("source", "target"),
    "performance": ("steps",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "numeric": (),
    "other": (),
}
COMPONENTS = ("choices", "scale", "source", "target", "steps")
_COMPONENT = record({"id": text, "description": language_map}, ("id",))


def _components(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    each(_COMPONENT)(value, where)
    ids = [one["id"] for one in value]
    if len(set(ids)) < len(ids):
        raise bad(where, "its ids must be distinct")


_DEFINITION = record(
    {
        "name": language_map,
        "description": language_map,
        "type": iri,
        "moreInfo": iri,
        "interactionType": word(*INTERACTIONS),
        "correctResponsesPattern": each(text),
        **dict.fromkeys(COMPONENTS, _components),
        "extensions": extensions,
    }
)


def definition(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """What an Activity is; of an interaction, no other lists than its type has."""
    _DEFINITION(value, where)
    allowed = INTERACTIONS.get(value.get("interactionType", ""))
    for key in ("correctResponsesPattern", *COMPONENTS):
        if key in value and allowed is None:
            raise bad(where, f'"{key}" needs an interactionType')
        if key in value and key in COMPONENTS and key not in (allowed or ()):
            raise bad(where, f'"{key}" is not of the type {value["interactionType"]}')


activity = record(
    {"objectType": word("Activity"), "id": iri, "definition": definition},
    ("id",),
)

reference = record({"objectType": word("StatementRef"), "id": uuid}, ("objectType", "id"))


def activities(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """One Activity, or an array of them (2.4.6.2)."""
    rule: Rule = each(activity) if isinstance(value, list) else activity
    rule(value, where)
