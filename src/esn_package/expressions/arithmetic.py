"""What expressions compute, in exact fractions: no number in it grows large."""

from collections.abc import Callable
from decimal import Context
from fractions import Fraction

from esn_package.saying import NOTHING, Said, said

LARGEST = 1024  # bits of a number above or below the line
POWER = 64
PLACES = 15


class CannotComputeError(ArithmeticError):
    """There is no value for these numbers, and why."""

    def __init__(self, message: Said = NOTHING) -> None:
        super().__init__(message)
        self.message = message


def small(value: Fraction) -> Fraction:
    """The value; raises CannotComputeError where it is too large to go on with."""
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > LARGEST:
        raise CannotComputeError(said("a number grows too large"))
    return value


def rounded(value: Fraction, places: Fraction = Fraction(0)) -> Fraction:
    """The value to so many decimals, a half away from zero."""
    if places.denominator != 1 or abs(places) > PLACES:
        raise CannotComputeError(
            said("a number is rounded to at most {places} decimals", places=PLACES)
        )
    scale = Fraction(10) ** int(places)
    half = abs(value) * scale + Fraction(1, 2)
    return Fraction(half.numerator // half.denominator) / scale * (-1 if value < 0 else 1)


def divided(one: Fraction, two: Fraction) -> Fraction:
    """One by the other."""
    if two == 0:
        raise CannotComputeError(said("division by zero"))
    return one / two


def power(base: Fraction, exponent: Fraction) -> Fraction:
    """A whole power, as only those are fractions."""
    if exponent.denominator != 1 or abs(exponent) > POWER:
        raise CannotComputeError(said("a power is no whole number up to {power}", power=POWER))
    if base == 0 and exponent < 0:
        raise CannotComputeError(said("division by zero"))
    return base ** int(exponent)


def root(value: Fraction) -> Fraction:
    """The square root: exact where it is a fraction of small numbers, else to thirty digits."""
    if value < 0:
        raise CannotComputeError(said("the root of a negative number"))
    context = Context(prec=30)
    found = Fraction(context.sqrt(context.divide(value.numerator, value.denominator)))
    near = found.limit_denominator(10**6)
    return near if near * near == value else found


# Each with how few and how many numbers it takes.
FUNCTIONS: dict[str, tuple[Callable[..., Fraction], int, int]] = {
    "min": (min, 1, 20),
    "max": (max, 1, 20),
    "round": (rounded, 1, 2),
    "abs": (abs, 1, 1),
    "sqrt": (root, 1, 1),
}
