"""A bank of questions, and the blueprint by which a quiz draws from banks."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from esn_package.fields import Definition, Reference, Slug, Text, Title
from esn_package.waivers import WaiverDefinition

Level = Annotated[int, Field(ge=1, le=3)]


class BankDefinition(Definition):
    """A bank, but for its questions, which are looked into one by one."""

    id: Slug = Field(description="What a quiz names it by.", examples=["identite"])
    title: Title = Field(description="What it is about; learners see none of it.")
    waive: tuple[WaiverDefinition, ...] = Field(
        (), description="What check says of the bank that is right as it is."
    )
    questions: tuple[object, ...] = Field(min_length=1, description="What quizzes draw from.")


class RowDefinition(Definition):
    """How many questions an attempt takes, and of which: a row of a blueprint."""

    source: Reference | None = Field(
        None,
        alias="from",
        description="Id of a bank; the quiz's own questions, if left out.",
        examples=["identite"],
    )
    n: int = Field(ge=1, description="How many.", examples=[3])
    objective: Reference | None = Field(None, description="Only those of this objective.")
    tags: tuple[Text, ...] = Field((), description="Only those that have all of these.")
    difficulty: tuple[Level, ...] = Field(
        (), description="Only those of one of these levels, 1 to 3.", examples=[[1, 2]]
    )


def _way(value: object) -> str:
    """Which of the two ways to draw an author wrote."""
    return "rows" if isinstance(value, list | tuple) else "number"


Draw = Annotated[
    Annotated[Annotated[int, Field(ge=1)] | None, Tag("number")]
    | Annotated[tuple[RowDefinition, ...], Field(min_length=1), Tag("rows")],
    Discriminator(_way),
]
