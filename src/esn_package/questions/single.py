"""One answer out of a few."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from esn_package.data import Json
from esn_package.interaction import Interaction, Picked
from esn_package.questions.base import Base, Html, listed
from esn_package.questions.digest import WIDTH
from esn_package.questions.items import MAX_CHOICES, Choice, feedback, one_right, refs
from esn_package.saying import said


def _one_right(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return one_right(choices, said("keep one of them, or write kind: multiple"))


class Single(Base):
    """One answer out of a few."""

    role = "radiogroup"

    kind: Literal["single"] = Field(description="One answer out of a few.")
    choices: Annotated[tuple[Choice, ...], AfterValidator(_one_right)] = Field(
        description=f"From 2 to {MAX_CHOICES}; one is right.",
        json_schema_extra={"minItems": 2, "maxItems": MAX_CHOICES},
    )

    @property
    def right(self) -> str:
        """What answers name the right choice by."""
        return next(choice.ref for choice in self.choices if choice.right)

    def interaction(self) -> Interaction:
        """One id is right, of the choices."""
        return Interaction(Picked((self.right,)), tuple(choice.told for choice in self.choices))

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by."""
        told = feedback(self.choices, html)
        choices: list[Json] = [*refs(self.choices)]
        asked: dict[str, Json] = {"right": self.right, "choices": choices, "feedback": told}
        return {"kind": self.kind, **self.shared_key(html), **asked}

    def value(self, given: object) -> Picked | None:
        """The choice that was picked; None for no answer and for garbage."""
        ids = listed(given) or []
        return Picked((ids[0],)) if len(ids) == 1 and ids[0] in refs(self.choices) else None

    def mark(self, given: object) -> float:
        """1 for the right choice, else 0."""
        return float(self.value(given) == Picked((self.right,)))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: one id's code."""
        return WIDTH
