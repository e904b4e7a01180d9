"""Options of one matter as one argument of a command, which then reads as what it is told."""

from collections.abc import Callable
from functools import wraps
from typing import Any

Command = Callable[..., int]
Decorator = Callable[[Command], Command]


def grouped(name: str, made: Callable[..., object], *options: Callable[[Any], Any]) -> Decorator:
    """A decorator that adds options to a command, which is given them as one NamedTuple.

    `name` is the argument's; the fields of `made` are the names of the options.
    """
    fields: tuple[str, ...] = getattr(made, "_fields")  # noqa: B009 - of any NamedTuple

    def decorate(command: Command) -> Command:
        @wraps(command)  # what click has noted on it so far comes along
        def given(**values: object) -> int:
            own = made(**{field: values.pop(field) for field in fields})
            return command(**values, **{name: own})

        for option in reversed(options):  # click reads decorators from the last
            option(given)
        return given

    return decorate
