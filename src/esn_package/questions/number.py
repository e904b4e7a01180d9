"""A number, typed, with its unit beside the field.

Numbers are compared as they are written, in decimals: 1.1 ± 0.1 takes 1.2 and 1.0, and 0.1 + 0.2
is 0.3. So no binary fraction can make the two languages differ, nor a learner lose a point.
"""

import math
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from esn_package.data import Json
from esn_package.fields import Text, shortened, wrong
from esn_package.interaction import Interaction, Within
from esn_package.questions.base import Base, Html
from esn_package.questions.folding import bare, fold

MAX_DIGITS = 20  # sign and separator included: what the player packs
EXACT = 15  # decimals that a float holds whatever they are (IEEE 754)
# Point or comma, no exponent: "1e3" is not how a number is written on a ward.
_NUMBER = re.compile(r"([+\-\u2212]?)([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(.*)", re.DOTALL)


def decimal(given: object, unit: str = "") -> Decimal | None:
    """The number in what a learner or an author wrote, or None; the unit may stand after it."""
    found = _NUMBER.fullmatch(bare(_text(given)))
    if not found or _unit(found[3]) not in {"", _unit(unit)}:
        return None
    sign, digits = "-" if found[1] in {"-", "\u2212"} else "", found[2].replace(",", ".")
    return Decimal(sign + digits) if len(sign + digits) <= MAX_DIGITS else None


def plain(number: Decimal) -> str:
    """The number in digits, without an exponent or needless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _text(given: object) -> str:
    if isinstance(given, bool):
        return ""
    if isinstance(given, int):
        return str(given) if abs(given) < 10**MAX_DIGITS else ""
    if isinstance(given, float) and math.isfinite(given):
        number = Decimal(given)
        if given and -MAX_DIGITS < number.adjusted() < MAX_DIGITS:
            place = Decimal(1).scaleb(number.adjusted() - EXACT + 1)
            number = number.quantize(place, ROUND_HALF_UP) if place < 1 else number
        return plain(number) if number.adjusted() < MAX_DIGITS else ""
    if isinstance(given, Decimal) and given.is_finite() and abs(given.adjusted()) < MAX_DIGITS:
        return plain(given)
    return given if isinstance(given, str) else ""


def _unit(text: str) -> str:
    # NFKC: µ is written with two code points, m² with a figure, and keyboards differ.
    return bare(fold(unicodedata.normalize("NFKC", text)))


def _number(value: object) -> Decimal:
    found = decimal(value)
    if found is None:
        hint = f"write it 12,5 or 12.5, in at most {MAX_DIGITS} characters"
        raise wrong("wrong-type", f'"{shortened(str(value))}" is not a number', hint)
    return found


def _positive(value: Decimal) -> Decimal:
    if value < 0:
        raise wrong("wrong-value", f"tolerance cannot be {plain(value)}", "at least 0")
    return value


_SCHEMA = WithJsonSchema({"type": ["number", "string"]})
Written = Annotated[Decimal, PlainValidator(_number), _SCHEMA]


class Numeric(Base):
    """A number, typed."""

    role = "none"

    kind: Literal["number"] = Field(description="A number, typed.")
    answer: Written = Field(description="The right number.", examples=[12.5])
    tolerance: Annotated[Written, AfterValidator(_positive)] = Field(
        Decimal(0), description="How far from it is still right."
    )
    unit: Text | None = Field(None, description="Shown beside the field.", examples=["mg"])

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
        if number is None:
            return 0.0
        return float(abs(Fraction(number) - Fraction(self.answer)) <= Fraction(self.tolerance))

    def widest(self) -> int:
        """The most characters that the player packs an answer in."""
        return MAX_DIGITS
