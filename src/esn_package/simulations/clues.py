"""Clues of a message: the part that each stands in, and the words that it marks there."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from pydantic import Field
from pydantic_core import PydanticCustomError

from esn_package.fields import Text, shortened, wrong
from esn_package.prose import Prose, TermPart
from esn_package.questions.base import Fault, InlineText, Part
from esn_package.questions.passages import Span, found, meet
from esn_package.saying import said

At: TypeAlias = Literal["from", "subject", "date", "body", "link", "attachment"]
Parts: TypeAlias = Mapping[str, tuple[Prose, ...]]
_TAG = re.compile("<[^<>]*>?")
_WHOLE = {"from": 2, "link": 2}  # a name and an address, words and an address


class Clue(Part):
    """What could be seen on a message, shown there once it is sorted."""

    at: At = Field(description="The part that it stands in.")
    words: Text | None = Field(
        None, description="The words to mark, which that part has once; without, the whole part."
    )
    text: InlineText = Field(description="What they tell, in Markdown on one line.")


class Marked(NamedTuple):
    """Words as they stand in a part, and how often they do before what is to be marked."""

    words: str = ""
    skip: int = 0


class _Place(NamedTuple):
    text: int
    span: Span


def plain(*texts: str | None) -> tuple[Prose, ...]:
    """Texts without marks as proses; those that are there."""
    return tuple(Prose(one, (html.escape(one, quote=False),), one) for one in texts if one)


def marked(clue: Clue, texts: tuple[Prose, ...]) -> Marked:
    """What the player marks for a clue that is where it says, in the texts of its part."""
    if not clue.words:
        return Marked()
    number, span = next(_places(texts, clue.words))
    part = str(texts[number].parts[span.part])
    words = html.unescape(part[span.start : span.end])
    before = [_bare(one) for text in texts[:number] for one in text.parts]
    before += [_bare(one) for one in texts[number].parts[: span.part]]
    before.append(_bare(part[: span.start]))
    return Marked(words, sum(one.count(words) for one in before))


def misplaced(clues: Sequence[Clue], parts: Parts) -> Iterator[Fault]:
    """Clues in a part that the message has not, or on words that it has not once and alone."""
    taken: dict[str, list[_Place]] = {}
    for at, clue in enumerate(clues):
        texts = parts[clue.at]
        if not texts or (clue.words is None and len(texts) > _WHOLE.get(clue.at, 1)):
            yield Fault((at, "at"), _nowhere(clue, texts))
        elif clue.words:
            places = [*_places(texts, clue.words)]
            others = taken.setdefault(clue.at, [])
            yield from _not_alone(at, clue.words, places, others)
            others += places[:1]


def _nowhere(clue: Clue, texts: tuple[Prose, ...]) -> PydanticCustomError:
    if not texts:
        message = said('the message has no "{part}"', part=clue.at)
        return wrong("no-such-words", message, said("name a part that it has"))
    message = said('the message has several parts called "{part}"', part=clue.at)
    return wrong("no-such-words", message, said("write words: that only the one meant has"))


def _not_alone(
    at: int, words: str, places: Sequence[_Place], others: Sequence[_Place]
) -> Iterator[Fault]:
    loc, name = (at, "words"), shortened(words)
    if not places:
        message = said('"{words}" is not in that part of the message', words=name)
        hint = said("write them as they stand there, whole, without the marks around them")
        yield Fault(loc, wrong("no-such-words", message, hint))
    elif len(places) > 1:
        message = said('"{words}" is there {n} times', words=name, n=len(places))
        hint = said("take more words around it, so that they are there once")
        yield Fault(loc, wrong("no-such-words", message, hint))
    elif any(one.text == places[0].text and meet(one.span, places[0].span) for one in others):
        message = said('"{words}" is part of another clue', words=name)
        yield Fault(loc, wrong("wrong-value", message, said("a word belongs to one clue")))


def _places(texts: tuple[Prose, ...], words: str) -> Iterator[_Place]:
    return (_Place(at, span) for at, text in enumerate(texts) for span in found(text, words))


def _bare(part: object) -> str:
    """The letters of a part as a browser shows them, no word going on from tag to tag."""
    text = part.words if isinstance(part, TermPart) else part
    return html.unescape(_TAG.sub("\0", text)) if isinstance(text, str) else ""
