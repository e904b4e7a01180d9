"""What is made of one module for several formats and variants, one after the other, made once."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import ParamSpec, TypeVar

Value = TypeVar("Value")
Made = TypeVar("Made")
Given = ParamSpec("Given")
OBJECTS = 64  # as many as the questions of a module, or of two: each keeps some 20 KB
KEPT = 3  # ways in which the variants of a module differ, where they come in turn


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


def of_object(make: Callable[[Value], Made]) -> Callable[[Value], Made]:
    """The same for the OBJECTS last asked of: what formats and variants of a module have alike."""
    known = dict[int, tuple[Value, Made]]()

    @wraps(make)
    def kept(value: Value) -> Made:
        held = known.pop(id(value), None)
        if held is None or held[0] is not value:
            while len(known) >= OBJECTS:
                with suppress(StopIteration, KeyError):  # another thread was there first
                    del known[next(iter(known))]
            held = (value, make(value))
        known[id(value)] = held
        return held[1]

    return kept


def of_parts(
    parts: Callable[Given, tuple[object, ...]],
) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """The same for what decides by these parts alone: the same objects, or the same texts.

    So variants of a module share what is made of the parts that they leave as they are.
    """

    def decorate(make: Callable[Given, Made]) -> Callable[Given, Made]:
        known = deque[tuple[tuple[object, ...], Made]](maxlen=KEPT)

        @wraps(make)
        def kept(*args: Given.args, **kwargs: Given.kwargs) -> Made:
            asked = parts(*args, **kwargs)
            for there, made in [*known]:
                if same(there, asked):
                    return made
            made = make(*args, **kwargs)
            known.append((asked, made))
            return made

        return kept

    return decorate


def same(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    """Whether these are the same objects, or the same texts."""
    return all(map(_same, some, others))


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str | bytes) and one == other)
