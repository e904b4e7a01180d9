"""What may stand in one field of a definition: slugs, titles, days, languages, yes or no.

Every scalar arrives as text (`source`); a type here makes it a value or raises an error whose type
is one of our codes, with a hint in its ctx.
"""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import (
    bool_schema,
    date_schema,
    no_info_before_validator_function,
)

from esn_package.late import late
from esn_package.readby import Scalar, checked
from esn_package.saying import NOTHING, Said, said

MAX_ID = 64
MAX_TITLE = 200
TRUE = frozenset({"oui", "vrai", "true"})
FALSE = frozenset({"non", "faux", "false"})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PAGE = late(r"(?:\d+-)?([a-z0-9]+(?:-[a-z0-9]+)*)\.md")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TURNED = late(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'"})
_SPACES = re.compile(r"\s+")
# No-break spaces stay: a title is set as its author set it.
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")


class Definition(BaseModel):
    """What all definitions share: no unknown key, nothing changes, built when first needed."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def wrong(
    code: str, message: Said, hint: Said = NOTHING, offset: int | None = None
) -> PydanticCustomError:
    """An error for a validator to raise: one of our codes, in the author's words.

    `offset` is the character of a text that it is about, where that is known.
    """
    # The message goes through the ctx: braces in an author's text are no template.
    ctx = {"said": message, "hint": hint, "offset": offset}
    return PydanticCustomError(cast("Any", code), "{said}", ctx)


def told(error: PydanticCustomError) -> tuple[Said, Said]:
    """What an error of ours says, and its hint."""
    ctx = error.context or {}
    return ctx["said"], ctx["hint"]


def text(value: str) -> str:
    """The text without the spaces around it, or an error where nothing is left."""
    if stripped := value.strip():
        return stripped
    raise wrong("missing-value", said("the text is empty"))


def as_id(value: str) -> str:
    """The id that is nearest to some words: « Gel douche » is gel-douche."""
    return "-".join(re.findall("[a-z0-9]+", fold(value)))


def slug(value: str) -> str:
    """The id as it is, or an error: lower-case letters, digits and single hyphens, at most 64."""
    if not _SLUG.fullmatch(value):
        near = as_id(value)
        plain = said("lower-case letters, digits and hyphens")
        hint = said('did you mean "{word}"?', word=near) if near else plain
        raise wrong("bad-id", said('"{id}" cannot be an id', id=shortened(value)), hint)
    if len(value) > MAX_ID:
        message = said("an id of {n} characters is too long", n=len(value))
        raise wrong("id-too-long", message, said("at most {most}", most=MAX_ID))
    return value


def reference(value: str) -> str:
    """The id of something else, or an error: often its file's name or its words stand there."""
    if _SLUG.fullmatch(value):
        return slug(value)
    page = _PAGE.fullmatch(value)
    same = fold(value) if fold(value) == as_id(value) else ""  # but for accents and capitals
    near = page[1] if page else same
    after = said("write what stands after its `id:`")
    hint = said('did you mean "{word}"?', word=near) if near else after
    raise wrong("bad-id", said('"{id}" cannot be an id', id=shortened(value)), hint)


def title(value: str) -> str:
    """The title on one line, or an error above 200 characters."""
    line = _BREAKS.sub(" ", text(value))
    if len(line) > MAX_TITLE:
        message = said("a title of {n} characters is too long", n=len(line))
        hint = said("at most {most}: an LMS cuts it", most=MAX_TITLE)
        raise wrong("title-too-long", message, hint)
    return line


def day(value: object) -> object:
    """The text, once it is a day as `2026-11-20`; a date as it is."""
    if isinstance(value, str):
        try:
            return date.fromisoformat(value) if _DAY.fullmatch(value) else _no_day(value)
        except ValueError:
            return _no_day(value)
    return value


def _no_day(value: str) -> date:
    message = said('"{day}" is not a day', day=shortened(value))
    hint = said("write it 2026-11-20")
    if _DAY.fullmatch(value):
        hint = said("the calendar has no such day")
    elif turned := _TURNED.fullmatch(value.strip()):
        day, month, year = turned.groups()
        hint = said("write it {day}", day=f"{year}-{month:0>2}-{day:0>2}")
    raise wrong("wrong-type", message, hint)


def truth(value: object) -> object:
    """True or false for the words that mean it, in French and in English."""
    if isinstance(value, str):
        word = value.strip().lower()
        if word in TRUE or word in FALSE:
            return word in TRUE
        hint = said("write oui or non, vrai or faux, true or false")
        message = said('"{word}" is neither yes nor no', word=shortened(value))
        raise wrong("wrong-type", message, hint)
    return value


def language(value: str) -> str:
    """The language code as it is (`fr`, `en`, `fr-CA`), or an error."""
    if _LANGUAGE.fullmatch(value):
        return value
    hint = said("write its code: fr, en, ar")
    raise wrong("wrong-value", said('"{word}" is not a language', word=shortened(value)), hint)


def number(value: object) -> object:
    """A number's text with a decimal point; anything else as it is."""
    return value.replace(",", ".", 1) if isinstance(value, str) else value


@lru_cache(4096)  # the names of a lexicon are folded for every use of a term
def fold(name: str) -> str:
    """The name as it is compared: without accents, case, ligatures or double spaces."""
    bare = unicodedata.normalize("NFD", name.lower().translate(_LIGATURES))
    return " ".join("".join(mark for mark in bare if not "\u0300" <= mark <= "\u036f").split())


def shortened(value: str, most: int = 60) -> str:
    """The text on one line, cut where it is long, to stand in a message."""
    line = _SPACES.sub(" ", value)
    return line if len(line) <= most else f"{line[: most - 1]}…"


Text = Annotated[str, checked(text, type="string", minLength=1)]
_ID = {"type": "string", "pattern": f"^{_SLUG.pattern}$", "maxLength": MAX_ID}
Slug = Annotated[str, checked(slug, **_ID)]
Reference = Annotated[str, checked(reference, **_ID)]
Title = Annotated[str, checked(title, type="string", minLength=1, maxLength=MAX_TITLE)]
Day = Annotated[
    date,
    Scalar(
        lambda: no_info_before_validator_function(day, date_schema()),
        {"type": "string", "format": "date"},
    ),
]
Truth = Annotated[
    bool,
    Scalar(
        lambda: no_info_before_validator_function(truth, bool_schema()),
        {"anyOf": [{"type": "boolean"}, {"enum": ["oui", "non", "vrai", "faux"]}]},
    ),
]
Language = Annotated[str, checked(language, type="string", pattern=f"^{_LANGUAGE.pattern}$")]
Number = Annotated[float, BeforeValidator(number)]
Percent = Annotated[float, Field(ge=0, le=100), BeforeValidator(number)]
