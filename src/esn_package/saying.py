"""Texts for people: written in English where they are made, read in the reader's language.

`said("{key} is not a key of {thing}", key=…, thing=…)` is the English sentence, a string like any
other, that also remembers what it was made of. `translated` says it again in another language, by
the gettext catalogue `locales/<language>.po`; that is done where a text is shown, nowhere else.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Self, TypeAlias

from esn_package import data

if TYPE_CHECKING:
    from decimal import Decimal

SOURCE = "en"  # what templates are written in: it needs no catalogue
Value: TypeAlias = "str | int | float | Decimal | Sequence[Value]"
Values: TypeAlias = Mapping[str, Value]
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class Said(str):
    """A text with the template and the values it was made of: what a message and a hint are.

    `many` is the template for a number of things, "" where there is but one form. A value may be a
    number, a text that is the author's own, another `Said`, or a list of these (shown with commas).
    """

    __slots__ = ("many", "template", "values")
    template: str
    many: str
    values: Values

    def __new__(cls, template: str, many: str = "", values: Values | None = None) -> Self:
        """The English of a template, its places filled."""
        given = values or {}
        english = form(SOURCE, template, many, given.get("n"))
        self = super().__new__(cls, english.format_map(_filled(given, SOURCE)))
        self.template, self.many, self.values = template, many, given
        return self

    def __reduce__(self) -> tuple[type["Said"], tuple[str, str, Values]]:
        """It crosses process borders whole."""
        return Said, (self.template, self.many, self.values)


def said(template: str, /, **values: Value) -> Said:
    """A text for people. The template is written out here, in English: a test collects it."""
    return Said(template, "", values)


def said_many(one: str, many: str, /, *, n: int, **values: Value) -> Said:
    """A text for people in which `{n}` things are counted: its form for one, and for more."""
    return Said(one, many, {"n": n, **values})


def translated(text: str, language: str) -> str:
    """The text in a language, or in English where that has no catalogue or no such text.

    A text that is not a `Said` is its own template: what click or CODES says.
    """
    if not isinstance(text, Said):
        return form(language, text)
    if text.template not in catalogue(language):
        return str(text)
    n = text.values["n"] if text.many else 1
    return form(language, text.template, text.many, n).format_map(_filled(text.values, language))


def form(language: str, one: str, many: str = "", n: object = 1) -> str:
    """The template for `n` things in a language, its places unfilled; in English if it has none."""
    forms = catalogue(language).get(one)
    if not forms:
        return many if many and n != 1 else one
    return forms[1] if many and not _single(n) else forms[0]


def parts(value: Value) -> data.Json:
    """What JSON can keep of a text: what it was made of, so that it can be said in any language."""
    match value:
        case Said():
            values = {name: parts(one) for name, one in value.values.items()}
            return {"one": value.template, "many": value.many, "values": values}
        case str() | int() | float():
            return value
        case list() | tuple():
            return [parts(one) for one in value]
        case _:
            return {"decimal": str(value)}


def joined(kept: data.Json) -> Value:
    """What `parts` gave, as it was; raises ValueError for what it never gave."""
    match kept:
        case {"one": str(one), "many": str(many), "values": dict(values)}:
            return Said(one, many, {name: joined(value) for name, value in values.items()})
        case {"decimal": str(figures)}:
            from decimal import Decimal  # noqa: PLC0415 - few texts have one

            return Decimal(figures)
        case list():
            return [joined(one) for one in kept]
        case str() | int() | float():
            return kept
        case _:
            raise ValueError(kept)


def languages() -> tuple[str, ...]:
    """The languages that texts are shown in, sorted."""
    found = (name.removeprefix("locales/") for name in data.names("locales", ".po"))
    return tuple(sorted({SOURCE, *(name.removesuffix(".po") for name in found)}))


@cache
def catalogue(language: str) -> Mapping[str, tuple[str, ...]]:
    """The forms of each template in a language; none for English and for one without a file.

    The catalogue is read as it is edited, a few milliseconds: compiled, it would be one more file
    that two branches could not be merged in.
    """
    if language == SOURCE or language not in languages():
        return {}
    return {
        one: forms for one, forms in _entries(data.text(f"locales/{language}.po")) if all(forms)
    }


def _entries(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each template with its forms, of a catalogue without contexts."""
    for block in text.split("\n\n"):
        fields, last = dict[str, str](), ""
        for line in block.splitlines():
            word, _, quoted = line.partition('"')
            if not line.startswith("#"):
                last = word.strip() or last
                fields[last] = fields.get(last, "") + _unescaped(quoted[:-1])
        if one := fields.get("msgid"):
            yield one, tuple(form for key, form in fields.items() if key.startswith("msgstr"))


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    letters = iter(text)
    return "".join(_ESCAPES[next(letters)] if one == "\\" else one for one in letters)


def _single(n: object) -> bool:
    """Whether a number of things is said as one is: in French 0 too."""
    return n in {0, 1}


def _filled(values: Values, language: str) -> dict[str, object]:
    """The values as they stand in a sentence of a language."""
    return {name: _value(value, language) for name, value in values.items()}


def _value(value: Value, language: str) -> object:
    if isinstance(value, str):
        return translated(value, language) if isinstance(value, Said) else value
    if isinstance(value, list | tuple):
        return ", ".join(str(_value(one, language)) for one in value)
    return value if language == SOURCE else _Figures(value)


class _Figures:
    """A number as French writes it: `{n:,}` is « 4 096 », `{low:g}` is « 0,5 »."""

    def __init__(self, number: object) -> None:
        self.number = number

    def __format__(self, spec: str) -> str:
        return format(self.number, spec).replace(",", "\u202f").replace(".", ",")

    def __str__(self) -> str:
        return format(self, "")


NOTHING = Said("")  # no hint
