"""A gap of a prose, as its author defines it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    Field,
    ModelWrapValidatorHandler,
    ValidationInfo,
    field_validator,
    model_validator,
)

from esn_package.fields import Text, wrong
from esn_package.questions import typed
from esn_package.questions.agreeing import agreed
from esn_package.questions.base import Fault, Part
from esn_package.questions.decimals import Tolerance, Written
from esn_package.questions.fillings import MAX_TEXT, Filling, FromList, Number, TypedText
from esn_package.questions.items import MAX_CHOICES, Choice, one_right
from esn_package.questions.typed import FOLD, Fold
from esn_package.saying import said

# What goes with each key that says what a gap is.
KEYS: dict[str, tuple[str, ...]] = {
    "answers": ("close", "fold"),
    "answer": ("tolerance", "unit"),
    "choices": (),
}


def _short(answer: str) -> str:
    return typed.typable(answer, MAX_TEXT)


Answer = Annotated[Text, AfterValidator(_short)]


class Gap(Part):
    """A gap: `answers`, or `answer`, or `choices`."""

    fold: Fold = Field(FOLD, description="Typed: what is evened out before texts are compared.")
    answers: tuple[Answer, ...] = Field(
        (), description=f"Typed: right texts, each of at most {MAX_TEXT} characters."
    )
    close: tuple[Answer, ...] = Field((), description="Typed: texts that are worth half.")
    answer: Written | None = Field(None, description="A number: the right one.", examples=[12.5])
    tolerance: Tolerance = Field(
        Decimal(0), description="A number: how far from it is still right."
    )
    unit: Text | None = Field(
        None, description="A number: shown beside the field.", examples=["mg"]
    )
    choices: Annotated[tuple[Choice, ...], AfterValidator(one_right)] = Field(
        (), description=f"From a list: 2 to {MAX_CHOICES}; one is right."
    )

    @field_validator("answers")
    @classmethod
    def _some(cls, answers: tuple[str, ...]) -> tuple[str, ...]:
        typed.some_right(answers)
        return answers

    @field_validator("close")
    @classmethod
    def _not_right(cls, close: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        typed.not_right(close, info.data.get("answers", ()), info.data.get("fold", ()))
        return close

    @model_validator(mode="wrap")
    @classmethod
    def _one_way(cls, data: Any, handler: ModelWrapValidatorHandler["Gap"]) -> "Gap":  # noqa: ANN401 - whatever an author wrote
        """The keys of one way to fill it, told together with what else is wrong."""
        faults = [*_mixed([*data])] if isinstance(data, Mapping) else []
        return agreed(data, handler, faults)

    @property
    def beside(self) -> str:
        """What stands beside it: its unit, or the list that it is chosen from."""
        choices = " / ".join(choice.text.plain for choice in self.choices)
        return f"[{choices}]" if choices else self.unit or ""

    @property
    def filling(self) -> Filling:
        """What may fill it."""
        if self.choices:
            return FromList(self.choices)
        if self.answer is not None:
            return Number(self.answer, self.tolerance, self.unit or "")
        return TypedText(self.answers, self.close, self.fold)


def _mixed(keys: Sequence[str]) -> Iterator[Fault]:
    """No key that says what fills it, or keys of two ways."""
    ways = [key for key in KEYS if key in keys]
    if not ways:
        message = said('a gap needs the key "answers", "answer" or "choices"')
        yield Fault((), wrong("missing-key", message))
        return
    known = (ways[0], *KEYS[ways[0]])
    hint = (
        said("the keys of such a gap are {known}", known=known)
        if known[1:]
        else said("take it out")
    )
    for key in keys:
        if key in Gap.model_fields and key not in known:
            message = said('"{key}" does not go with "{other}"', key=key, other=ways[0])
            yield Fault((key, "[key]"), wrong("unknown-key", message, hint))
