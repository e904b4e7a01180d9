"""A word or a few, typed."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from esn_package.data import Json
from esn_package.fields import Text, shortened, wrong
from esn_package.interaction import Interaction, Typed
from esn_package.questions.base import Base, Fault, Html, refuse
from esn_package.questions.folding import MAX_TYPED, cut, fold, tidy

# `Esn.packing.text`: a mark of two, then two characters of any Unicode in seven digits.
WIDEST = 2 + MAX_TYPED * 7 // 2


def _typable(answer: str) -> str:
    """An answer that a learner can type, and of which something is left when it is compared."""
    if len(tidy(answer)) > MAX_TYPED:
        message = f"an answer of {len(tidy(answer))} characters is too long to be typed"
        raise wrong("wrong-value", message, f"at most {MAX_TYPED}")
    if not fold(answer):
        raise wrong("wrong-value", f'nothing of "{shortened(answer)}" can be compared')
    return answer


Answer = Annotated[Text, AfterValidator(_typable)]


class ShortText(Base):
    """A word or a few, typed."""

    role = "none"

    kind: Literal["text"] = Field(description="A word or a few, typed.")
    fold: tuple[Literal["case", "accents"], ...] = Field(
        ("case", "accents"), description="What is evened out before texts are compared."
    )
    answers: tuple[Answer, ...] = Field(
        description=f"Right answers, each of at most {MAX_TYPED} characters.",
        json_schema_extra={"minItems": 1},
    )
    close: tuple[Answer, ...] = Field((), description="Answers that are worth half.")

    @field_validator("answers")
    @classmethod
    def _some(cls, answers: tuple[str, ...]) -> tuple[str, ...]:
        if not answers:
            refuse([Fault((), wrong("no-right-answer", "no text is right", "write one at least"))])
        return answers

    @field_validator("close")
    @classmethod
    def _not_right(cls, close: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        how = info.data.get("fold", ())
        right = {fold(answer, how) for answer in info.data.get("answers", ())}
        twice = [index for index, text in enumerate(close) if fold(text, how) in right]
        hint = "keep it in one of the two lists"
        refuse(
            Fault((i,), wrong("wrong-value", f'"{shortened(close[i])}" is right already', hint))
            for i in twice
        )
        return close

    def interaction(self) -> Interaction:
        """The texts that are right."""
        return Interaction(Typed(self.answers))

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
        typed = self.value(given)
        if typed is None:
            return 0.0
        text = fold(typed.texts[0], self.fold)
        if any(text == fold(answer, self.fold) for answer in self.answers):
            return 1.0
        return 0.5 * any(text == fold(answer, self.fold) for answer in self.close)

    def widest(self) -> int:
        """The most characters that the player packs an answer in."""
        return WIDEST
