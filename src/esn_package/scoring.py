"""How a quiz counts marks where it has rules of its own; `player/options/tariff.js` does the same.

What a wrong answer costs, how sure the learner says to be, and questions that are cancelled.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from esn_package.fields import Definition, Text, number, truth, wrong
from esn_package.questions import Question
from esn_package.questions.base import Fault, refuse
from esn_package.saying import said

# Of the player: what counts, what tells of it, what asks how sure the learner is.
COUNTS, TELLS, ASKS = "options/tariff.js", "options/counting.js", "options/certainty.js"
MOST = 10  # degrees that a state can hold: one digit
LEAST = 2


Share = Annotated[float, Field(ge=0, le=1), BeforeValidator(number)]
Gain = Annotated[float, Field(ge=0, le=1000), BeforeValidator(number)]
Loss = Annotated[float, Field(ge=-1000, le=0), BeforeValidator(number)]


class Degree(Definition):
    """How sure a learner can say to be, and what an answer is then worth."""

    label: Text = Field(description="What the learner chooses.", examples=["Sans hésiter"])
    right: Gain = Field(description="What a right answer gains.")
    wrong: Loss = Field(description="What a wrong answer costs.")


# Gardner-Medwin's certainty-based marking: below 2 chances of 3 to be right the first is the best
# to choose, from 4 of 5 the last (docs.moodle.org/39, Using certainty-based marking).
USUAL = (
    Degree(label="certainty-low", right=1, wrong=0),
    Degree(label="certainty-mid", right=2, wrong=-2),
    Degree(label="certainty-high", right=3, wrong=-6),
)


def _degrees(value: object) -> object:
    """The usual degrees for yes, none for no."""
    said = truth(value) if isinstance(value, str | bool) else value
    return USUAL if said is True else () if said is False else said


def _worth_choosing(degrees: tuple[Degree, ...]) -> tuple[Degree, ...]:
    refuse(_faults(degrees))
    return degrees


def _faults(degrees: tuple[Degree, ...]) -> Iterator[Fault]:
    """Too few degrees or too many; one that is always, or never, the best to choose."""
    if degrees and not LEAST <= len(degrees) <= MOST:
        message = said("{n} is no number of degrees", n=len(degrees))
        yield Fault(
            (),
            wrong("wrong-value", message, said("write {least} to {most}", least=LEAST, most=MOST)),
        )
    for at, (less, more) in enumerate(pairwise(degrees), start=1):
        hint = said(
            "the least sure first, and each gains more and costs more than the one before it"
        )
        if more.right <= less.right:
            yield Fault(
                (at, "right"), wrong("wrong-value", said("being surer gains no more"), hint)
            )
        elif more.wrong >= less.wrong:
            yield Fault(
                (at, "wrong"), wrong("wrong-value", said("being surer costs no more"), hint)
            )


class _OrYes:
    """An editor is told that yes and no are as right as a list."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [{"type": "boolean"}, {"enum": ["oui", "non", "vrai", "faux"]}, handler(core)]
        }


Certainty = Annotated[
    tuple[Degree, ...],
    BeforeValidator(_degrees),
    AfterValidator(_worth_choosing),
    _OrYes,
]


class Rules(NamedTuple):
    """What a quiz adds to the marks of its questions: nothing, for most.

    `negative` is what a wrong answer costs in shares of its points; `certainty` the degrees that a
    learner chooses from, the least sure first.
    """

    negative: float = 0.0
    certainty: tuple[Degree, ...] = ()

    def counted(self, question: Question, given: object, degree: int | None = None) -> float:
        """What an answer counts, at most 1; `degree` counts from 0, and is the least sure if None.

        A question that is cancelled counts for everyone, answered or not; no answer counts nothing.
        """
        if question.cancelled:
            return 1.0
        if question.value(given) is None:
            return 0.0
        mark = question.mark(given)
        if not self.certainty:
            return mark or -self.negative
        said = self.certainty[min(max(degree or 0, 0), len(self.certainty) - 1)]
        # Moodle's question_cbm::adjust_fraction: what is partly right gains its share.
        return (said.right * mark if mark else said.wrong) / self.certainty[-1].right
