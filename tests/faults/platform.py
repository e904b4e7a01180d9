"""What an LMS and an LRS have in common here: switches for a test, and what they were told."""

from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from faults.line import Line


class Row(NamedTuple):
    """One answer as a teacher's report shows it."""

    question: str
    response: str
    result: str


@dataclass
class Platform(ABC):
    """One activity, one learner, and each device's line to it."""

    folder: Path
    lines: dict[str, Line] = field(default_factory=lambda: defaultdict(Line))
    trail: list[tuple[str, str]] = field(default_factory=list)  # every status that it had
    faults: set[str] = field(default_factory=set)  # what is out of order at a launch
    empties: bool = False  # whether a login empties the browser's storage, as Moodle 5.1's does
    strict_ids: bool = False  # 409 for an id that it has, were it with the same content
    refuses: str = ""  # 400 for what speaks of this
    revision: int = 1
    launches: int = 0

    @abstractmethod
    def held(self) -> str:
        """The state that it holds."""

    @abstractmethod
    def status(self) -> tuple[str, str]:
        """Status and score as its gradebook has them."""

    @abstractmethod
    def rows(self) -> list[Row]:
        """The answers that its report shows, in order."""

    def pages(self) -> list[str] | None:
        """The pages that it was told were read; None where it is told of none."""
        return None

    @abstractmethod
    def twice(self) -> list[str]:
        """What it was told once too often."""

    @abstractmethod
    def hold(self, *, held: bool) -> None:
        """Keep what closing windows send from arriving, or let it arrive."""
