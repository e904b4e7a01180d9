"""The rows of values that the parameters of a question take together, with what is right in each.

All are computed when a package is built: a player only chooses one, and reads no expression.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import gcd, prod
from typing import NamedTuple

from esn_package.expressions import Expression, rounded
from esn_package.fields import wrong
from esn_package.questions.combination import Combination, Faults, Given
from esn_package.questions.variables import RangeDefinition, Variable
from esn_package.saying import said

MAX_ROWS = 100
TEN = 10
TRIED = 2000  # of more combinations than that, so many are looked at


class Row(NamedTuple):
    """What the texts tell of the parameters, and the right answer with its tolerance."""

    values: Mapping[str, Decimal]
    answer: Decimal
    tolerance: Decimal


class Asked(NamedTuple):
    """What decides the rows of a question; `shown` are the names that its texts tell."""

    vars: Mapping[str, Variable]
    answer: Given
    tolerance: Given | None
    digits: int | None
    reject: tuple[Expression, ...]
    shown: frozenset[str]


def rows(asked: Asked, faults: Faults) -> tuple[Row, ...]:
    """At most a hundred rows, spread over all that there are; what is wrong goes to `faults`."""
    found: list[Row] = []
    left = False
    for free in _combinations(asked.vars):
        names = Combination(asked.vars, free, faults)
        if any(names.computed(("reject",), test) is not False for test in asked.reject):
            continue
        left = True
        row = _row(asked, names)
        if row and len(found) < MAX_ROWS:
            found.append(row)
    if not left and not faults:
        hint = said("reject fewer, or let the parameters have more values")
        faults["reject",] = wrong("no-values-left", said("no values are left after this"), hint)
    return tuple(found)


def _combinations(vars_: Mapping[str, Variable]) -> Iterator[dict[str, Fraction]]:
    """Combinations of values, each once."""
    free = {name: values for name, one in vars_.items() if (values := _values(one))}
    total = prod(map(len, free.values()))
    # A stride that shares no divisor with the total meets each once, and far from the one before.
    stride = max(1, total * 618 // 1000)
    while gcd(stride, total) > 1:
        stride += 1
    for number in range(min(total, TRIED)):
        at, chosen = number * stride % total, dict[str, Fraction]()
        for name, values in free.items():
            at, place = divmod(at, len(values))
            chosen[name] = values[place]
        yield chosen


def _values(variable: Variable) -> tuple[Fraction, ...]:
    """The numbers of a parameter; none of one that is computed."""
    if isinstance(variable, RangeDefinition):
        return variable.values
    return () if isinstance(variable, Expression) else tuple(map(Fraction, variable))


def _row(asked: Asked, names: Combination) -> Row | None:
    """The row of these values, if it is right."""
    shown = {name: names.ended(("vars", name), names.known(name)) for name in sorted(asked.shown)}
    answer = names.number(("answer",), asked.answer)
    if answer is not None and asked.digits:
        answer = rounded(answer, Fraction(_places(answer, asked.digits)))
    right = names.ended(("answer",), answer)
    margin = _margin(asked, names, right)
    values = {name: value for name, value in shown.items() if value is not None}
    if right is None or margin is None or len(values) < len(shown):
        return None
    return Row(values, right, margin)


def _margin(asked: Asked, names: Combination, right: Decimal | None) -> Decimal | None:
    """The tolerance; half a unit of the last digit, where digits are said and it is not."""
    if asked.tolerance is None:
        if right is None or not asked.digits:
            return Decimal(0)
        return Decimal(5).scaleb(-_places(Fraction(right), asked.digits) - 1)
    value = names.number(("tolerance",), asked.tolerance)
    if value is not None and value < 0:
        names.tell(("tolerance",), said("the tolerance is below 0"), said("write abs( … )"))
    return names.ended(("tolerance",), value)


def _places(value: Fraction, digits: int) -> int:
    """How many decimals a number has in so many significant digits; below 0 in tens."""
    size, places = abs(value), digits - 1
    while size >= TEN:
        size, places = size / TEN, places - 1
    while 0 < size < 1:
        size, places = size * TEN, places + 1
    return places
