"""What is made of one module for several formats, one after the other, made once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Value = TypeVar("Value")
Made = TypeVar("Made")


def latest(make: Callable[[Value], Made]) -> Callable[[Value], Made]:
    """The function, which gives again what it gave last where it is asked of the same object.

    By identity, as a module has no hash and never changes.
    """
    last: tuple[Value, Made] | None = None

    @wraps(make)
    def kept(value: Value) -> Made:
        nonlocal last
        held = last
        if held is None or held[0] is not value:
            last = held = (value, make(value))
        return held[1]

    return kept
