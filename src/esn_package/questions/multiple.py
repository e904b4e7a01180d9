"""Several answers out of a few, or out of a long list."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from esn_package.data import Json
from esn_package.fields import Truth, wrong
from esn_package.interaction import Interaction, Picked
from esn_package.questions.base import Base, Fault, Hint, Html, refuse
from esn_package.questions.choices import SCRIPT, picked
from esn_package.questions.digest import WIDTH
from esn_package.questions.items import (
    MAX_CHOICES,
    PICKING,
    SEARCHED,
    Choice,
    alike,
    feedback,
    refs,
    too_few,
    too_many,
)
from esn_package.questions.marks import discordant, shared
from esn_package.saying import said, said_many

MARKS = "options/multiplemarks.js"
LONG = 10  # choices of a long list at least (arrêté du 21 décembre 2021: from 10 to 25)


class ChoiceToTick(Choice):
    """An answer to tick or to leave."""

    required: Truth = Field(
        default=False, description="A right one: not chosen, the question is worth nothing."
    )
    fatal: Truth = Field(
        default=False, description="A wrong one: chosen, the question is worth nothing."
    )


def _some_right(choices: tuple[ChoiceToTick, ...]) -> tuple[ChoiceToTick, ...]:
    faults = [*too_few(choices, "choices"), *too_many(choices, MAX_CHOICES, "choices")]
    faults += alike(choices, [(index,) for index in range(len(choices))])
    if not any(choice.right for choice in choices):
        hint = said("write right: true under each choice that is right")
        faults.append(Fault((), wrong("no-right-answer", said("no choice is right"), hint)))
    refuse([*faults, *_contrary(choices)])
    return choices


def _contrary(choices: tuple[ChoiceToTick, ...]) -> Iterator[Fault]:
    """A choice that has to be chosen and is wrong, or must not be and is right."""
    for at, choice in enumerate(choices):
        if choice.required and not choice.right:
            hint = said("write right: true under it, or take required away")
            error = wrong("wrong-value", said("a choice that is required must be right"), hint)
            yield Fault((at, "required"), error)
        if choice.fatal and choice.right:
            message = said("a choice that is right cannot be fatal")
            error = wrong("wrong-value", message, said("keep one"))
            yield Fault((at, "fatal"), error)


class Multiple(Base):
    """Several answers out of a few, or out of a long list."""

    kind: Literal["multiple"] = Field(description="Several answers out of a few.")
    choices: Annotated[tuple[ChoiceToTick, ...], AfterValidator(_some_right)] = Field(
        description=f"From 2 to {MAX_CHOICES}; one at least is right.",
        json_schema_extra={"minItems": 2, "maxItems": MAX_CHOICES},
    )
    pick: int | None = Field(
        None, ge=1, description="How many to choose: told to the learner, who cannot choose more."
    )
    list: Literal["short", "long"] = Field(
        "short", description=f"long: {LONG} to {MAX_CHOICES} choices, to be searched in."
    )
    marking: Literal["all", "partial", "edn"] = Field(
        "partial",
        description="all: 1 or 0. partial: (right chosen - wrong chosen) / right, not below 0. "
        "edn: by discordances, 1, 0.5, 0.2, 0; with pick, right chosen / pick.",
    )

    @field_validator("pick")
    @classmethod
    def _within_right(cls, pick: int | None, info: ValidationInfo) -> int | None:
        choices: tuple[ChoiceToTick, ...] = info.data.get("choices", ())
        right = sum(choice.right for choice in choices)
        required = sum(choice.required for choice in choices)
        if pick and choices and pick > right:
            message = said_many(
                "{pick} cannot be picked: {n} of the {all} choices is right",
                "{pick} cannot be picked: {n} of the {all} choices are right",
                n=right,
                pick=pick,
                all=len(choices),
            )
            raise wrong("wrong-value", message, said("at most {most}", most=right))
        if pick and pick < required:
            message = said(
                "{pick} cannot be picked where {n} choices are required", pick=pick, n=required
            )
            raise wrong("wrong-value", message, said("at least {least}", least=required))
        return pick

    @field_validator("list")
    @classmethod
    def _long(cls, value: str, info: ValidationInfo) -> str:
        choices: tuple[ChoiceToTick, ...] = info.data.get("choices", ())
        if value == "long" and choices:
            if len(choices) < LONG:
                message = said("{n} choices are no long list", n=len(choices))
                hint = said("write {least} at least, or take list away", least=LONG)
                raise wrong("wrong-value", message, hint)
            if any(choice.required or choice.fatal for choice in choices):
                message = said("no choice of a long list is required or fatal")
                hint = said("take required and fatal away from its choices")
                raise wrong("wrong-value", message, hint)
        return value

    @field_validator("marking")
    @classmethod
    def _known_number(cls, marking: str, info: ValidationInfo) -> str:
        if marking == "edn" and info.data.get("list") == "long" and info.data.get("pick") is None:
            message = said("edn marks a long list by how many are to be chosen")
            raise wrong("wrong-value", message, said("write pick: and how many"))
        return marking

    @property
    def right(self) -> tuple[str, ...]:
        """What answers name the right choices by."""
        return tuple(choice.ref for choice in self.choices if choice.right)

    @property
    def required(self) -> tuple[str, ...]:
        """What answers name the choices by without which they are worth nothing."""
        return tuple(choice.ref for choice in self.choices if choice.required)

    @property
    def fatal(self) -> tuple[str, ...]:
        """What answers name the choices by with which they are worth nothing."""
        return tuple(choice.ref for choice in self.choices if choice.fatal)

    @property
    def hint(self) -> Hint | None:
        """How many are to be chosen, where that is told."""
        return Hint("choose", self.pick) if self.pick else None

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads choices; and what marks, counts and searches them, where that is asked."""
        weighed = self.required or self.fatal
        marks = (MARKS,) if weighed or self.pick or self.marking == "edn" else ()
        counted = (PICKING,) if weighed or self.pick else ()
        return (SCRIPT, *marks, *(SEARCHED if self.list == "long" else counted))

    def interaction(self) -> Interaction:
        """All the right ids are asked, of the choices; any of them where fewer are to be chosen."""
        told = tuple(choice.told for choice in self.choices)
        every = self.pick in {None, len(self.right)}
        return Interaction(Picked(self.right), told, all_needed=every)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by; what few questions ask is left out of the others'."""
        told = feedback(self.choices, html)
        choices: list[Json] = [*refs(self.choices)]
        asked: dict[str, Json] = {"right": [*self.right], "choices": choices, "feedback": told}
        rare: dict[str, Json] = {
            "required": [*self.required],
            "fatal": [*self.fatal],
            "pick": self.pick,
        }
        rules = {"marking": self.marking} | {name: rule for name, rule in rare.items() if rule}
        return {"kind": self.kind, **self.shared_key(html), **asked, **rules}

    def value(self, given: object) -> Picked | None:
        """The choices that were picked, in the definition's order.

        None for none, for garbage, and for more than can be picked.
        """
        return picked(given, refs(self.choices), self.pick)

    def mark(self, given: object) -> float:
        """The share that `marking` gives for the choices picked; 0 where nothing is."""
        value = self.value(given)
        if value is None:
            return 0.0
        if not {*self.required} <= {*value.ids} or {*self.fatal} & {*value.ids}:
            return 0.0
        found = len({*value.ids} & {*self.right})
        wrongs, of = len(value.ids) - found, self.pick or len(self.right)
        if self.marking == "edn":
            return found / of if self.pick else discordant(wrongs + of - found)
        return shared(self.marking, found, wrongs, of)

    def widest(self) -> int:
        """The most characters that the player packs an answer in: every choice's code."""
        return WIDTH * (self.pick or len(self.choices))
