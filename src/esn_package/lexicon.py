"""The words of the field and what they mean, found by id, term or alias."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, NamedTuple

from pydantic import Field

from esn_package.fields import MAX_TITLE, Day, Definition, Reference, Slug, Text, fold, title, wrong
from esn_package.readby import checked
from esn_package.saying import said
from esn_package.uses import LINK


def _name(value: str) -> str:
    """The term on one line; one without a letter or digit can be neither found nor filed."""
    line = title(value)
    if not any(mark.isalnum() for mark in line):
        message = said('"{line}" has no letter and no digit', line=line)
        raise wrong("wrong-value", message, said("write the word itself"))
    return line


Name = Annotated[str, checked(_name, type="string", minLength=1, maxLength=MAX_TITLE)]


class Link(NamedTuple):
    """Another term that a meaning speaks of: its name as written, the words, the character."""

    name: str
    words: str
    offset: int


class Term(Definition):
    """A word of the field."""

    id: Slug = Field(description="Never changes once published.", examples=["ins"])
    term: Name = Field(description="The word as it is written.", examples=["INS"])
    aliases: tuple[Name, ...] = Field(
        (), description="Other words for it; each means one term only."
    )
    short: Text = Field(description="What it means, in one sentence of plain text.")
    long: Text = Field(
        description="What it means, at more length; plain text, where [[INS]] leads to a term."
    )
    source: Text = Field(description="Where the meaning comes from.")
    checked: Day = Field(description="When the meaning was last checked.", examples=["2026-11-20"])
    pillars: tuple[Reference, ...] = Field(
        (),
        description="Its pillars, by id; if left out, those of the modules that use it.",
        examples=[["donnees-ia"]],
    )

    @property
    def names(self) -> tuple[str, ...]:
        """Every text that means this term."""
        return (self.id, self.term, *self.aliases)

    @property
    def key(self) -> str:
        """What it is filed by: its letters and digits, without what stands before them."""
        folded = fold(self.term)
        return folded[next(at for at, mark in enumerate(folded) if mark.isalnum()) :]

    def pieces(self) -> Iterator[str | Link]:
        """The long meaning in order: plain text, and the terms that it leads to."""
        at = 0
        for found in LINK.finditer(self.long):
            yield self.long[at : found.start()]
            name = found[1].strip()
            yield Link(name, (found[2] or "").strip() or name, found.start())
            at = found.end()
        yield self.long[at:]

    def links(self) -> Iterator[Link]:
        """The terms that the long meaning leads to."""
        return (piece for piece in self.pieces() if isinstance(piece, Link))

    @property
    def plain(self) -> str:
        """The long meaning without its links: as it is read."""
        return "".join(piece if isinstance(piece, str) else piece.words for piece in self.pieces())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The terms of a programme; where two share a name the first has it."""

    terms: tuple[Term, ...] = ()
    _found: Mapping[str, Term] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """The index is made once; `load` tells of a name given twice."""
        found: dict[str, Term] = {}
        for term in self.terms:
            for name in term.names:
                found.setdefault(fold(name), term)
        object.__setattr__(self, "_found", found)

    def find(self, name: str) -> Term | None:
        """The term that a name means, or None."""
        return self._found.get(fold(name))

    def names(self) -> Iterator[str]:
        """Every name of every term, as written."""
        return (name for term in self.terms for name in term.names)
