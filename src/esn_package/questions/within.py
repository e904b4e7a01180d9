"""What a question of a case knows of it; it knows no kind."""

from typing import NamedTuple

from esn_package.prose import Prose


class Within(NamedTuple):
    """What a question knows of the case that it is asked in: which of how many it is there."""

    id: str
    title: str
    statement: Prose
    at: int
    of: int
