"""Expressions of authors, `{poids} * 0.2`: read by descent, computed in exact fractions.

    test     sum [(< | <= | > | >= | = | !=) sum]
    sum      product {(+ | -) product}
    product  signed {(* | /) signed}
    signed   [+ | -] power          power  atom [^ signed]
    atom     number | name | {name} | (test) | function(test {, test})

Nothing is run as code, and an expression is short and not deep.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from operator import add, eq, ge, gt, le, lt, mul, ne, sub
from typing import NamedTuple, TypeAlias

from esn_package.expressions.arithmetic import FUNCTIONS, divided, power, small
from esn_package.expressions.tokens import CannotReadError, tokens
from esn_package.saying import NOTHING, said

LONGEST = 200  # characters
DEEPEST = 20  # levels
Value: TypeAlias = Fraction | bool
Values: TypeAlias = Mapping[str, Callable[[], Fraction]]
Computed: TypeAlias = Callable[[Values], Value]
_TESTS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "=": eq,
    "!=": ne,
}
_SUMS = {"+": add, "-": sub}


class Expression(NamedTuple):
    """An expression as it was written, the names in it, and whether it is a test."""

    text: str
    names: frozenset[str]
    is_test: bool
    computed: Computed


class _Part(NamedTuple):
    """A part that was read: how to compute it, and whether that is a test."""

    computed: Computed
    is_test: bool = False


def read(text: str) -> Expression:
    """The expression in a text; raises CannotReadError."""
    if len(text) > LONGEST:
        raise CannotReadError(
            said("an expression of {n} characters is too long", n=len(text)),
            said("at most {most}: name its parts in vars", most=LONGEST),
        )
    reader = _Reader(tokens(text))
    part = reader.test()
    if reader.tokens:
        raise reader.unexpected(reader.tokens[0][1])
    return Expression(text, frozenset(reader.names), part.is_test, part.computed)


class _Reader:
    """Reads tokens from the left; `names` grows."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens = tokens
        self.names: set[str] = set()
        self.depth = 0

    def sign(self, *signs: str) -> str:
        """The next token, taken, if it is one of these signs; else nothing."""
        if self.tokens and self.tokens[0][0] == "sign" and self.tokens[0][1] in signs:
            return self.tokens.pop(0)[1]
        return ""

    def test(self) -> _Part:
        """A comparison, or what could be one side of it."""
        self.depth += 1
        if self.depth > DEEPEST:
            message = said("an expression of more than {most} levels is too deep", most=DEEPEST)
            raise CannotReadError(message, said("name its parts in vars"))
        part = self.sum()
        if sign := self.sign(*_TESTS):
            part = _Part(_two(_TESTS[sign], part, self.sum()), is_test=True)
        self.depth -= 1
        return part

    def sum(self) -> _Part:
        """Products added up."""
        part = self.product()
        while sign := self.sign("+", "-"):
            part = _Part(_two(_SUMS[sign], part, self.product()))
        return part

    def product(self) -> _Part:
        """Factors multiplied and divided."""
        part = self.signed()
        while sign := self.sign("*", "/"):
            part = _Part(_two(mul if sign == "*" else divided, part, self.signed()))
        return part

    def signed(self) -> _Part:
        """A power with its signs."""
        minus = False
        while sign := self.sign("+", "-"):
            minus ^= sign == "-"
        base = self.atom()
        if self.sign("^"):
            self.depth += 1
            if self.depth > DEEPEST:
                raise CannotReadError(said("so many powers of powers are too deep"))
            base = _Part(_two(power, base, self.signed()))
            self.depth -= 1
        return _Part(_two(sub, _Part(lambda _: Fraction(0)), base)) if minus else base

    def atom(self) -> _Part:
        """A number, a name, a function, or what stands in parentheses."""
        kind, token = self.tokens.pop(0) if self.tokens else ("end", "")
        if kind == "number":
            value = Fraction(token)
            return _Part(lambda _: value)
        if kind == "name" and self.sign("("):
            return self.function(token)
        if kind in {"name", "braced"}:
            self.names.add(token)
            return _Part(lambda values: values[token]())
        if (kind, token) == ("sign", "("):
            part = self.test()
            self.close()
            return part
        raise self.unexpected(token)

    def function(self, name: str) -> _Part:
        """A function's value, once its name and parenthesis are read."""
        if name not in FUNCTIONS:
            raise CannotReadError(
                said('"{name}" is no function', name=name),
                said("there are {functions}", functions=", ".join(FUNCTIONS)),
            )
        arguments = [_number(self.test())]
        while self.sign(","):
            arguments.append(_number(self.test()))
        self.close()
        act, least, most = FUNCTIONS[name]
        if not least <= len(arguments) <= most:
            raise CannotReadError(
                said("{n} values are not what {name} takes", n=len(arguments), name=name)
            )
        return _Part(lambda values: small(act(*(one(values) for one in arguments))))

    def close(self) -> None:
        """Take the closing parenthesis."""
        if self.sign(")"):
            return
        if self.tokens:
            raise self.unexpected(self.tokens[0][1])
        raise CannotReadError(said("a parenthesis is not closed"))

    def unexpected(self, token: str) -> CannotReadError:
        """An error about a token; "" is the end."""
        hint = said("write decimals with a point: 0.2") if token.startswith(",") else NOTHING
        return CannotReadError(
            said('"{token}" is not expected there', token=token)
            if token
            else said("its end is missing"),
            hint,
        )


def _two(act: Callable[[Fraction, Fraction], Value], one: _Part, two: _Part) -> Computed:
    """Two numbers made into one value."""
    first, second = _number(one), _number(two)

    def computed(values: Values) -> Value:
        value = act(first(values), second(values))
        return value if isinstance(value, bool) else small(value)

    return computed


def _number(part: _Part) -> Callable[[Values], Fraction]:
    if part.is_test:
        raise CannotReadError(said("a comparison is no number to go on with"))
    return lambda values: Fraction(part.computed(values))
