"""Choices and items: texts that are known by an id or by the digest of what they say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from pydantic import BaseModel, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError

from esn_package.data import Json
from esn_package.fields import Slug, Truth, shortened, wrong
from esn_package.prose import Prose
from esn_package.questions.base import Fault, Html, InlineText, Part, refuse
from esn_package.questions.digest import code, digest
from esn_package.questions.folding import SCRIPT
from esn_package.questions.proses import BARE, keys
from esn_package.saying import Said, said
from esn_package.source import Loc

# SCORM 1.2 RTE 3.4.5 names a choice by one character: a letter, for items a digit too.
MAX_CHOICES = 26
PICKING = "options/picking.js"  # what counts choices
SEARCHED = (PICKING, "options/longlist.js", SCRIPT)  # what searches a long list, folded
MAX_ITEMS = 35


class Item(Part):
    """A text to put in order or to match: the text alone, or with an id."""

    text: InlineText = Field(description="What the learner reads, in Markdown on one line.")
    id: Slug | None = Field(None, description="Needed where another says the same.")
    short: ClassVar[bool] = True

    @cached_property  # an item never changes, and each format names it
    def ref(self) -> str:
        """What answers name it by: its id, or the digest of its text."""
        return self.id or digest(self.text.text)

    @property
    def told(self) -> tuple[str, str]:
        """What an LMS is told of it: what answers name it by, and its plain text."""
        return self.ref, self.text.plain

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        """A text alone is an item with that text."""
        if not cls.short or isinstance(value, dict | Item):
            return value
        if isinstance(value, str | int | float | Prose) and not isinstance(value, bool):
            return {"text": value}
        raise PydanticKnownError("string_type")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A text alone is as right as a mapping."""
        schema = handler(core)
        return {"anyOf": [{"type": "string", "minLength": 1}, schema]} if cls.short else schema


class Choice(Item):
    """An answer to choose."""

    right: Truth = Field(default=False, description="Whether it is a right answer.")
    feedback: InlineText | None = Field(
        None, description="What its choice teaches, in Markdown on one line."
    )
    short: ClassVar[bool] = False


def texts(model: BaseModel) -> Iterator[Item]:
    """Every choice, item and target of a question, of whatever kind it is."""
    for name, _ in keys(type(model)):
        value = getattr(model, name)
        if not isinstance(value, BARE):
            yield from _texts(value)


def _texts(value: object) -> Iterator[Item]:
    if isinstance(value, Item):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, BaseModel):
        yield from texts(value)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)


def refs(items: Iterable[Item]) -> list[str]:
    """What answers name the items by, in their order."""
    return [item.ref for item in items]


def feedback(choices: Iterable[Choice], html: Html) -> dict[str, Json]:
    """What each choice that has feedback teaches, as HTML, by what answers name it by."""
    return {choice.ref: str(html(choice.feedback)) for choice in choices if choice.feedback}


def alike(items: Sequence[Item], locs: Sequence[Loc]) -> Iterator[Fault]:
    """Items that a saved answer could not tell apart, each at the later one."""
    known: dict[str, Item] = {}
    for item, loc in zip(items, locs, strict=True):
        # Two refs that differ may share a code: then too an answer would mean both.
        first = known.setdefault(code(item.ref), item)
        if first is not item:
            key = "id" if item.id else "text"
            yield Fault((*loc, key), told_apart(first, item), item.text.text)


def too_many(items: Sequence[object], most: int, what: str) -> Iterator[Fault]:
    """One fault, at the first item above the number."""
    if len(items) > most:
        message = said("{n} {what} are more than an LMS can name", n=len(items), what=what)
        yield Fault((most,), wrong("too-many-choices", message, said("at most {most}", most=most)))


def too_few(items: Sequence[object], what: str) -> Iterator[Fault]:
    """One fault, at the list, if there are fewer than two."""
    if len(items) < 2:  # noqa: PLR2004 - between one there is nothing to choose
        few, none = (
            said("{key}: {n} is too few", key=what, n=len(items)),
            said("{key}: there are none", key=what),
        )
        message = few if items else none
        yield Fault((), wrong("wrong-value", message, said("write at least 2")))


KEEP_ONE = said("keep one of them")


def one_right(choices: tuple[Choice, ...], hint: Said = KEEP_ONE) -> tuple[Choice, ...]:
    """The choices, if they can be told apart and one is right; `hint` is said of a second one."""
    right = [index for index, choice in enumerate(choices) if choice.right]
    faults = [*too_few(choices, "choices"), *too_many(choices, MAX_CHOICES, "choices")]
    faults += alike(choices, [(index,) for index in range(len(choices))])
    if not right:
        way = said("write right: true under the choice that is right")
        faults.append(Fault((), wrong("no-right-answer", said("no choice is right"), way)))
    for index in right[1:]:
        error = wrong("two-right-answers", said("another choice is right already"), hint)
        faults.append(Fault((index, "right"), error))
    refuse(faults)
    return choices


def told_apart(first: Item, second: Item) -> PydanticCustomError:
    """The error of two items that answers would name alike."""
    if first.id is not None and first.id == second.id:
        return wrong(
            "id-twice", said('the id "{id}" is given twice in this question', id=second.id)
        )
    one, other = shortened(second.text.plain), shortened(first.text.plain)
    same = said('"{text}" is there twice', text=one)
    message = (
        same
        if one == other
        else said('"{text}" cannot be told from "{other}"', text=one, other=other)
    )
    hint = said("reword it, or give it an id of its own: `id: second`")
    return wrong("choice-twice", message, hint)
