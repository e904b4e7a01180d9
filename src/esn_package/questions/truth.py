"""A sentence that is true or false."""

from typing import Literal

from pydantic import Field

from esn_package.data import Json
from esn_package.fields import FALSE, TRUE, Truth
from esn_package.interaction import Interaction, YesNo
from esn_package.questions.base import Base, Html
from esn_package.questions.folding import SCRIPT, tidy


class TrueFalse(Base):
    """A sentence that is true or false."""

    role = "radiogroup"

    kind: Literal["truth"] = Field(description="A sentence that is true or false.")
    answer: Truth = Field(description="Whether the sentence is true.")

    @property
    def scripts(self) -> tuple[str, ...]:
        """What tidies a word that was given for it."""
        return (SCRIPT,)

    def interaction(self) -> Interaction:
        """Yes or no."""
        return Interaction(YesNo(self.answer))

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by."""
        return {"kind": self.kind, **self.shared_key(html), "right": self.answer}

    def value(self, given: object) -> YesNo | None:
        """What was said; the words for it are taken too. None for no answer and for garbage."""
        if isinstance(given, bool):
            return YesNo(given)
        word = tidy(given).lower() if isinstance(given, str) else ""
        return YesNo(word in TRUE) if word in TRUE | FALSE else None

    def mark(self, given: object) -> float:
        """1 for the right one, else 0."""
        return float(self.value(given) == YesNo(self.answer))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: one letter."""
        return 1
