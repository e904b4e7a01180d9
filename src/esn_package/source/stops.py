"""A mistake in a text, and where libyaml stopped at one."""

from dataclasses import dataclass

from esn_package.saying import NOTHING, Said, said
from esn_package.source.values import Node

QUOTES = said('put the whole text between "double quotes"')


@dataclass(frozen=True, slots=True)
class Mistake:
    """A character of a text, what is wrong there, and what may stand in its place to read on."""

    index: int
    code: str
    message: Said
    hint: Said = NOTHING
    mended: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where libyaml stopped: its words, what it was reading since when, and the last value read."""

    text: str
    words: str
    index: int
    since: int
    last: Node

    @property
    def char(self) -> str:
        """The character at which it stopped, or "" at the end."""
        return self.text[self.index : self.index + 1]

    def line_start(self, index: int) -> int:
        """Where the line of a character begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line(self, index: int) -> int:
        """The number of a character's line, from 1."""
        return self.text.count("\n", 0, index) + 1
