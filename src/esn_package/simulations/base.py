"""What every simulation shares: its keys, and what each kind says of itself. It knows no kind.

A simulation is what a learner plays in a page: it stands in a file of its own, is kept in the state
as practice is, and tells the platform once it is over. It is never part of a module's score.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import ClassVar

from pydantic import Field
from pydantic_core import PydanticCustomError

from esn_package.data import Json
from esn_package.fields import Language, Slug, Title
from esn_package.questions.base import Html, Part
from esn_package.source import Loc

# What each needs of the player, by path in `player/`: its part of the state, and what shows it.
SHARED = ("simulations/kept.js", "simulations/shown.js")
LABS = "simulations/labs.js"  # of laboratories
ROWS = "simulations/rows.js"  # of those that are a list to open, row by row


class Simulation(Part):
    """The keys of every simulation, and what each kind says of itself."""

    kind: ClassVar[str]

    id: Slug = Field(
        description="Never changes once published; unique in its module.", examples=["canal"]
    )
    title: Title = Field(description="What it is called, for learners and platforms.")
    language: Language | None = Field(None, description="Of its texts, where it differs.")

    def faults(self) -> Iterator[tuple[Loc, PydanticCustomError]]:
        """What is wrong with it as a whole, where its parts are right: each with its place."""
        yield from ()

    def cautions(self) -> Iterator[tuple[Loc, PydanticCustomError]]:
        """What its author is warned of: it is right, and may not be what was meant."""
        yield from ()

    @property
    def weight(self) -> float:
        """What its mark is out of: 1, or 0 where it has no mark."""
        return 1.0

    def key(self, html: Html) -> dict[str, Json]:
        """What the player knows of it beside what stands in the document.

        Whoever reads the source of the page does not see it: marks stand here, not in the template.
        """
        raise NotImplementedError

    def mark(self, given: object) -> float:
        """What a learner's way through it is worth, 0 to 1."""
        raise NotImplementedError

    def told(self, given: object) -> str:
        """What a platform is told of a learner's way, in letters that every LMS takes."""
        raise NotImplementedError

    def codes(self, words: Callable[[str], str]) -> Iterable[tuple[str, str]]:
        """What can stand in `told`, each with what it means, for who reads an LMS's report."""
        raise NotImplementedError

    @property
    def expected(self) -> str:
        """What is told of a way that is worth all; "" where none is, or where many are."""
        return ""

    def widest(self) -> int:
        """The most characters that the player packs a learner's way in."""
        raise NotImplementedError

    def shared_key(self) -> dict[str, Json]:
        """What the player knows of a simulation of any kind."""
        return {"id": self.id, "kind": self.kind, "points": int(self.weight), "tries": 1}

    @property
    def scripts(self) -> tuple[str, ...]:
        """What of the player it needs, by path in `player/`; styles go by the same names."""
        return (*SHARED, f"simulations/{self.kind}.js", f"simulations/{self.kind}view.js")

    def values(self) -> Mapping[str, object]:
        """What its template needs beside itself, `id`, `words`, `icon` and `prose`."""
        return {}

    def printed(self) -> Mapping[str, object]:
        """What its template for paper (`templates/printed/`) needs beside `values()` and `key`."""
        return {}

    def __hash__(self) -> int:
        """By its id: a mapping in it has no hash of its own."""
        return hash(self.id)
