"""What pydantic says of a value, in an author's words."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from esn_package.fields import shortened
from esn_package.late import late
from esn_package.problems import did_you_mean
from esn_package.saying import NOTHING, Said, said

Told = tuple[str, Said, Said]  # code, message, hint
QUOTED_COLON = said('put quotes round a text that holds a colon: "Attention : danger"')
_QUOTED = late(r"'([^']*)'")
_BEGINS = late(r"([0-9]+) *[^0-9.,\s]")  # 70 %, 8 min
_NUMBER = late(r"-?[0-9]+(\.[0-9]+)?")


def discriminator(detail: ErrorDetails) -> str:
    """The key that says of which kind a mapping is: `kind` of a question, `lab` of a lab."""
    return str(detail.get("ctx", {}).get("discriminator", "")).strip("'")


def unknown_kind(detail: ErrorDetails, key: str) -> Told:
    """A question or a lab whose kind is not there or not known."""
    ctx = detail.get("ctx", {})
    if key == "lab":
        return _unknown_lab(detail)
    if detail["type"] == "union_tag_not_found":
        message = said('{noun} needs the key "{key}"', noun=said("a question"), key="kind")
        return "missing-key", message, said("such as kind: single")
    if ctx["tag"] == "case":
        message = said("a case stands among the questions of a quiz, and nowhere else")
        return "case-misplaced", message, said("ask its questions one by one, or move it there")
    kinds = _QUOTED.findall(str(ctx["expected_tags"]))
    message = said('"{word}" is not a kind of question', word=shortened(str(ctx["tag"])))
    return "unknown-kind", message, did_you_mean(str(ctx["tag"]), kinds) or _one_of(kinds)


def _unknown_lab(detail: ErrorDetails) -> Told:
    ctx = detail.get("ctx", {})
    labs = _QUOTED.findall(str(ctx.get("expected_tags", "")))
    if not labs:
        message = said('{noun} needs the key "{key}"', noun=said("a lab"), key="lab")
        return "missing-key", message, said("such as lab: mailbox")
    tag = str(ctx["tag"])
    message = said('"{word}" is not a kind of lab', word=shortened(tag))
    return "unknown-kind", message, did_you_mean(tag, labs) or _one_of(labs)


def reworded(detail: ErrorDetails) -> Told:
    """An error of a value: its code, what is wrong, what to do."""
    given, ctx, kind = detail["input"], detail.get("ctx", {}), detail["type"]
    steps = (str(step) for step in reversed(detail["loc"]) if isinstance(step, str))
    name = next(steps, said("this"))
    if given is None:
        none = said("nothing is written here")
        message = said('"{key}" has no value', key=name) if detail["loc"] else none
        return "missing-value", message, NOTHING
    if kind in _NEEDED:
        code, needed, hint = _NEEDED[kind]
        if needed is _WHOLE and (number := _BEGINS.match(str(given))):
            hint = said("write {number}", number=number[1])
        if kind == "string_type" and isinstance(given, Mapping):
            hint = QUOTED_COLON
        elif needed is _LIST and isinstance(given, Mapping) and given.keys() & _FIRST:
            hint = _ONE_ITEM
        return (
            code,
            said("{needed} is needed here, not {what}", needed=needed, what=_what(given)),
            hint,
        )
    if kind in _BOUNDS:
        message = said("{key} cannot be {value}", key=name, value=shortened(str(given)))
        return "wrong-value", message, _BOUNDS[kind](ctx)
    if kind == "literal_error":
        allowed = _QUOTED.findall(str(ctx["expected"]))
        message = said("{what} is not a value of {key}", what=_what(given), key=name)
        return "wrong-value", message, did_you_mean(str(given), allowed) or _one_of(allowed)
    if kind in {"too_short", "too_long"}:
        return "wrong-value", *_length(name, given, ctx)
    words = f"{detail['msg'][:1].lower()}{detail['msg'][1:]}"  # pydantic's own, in English
    return "wrong-value", said("{key}: {words}", key=name, words=words), NOTHING


def _length(name: str, given: object, ctx: Mapping[str, Any]) -> tuple[Said, Said]:
    """Too few of a list, or too many."""
    n = ctx["actual_length"]
    if "min_length" in ctx:
        few = said("{key}: {n} is too few", key=name, n=n)
        none = said("{key}: there are none", key=name)
        return few if n else none, said("at least {least}", least=ctx["min_length"])
    many, most = said("{key}: {n} is too many", key=name, n=n), ctx["max_length"]
    # A comma parts what is in a list: `[10,5, 20]` was to be two numbers.
    if isinstance(given, list | tuple) and all(_NUMBER.fullmatch(str(one)) for one in given):
        return many, said("at most {most}; a decimal in a list is written 10.5", most=most)
    return many, said("at most {most}", most=most)


_ITEMS = said("write its items on lines of their own, each after `- `")
_FIRST = {"id", "code", "kind", "text"}  # of which what is listed has one
_ONE_ITEM = said(
    "write `- ` before its first key, and the others under that key; around braces, write [ ]"
)
_KEYS = said("write `key: value` lines")
_TEXT, _WHOLE, _A_NUMBER = said("a text"), said("a whole number"), said("a number")
_YES = said("yes or no")
_YES_HINT = said("write oui or non, true or false")
_LIST, _MAPPING = said("a list"), said("a mapping")
_NEEDED: dict[str, Told] = {
    "string_type": ("wrong-type", _TEXT, NOTHING),
    "int_parsing": ("wrong-type", _WHOLE, NOTHING),
    "int_parsing_size": ("wrong-type", said("a smaller number"), NOTHING),
    "int_from_float": ("wrong-type", _WHOLE, NOTHING),
    "int_type": ("wrong-type", _WHOLE, NOTHING),
    "float_parsing": ("wrong-type", _A_NUMBER, NOTHING),
    "float_type": ("wrong-type", _A_NUMBER, NOTHING),
    "finite_number": ("wrong-type", _A_NUMBER, NOTHING),
    "bool_type": ("wrong-type", _YES, _YES_HINT),
    "bool_parsing": ("wrong-type", _YES, _YES_HINT),
    "date_type": ("wrong-type", said("a day"), said("write it 2026-11-20")),
    "tuple_type": ("wrong-type", _LIST, _ITEMS),
    "list_type": ("wrong-type", _LIST, _ITEMS),
    "dict_type": ("wrong-type", _MAPPING, _KEYS),
    "model_type": ("wrong-type", _MAPPING, _KEYS),
    "model_attributes_type": ("wrong-type", _MAPPING, _KEYS),
}
_BOUNDS: dict[str, Callable[[Mapping[str, Any]], Said]] = {
    "greater_than_equal": lambda ctx: said("at least {least:g}", least=ctx["ge"]),
    "greater_than": lambda ctx: said("more than {low:g}", low=ctx["gt"]),
    "less_than_equal": lambda ctx: said("at most {most:g}", most=ctx["le"]),
    "less_than": lambda ctx: said("less than {high:g}", high=ctx["lt"]),
}


def _what(given: object) -> Said:
    """What stands there, as one would say it."""
    if isinstance(given, Mapping):
        return _MAPPING
    if isinstance(given, list | tuple):
        return _LIST
    return said('"{text}"', text=shortened(str(given)))


def _one_of(words: list[str]) -> Said:
    return said("one of {words}", words=words)
