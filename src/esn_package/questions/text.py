"""A word or a few, typed."""

from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from esn_package.data import Json
from esn_package.interaction import Interaction, Typed
from esn_package.questions import typed
from esn_package.questions.base import Base, Html
from esn_package.questions.folding import MAX_TYPED, SCRIPT, cut
from esn_package.questions.typed import FOLD, Answer, Fold


class ShortText(Base):
    """A word or a few, typed."""

    role = "none"

    kind: Literal["text"] = Field(description="A word or a few, typed.")
    fold: Fold = Field(FOLD, description="What is evened out before texts are compared.")
    answers: tuple[Answer, ...] = Field(
        description=f"Right answers, each of at most {MAX_TYPED} characters.",
        json_schema_extra={"minItems": 1},
    )
    close: tuple[Answer, ...] = Field((), description="Answers that are worth half.")

    @field_validator("answers")
    @classmethod
    def _some(cls, answers: tuple[str, ...]) -> tuple[str, ...]:
        typed.some_right(answers)
        return answers

    @field_validator("close")
    @classmethod
    def _not_right(cls, close: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        typed.not_right(close, info.data.get("answers", ()), info.data.get("fold", ()))
        return close

    @property
    def scripts(self) -> tuple[str, ...]:
        """What folds texts and marks them."""
        return (SCRIPT,)

    def interaction(self) -> Interaction:
        """The texts that are right, and those that are close."""
        return Interaction(Typed(self.answers), close=self.close)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by."""
        texts: dict[str, Json] = {"answers": [*self.answers], "close": [*self.close]}
        return {"kind": self.kind, **self.shared_key(html), **texts, "fold": [*self.fold]}

    def value(self, given: object) -> Typed | None:
        """The text that was typed, as it is kept; None for no answer and for garbage."""
        if isinstance(given, int) and not isinstance(given, bool):
            given = str(given) if abs(given) < 10**MAX_TYPED else ""
        kept = cut(given) if isinstance(given, str) else ""
        return Typed((kept,)) if kept else None

    def mark(self, given: object) -> float:
        """1 for a right text, 0.5 for one that is close, else 0."""
        value = self.value(given)
        return typed.worth(value.texts[0], self.answers, self.close, self.fold) if value else 0.0

    def widest(self) -> int:
        """The most characters that the player packs an answer in."""
        return typed.widest(MAX_TYPED)
