"""Texts that are typed, and what each is worth: `player/options/fold.js` is the same."""

from collections.abc import Collection, Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator

from esn_package.fields import Text, shortened, wrong
from esn_package.questions.base import Fault, refuse
from esn_package.questions.folding import MAX_TYPED, fold, tidy
from esn_package.saying import said

Fold = tuple[Literal["case", "accents"], ...]
FOLD: Fold = ("case", "accents")


def typable(answer: str, most: int = MAX_TYPED) -> str:
    """An answer that a learner can type, and of which something is left when it is compared."""
    if len(tidy(answer)) > most:
        message = said("an answer of {n} characters is too long to be typed", n=len(tidy(answer)))
        raise wrong("wrong-value", message, said("at most {most}", most=most))
    if not fold(answer):
        raise wrong(
            "wrong-value", said('nothing of "{answer}" can be compared', answer=shortened(answer))
        )
    return answer


Answer = Annotated[Text, AfterValidator(typable)]


def some_right(answers: Collection[str]) -> None:
    """Refuses a list without a right text."""
    if not answers:
        refuse(
            [
                Fault(
                    (),
                    wrong("no-right-answer", said("no text is right"), said("write one at least")),
                )
            ]
        )


def not_right(close: Iterable[str], answers: Iterable[str], how: Collection[str]) -> None:
    """Refuses texts that are close and right as well, each at its place in the list."""
    right = {fold(answer, how) for answer in answers}
    hint = said("keep it in one of the two lists")
    refuse(
        Fault(
            (index,),
            wrong("wrong-value", said('"{text}" is right already', text=shortened(text)), hint),
        )
        for index, text in enumerate(close)
        if fold(text, how) in right
    )


def worth(text: str, answers: Iterable[str], close: Iterable[str], how: Collection[str]) -> float:
    """1 for a text that is right, 0.5 for one that is close, else 0; nothing typed is 0."""
    typed = fold(text, how)
    if any(typed == fold(answer, how) for answer in answers):
        return 1.0
    return 0.5 * any(typed == fold(answer, how) for answer in close)


def widest(characters: int) -> int:
    """The most that `Esn.packing.text` makes of a text: a mark of three, three digits for each."""
    return 3 + 3 * characters
