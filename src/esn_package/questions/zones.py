"""Regions of an image, in percent of it, or words of a passage: what they are and where."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Annotated, Self, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from esn_package.fields import Percent, Text, wrong
from esn_package.questions.base import InlineText
from esn_package.questions.items import Choice
from esn_package.saying import said

Point: TypeAlias = tuple[float, float]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WHOLE = 100  # percent
CORNERS = 3  # of the smallest polygon
SIDES = 2  # numbers of a point
SAMPLES = 20  # a side: two zones that share less than what lies between are beside each other
PLACES = ("rect", "polygon", "words")


def _inside(rect: tuple[float, ...]) -> tuple[float, ...]:
    x, y, width, height = rect
    if not (width and height):
        raise wrong(
            "wrong-value",
            said("a zone needs a width and a height"),
            said("more than {low:g}", low=0),
        )
    for start, size, edge in ((x, width, said("right")), (y, height, said("lower"))):
        if start + size > WHOLE:
            message = said("the zone goes beyond the {edge} edge of the image", edge=edge)
            hint = said("{start:g} + {size:g} is more than 100 (percent)", start=start, size=size)
            raise wrong("wrong-value", message, hint)
    return rect


def _corners(points: tuple[tuple[float, ...], ...]) -> tuple[tuple[float, ...], ...]:
    if len(points) < CORNERS:
        message = said("{n} points make no zone", n=len(points))
        raise wrong("wrong-value", message, said("at least {least}, each [x, y]", least=CORNERS))
    (x, y), *others = ((point[0], point[1]) for point in points)
    if all((ax - x) * (by - y) == (bx - x) * (ay - y) for (ax, ay), (bx, by) in pairwise(others)):
        raise wrong(
            "wrong-value", said("the points lie on one line"), said("a zone goes round a place")
        )
    return points


Numbers: TypeAlias = tuple[Percent, ...]
Rect = Annotated[Numbers, Field(min_length=4, max_length=4), AfterValidator(_inside)]
Corner = Annotated[Numbers, Field(min_length=SIDES, max_length=SIDES)]
Polygon = Annotated[tuple[Corner, ...], AfterValidator(_corners)]


class Zone(Choice):
    """A region of the image or some words of the passage, to be chosen or not."""

    model_config = ConfigDict(json_schema_extra={"required": []})

    text: InlineText = Field(
        alias="label",
        description="Where it is, for who does not see it, in Markdown on one line. Words are "
        "their own label.",
    )
    rect: Rect | None = Field(
        None,
        description="x, y, width and height, in percent of the image.",
        examples=[[10, 20, 30, 15]],
    )
    polygon: Polygon | None = Field(None, description="Points x, y in percent of the image.")
    words: Text | None = Field(None, description="Words that the passage has once.")

    @model_validator(mode="before")
    @classmethod
    def _named_by_its_words(cls, value: object) -> object:
        """Words are their own label."""
        if isinstance(value, dict) and "label" not in value and isinstance(value.get("words"), str):
            return {**value, "label": value["words"]}
        return value

    @model_validator(mode="after")
    def _in_one_place(self) -> Self:
        given = [name for name in PLACES if getattr(self, name) is not None]
        if len(given) != 1:
            message = (
                said("a zone has {first} and {last}", first=given[:-1], last=given[-1])
                if given
                else said("a zone is nowhere")
            )
            raise wrong("wrong-value", message, said("write one of rect, polygon and words"))
        return self

    @property
    def outline(self) -> tuple[Point, ...]:
        """Its corners in percent of the image; none of words."""
        if self.rect:
            x, y, width, height = self.rect
            return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        return tuple((x, y) for x, y in self.polygon or ())

    @property
    def points(self) -> str:
        """Its corners as SVG has them."""
        return " ".join(f"{x:.6g},{y:.6g}" for x, y in self.outline)

    @property
    def head(self) -> Point:
        """Where its letter stands: at its first corner from the top left."""
        return min(self.outline, key=lambda point: (point[0] + point[1], point))


def overlaps(zones: Sequence[Zone]) -> Iterator[tuple[int, Zone]]:
    """Each zone that lies over an earlier one, by its place, and that one."""
    for at, zone in enumerate(zones):
        over = (other for other in zones[:at] if _overlap(zone.outline, other.outline))
        yield from ((at, other) for other in islice(over, 1))


def _overlap(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Whether two outlines share an area; an edge is none."""
    if not (one and other):
        return False
    (left, right), (top, bottom) = (_shared(one, other, axis) for axis in (0, 1))
    if left >= right or top >= bottom:
        return False
    steps = [(n + 0.5) / SAMPLES for n in range(SAMPLES)]
    points = ((left + (right - left) * x, top + (bottom - top) * y) for x in steps for y in steps)
    return any(_holds(one, point) and _holds(other, point) for point in points)


def _shared(one: Sequence[Point], other: Sequence[Point], axis: int) -> tuple[float, float]:
    spans = [[point[axis] for point in outline] for outline in (one, other)]
    return max(map(min, spans)), min(map(max, spans))


def _holds(outline: Sequence[Point], point: Point) -> bool:
    """Whether a point is inside: a ray to its right meets the outline an odd number of times."""
    return sum(_meets(a, b, point) for a, b in _sides(outline)) % 2 == 1


def _sides(outline: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(outline, [*outline[1:], outline[0]], strict=True)


def _meets(a: Point, b: Point, point: Point) -> bool:
    (ax, ay), (bx, by), (x, y) = a, b, point
    return (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay)
