"""xAPI activities as JSON: what tincan makes of the same (a test judges each), without its import.

It does not know how a response is spelled; a format says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esn_package.data import Json

    Parts = tuple[tuple[str, str], ...]

TYPES = "http://adlnet.gov/expapi/activities/"
# xAPI-Data 1.0.3, 2.4.4.1
Interaction = Literal[
    "choice",
    "fill-in",
    "likert",
    "long-fill-in",
    "matching",
    "numeric",
    "other",
    "performance",
    "sequencing",
    "true-false",
]


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

    type: Interaction
    patterns: tuple[str, ...]
    components: Mapping[str, Parts]


def anonymous(
    id_: str, home: str, language: str, questions: Mapping[str, dict[str, Json]]
) -> dict[str, Json]:
    """What a statement of nobody needs; `home` is of agents made for one set of answers."""
    return {"id": id_, "home": home, "language": language, "questions": {**questions}}


def activity(id_: str, type_: str, words: Words) -> dict[str, Json]:
    """An activity of one of ADL's types (`lesson`, `assessment`), as JSON."""
    return _activity(id_, {**_said(words), "type": TYPES + type_})


def interaction(id_: str, words: Words, asked: Asked) -> dict[str, Json]:
    """A question as an activity, with its right responses and its choices in their language."""
    definition: dict[str, Json] = {
        **_said(words),
        "interactionType": asked.type,
        "type": TYPES + "cmi.interaction",
    }
    if asked.patterns:
        definition["correctResponsesPattern"] = [*asked.patterns]
    for name, parts in asked.components.items():
        if parts:
            definition[name] = [
                {"description": {words.language: text}, "id": part} for part, text in parts
            ]
    return _activity(id_, definition)


def _activity(id_: str, definition: dict[str, Json]) -> dict[str, Json]:
    """The same bytes from every run: keys are sorted."""
    return {"definition": dict(sorted(definition.items())), "id": id_, "objectType": "Activity"}


def _said(words: Words) -> dict[str, Json]:
    said = {"name": words.name, "description": words.description}
    return {key: {words.language: text} for key, text in said.items() if text}
