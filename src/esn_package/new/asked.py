"""What an author gives, looked at in the same way by the command line and by functions."""

import re
from collections.abc import Callable

from pydantic_core import PydanticCustomError

from esn_package.fields import MAX_ID, fold, told
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.saying import Said


def looked_at(value: str, check: Callable[[str], str], place: Place, found: list[Problem]) -> str:
    """The value as `check` gives it back, or "" with the problem told."""
    try:
        return check(value)
    except PydanticCustomError as error:
        message, hint = told(error)
        found.append(Problem(place, error.type, message, hint))
        return ""


def objection(value: str, check: Callable[[str], object]) -> tuple[Said, Said] | None:
    """Why a value cannot be taken and what to do, or None if it can."""
    try:
        check(value)
    except PydanticCustomError as error:
        return told(error)
    except ProblemsFound as found:
        return found.problems[0].message, found.problems[0].hint
    return None


def slug_of(name: str) -> str:
    """The id that is nearest to a name; "" if nothing of it can stand in one."""
    return "-".join(re.findall("[a-z0-9]+", fold(name)))[:MAX_ID].rstrip("-")
