"""One combination of the values of parameters: what is computed from it, and why it may not be."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from pydantic_core import PydanticCustomError

from esn_package.expressions import CannotComputeError, Expression
from esn_package.fields import wrong
from esn_package.questions.decimals import MAX_DIGITS, plain
from esn_package.questions.variables import Variable
from esn_package.saying import Said, said
from esn_package.source import Loc

Faults = dict[Loc, PydanticCustomError]
Given = Decimal | Expression


class _ToldError(CannotComputeError):
    """Why there is no value has been told where it is."""


class Combination(Mapping[str, Callable[[], Fraction]]):
    """The values of one combination by name, those that are computed when they are asked for."""

    def __init__(
        self, vars_: Mapping[str, Variable], free: Mapping[str, Fraction], faults: Faults
    ) -> None:
        self.vars, self.free, self.faults = vars_, free, faults

    def __getitem__(self, name: str) -> Callable[[], Fraction]:
        return lambda: self.value(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.vars)

    def __len__(self) -> int:
        return len(self.vars)

    def value(self, name: str) -> Fraction:
        """The value of a parameter; raises CannotComputeError once it is told why there is none."""
        variable = self.vars[name]
        if not isinstance(variable, Expression):
            return self.free[name]
        value = self.number(("vars", name), variable)
        if value is None:
            raise _ToldError
        return value

    def known(self, name: str) -> Fraction | None:
        """The value of a parameter; None where it has none."""
        try:
            return self.value(name)
        except _ToldError:
            return None

    def number(self, loc: Loc, given: Given) -> Fraction | None:
        """The number that is given or computed; None, with the reason told, if there is none."""
        value = self.computed(loc, given)
        return None if value is None else Fraction(value)

    def computed(self, loc: Loc, given: Given) -> Fraction | bool | None:
        """What is given or computed; None, with the reason told, where there is no value."""
        try:
            return Fraction(given) if isinstance(given, Decimal) else given.computed(self)
        except _ToldError:
            return None
        except CannotComputeError as error:
            self.tell(
                loc, error.message, said("reject these values, or let the parameters have others")
            )
            return None

    def ended(self, loc: Loc, value: Fraction | None) -> Decimal | None:
        """The number in decimals; None, with the reason told, where it is not to be typed."""
        if value is None:
            return None
        number = Decimal(value.numerator) / Decimal(value.denominator)
        if Fraction(number) == value and len(plain(number)) <= MAX_DIGITS:
            return number
        # What learners read of a parameter is as it is computed: `digits` round the answer alone.
        hint = (
            said("write round( …, 2)")
            if loc[0] == "vars"
            else said("write digits: 3, or round( …, 2)")
        )
        self.tell(loc, said("{number:.6g}… has too many decimals", number=number), hint)
        return None

    def tell(self, loc: Loc, why: Said, hint: Said) -> None:
        """Tell what is wrong at a place once, with the values for which it is."""
        free = {name: Decimal(one.numerator) / one.denominator for name, one in self.free.items()}
        values = [f"{name} = {plain(value)}" for name, value in free.items()]
        message = said("{why} where {values}", why=why, values=values) if values else why
        self.faults.setdefault(loc, wrong("cannot-compute", message, hint))
