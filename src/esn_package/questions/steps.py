"""The steps of a scale in decimals, their labels and the range that is right, or what is wrong.

They are counted as `player/questions/scale.js` does: no binary fraction can make the two languages
differ.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeAlias

from pydantic import ValidationInfo, WithJsonSchema

from esn_package.fields import shortened, wrong
from esn_package.late import late
from esn_package.questions.base import Fault, refuse
from esn_package.questions.folding import bare
from esn_package.readby import ReadBy
from esn_package.saying import said
from esn_package.source import Loc

MAX_STEPS = 1001  # 0 to 100 by tenths
MAX_WIDTH = 12  # characters of a step: whole numbers of JavaScript hold them, with room
FINEST = Decimal("0.000001")
_NUMBER = late(r"-?[0-9]+(?:\.[0-9]*)?")
_SCHEMA = WithJsonSchema({"type": ["number", "string"]})
_TEXT = {"type": "string", "minLength": 1}
_ENDS = {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}
_LABELS = WithJsonSchema({"anyOf": [_ENDS, {"type": "object", "additionalProperties": _TEXT}]})


def digits(given: object) -> str | None:
    """The number given in digits, without needless zeros; None for what is none."""
    if isinstance(given, str):
        written = bare(given).replace("\u2212", "-").replace(",", ".")
        found = Decimal(written) if _NUMBER.fullmatch(written) else None
    elif isinstance(given, int | float | Decimal) and not isinstance(given, bool):
        finite = not isinstance(given, Decimal) or given.is_finite()
        near = finite and abs(given) < 10**MAX_WIDTH
        found = Decimal(given).quantize(FINEST, ROUND_HALF_UP) if near else None
    else:
        found = None
    return None if found is None else plain(found)


def plain(number: Decimal) -> str:
    """The number in digits, without needless zeros."""
    written = f"{number:f}"
    short = written.rstrip("0").rstrip(".") if "." in written else written
    return "0" if short == "-0" else short


def _number(value: object) -> Decimal:
    found = digits(value)
    if found is None:
        hint = said("write it 12,5 or 12.5")
        raise wrong(
            "wrong-type", said('"{value}" is not a number', value=shortened(str(value))), hint
        )
    if len(found) > MAX_WIDTH or len(found.partition(".")[2]) > -int(FINEST.adjusted()):
        hint = said("at most {most} characters, and 6 decimals", most=MAX_WIDTH)
        raise wrong(
            "wrong-value", said("{number} is too long for a scale", number=shortened(found)), hint
        )
    return Decimal(found)


Number = Annotated[Decimal, ReadBy(_number), _SCHEMA]


Labelled: TypeAlias = tuple[tuple[str, str], ...]


def _labels(value: object, info: ValidationInfo) -> Labelled:
    """The text of each step that has one, by the step."""
    known = steps_of(info.data)
    if isinstance(value, Mapping):
        told = [((key,), digits(key), label) for key, label in value.items()]
    elif isinstance(value, list | tuple) and len(value) == 2:  # noqa: PLR2004 - the two ends
        ends = (known[0], known[-1]) if known else ("", "")
        told = [
            ((at,), end, label) for at, (end, label) in enumerate(zip(ends, value, strict=True))
        ]
    else:
        hint = said("write those of the two ends, or `value: text` lines")
        raise wrong("wrong-type", said("labels are two texts, or texts by value"), hint)
    if not known:
        return ()  # told already
    refuse(_wrong_labels(told, known))
    return tuple((str(step), str(label).strip()) for _, step, label in told)


Labels = Annotated[Labelled, ReadBy(_labels, informed=True), _LABELS]


def _wrong_labels(
    told: Iterable[tuple[Loc, str | None, object]], there: Sequence[str]
) -> Iterator[Fault]:
    known: set[str] = set()
    for loc, step, label in told:
        if step not in there:
            message = said('"{step}" is not a step of the scale', step=shortened(str(loc[0])))
            hint = said(
                "steps go from {low} to {high}, by what step: says",
                low=there[0],
                high=there[-1],
            )
            yield Fault(loc, wrong("wrong-value", message, hint), label)
        elif step in known:
            yield Fault(
                loc,
                wrong("wrong-value", said("the step {step} has a label already", step=step)),
                label,
            )
        elif not isinstance(label, str | int | float) or isinstance(label, bool):
            yield Fault(loc, wrong("wrong-type", said("a text is needed here")), label)
        elif not str(label).strip():
            yield Fault(loc, wrong("missing-value", said("the text is empty")), label)
        known.add(str(step))


def wrong_range(right: Sequence[Decimal], there: Sequence[str]) -> Iterator[Fault]:
    """What is wrong with a range: an end off the scale, or no step in it."""
    low, high = Decimal(there[0]), Decimal(there[-1])
    outside = [at for at, end in enumerate(right) if not low <= end <= high]
    for at in outside:
        message = said("{right} is off the scale", right=plain(right[at]))
        yield Fault(
            (at,),
            wrong(
                "wrong-value",
                message,
                said("from {low} to {high}", low=there[0], high=there[-1]),
            ),
        )
    if not outside and not within(right, there):
        message = said(
            "no step stands from {low} to {high}", low=plain(right[0]), high=plain(right[1])
        )
        hint = said("the lowest first, then the highest that is right")
        yield Fault((), wrong("no-right-answer", message, hint))


def within(right: Sequence[Decimal], there: Sequence[str]) -> tuple[str, ...]:
    """The steps from the one number to the other; none where nothing is right."""
    return tuple(step for step in there if right and right[0] <= Decimal(step) <= right[1])


def steps_of(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Every step in digits; none where what they follow from is wrong."""
    if not {"from_", "to", "step"} <= data.keys():
        return ()
    return steps(data["from_"], data["to"], data["step"])


@lru_cache(maxsize=256)
def steps(low: Decimal, high: Decimal, step: Decimal) -> tuple[str, ...]:
    """Every step in digits, from the lowest to the highest."""
    return tuple(plain(low + n * step) for n in range(int((high - low) / step) + 1))
