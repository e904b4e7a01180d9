"""Parameters of a question: what an author may write for `vars` and for what follows from them."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
    model_validator,
)

from esn_package.expressions import CannotReadError, Expression, read
from esn_package.expressions.arithmetic import FUNCTIONS
from esn_package.fields import shortened, wrong
from esn_package.questions.base import Fault, Part, refuse
from esn_package.questions.decimals import Written, decimal, number, positive
from esn_package.readby import ReadBy
from esn_package.saying import said

MAX_NAME = 20
MAX_VALUES = 1000  # of one parameter
MAX_VARS = 10
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SIGNS = "{(+*/^×÷"  # what no number has


def _name(value: str) -> str:
    plain = value.replace("_", "").isalnum() and value.isascii() and value == value.lower()
    if not (plain and value[:1] in _LETTERS and len(value) <= MAX_NAME):
        hint = said(
            "at most {most} lower-case letters without accents, digits and _", most=MAX_NAME
        )
        raise wrong(
            "bad-id",
            said('"{value}" cannot be the name of a parameter', value=shortened(value)),
            hint,
        )
    if value in FUNCTIONS:
        raise wrong(
            "bad-id",
            said('"{value}" is a function', value=value),
            said("give the parameter another name"),
        )
    return value


def _expression(value: object) -> Expression:
    try:
        return value if isinstance(value, Expression) else read(str(value))
    except CannotReadError as error:
        raise wrong("bad-expression", error.message, error.hint) from None


def _test(value: Expression) -> Expression:
    if not value.is_test:
        hint = said("such as {{a}} = {{b}}, or {{a}} < 10")
        raise wrong(
            "bad-expression", said('"{text}" compares nothing', text=shortened(value.text)), hint
        )
    return value


def _formula(value: object) -> Expression:
    """An expression that comes to a number."""
    found = _expression(value)
    if found.is_test:
        raise wrong(
            "bad-expression",
            said('"{text}" is a comparison, no number', text=shortened(found.text)),
        )
    return found


def _computed(value: object) -> Decimal | Expression:
    """A number, or what it is computed by."""
    written = isinstance(value, str) and any(sign in value for sign in _SIGNS)
    if isinstance(value, Expression) or (written and decimal(value) is None):
        return _formula(value)
    return number(value)


def _margin(value: object) -> Decimal | Expression:
    found = _computed(value)
    return positive(found) if isinstance(found, Decimal) else found


class RangeDefinition(Part):
    """Numbers from one to another, in steps."""

    low: Written = Field(alias="from", description="The first.", examples=[40])
    to: Written = Field(description="The last.", examples=[90])
    step: Written = Field(Decimal(1), description="From one to the next.", examples=[5])

    @model_validator(mode="after")
    def _some(self) -> "RangeDefinition":
        if self.step <= 0:
            refuse([Fault(("step",), wrong("wrong-value", said("a step is more than 0")))])
        if self.to < self.low:
            refuse([Fault(("to",), wrong("wrong-value", said("a range ends after it begins")))])
        if (self.to - self.low) / self.step >= MAX_VALUES:
            hint = said("at most {most:,}: take larger steps", most=MAX_VALUES)
            refuse(
                [Fault(("step",), wrong("wrong-value", said("a range has too many values"), hint))]
            )
        return self

    @property
    def values(self) -> tuple[Fraction, ...]:
        """Every number of it."""
        low, step = Fraction(self.low), Fraction(self.step)
        return tuple(low + at * step for at in range(int((Fraction(self.to) - low) / step) + 1))


def _way(value: object) -> str:
    """Which of the three ways to give a parameter its values an author wrote."""
    if isinstance(value, dict | RangeDefinition):
        return "range"
    return "values" if isinstance(value, list | tuple) and not hasattr(value, "_fields") else "text"


_TEXT = WithJsonSchema({"type": "string", "minLength": 1})
_EITHER = WithJsonSchema({"type": ["number", "string"]})
Name = Annotated[str, AfterValidator(_name)]
Formula = Annotated[Expression, ReadBy(_formula), _TEXT]
Test = Annotated[Expression, ReadBy(_expression), AfterValidator(_test), _TEXT]
Tests = Annotated[
    tuple[Test, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value)
]
Computed = Annotated[Decimal | Expression, ReadBy(_computed), _EITHER]
Margin = Annotated[Decimal | Expression, ReadBy(_margin), _EITHER]
Variable = Annotated[
    Annotated[RangeDefinition, Tag("range")]
    | Annotated[tuple[Written, ...], Field(min_length=1, max_length=MAX_VALUES), Tag("values")]
    | Annotated[Formula, Tag("text")],
    Discriminator(_way),
]
