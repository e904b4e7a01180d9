"""What stands in a quiz: questions and cases. Made where a quiz has a case: most have none."""

from functools import cache
from typing import Annotated, TypeAlias

from pydantic import Field, TypeAdapter

from esn_package.questions import Question
from esn_package.questions.case import CaseOf


class Case(CaseOf[Question]):
    """A statement, then questions in order, each with what is learnt before it; no way back."""


# What stands in a quiz and is drawn as one: a question, or a case with its questions.
Unit: TypeAlias = Annotated[Question | Case, Field(discriminator="kind")]


@cache
def unit_reader() -> TypeAdapter[Unit]:
    """What reads what stands in a quiz: a question of any kind, or a case."""
    return TypeAdapter(Unit)
