"""A quiz: how it is given, and its questions."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Literal, NamedTuple

from pydantic import (
    BeforeValidator,
    Field,
    TypeAdapter,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from esn_package.bank import Draw
from esn_package.draws import Row, proportional
from esn_package.exam import Exam, ExamDefinition
from esn_package.fields import Definition, Number, Slug, Title, shortened, truth, wrong
from esn_package.questions import Question, score
from esn_package.readby import DescribedBy
from esn_package.saying import said
from esn_package.scoring import ASKS, COUNTS, TELLS, Certainty, Degree, Rules, Share
from esn_package.waivers import WaiverDefinition

Feedback = Literal["after-each", "at-end", "never"]
Shuffle = Literal["questions", "choices"]
_COUNT = re.compile(r"-?[0-9]+")


def _attempts(value: object) -> object:
    """None for `unlimited`: no number is left to count down from."""
    if isinstance(value, str) and value != "unlimited" and not _COUNT.fullmatch(value):
        message = said('"{value}" is not a number of attempts', value=shortened(value))
        raise wrong("wrong-type", message, said("write how many, or unlimited"))
    return None if value == "unlimited" else value


Attempts = Annotated[
    Annotated[int, Field(ge=1)] | None,
    BeforeValidator(_attempts),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1}, {"const": "unlimited"}]}),
]


class Challenge(Definition):
    """A short round against the clock: nothing of it counts, a code lets others play the same."""

    questions: int = Field(8, ge=2, le=20, description="How many a round asks.")
    minutes: Annotated[Number, Field(gt=0, le=60)] = Field(
        2.0, description="How long a round lasts; a learner may lift it."
    )


def _challenge(value: object) -> object:
    """`true` is a challenge as usual, `false` none."""
    if isinstance(value, str):
        value = truth(value)
    if isinstance(value, bool):
        return {} if value else None
    return value


_CHALLENGE = DescribedBy(
    lambda: {"anyOf": [{"type": "boolean"}, TypeAdapter(Challenge).json_schema()]}
)


class QuizDefinition(ExamDefinition):
    """A quiz file: how a module's quiz is given. Its questions are looked into one by one."""

    id: Slug | None = Field(None, description="From the file's name, if left out.")
    title: Title | None = Field(None, description="From the file's name, if left out.")
    pass_mark: int = Field(70, ge=0, le=100, description="Compared with the score, an integer.")
    attempts: Attempts = Field(None, description="How many; the best counts.")
    feedback: Feedback = Field("at-end", description="When the learner is told.")
    shuffle: tuple[Shuffle, ...] = Field((), description="What changes place in each attempt.")
    draw: Draw = Field(
        None,
        description="How many questions an attempt has; or a blueprint, whose rows say how many of"
        " which. All, if left out.",
    )
    time_limit: Annotated[Number, Field(gt=0, le=1440)] | None = Field(
        None,
        description="Minutes that an attempt takes at most; a learner may have more.",
        examples=[30],
    )
    challenge: Annotated[Challenge | None, BeforeValidator(_challenge), _CHALLENGE] = Field(
        None,
        description="true, or its `questions` and `minutes`: rounds played for their own sake.",
        examples=[True],
    )
    negative: Share = Field(
        0.0, description="What a wrong answer costs, in shares of its points; none costs nothing."
    )
    certainty: Certainty = Field(
        (),
        description="Learners say how sure they are of each answer: true, or a list of degrees.",
        json_schema_extra={"default": False},
    )
    waive: tuple[WaiverDefinition, ...] = Field(
        (), description="What check says of the quiz that is right as it is."
    )
    questions: tuple[object, ...] = Field(
        (),
        min_length=1,
        description="Its own questions; needed where `draw` takes none from a bank.",
    )

    @field_validator("certainty")
    @classmethod
    def _one_price(cls, degrees: tuple[Degree, ...], info: ValidationInfo) -> tuple[Degree, ...]:
        if degrees and info.data.get("negative"):
            message = said("certainty says what a wrong answer costs, and so does negative")
            raise wrong("wrong-value", message, said("keep one of them"))
        return degrees


class Quiz(NamedTuple):
    """A quiz, read; `attempts`, `draw` and `time_limit` are None where there is no bound.

    `questions` are its own, and those of banks that a row of `draw`, a blueprint, can take.
    """

    id: str
    title: str
    pass_mark: int
    attempts: int | None
    feedback: Feedback
    shuffle: tuple[Shuffle, ...]
    draw: int | tuple[Row, ...] | None
    time_limit: float | None
    questions: tuple[Question, ...]
    challenge: Challenge | None = None
    rules: Rules = Rules()
    exam: Exam = Exam()

    @property
    def units(self) -> dict[str, tuple[Question, ...]]:
        """What is drawn and shuffled as one: the questions of each unit, by its id."""
        units: dict[str, tuple[Question, ...]] = {}
        for question in self.questions:
            units[question.drawn_as] = (*units.get(question.drawn_as, ()), question)
        return units

    @property
    def rows(self) -> tuple[Row, ...]:
        """What an attempt draws: a row an objective where `draw` is a number; none for all."""
        if not isinstance(self.draw, int):
            return self.draw or ()
        units = self.units.items()
        if self.draw >= len(units):
            return ()
        return proportional([(id_, one[0].objective) for id_, one in units], self.draw)

    @property
    def asked(self) -> int:
        """How many units an attempt has."""
        return sum(row.n for row in self.rows) or len(self.units)

    @property
    def has_cases(self) -> bool:
        """Whether some of its questions are asked in a case."""
        return any(question.within for question in self.questions)

    @property
    def scripts(self) -> tuple[str, ...]:
        """What of the player it needs beside what every quiz does, by path in `player/`."""
        counts = self.rules != Rules() or any(question.cancelled for question in self.questions)
        asks = self.rules.certainty
        tells = self.rules.negative or asks
        named = {COUNTS: counts, TELLS: tells, ASKS: asks}
        return tuple(script for script, is_needed in named.items() if is_needed)

    def score(
        self,
        given: Mapping[str, object],
        certainty: Mapping[str, int] = MappingProxyType({}),
        asked: Iterable[str] | None = None,
    ) -> int:
        """The score of an attempt, an integer 0..100, as the player computes it.

        `given` holds answers by id, as learners give them; `certainty` how sure they said to be of
        each, from 0; `asked` the ids that the attempt drew, or all.
        """
        known = {question.id: question for question in self.questions}
        ids = known if asked is None else asked
        questions = [known[id_] for id_ in ids]
        return score(
            (self.rules.counted(one, given.get(one.id), certainty.get(one.id)), one.weight)
            for one in questions
        )
