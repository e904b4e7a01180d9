"""The learner's words, a file a language; numbers, dates and plurals as that language has them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from esn_package import data
from esn_package.html import Markup
from esn_package.module import Module

Forms = str | dict[str, str]
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
FALLBACK = "en"  # for a language that has no file yet
Heard = set[tuple[str, str]]  # words that were said, by language and key
_hearing: ContextVar[Heard | None] = ContextVar("_hearing", default=None)


@dataclass(frozen=True, eq=False)  # known by what it is, not by its hundreds of words
class Words:
    """The words of one language: `labels` stand in the page, `player` is what the scripts say."""

    language: str
    labels: Mapping[str, Forms]
    player: Mapping[str, Forms]

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, its `{places}` filled; `n` chooses between one and many."""
        forms = self.forms(key)
        if (heard := _hearing.get()) is not None:
            heard.add((self.language, key))
        text = forms if isinstance(forms, str) else forms[self._form(values["n"])]
        return text.format_map(values)

    def __getitem__(self, key: str) -> str:
        """The words of a key that has no places, for templates that take a mapping."""
        return self(key)

    def forms(self, key: str) -> Forms:
        """The words of a key as they are written: a text, or two by number."""
        return self.labels[key] if key in self.labels else self.player[key]

    def count(self, whole: int) -> str:
        """A whole number, its thousands apart: « 1 250 », "1,250"."""
        return f"{whole:,}".replace(",", "\u202f" if self.language == "fr" else ",")

    def figures(self, number: str) -> str:
        """A number that is written with a point and a hyphen: « −2,5 »."""
        return number.replace(".", self("decimal")).replace("-", "−")

    def over(self, more: Mapping[str, Forms]) -> "Words":
        """The same with other words for some keys."""
        labels = {key: more.get(key, forms) for key, forms in self.labels.items()}
        player = {key: more.get(key, forms) for key, forms in self.player.items()}
        return replace(self, labels=labels, player=player)

    @property
    def of_lexicon(self) -> "Words":
        """The words of a lexicon's package, some of which are not said as those of a module are."""
        return replace(self, labels=_overlaid(self.labels), player=_overlaid(self.player))

    def _form(self, n: object) -> str:
        """CLDR's plural form: in French 0 and 1 are one, in English 1 alone."""
        singles = {0, 1} if self.language == "fr" else {1}
        return "one" if n in singles else "other"


@cache
def words(language: str) -> Words:
    """The words of a language (`fr`, `fr-CA`), or of English where it has no file yet."""
    known = languages()
    found = next((tag for tag in (language, language.split("-", 1)[0]) if tag in known), FALLBACK)
    read = json.loads(data.text(f"locales/{found}.json"))
    return Words(found, read["labels"], read["player"])


def words_of(module: Module, language: str = "") -> Words:
    """The words of a module's interface, or of a text of its in another language.

    An institution may have the interface in its own language, and words of its own.
    """
    variant = module.variant
    if variant is None:
        return words(language or module.language)
    said = words(language or variant.said.language or module.language)
    more = variant.words(said.language)
    frozen = (
        (key, tuple(forms.items()) if isinstance(forms, dict) else forms)
        for key, forms in more.items()
    )
    return _varied(said.language, tuple(sorted(frozen))) if more else said


@lru_cache(64)  # asked for at every label of every page
def _varied(
    language: str, more: tuple[tuple[str, str | tuple[tuple[str, str], ...]], ...]
) -> Words:
    """The words of a language with others for some keys."""
    return words(language).over(
        {key: one if isinstance(one, str) else dict(one) for key, one in more}
    )


@contextmanager
def hearing() -> Iterator[Heard]:
    """What words are said meanwhile, in which language."""
    heard = Heard()
    token = _hearing.set(heard)
    try:
        yield heard
    finally:
        _hearing.reset(token)
        hear(heard)


def hear(said: Iterable[tuple[str, str]]) -> None:
    """Tell who listens, if anybody does, that these words are said."""
    if (heard := _hearing.get()) is not None:
        heard.update(said)


def _overlaid(known: Mapping[str, Forms]) -> dict[str, Forms]:
    return {key: known.get(f"vocabulary-{key}", forms) for key, forms in known.items()}


def direction(language: str) -> str:
    """`rtl` for a language written from right to left, else `ltr`."""
    return "rtl" if language.split("-", 1)[0] in RIGHT_TO_LEFT else "ltr"


def speaks(language: str, around: str, *, mirrored: bool = True) -> Markup:
    """What a part says that is in another language than what stands around it (RGAA 8.7, 8.10)."""
    if language == around:
        return Markup("")
    turned = mirrored and direction(language) != direction(around)
    way = Markup(' dir="{}"').format(direction(language)) if turned else ""
    return Markup(' lang="{}"{}').format(language, way)


def day(said: Words, value: date) -> str:
    """A date in words: « 12 octobre 2026 », « 1er mai 2026 »."""
    first = said("first-day") if value.day == 1 else str(value.day)
    month = said("months").split()[value.month - 1]
    return said("date", day=first, month=month, year=value.year)


def duration(said: Words, minutes: int) -> str:
    """A time to reckon with: « 45 min », « 1 heure », « 1 h 30 »."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return said("minutes", n=minutes)
    if not rest:
        return said("hours", n=hours)
    return said("hours-minutes", hours=hours, minutes=f"{rest:02}")


def number(said: Words, value: float) -> str:
    """A number as the language writes it: « 1,5 », "1.5"."""
    return f"{value:g}".replace(".", "," if said.language == "fr" else ".")


def languages() -> tuple[str, ...]:
    """The languages that the interface is in."""
    return tuple(name.removeprefix("locales/").removesuffix(".json") for name in _files())


def _files() -> tuple[str, ...]:
    return data.names("locales", ".json")
