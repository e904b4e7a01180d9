"""The words of the field and what they mean, found by id, term or alias."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import Field

from esn_package.fields import Day, Definition, Slug, Text, Title, fold


class Term(Definition):
    """A word of the field."""

    id: Slug = Field(description="Never changes once published.", examples=["ins"])
    term: Title = Field(description="The word as it is written.", examples=["INS"])
    aliases: tuple[Text, ...] = Field(
        (), description="Other words for it; each means one term only."
    )
    short: Text = Field(description="What it means, in one sentence of plain text.")
    long: Text = Field(description="What it means, at more length; plain text.")
    source: Text = Field(description="Where the meaning comes from.")
    checked: Day = Field(description="When the meaning was last checked.", examples=["2026-11-20"])

    @property
    def names(self) -> tuple[str, ...]:
        """Every text that means this term."""
        return (self.id, self.term, *self.aliases)


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
