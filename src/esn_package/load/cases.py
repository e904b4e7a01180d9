"""What stands in a quiz: questions, and cases, whose questions are those of the quiz."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pydantic import ValidationError

from esn_package.complaints import complaints
from esn_package.fields import shortened
from esn_package.load.asked import Asked, asked_in, cautions
from esn_package.load.definitions import items, part, text
from esn_package.load.references import (
    Found,
    Known,
    look_up_objective,
    look_up_question,
    look_up_statement,
)
from esn_package.problems import Place, Problem, warning
from esn_package.saying import said
from esn_package.source import Loc, Source, Value

if TYPE_CHECKING:
    from esn_package.questions.units import Case


def units_in(source: Source, known: Known, found: Found) -> Iterator[Asked]:
    """The questions of a source, those of its cases among them; problems are told to `found`."""
    for number, data in enumerate(items(part(source.data, "questions"))):
        loc = ("questions", number)
        if text(part(data, "kind")) == "case":
            yield from _case_in(source, loc, data, known, found)
        else:
            yield from asked_in(source, loc, data, known, found)


def ids(asked: Sequence[Asked]) -> list[tuple[Place, str]]:
    """The ids of questions, then those of their cases, each with its place."""
    questions = [(one.place, one.id) for one in asked if one.id]
    cases = {one.unit_place: one.unit for one in asked if one.unit_place and one.unit}
    return [*questions, *cases.items()]


def _case_in(source: Source, loc: Loc, data: Value, known: Known, found: Found) -> Iterator[Asked]:
    case = _read(source, loc, data, found)
    if case:
        look_up_statement(case.asked()[0], source, loc, known, found)
        look_up_objective(case.objective, source, loc, known, found)
        found.problems += _advice(case, source, loc)
        for at, question in enumerate(case.questions):
            back = _back(case, at, source, loc)
            found.problems += back
            seen = question.model_copy(update={"see": None}) if back else question
            look_up_question(seen, source, (*loc, "questions", at), known, found)
            found.problems += cautions(question, source, (*loc, "questions", at))
    asked = case.asked() if case else ()
    objective = text(part(data, "objective"))
    for at, one in enumerate(items(part(data, "questions"))):
        yield Asked(
            place=source.place((*loc, "questions", at, "id")),
            id=text(part(one, "id")),
            objective=text(part(one, "objective")) or objective,
            question=asked[at] if case else None,
            source=source,
            unit=text(part(data, "id")),
            unit_place=source.place((*loc, "id")),
            loc=(*loc, "questions", at),
        )


def _read(source: Source, loc: Loc, data: Value, found: Found) -> "Case | None":
    from esn_package.questions import units  # noqa: PLC0415 - few quizzes have a case

    try:
        made = units.unit_reader().validate_python(data)
    except ValidationError as error:
        found.problems += complaints(error, source, units.Unit, loc)
        return None
    return made if isinstance(made, units.Case) else None


def _advice(case: "Case", source: Source, loc: Loc) -> Iterator[Problem]:
    """Questions before which nothing is learnt: they could be asked together."""
    for at, question in enumerate(case.questions[1:], 1):
        if question.before is None:
            place = source.place((*loc, "questions", at))
            message = said('nothing is learnt before "{id}"', id=question.id)
            hint = said("write `before:`, or ask it outside the case")
            yield warning(Problem(place, "case-without-before", message, hint))


def _back(case: "Case", at: int, source: Source, loc: Loc) -> list[Problem]:
    """A `see` that leads to a part of the case: nobody goes back in it, nor ahead."""
    see = case.questions[at].see
    if see is None or see not in {case.id, *(one.id for one in case.questions)}:
        return []
    place = source.place((*loc, "questions", at, "see"))
    message = said('"{see}" is a part of this case, and nothing leads to one', see=shortened(see))
    hint = said("name a page of the module, or leave `see` out")
    return [Problem(place, "case-looks-back", message, hint)]
