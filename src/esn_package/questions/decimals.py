"""Numbers as they are typed: `player/options/decimals.js` is the same.

Numbers are compared as they are written, in decimals: 1.1 ± 0.1 takes 1.2 and 1.0, and 0.1 + 0.2
is 0.3. So no binary fraction can make the two languages differ, nor a learner lose a point.
"""

import math
import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from esn_package.fields import shortened, wrong
from esn_package.questions.folding import SCRIPT, bare, fold
from esn_package.readby import ReadBy
from esn_package.saying import said

SCRIPTS = ("options/decimals.js", SCRIPT)  # a unit is compared folded
MAX_DIGITS = 20  # sign and separator included: what the player packs
EXACT = 15  # decimals that a float holds whatever they are (IEEE 754)
# Point or comma, no exponent: "1e3" is not how a number is written on a ward.
_NUMBER = re.compile(r"([+\-\u2212]?)([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(.*)", re.DOTALL)


def typed(given: object, unit: str = "") -> str | None:
    """The number in what was written, as it was but without spaces, unit and +; or None."""
    found = _NUMBER.fullmatch(bare(_text(given)))
    if not found or (found[3] and _unit(found[3]) not in {"", _unit(unit)}):
        return None
    text = ("-" if found[1] in {"-", "\u2212"} else "") + found[2]
    return text if len(text) <= MAX_DIGITS else None


def decimal(given: object, unit: str = "") -> Decimal | None:
    """The number in what a learner or an author wrote, or None; the unit may stand after it."""
    text = typed(given, unit)
    return None if text is None else Decimal(text.replace(",", "."))


def within(number: Decimal, answer: Decimal, tolerance: Decimal) -> float:
    """1 for a number within the tolerance, else 0."""
    return float(abs(Fraction(number) - Fraction(answer)) <= Fraction(tolerance))


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


def number(value: object) -> Decimal:
    """The number that an author wrote, or an error."""
    found = decimal(value)
    if found is None:
        hint = said("write it 12,5 or 12.5, in at most {most} characters", most=MAX_DIGITS)
        raise wrong(
            "wrong-type", said('"{value}" is not a number', value=shortened(str(value))), hint
        )
    return found


def positive(value: Decimal) -> Decimal:
    """The tolerance as it is, or an error below 0."""
    if value < 0:
        raise wrong(
            "wrong-value",
            said("{key} cannot be {value}", key="tolerance", value=plain(value)),
            said("at least {least}", least=0),
        )
    return value


_SCHEMA = WithJsonSchema({"type": ["number", "string"]})
Written = Annotated[Decimal, ReadBy(number), _SCHEMA]
Tolerance = Annotated[Written, AfterValidator(positive)]
