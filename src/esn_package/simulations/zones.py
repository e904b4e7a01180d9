"""Zones of a picture to explore, such as a screen: each opens its text."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from pydantic import Field, field_validator

from esn_package.data import Json
from esn_package.fields import Slug, Text
from esn_package.questions.base import Html, InlineText, Part, ProseText, listed, refuse
from esn_package.questions.digest import WIDTH
from esn_package.questions.zone import File
from esn_package.questions.zones import Rect
from esn_package.simulations.base import LABS, ROWS, Simulation
from esn_package.simulations.moves import alike

MAX_ZONES = 20


class ZoneToOpen(Part):
    """A zone of the picture, and what it opens."""

    id: Slug = Field(description="Never changes once published.", examples=["bandeau"])
    title: InlineText = Field(description="What it is, in Markdown on one line.")
    at: Rect = Field(
        description="x, y, width and height, in percent of the image.", examples=[[0, 0, 100, 12]]
    )
    text: ProseText = Field(description="What it opens, in Markdown.")


class Zones(Simulation):
    """A picture to explore by zones."""

    kind: ClassVar[str] = "zones"

    lab: Literal["zones"] = Field(description="A picture to explore by zones.")
    alternative: Text | None = Field(
        None, description="What the picture shows, for who does not see it."
    )
    image: File = Field(description="A file of the module.", examples=["media/ecran.svg"])
    zones: tuple[ZoneToOpen, ...] = Field(
        min_length=2, max_length=MAX_ZONES, description="In the order to visit them."
    )

    @field_validator("zones")
    @classmethod
    def _told_apart(cls, zones: tuple[ZoneToOpen, ...]) -> tuple[ZoneToOpen, ...]:
        refuse(alike([one.id for one in zones]))
        return zones

    @property
    def weight(self) -> float:
        """Nothing of it is right or wrong."""
        return 0.0

    def key(self, html: Html) -> dict[str, Json]:
        """Which zones there are: all that they say stands in the document."""
        del html
        zones: list[Json] = [one.id for one in self.zones]
        return {**self.shared_key(), "texts": {"zones": zones}}

    def mark(self, given: object) -> float:
        """None: nothing of it is right or wrong."""
        del given
        return 0.0

    def told(self, given: object) -> str:
        """What a platform is told: the zones that were opened."""
        return ", ".join(one.id for one in self.zones if one.id in (listed(given) or ()))

    def codes(self, words: Callable[[str], str]) -> Iterator[tuple[str, str]]:
        """Each zone."""
        del words
        return ((one.id, one.title.plain) for one in self.zones)

    def is_over(self, given: object) -> bool:
        """Whether every zone was opened."""
        return {one.id for one in self.zones} <= {*(listed(given) or ())}

    @property
    def scripts(self) -> tuple[str, ...]:
        """What of the player it needs: rows that open."""
        return (*super().scripts, LABS, ROWS)

    def widest(self) -> int:
        """A code for each zone that was opened."""
        return WIDTH * len(self.zones)
