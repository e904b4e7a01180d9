"""Questions: kinds, each in a file of its own; this one only names them.

A kind knows which shape its response has, which are right and what they are worth. It does not
know any format, nor another kind.
"""

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Annotated, Any, TypeAlias, cast, get_args

from pydantic import Field, TypeAdapter, ValidationError

from esn_package.complaints import complaints
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.questions.base import Base
from esn_package.questions.cloze import Cloze
from esn_package.questions.concordance import Concordance
from esn_package.questions.essay import Essay
from esn_package.questions.gaps import Gap
from esn_package.questions.items import Choice, Item, texts
from esn_package.questions.marks import score
from esn_package.questions.match import Match, Pair
from esn_package.questions.multiple import ChoiceToTick, Multiple
from esn_package.questions.number import Numeric
from esn_package.questions.order import Order
from esn_package.questions.proses import proses
from esn_package.questions.scale import Scale
from esn_package.questions.single import Single
from esn_package.questions.sort import Group, Sort
from esn_package.questions.text import ShortText
from esn_package.questions.truth import TrueFalse
from esn_package.questions.zone import ZoneQuestion
from esn_package.source import parse

__all__ = [
    "CASE",
    "KINDS",
    "Base",
    "Choice",
    "ChoiceToTick",
    "Cloze",
    "Concordance",
    "Essay",
    "Gap",
    "Group",
    "Item",
    "Match",
    "Multiple",
    "Numeric",
    "Order",
    "Pair",
    "Question",
    "Scale",
    "ShortText",
    "Single",
    "Sort",
    "TrueFalse",
    "ZoneQuestion",
    "asked_in",
    "proses",
    "question",
    "read",
    "score",
    "texts",
]

KINDS = (
    "single",
    "multiple",
    "truth",
    "number",
    "text",
    "order",
    "match",
    "concordance",
    "scale",
    "zone",
    "essay",
    "cloze",
    "sort",
)
CASE = "case"  # of questions of these kinds, and none itself
Question: TypeAlias = Annotated[
    Single
    | Multiple
    | TrueFalse
    | Numeric
    | ShortText
    | Order
    | Match
    | Concordance
    | Scale
    | ZoneQuestion
    | Essay
    | Cloze
    | Sort,
    Field(discriminator="kind"),
]

_MODELS: Mapping[str, Any] = {
    get_args(model.model_fields["kind"].annotation)[0]: model
    for model in get_args(get_args(Question)[0])
}


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
    return question.asked_in(seed, attempt) if isinstance(question, Numeric) else question


def read(data: object) -> Question:
    """The question that a mapping defines; raises pydantic's ValidationError.

    It is read by the model of its kind alone, for each costs something to make.
    """
    kind = data.get("kind") if isinstance(data, Mapping) else None
    if isinstance(kind, str) and kind in _MODELS:
        with suppress(ValidationError):  # its errors are told as one of all kinds has them
            return cast("Question", _MODELS[kind].model_validate(data))
    return _reader().validate_python(data)


@cache
def _reader() -> TypeAdapter[Question]:
    """What reads a question of any kind; made when first asked for, as it costs a small build."""
    return TypeAdapter(Question)
