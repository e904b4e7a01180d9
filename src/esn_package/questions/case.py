"""A progressive clinical case, or a key-feature problem: one statement, questions in order.

More is learnt before each question, and nobody goes back (EDN, arrêté du 21 décembre 2021: 3 to 8
questions a case; what it is worth is the sum of its questions). It asks nothing by itself: its
questions are questions of the quiz, which know their case.
"""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field

from esn_package.fields import Day, Language, Number, Reference, Slug, Text, Title
from esn_package.questions.base import Base, Part, ProseText
from esn_package.questions.within import Within

FEWEST, MOST = 3, 8
Asked = TypeVar("Asked", bound=Base)


class CaseOf(Part, Generic[Asked]):
    """A statement, then questions of these kinds in order, each with what is learnt before it."""

    kind: Literal["case"] = Field(
        description="A statement, then questions in order, each with what is learnt before it."
    )
    id: Slug = Field(
        description="Never changes once published; unique in its module.", examples=["m-lopez"]
    )
    title: Title | None = Field(
        None, description="What it is called.", examples=["M. Lopez, 68 ans"]
    )
    statement: ProseText = Field(description="What is known from the start, in Markdown.")
    questions: Annotated[tuple[Asked, ...], Field(min_length=FEWEST, max_length=MOST)] = Field(
        description="In the order in which they are asked, each with `before`."
    )
    objective: Reference | None = Field(
        None, description="Of its questions that name none; it is drawn by that of its first."
    )
    points: Number | None = Field(
        None,
        gt=0,
        le=1000,
        allow_inf_nan=False,
        description="Shared among its questions by their own points; their sum, if left out.",
    )
    language: Language | None = Field(None, description="Of its texts, where it differs.")
    tags: tuple[Text, ...] = Field((), description="Words to find it by; learners see none.")
    difficulty: int | None = Field(None, ge=1, le=3, description="From 1, easy, to 3.")
    checked: Day | None = Field(None, description="When its facts were last checked.")
    source: Text | None = Field(None, description="Where its facts come from.")

    def asked(self) -> tuple[Asked, ...]:
        """Its questions as those of a quiz: each knows its case, and weighs its share of it."""
        return tuple(self._asked(one, at) for at, one in enumerate(self.questions))

    def mark(self, given: object) -> float:
        """The mean of its questions' marks by their points; a list has an answer to each."""
        answers = list(given) if isinstance(given, list | tuple) else []
        answers += [None] * (len(self.questions) - len(answers))
        total = sum(one.weight for one in self.questions)
        marks = zip(self.questions, answers, strict=False)
        got = sum(one.weight * one.mark(answer) for one, answer in marks if one.weight)
        return got / total if total else 0.0

    def _asked(self, one: Asked, at: int) -> Asked:
        total = sum(question.weight for question in self.questions)
        share = self.points * one.points / total if self.points and total else one.points
        inherited = {
            "points": share,
            "objective": one.objective or self.objective,
            "language": one.language or self.language,
            "tags": (*self.tags, *one.tags),
            "difficulty": one.difficulty or self.difficulty,
        }
        about = Within(self.id, self.title or "", self.statement, at + 1, len(self.questions))
        return one.put_in(about, inherited)
