"""A text of some length, that the learner judges: it is kept, not marked, and told to nobody.

A learner's text must fit the state, whose size is proven before a module is built: so its packed
form has a bound, which the field keeps. Letters of French prose take one character, its accents
and marks two; what comes of 9 a word, and some more, holds 99 of 100 texts of the most words.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from esn_package.data import Json
from esn_package.fields import Truth, wrong
from esn_package.interaction import Interaction, Written
from esn_package.late import late
from esn_package.questions.base import Base, Fault, Html, InlineText, ProseText
from esn_package.questions.folding import SCRIPT, SPACES, bare
from esn_package.saying import said

MOST_WORDS = 2000
A_WORD, MORE = 9, 60
# The same in player/options/prose.js, where their order is what they are packed by.
FREQUENT = "éèêëàâäîïôöùûüçœæÉÈÊÀÂÎÔÙÛÇŒ’'«»\"()…–—-,.;:!?/%+=&@*°€\n\u00a0\u202f_ñÿ·[]#"
NEAR = 4096  # a character below takes three
_LINES = late("\r\n?|[\u2028\u2029]")
_UNSEEN = late("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_HALF = late("[\ud800-\udfff]")


def words_in(text: str) -> int:
    """How many words a text has: what stands between spaces and holds a letter or a figure."""
    return sum(
        any(unicodedata.category(mark)[0] in "LN" for mark in word)
        for word in re.split(f"[{SPACES}]+", text)
    )


def packed(text: str) -> int:
    """How many characters the player packs a text in."""
    return sum(map(_width, text))


def _width(mark: str) -> int:
    if mark == " " or (mark.isascii() and mark.isalnum()):
        return 1
    if mark in FREQUENT:
        return 2
    return 3 if ord(mark) < NEAR else 6


def _longest(text: str, fits: Callable[[str], bool]) -> str:
    """As much of the beginning of a text as fits."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(text[:middle]) else (low, middle - 1)
    return text[:low]


def _trimmed(text: str) -> str:
    return re.sub(f"^[{SPACES}]+|[{SPACES}]+$", "", text)


def _pair(value: object) -> object:
    """Two numbers; one alone is the most."""
    if not isinstance(value, list | tuple):
        return [0, value]
    if len(value) != 2:  # noqa: PLR2004
        message = said("{n} numbers of words are not 2", n=len(value))
        raise wrong("wrong-value", message, said("write words: [50, 150], the fewest and the most"))
    return value


def _in_order(words: tuple[int, int]) -> tuple[int, int]:
    least, most = words
    if least > most:
        message = said(
            "{least} words at least are more than {most} at most", least=least, most=most
        )
        raise wrong(
            "wrong-value", message, said("write words: [{most}, {least}]", most=most, least=least)
        )
    if most < 1:
        raise wrong("wrong-value", said("a text of no words cannot be written"), said("at least 1"))
    return words


_COUNT = {"type": "integer", "minimum": 0, "maximum": MOST_WORDS}
Count = Annotated[int, Field(ge=0, le=MOST_WORDS)]
Words = Annotated[
    tuple[Count, Count],
    BeforeValidator(_pair),
    AfterValidator(_in_order),
    WithJsonSchema(
        {"anyOf": [{"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}, _COUNT]}
    ),
]


class Essay(Base):
    """A text of some length, that the learner judges."""

    role = "none"

    kind: Literal["essay"] = Field(description="A text of some length, that the learner judges.")
    words: Words = Field(
        (0, 150),
        description="The fewest and the most words, or the most alone. Fewer are kept and said;"
        " more cannot be written.",
        examples=[[50, 150]],
    )
    rubric: tuple[InlineText, ...] = Field(
        (), description="What a good text holds, shown once it is written, to tick off."
    )
    model: ProseText | None = Field(
        None, description="A good text, shown once the learner's is written, in Markdown."
    )
    report_text: Truth = Field(
        default=False,
        description="Whether the text is told to the LMS or LRS: it may hold personal data.",
    )

    @property
    def marked(self) -> bool:
        """Nobody marks it."""
        return False

    @property
    def scripts(self) -> tuple[str, ...]:
        """How a text is kept and packed."""
        return ("options/prose.js", SCRIPT)

    @property
    def rows(self) -> int:
        """How many lines the field shows at first."""
        return max(4, min(12, self.words[1] // 12))

    def cautions(self) -> Iterable[Fault]:
        """Nothing to judge a text by; a text that leaves the learner's hands."""
        if not self.rubric and self.model is None:
            hint = said("write criteria under `rubric:`, or a text under `model:`")
            message = said("the learner has nothing to judge the text by")
            yield Fault((), wrong("no-model", message, hint))
        if self.report_text:
            message = said("what learners write here is told to the platform, with their name")
            hint = said("ask for nothing that lets one know a person, or leave report_text out")
            yield Fault(("report_text",), wrong("personal-data", message, hint))

    def interaction(self) -> Interaction:
        """A text, which is told or not; none is right."""
        return Interaction(Written(""), marked=False, told=self.report_text)

    def key(self, html: Html) -> dict[str, Json]:
        """How long a text may be, and what it is judged by."""
        least, most = self.words
        rubric: list[Json] = [str(html(one)) for one in self.rubric]
        model = str(html(self.model)) if self.model else ""
        # One name for all: nothing of it marks, so an update of it costs no text (packing.js).
        asked: dict[str, Json] = {"least": least, "most": most, "bound": self.widest()}
        essay = {**asked, "rubric": rubric, "model": model, "told": self.report_text}
        return {"kind": self.kind, **self.shared_key(html), "essay": essay}

    def kept(self, given: object) -> str:
        """What is kept of a learner's text: at most its words and its bound; "" for garbage."""
        if not isinstance(given, str):
            return ""
        lines = _UNSEEN.sub(" ", _LINES.sub("\n", given))
        text = _trimmed(unicodedata.normalize("NFC", _HALF.sub("\ufffd", lines)))
        return _trimmed(_longest(text, self._fits)) if bare(text) else ""

    def _fits(self, text: str) -> bool:
        return packed(text) <= self.widest() and words_in(text) <= self.words[1]

    def value(self, given: object) -> Written | None:
        """The text where it is told; None for no answer and for garbage."""
        text = self.kept(given)
        return Written(text if self.report_text else "") if text else None

    def mark(self, given: object) -> float:  # noqa: ARG002
        """Nothing: it is not marked."""
        return 0.0

    def widest(self) -> int:
        """The most characters that the player packs an answer in."""
        return A_WORD * self.words[1] + MORE
