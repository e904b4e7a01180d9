"""A number, typed, with its unit beside the field."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field

from esn_package.data import Json
from esn_package.fields import Text
from esn_package.interaction import Interaction, Within
from esn_package.questions.base import Base, Html
from esn_package.questions.decimals import (
    MAX_DIGITS,
    SCRIPTS,
    Tolerance,
    Written,
    decimal,
    plain,
    within,
)


class Numeric(Base):
    """A number, typed."""

    role = "none"

    kind: Literal["number"] = Field(description="A number, typed.")
    answer: Written = Field(description="The right number.", examples=[12.5])
    tolerance: Tolerance = Field(Decimal(0), description="How far from it is still right.")
    unit: Text | None = Field(None, description="Shown beside the field.", examples=["mg"])

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads numbers and marks them."""
        return SCRIPTS

    def interaction(self) -> Interaction:
        """From the lowest to the highest number that is right."""
        answer, tolerance = Fraction(self.answer), Fraction(self.tolerance)
        return Interaction(Within(float(answer - tolerance), float(answer + tolerance)))

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by; numbers as text, for no decimal to be lost."""
        numbers: dict[str, Json] = {
            "answer": plain(self.answer),
            "tolerance": plain(self.tolerance),
            "unit": self.unit or "",
        }
        return {"kind": self.kind, **self.shared_key(html), **numbers}

    def value(self, given: object) -> Within | None:
        """The number that was typed; None for no answer and for garbage."""
        number = decimal(given, self.unit or "")
        return None if number is None else Within(float(number), float(number))

    def mark(self, given: object) -> float:
        """1 for a number within the tolerance, else 0."""
        number = decimal(given, self.unit or "")
        return 0.0 if number is None else within(number, self.answer, self.tolerance)

    def widest(self) -> int:
        """The most characters that the player packs an answer in."""
        return MAX_DIGITS
