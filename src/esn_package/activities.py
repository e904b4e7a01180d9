"""xAPI activities, built and checked by tincan: the one door to it.

It does not know how a response is spelled; a format says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esn_package.data import Json

    Parts = tuple[tuple[str, str], ...]

TYPES = "http://adlnet.gov/expapi/activities/"


class Words(NamedTuple):
    """What an activity is called and what it is about, in one language."""

    name: str
    description: str
    language: str


class Asked(NamedTuple):
    """A question as an interaction activity has it (xAPI-Data 1.0.3, 2.4.4.1).

    `components` are the lists that go with the type (`choices`, `scale`, `source`, `target`), of
    (id, text).
    """

    type: str
    patterns: tuple[str, ...]
    components: Mapping[str, Parts]


def anonymous(
    id_: str, home: str, language: str, questions: Mapping[str, dict[str, Json]]
) -> dict[str, Json]:
    """What a statement of nobody needs; `home` is of agents made for one set of answers."""
    return {"id": id_, "home": home, "language": language, "questions": {**questions}}


def activity(id_: str, type_: str, words: Words) -> dict[str, Json]:
    """An activity of one of ADL's types (`lesson`, `assessment`), as JSON."""
    import tincan  # noqa: PLC0415 - 60 ms that only this format pays

    definition = tincan.ActivityDefinition(type=TYPES + type_, **_said(words))
    return _json(tincan.Activity(id=id_), definition=_json(definition))


def interaction(id_: str, words: Words, asked: Asked) -> dict[str, Json]:
    """A question as an activity, with its right responses and its choices in their language."""
    import tincan  # noqa: PLC0415 - as above

    definition = tincan.ActivityDefinition(
        type=TYPES + "cmi.interaction",
        interaction_type=asked.type,
        correct_responses_pattern=list(asked.patterns) or None,
        **_said(words),
    )
    # A part is an id and a text: more than half of tincan's objects, of which it checks no more.
    lists = {
        name: [{"id": part, "description": {words.language: text}} for part, text in parts]
        for name, parts in asked.components.items()
        if parts
    }
    return _json(tincan.Activity(id=id_), definition=_json(definition, **lists))


def _said(words: Words) -> dict[str, dict[str, str]]:
    said = {"name": words.name, "description": words.description}
    return {key: {words.language: text} for key, text in said.items() if text}


def _json(value: Any, **more: Any) -> dict[str, Json]:  # noqa: ANN401 - tincan has no types
    """The JSON of a tincan value, and more that stands in it."""
    return cast("dict[str, Json]", {**value.as_version("1.0.3"), **more})
