"""Questions: kinds, each in a file of its own; this one only names them.

A kind knows which shape its response has, which are right and what they are worth. It does not
know any format, nor another kind. A build imports the kinds that it asks, and no others.
"""

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from pydantic import ValidationError

from esn_package.complaints import complaints
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.questions.base import Base
from esn_package.questions.items import Choice, Item, texts
from esn_package.questions.marks import score
from esn_package.questions.proses import proses
from esn_package.source import parse

if TYPE_CHECKING:
    from esn_package.questions.every import Question
else:
    Question = Base  # in annotations; who needs all kinds finds them in every.py

__all__ = [
    "CASE",
    "KINDS",
    "Base",
    "Choice",
    "Item",
    "Question",
    "asked_in",
    "proses",
    "question",
    "read",
    "score",
    "texts",
    "union",
]

_MODELS = {
    "single": "Single",
    "multiple": "Multiple",
    "truth": "TrueFalse",
    "number": "Numeric",
    "text": "ShortText",
    "order": "Order",
    "match": "Match",
    "concordance": "Concordance",
    "scale": "Scale",
    "zone": "ZoneQuestion",
    "essay": "Essay",
    "cloze": "Cloze",
    "sort": "Sort",
}
KINDS = (*_MODELS,)  # each the name of its file
CASE = "case"  # of questions of these kinds, and none itself


def question(mapping: Mapping[str, object]) -> Question:
    """The question that a mapping defines, of the kind that it names; `.mark(given)` marks.

    Values may be plain Python or the texts that YAML holds. Raises ProblemsFound with everything
    that is wrong, at `question:1:1`. A case marks a list, an answer to each of its questions.
    """
    from esn_package.questions.units import Unit, unit_reader  # noqa: PLC0415 - it knows this file

    source = parse("", "question")
    try:
        # A case is asked in the same words, and has no interaction of its own.
        made = cast("Question", unit_reader().validate_python(dict(mapping)))
    except ValidationError as error:
        raise ProblemsFound(complaints(error, source, Unit)) from None
    faults = [fault for _, prose in proses(made) for fault in prose.faults if not fault.warning]
    if faults:
        place = Place("question")
        raise ProblemsFound(Problem(place, one.code, one.message, one.hint) for one in faults)
    return made


def asked_in(question: Question, seed: int, attempt: int) -> Question:
    """The question as an attempt of a seed asks it: of parameters, with the values of that one."""
    return question.asked_in(seed, attempt) if question.kind == "number" else question


def read(data: object) -> Question:
    """The question that a mapping defines; raises pydantic's ValidationError.

    It is read by the model of its kind alone, for each costs something to make.
    """
    kind = data.get("kind") if isinstance(data, Mapping) else None
    if isinstance(kind, str) and kind in _MODELS:
        with suppress(ValidationError):  # its errors are told as one of all kinds has them
            return cast("Question", _model(kind).model_validate(data))
    from esn_package.questions.every import reader  # noqa: PLC0415 - what is wrong is rare

    return reader().validate_python(data)


def union() -> object:
    """The type of a question of any kind; it knows which keys there are."""
    from esn_package.questions import every  # noqa: PLC0415 - as above

    return every.Question


@cache
def _model(kind: str) -> type[Base]:
    model: type[Base] = getattr(import_module(f"{__name__}.{kind}"), _MODELS[kind])
    return model
