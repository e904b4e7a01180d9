"""Several answers out of a few."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from esn_package.data import Json
from esn_package.fields import wrong
from esn_package.interaction import Interaction, Picked
from esn_package.questions.base import Base, Fault, Html, listed, refuse
from esn_package.questions.digest import WIDTH
from esn_package.questions.items import (
    MAX_CHOICES,
    Choice,
    alike,
    feedback,
    refs,
    too_few,
    too_many,
)
from esn_package.questions.marks import Marking, shared


def _some_right(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    faults = [*too_few(choices, "choices"), *too_many(choices, MAX_CHOICES, "choices")]
    faults += alike(choices, [(index,) for index in range(len(choices))])
    if not any(choice.right for choice in choices):
        hint = "write right: true under each choice that is right"
        faults.append(Fault((), wrong("no-right-answer", "no choice is right", hint)))
    refuse(faults)
    return choices


class Multiple(Base):
    """Several answers out of a few."""

    kind: Literal["multiple"] = Field(description="Several answers out of a few.")
    choices: Annotated[tuple[Choice, ...], AfterValidator(_some_right)] = Field(
        description=f"From 2 to {MAX_CHOICES}; one at least is right.",
        json_schema_extra={"minItems": 2, "maxItems": MAX_CHOICES},
    )
    marking: Marking = Field(
        "partial",
        description="all: 1 or 0. partial: (right chosen - wrong chosen) / right, not below 0.",
    )

    @property
    def right(self) -> tuple[str, ...]:
        """What answers name the right choices by."""
        return tuple(choice.ref for choice in self.choices if choice.right)

    def interaction(self) -> Interaction:
        """All the right ids are asked, of the choices."""
        return Interaction(Picked(self.right), tuple(choice.told for choice in self.choices))

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by."""
        told = feedback(self.choices, html)
        right: list[Json] = [*self.right]
        choices: list[Json] = [*refs(self.choices)]
        asked: dict[str, Json] = {"right": right, "choices": choices, "feedback": told}
        return {"kind": self.kind, **self.shared_key(html), **asked, "marking": self.marking}

    def value(self, given: object) -> Picked | None:
        """The choices that were picked, in the definition's order; None for none and garbage."""
        given = [*given] if isinstance(given, set | frozenset) else given
        ids, known = set(listed(given) or []), refs(self.choices)
        return (
            Picked(tuple(id_ for id_ in known if id_ in ids)) if ids and ids <= {*known} else None
        )

    def mark(self, given: object) -> float:
        """The share that `marking` gives for the choices picked."""
        picked = self.value(given)
        if picked is None:
            return 0.0
        found = sum(id_ in self.right for id_ in picked.ids)
        return shared(self.marking, found, len(picked.ids) - found, len(self.right))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: every choice's code."""
        return WIDTH * len(self.choices)
