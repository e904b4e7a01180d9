"""The people of a data laboratory: what is measured of them, in bins, and how many are ill."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, WithJsonSchema, field_validator

from esn_package.fields import Slug, Text, wrong
from esn_package.questions.base import Fault, Part
from esn_package.questions.steps import Number as Exact
from esn_package.questions.steps import digits, plain
from esn_package.readby import ReadBy
from esn_package.saying import said

MOST = 100_000  # people of the data: whole numbers of JavaScript hold what is made of them
FEWEST_BINS, MOST_BINS = 4, 40
FINEST = 3  # decimals of an edge
Bins = Annotated[
    tuple[Annotated[int, Field(ge=0, le=MOST)], ...],
    Field(min_length=FEWEST_BINS, max_length=MOST_BINS),
]


def _permille(value: object) -> int:
    """A percentage of at most one decimal, in thousandths; or an error."""
    found = digits(value)
    thousandths = Decimal(found) * 10 if found else Decimal(0)
    if 0 < thousandths < 1000 and thousandths == int(thousandths):  # noqa: PLR2004 - all of them
        return int(thousandths)
    message = said('"{value}" is not a prevalence', value=str(value))
    raise wrong("wrong-value", message, said("in percent, from 0.1 to 99.9, one decimal at most"))


_PERCENT: dict[str, Any] = {"type": "number", "minimum": 0.1, "maximum": 99.9}
Permille = Annotated[int, ReadBy(_permille), WithJsonSchema(_PERCENT)]


class Measure(Part):
    """What is measured, and where the threshold stands first."""

    text: Text = Field(description="What is measured.", examples=["Score de risque"])
    from_: Exact = Field(alias="from", description="Where the first bin begins.", examples=[0])
    to: Exact = Field(description="Where the last bin ends.", examples=[100])
    start: Exact = Field(description="Where it stands first, between two bins.", examples=[50])
    unit: Text | None = Field(None, description="What stands after a number.")
    side: Literal["above", "below"] = Field(
        "above", description="Whether an alert is given from the threshold up, or below it."
    )

    @field_validator("to")
    @classmethod
    def _above(cls, to: Decimal, info: ValidationInfo) -> Decimal:
        low = info.data.get("from_")
        if low is not None and to <= low:
            message = said("a scale from {low} to {to} has no steps", low=plain(low), to=plain(to))
            raise wrong("wrong-value", message, said("write the lower one after from:"))
        return to

    @property
    def after(self) -> str:
        """What stands after a place of the threshold."""
        return f"\u00a0{self.unit}" if self.unit else ""

    def edges(self, bins: int) -> tuple[Decimal, ...]:
        """Where the threshold can stand: the ends of so many bins."""
        span = self.to - self.from_
        return tuple(self.from_ + span * at / bins for at in range(bins + 1))


class Wording(Part):
    """What the laboratory calls things; each has a usual word."""

    alert: Text | None = Field(None, description="What is given on the side of the threshold.")
    quiet: Text | None = Field(None, description="What the others have.")
    ill: Text | None = Field(None, description="People who have what is looked for.")
    healthy: Text | None = Field(None, description="People who have not.")


class Prevalence(Part):
    """How many people have what is looked for, in percent."""

    start: Permille | None = Field(None, description="At first; that of the data, if left out.")
    choices: tuple[Permille, ...] = Field(
        (), max_length=20, description="What a learner may change it to."
    )


class Population(Part):
    """A group of people: how many of them are in each bin."""

    id: Slug = Field(description="Never changes once published.", examples=["femmes"])
    text: Text = Field(description="What it is called.")
    ill: Bins = Field(description="How many of the ill are in each bin, from the first on.")
    healthy: Bins = Field(description="How many of the healthy are in each bin.")


def wrong_bins(groups: Sequence[Population]) -> Iterator[Fault]:
    """Lists that are not of one length, of nobody, or of more people than can be counted."""
    n = len(groups[0].ill)
    for at, group in enumerate(groups):
        for name, bins in (("ill", group.ill), ("healthy", group.healthy)):
            if len(bins) != n:
                message = said("there are {n} bins here and {others} above", n=len(bins), others=n)
                hint = said("every list counts the same bins")
                yield Fault((at, name), wrong("wrong-value", message, hint))
            if not sum(bins):
                hint = said("a share of nobody cannot be told")
                yield Fault((at, name), wrong("wrong-value", said("nobody is counted here"), hint))
    people = sum(sum(group.ill) + sum(group.healthy) for group in groups)
    if people > MOST:
        message = said("{n:,} people are too many", n=people)
        yield Fault((), wrong("wrong-value", message, said("at most {most:,}", most=MOST)))


def wrong_start(cut: Measure, bins: int) -> Fault | None:
    """Bins whose ends cannot be written, or a threshold that would stand inside of one."""
    edges = cut.edges(bins)
    if any(one != round(one, FINEST) for one in edges):
        message = said(
            "{n} bins do not divide {low} to {to} evenly",
            n=bins,
            low=plain(cut.from_),
            to=plain(cut.to),
        )
        hint = said("choose from: and to: so that a bin is a round number wide")
        return Fault(("threshold", "to"), wrong("wrong-value", message, hint))
    if cut.start not in edges:
        near = min(edges, key=lambda one: abs(one - cut.start))
        message = said("{start} stands inside of a bin", start=plain(cut.start))
        hint = said("the nearest end of a bin is {near}", near=plain(near))
        return Fault(("threshold", "start"), wrong("wrong-value", message, hint))
    return None
