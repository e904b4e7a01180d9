"""What pydantic says of a value, in an author's words."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from esn_package.fields import shortened
from esn_package.problems import did_you_mean

QUOTED_COLON = 'put quotes round a text that holds a colon: "Attention : danger"'
Said = tuple[str, str, str]  # code, message, hint
_QUOTED = re.compile(r"'([^']*)'")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def unknown_kind(detail: ErrorDetails) -> Said:
    """A question whose kind is not there or not known."""
    ctx = detail.get("ctx", {})
    if detail["type"] == "union_tag_not_found":
        return "missing-key", 'a question needs the key "kind"', "such as kind: single"
    if ctx["tag"] == "case":
        message = "a case stands among the questions of a quiz, and nowhere else"
        return "case-misplaced", message, "ask its questions one by one, or move it there"
    kinds = _QUOTED.findall(str(ctx["expected_tags"]))
    message = f'"{shortened(str(ctx["tag"]))}" is not a kind of question'
    return "unknown-kind", message, did_you_mean(str(ctx["tag"]), kinds) or _one_of(kinds)


def reworded(detail: ErrorDetails) -> Said:
    """An error of a value: its code, what is wrong, what to do."""
    given, ctx, kind = detail["input"], detail.get("ctx", {}), detail["type"]
    name = next((str(step) for step in reversed(detail["loc"]) if isinstance(step, str)), "this")
    if given is None:
        said = f'"{name}" has no value' if detail["loc"] else "nothing is written here"
        return "missing-value", said, ""
    if kind in _NEEDED:
        code, needed, hint = _NEEDED[kind]
        if "text" in needed and isinstance(given, Mapping):
            hint = QUOTED_COLON
        return code, f"{needed} is needed here, not {_what(given)}", hint
    if kind in _BOUNDS:
        return "wrong-value", f"{name} cannot be {shortened(str(given))}", _BOUNDS[kind](ctx)
    if kind == "literal_error":
        words = _QUOTED.findall(str(ctx["expected"]))
        message = f"{_what(given)} is not a value of {name}"
        return "wrong-value", message, did_you_mean(str(given), words) or _one_of(words)
    if kind in {"too_short", "too_long"}:
        bound = ctx.get("min_length", ctx.get("max_length"))
        least, few = ("at least", "few") if kind == "too_short" else ("at most", "many")
        count = ctx["actual_length"]
        message = f"{count} {name} are too {few}" if count else f"{name}: there are none"
        return "wrong-value", message, f"{least} {bound}{_decimals(given, kind)}"
    return "wrong-value", f"{name}: {detail['msg'][:1].lower()}{detail['msg'][1:]}", ""


_ITEMS = "write its items on lines of their own, each after `- `"
_KEYS = "write `key: value` lines"
_NEEDED: dict[str, Said] = {
    "string_type": ("wrong-type", "a text", ""),
    "int_parsing": ("wrong-type", "a whole number", ""),
    "int_parsing_size": ("wrong-type", "a smaller number", ""),
    "int_from_float": ("wrong-type", "a whole number", ""),
    "int_type": ("wrong-type", "a whole number", ""),
    "float_parsing": ("wrong-type", "a number", ""),
    "float_type": ("wrong-type", "a number", ""),
    "finite_number": ("wrong-type", "a number", ""),
    "bool_type": ("wrong-type", "yes or no", "write oui or non, true or false"),
    "bool_parsing": ("wrong-type", "yes or no", "write oui or non, true or false"),
    "date_type": ("wrong-type", "a day", "write it 2026-11-20"),
    "tuple_type": ("wrong-type", "a list", _ITEMS),
    "list_type": ("wrong-type", "a list", _ITEMS),
    "dict_type": ("wrong-type", "a mapping", _KEYS),
    "model_type": ("wrong-type", "a mapping", _KEYS),
    "model_attributes_type": ("wrong-type", "a mapping", _KEYS),
}
_BOUNDS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "greater_than_equal": lambda ctx: f"at least {ctx['ge']:g}",
    "greater_than": lambda ctx: f"more than {ctx['gt']:g}",
    "less_than_equal": lambda ctx: f"at most {ctx['le']:g}",
    "less_than": lambda ctx: f"less than {ctx['lt']:g}",
}


def _what(given: object) -> str:
    """What stands there, as one would say it."""
    if isinstance(given, Mapping):
        return "a mapping"
    if isinstance(given, list | tuple):
        return "a list"
    return f'"{shortened(str(given))}"'


def _decimals(given: object, kind: str) -> str:
    """What to do where `[10,5, 20]` was to be two numbers: a comma parts what is in a list."""
    numbers = isinstance(given, list | tuple) and all(_NUMBER.fullmatch(str(one)) for one in given)
    return "; a decimal in a list is written 10.5" if numbers and kind == "too_long" else ""


def _one_of(words: list[str]) -> str:
    return f"one of {', '.join(words)}"
