"""The language of expressions: what it computes, exactly, and what it refuses to read."""

from fractions import Fraction
from functools import partial
from random import Random

import pytest
from random_questions import chance

from esn_package.expressions import CannotComputeError, CannotReadError, read

VALUES = {"poids": Fraction(70), "dose": Fraction("0.2"), "x": Fraction(-3), "zero": Fraction(0)}


def value(text: str) -> Fraction | bool:
    """What an expression comes to."""
    return read(text).computed({name: partial(Fraction, number) for name, number in VALUES.items()})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{poids} * 0.2", 14),
        ("poids × 0.2", 14),
        ("{ poids } / 3", Fraction(70, 3)),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("1 − 2 − 3", -4),
        ("2 + 3 * 4 ^ 2 / 8", 8),
        ("2 ^ 3 ^ 2", 512),
        ("-2 ^ 2", -4),
        ("(-2) ^ 2", 4),
        ("2 ^ -2", Fraction(1, 4)),
        ("8 ÷ 2 ÷ 2", 2),
        ("1 - -+1", 2),
        ("round(2.5) + round(-2.5)", 0),
        ("round({poids} / 3, 1)", Fraction("23.3")),
        ("round(1250, -2)", 1300),
        ("min(3, {x}; 2) + max(1, 5) + abs({x})", 5),
        ("sqrt(6.25)", Fraction(5, 2)),
        ("sqrt(0)", 0),
        ("{poids} >= 70", True),
        ("{poids} / 7 ≠ 10", False),
        ("sqrt(2) ^ 2 < 2.0000001", True),
        (" 1 ", 1),
    ],
)
def test_an_expression_is_computed_exactly(text: str, expected: object) -> None:
    assert value(text) == expected
    assert read(text).is_test == isinstance(expected, bool)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "its end is missing"),
        ("1 +", "its end is missing"),
        ("(1", "a parenthesis is not closed"),
        ("1 2", '"2" is not expected there'),
        ("{poids", '"{poids" cannot be read'),
        ("{Poids}", "cannot be read"),
        ("poids.real", "cannot be read"),
        ("__import__('os')", "cannot be read"),
        ("1e3", '"e3" is not expected there'),
        ("lambda(1)", '"lambda" is no function'),
        ("min()", "is not expected there"),
        ("abs(1, 2)", "2 values are not what abs takes"),
        ("0,2 * 3", '"," is not expected there'),
        ("1 < 2 < 3", '"<" is not expected there'),
        ("(1 < 2) + 1", "a comparison is no number"),
        ("abs(1 < 2)", "a comparison is no number"),
        ("(" * 21 + "1" + ")" * 21, "too deep"),
        ("^".join("2" * 30), "too deep"),
        ("1" * 201, "an expression of 201 characters is too long"),
    ],
)
def test_what_is_no_expression_is_refused(text: str, words: str) -> None:
    with pytest.raises(CannotReadError) as refused:
        read(text)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 / {zero}", "division by zero"),
        ("{zero} ^ -1", "division by zero"),
        ("sqrt({x})", "the root of a negative number"),
        ("2 ^ 0.5", "a power is no whole number"),
        ("2 ^ 65", "a power is no whole number"),
        ("9 ^ 64 * 9 ^ 64 * 9 ^ 64 * 9 ^ 64 * 9 ^ 64 * 9 ^ 64", "a number grows too large"),
        ("((9 ^ 64) ^ 64) ^ 64", "a number grows too large"),
        ("round(1, 16)", "at most 15 decimals"),
    ],
)
def test_what_has_no_value_says_why(text: str, words: str) -> None:
    with pytest.raises(CannotComputeError) as refused:
        value(text)
    assert words in str(refused.value)


def test_any_expression_comes_to_what_python_makes_of_it() -> None:
    dice = chance("expressions")
    for _ in range(500):
        written, python = made(dice, 4)
        try:
            expected = eval(python, {"F": Fraction, **VALUES})  # noqa: S307 - our own text
        except ZeroDivisionError:
            with pytest.raises(CannotComputeError):
                value(written)
        else:
            assert value(written) == expected, written


def made(dice: Random, depth: int) -> tuple[str, str]:
    """An expression as an author writes it, and in Python."""
    if depth == 0 or dice.random() < 0.2:
        if dice.random() < 0.4:
            name = dice.choice([*VALUES])
            return f"{{{name}}}", name
        number = str(dice.randint(0, 99) / 10)
        return number, f"F('{number}')"
    kind = dice.choice(["+", "-", "*", "/", "neg", "pow", "max", "abs"])
    one, python = made(dice, depth - 1)
    if kind == "neg":
        return f"-({one})", f"-({python})"
    if kind == "pow":
        power = dice.randint(0, 2)
        return f"({one})^{power}", f"({python})**{power}"
    if kind == "abs":
        return f"abs({one})", f"abs({python})"
    two, other = made(dice, depth - 1)
    if kind == "max":
        return f"max({one}, {two})", f"max({python}, {other})"
    return f"({one}) {kind} ({two})", f"({python}) {kind} ({other})"
