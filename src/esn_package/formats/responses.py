"""How xAPI spells the responses of a question, and describes it (xAPI-Data 1.0.3, XD)."""

from typing import assert_never

from esn_package.activities import Asked
from esn_package.formats.base import decimal
from esn_package.interaction import (
    Filled,
    Interaction,
    Matched,
    Ordered,
    Picked,
    Rated,
    Shape,
    Typed,
    Within,
    Written,
    YesNo,
)

BETWEEN = "[,]"  # XD 2.4.4.1: between two of a response
WITH = "[.]"  # … between an item and its target
RANGE = "[:]"  # … between the ends of a range


def typed(text: str) -> str:
    """A text in which no delimiter stands by accident."""
    return text.replace(BETWEEN, ",").strip()


def response(shape: Shape) -> str:
    """`result.response`, and each item of `correctResponsesPattern`, of a shape."""
    match shape:
        case Picked(ids) | Ordered(ids):
            return BETWEEN.join(ids)
        case YesNo(value):
            return "true" if value else "false"
        case Within(low, high):
            return decimal(low) if low == high else decimal(low) + RANGE + decimal(high)
        case Typed(texts):
            return typed(texts[0]) if texts else ""
        case Matched(pairs):
            return BETWEEN.join(item + WITH + target for item, target in pairs)
        case Filled(gaps):
            return BETWEEN.join(typed(texts[0]) for _, texts in gaps)
        case Rated(ids):
            return "".join(ids[:1])
        case Written(text):
            return text.strip()
        case _:
            assert_never(shape)


def patterns(interaction: Interaction) -> tuple[str, ...]:
    """The right responses; each is right alone (XD 2.4.4.1: the array is alternatives)."""
    if not interaction.marked or interaction.formula:
        return ()
    match interaction.right:
        case Typed(texts):
            return tuple(dict.fromkeys(map(typed, texts)))
        case Picked(ids) if not interaction.all_needed:
            return ids
        case Rated(ids):
            return ids
        case _:
            return (response(interaction.right),)


def asked(interaction: Interaction) -> Asked:
    """The question as an activity has it: its type, right responses, and lists."""
    spelled, parts = patterns(interaction), interaction.parts
    match interaction.right:
        case Picked():
            return Asked("choice", spelled, {"choices": parts})
        case YesNo():
            return Asked("true-false", spelled, {})
        case Within():
            return Asked("numeric", spelled, {})
        case Typed() | Filled():
            return Asked("fill-in", spelled, {})
        case Ordered():
            return Asked("sequencing", spelled, {"choices": parts})
        case Matched():
            return Asked("matching", spelled, {"source": parts, "target": interaction.targets})
        case Rated():
            return Asked("likert", spelled, {"scale": parts})
        case Written():
            return Asked("long-fill-in", spelled, {})
        case _:
            assert_never(interaction.right)
