"""Questions, one by one: a mistake in one does not hide those of the next."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import ValidationError

from esn_package.complaints import complaints
from esn_package.fields import told
from esn_package.load.definitions import part, text
from esn_package.load.references import Found, Known, look_up_question
from esn_package.problems import Place, Problem, warning
from esn_package.questions import Question, read
from esn_package.saying import said
from esn_package.source import Loc, Source, Value


class Asked(NamedTuple):
    """A question as it stands in a source: its id's place, and its value if it is right.

    Of a case's question `unit` is the id of the case, and `unit_place` where that stands; `loc` is
    where the question is in its source.
    """

    place: Place
    id: str
    objective: str
    question: Question | None
    source: Source
    unit: str = ""
    unit_place: Place | None = None
    loc: Loc = ()


def asked_in(source: Source, loc: Loc, data: Value, known: Known, found: Found) -> Iterator[Asked]:
    """The question at a loc of a source, if there is one; its problems are told to `found`."""
    if source.broken:
        return
    question = _question(source, loc, data, found)
    if question:
        look_up_question(question, source, loc, known, found)
        if question.before:
            message = said('"before" is a key of a question in a case')
            hint = said("put it into the prompt, or the question into a case")
            place = source.key((*loc, "before"))
            found.problems.append(Problem(place, "unknown-key", message, hint))
    place = source.place((*loc, "id"))
    objective = text(part(data, "objective"))
    yield Asked(place, text(part(data, "id")), objective, question, source, loc=loc)


def _question(source: Source, loc: Loc, data: Value, found: Found) -> Question | None:
    try:
        question = read(data)
    except ValidationError as error:
        found.problems += complaints(error, source, Question, loc)
        return None
    found.problems += cautions(question, source, loc)
    return question


def cautions(question: Question, source: Source, loc: Loc) -> Iterator[Problem]:
    """What the author of a question that is right is warned of."""
    for at, caution, _ in question.cautions():
        place = source.place((*loc, *at))
        yield warning(Problem(place, caution.type, *told(caution)))
