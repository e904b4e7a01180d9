"""What may fill a gap: a typed text, a number, or one of a list (`player/questions/cloze.js`)."""

from decimal import Decimal
from typing import NamedTuple, Protocol

from esn_package.data import Json
from esn_package.questions import decimals, typed
from esn_package.questions.digest import WIDTH
from esn_package.questions.folding import SCRIPT, cut, tidy
from esn_package.questions.items import Choice, refs
from esn_package.questions.typed import Fold

MAX_TEXT = 30  # characters kept of a typed gap: a state holds many of them


class Filling(Protocol):
    """What may fill a gap."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """What of the player reads and marks it."""

    @property
    def widest(self) -> int:
        """The most characters that the player packs it in."""

    @property
    def right(self) -> tuple[str, ...]:
        """The texts that are right, for an LMS."""

    def kept(self, given: str) -> str | None:
        """What is kept of what was given: "" for nothing, None for what cannot have been."""

    def mark(self, kept: str) -> float:
        """What it is worth, from 0 to 1."""

    def told(self, kept: str) -> str:
        """The same in words, for an LMS."""

    def key(self) -> dict[str, Json]:
        """What the player marks it by."""


class TypedText(NamedTuple):
    """A text that is typed."""

    answers: tuple[str, ...]
    close: tuple[str, ...]
    fold: Fold

    @property
    def scripts(self) -> tuple[str, ...]:
        """What folds texts."""
        return (SCRIPT,)

    @property
    def widest(self) -> int:
        """The most that the player packs it in."""
        return typed.widest(MAX_TEXT)

    @property
    def right(self) -> tuple[str, ...]:
        """The texts that are right."""
        return self.answers

    def kept(self, given: str) -> str:
        """Its first characters."""
        return cut(given, MAX_TEXT)

    def mark(self, kept: str) -> float:
        """1, 0.5 or 0."""
        return typed.worth(kept, self.answers, self.close, self.fold)

    def told(self, kept: str) -> str:
        """As it was typed."""
        return kept

    def key(self) -> dict[str, Json]:
        """The texts, and how they are compared."""
        return {"answers": [*self.answers], "close": [*self.close], "fold": [*self.fold]}


class Number(NamedTuple):
    """A number that is typed."""

    answer: Decimal
    tolerance: Decimal
    unit: str

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads numbers."""
        return decimals.SCRIPTS

    @property
    def widest(self) -> int:
        """The most that the player packs it in."""
        return typed.widest(decimals.MAX_DIGITS)

    @property
    def right(self) -> tuple[str, ...]:
        """The right one, in digits."""
        return (decimals.plain(self.answer),)

    @property
    def ends(self) -> tuple[float, float]:
        """The first and the last that are right."""
        return float(self.answer - self.tolerance), float(self.answer + self.tolerance)

    def kept(self, given: str) -> str:
        """The number without its unit; the first characters of what is none, and is not lost."""
        text = cut(given, decimals.MAX_DIGITS)
        return decimals.typed(given, self.unit) or decimals.typed(text, self.unit) or text

    def mark(self, kept: str) -> float:
        """1 within the tolerance, else 0."""
        number = decimals.decimal(kept, self.unit)
        return 0.0 if number is None else decimals.within(number, self.answer, self.tolerance)

    def told(self, kept: str) -> str:
        """As it was typed."""
        return kept

    def key(self) -> dict[str, Json]:
        """As text, for no decimal to be lost."""
        answer, tolerance = decimals.plain(self.answer), decimals.plain(self.tolerance)
        return {"answer": answer, "tolerance": tolerance, "unit": self.unit}


class FromList(NamedTuple):
    """A choice of a list."""

    choices: tuple[Choice, ...]

    @property
    def scripts(self) -> tuple[str, ...]:
        """What tidies a text that was given for a choice."""
        return (SCRIPT,)

    @property
    def widest(self) -> int:
        """The most that the player packs it in: one code."""
        return WIDTH

    @property
    def right(self) -> tuple[str, ...]:
        """The words of the right choice."""
        return tuple(choice.text.plain for choice in self.choices if choice.right)

    def kept(self, given: str) -> str | None:
        """What answers name the choice by, which may be given by its words."""
        text, known = tidy(given), refs(self.choices)
        said = (one.ref for one in self.choices if tidy(one.text.plain) == text)
        return given if given in known else next(said, None) if text else ""

    def mark(self, kept: str) -> float:
        """1 for the right choice, else 0."""
        return float(any(choice.right for choice in self.choices if choice.ref == kept))

    def told(self, kept: str) -> str:
        """Its words."""
        return next((one.text.plain for one in self.choices if one.ref == kept), "")

    def key(self) -> dict[str, Json]:
        """What answers name each choice by, and which is right."""
        right = next(choice.ref for choice in self.choices if choice.right)
        return {"choices": [*refs(self.choices)], "right": right}
