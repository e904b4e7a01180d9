"""The statements of definitions in YAML: what each says, with the source written beside it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from esn_package.advice.stated.blocks import of_words
from esn_package.advice.stated.citing import NO_SOURCE, Cited, cited
from esn_package.advice.stated.claims import Kind, claims, references
from esn_package.advice.stated.statement import Statement
from esn_package.advice.texts import Words
from esn_package.source import Loc, Source, Value

# What tells a situation: people, hours and doses are made up, a law or a body is not.
_SITUATIONS = frozenset(("prompt", "before", "statement", "passage", "hypothesis", "information"))
_SAID = frozenset(("explanation", "feedback", "model", "short", "long", "summary", *_SITUATIONS))
_PLAYED = frozenset(("scenes", "zones", "clues"))  # of what a simulation tells as `text`
_REAL: frozenset[Kind] = frozenset(("law", "name"))
_WRONG = frozenset(("", "false", "non", "faux"))


class _Beside(NamedTuple):
    """What a definition says beside a text of it: its source, the day it was checked, a page."""

    source: str = ""
    checked: str = ""
    see: str = ""


def in_definition(
    every: Iterable[Words],
    checked: str,
    titles: Mapping[str, str] | None = None,
    data: Source | None = None,
) -> Iterator[Statement]:
    """The statements of some words of YAML; `titles` are those of the pages that `see` names.

    `data` is what the words' locs lead through, if that is not the file that they stand in.
    """
    for words in every:
        source = data or words.source
        key = next((step for step in reversed(words.loc) if isinstance(step, str)), "")
        part = words.loc[-3] if key == "text" and len(words.loc) > 2 else ""  # noqa: PLR2004
        alone = words.loc == ("text",)  # what a questionnaire says before its questions
        told_as = key in _SAID or part in _PLAYED or alone
        if not told_as and not _is_right(source.data, words.loc):
            continue
        beside = _beside(source.data, words.loc)
        for one in of_words(words, {}):
            if kinds := told(one.text, made_up=key in _SITUATIONS or part == "scenes"):
                named = (one.cites, cited(beside.source), Cited(references(one.text)))
                found = next((it for it in named if it.words), NO_SOURCE)
                page = "" if found.words else (titles or {}).get(beside.see, "")
                day = beside.checked or checked
                yield Statement(one.place, one.text, kinds, found, page=page, checked=day)


def told(text: str, *, made_up: bool) -> tuple[Kind, ...]:
    """What in a sentence can be looked up; nothing where all of that is made up."""
    kinds = claims(text)
    return kinds if not made_up or _REAL & {*kinds} else ()


def _is_right(data: Value, loc: Loc) -> bool:
    """Whether this is the text of a right choice: a wrong one says what is not so."""
    return loc[-1:] == ("text",) and _text(_at(data, loc[:-1]), "right") not in _WRONG


def _beside(data: Value, loc: Loc) -> _Beside:
    """The nearest source, day and page that are written beside a text or around it."""
    found = _Beside()
    for end in range(len(loc), -1, -1):
        around = _at(data, loc[:end])
        found = _Beside(*(getattr(found, key) or _text(around, key) for key in _Beside._fields))
    return found


def _text(data: Value, key: str) -> str:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, str) else ""


def _at(data: Value, loc: Loc) -> Value:
    for step in loc:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
