"""The waist: what an LMS can be told of a question, whatever its kind and whatever the format.

A kind says which shape its response has and which responses are right; a format says how each
shape is written. It does not know any kind nor any format.
"""

from typing import NamedTuple


class Picked(NamedTuple):
    """One or more choices, by id, in the order of the definition."""

    ids: tuple[str, ...]


class YesNo(NamedTuple):
    """True or false."""

    value: bool


class Within(NamedTuple):
    """A number from `low` to `high`, both right; a response is the case low == high."""

    low: float
    high: float


class Typed(NamedTuple):
    """A short text; as right answer, the texts that are all right."""

    texts: tuple[str, ...]


class Ordered(NamedTuple):
    """Every item once, by id, in order."""

    ids: tuple[str, ...]


class Matched(NamedTuple):
    """Items with the target each is put to, by ids."""

    pairs: tuple[tuple[str, str], ...]


class Filled(NamedTuple):
    """Gaps of a prose with their texts, in its order: one each in a response, "" for one left open.

    As right answer, the texts of a gap that are all right.
    """

    gaps: tuple[tuple[str, tuple[str, ...]], ...]


class Rated(NamedTuple):
    """A step of a scale, by id; as right answer, the steps that are all right."""

    ids: tuple[str, ...]


class Written(NamedTuple):
    """A text of any length; "" where it is not told to anyone."""

    text: str


Shape = Picked | YesNo | Within | Typed | Ordered | Matched | Filled | Rated | Written


class Interaction(NamedTuple):
    """A question as an LMS or LRS can be told of it.

    `parts` are the choices, items or steps and `targets` what items are matched to: (id, plain
    text) in the order of the definition. `all_needed`: of several picked ids or pairs every one is
    asked. `marked`: some response is right; else `right` only tells the shape. `told`: a response
    is told; else only that there was one. `formula`: what is right differs from attempt to attempt
    and is computed so; `right` is an example. `beside`: what is asked beside the prompt, in plain
    text: a prose with its gaps, a passage. `close`: texts that are worth half, a gap's after its
    number. `ends`: of a gap that takes a number, by its name, the first and the last right one.
    """

    right: Shape
    parts: tuple[tuple[str, str], ...] = ()
    targets: tuple[tuple[str, str], ...] = ()
    all_needed: bool = True
    marked: bool = True
    told: bool = True
    formula: str = ""
    beside: str = ""
    close: tuple[str, ...] = ()
    ends: tuple[tuple[str, float, float], ...] = ()
