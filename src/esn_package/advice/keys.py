"""Which keys of a definition hold an author's prose, and how each is read.

Ids, file names, expressions, names of gaps and answers to be typed are none.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from esn_package.source import Loc, Source, Value

# How the value of a key is read: as Markdown of any number of blocks, or of one line; as text; for
# what stands inside it; or a list or mapping whose every value is read so, whatever its name;
# or a list of what has keys of its own (_OWN).
How = Literal[
    "blocks",
    "line",
    "plain",
    "inside",
    "each",
    "each line",
    "each plain",
    "questions",
    "criteria",
    "scenes",
    "scene choices",
    "told",
    "opened",
]

_QUESTION: Mapping[str, How] = {
    **dict.fromkeys(("prompt", "before", "explanation", "statement", "passage", "model"), "blocks"),
    **dict.fromkeys(("text", "feedback", "item", "target", "extra", "items", "name"), "line"),
    **dict.fromkeys(("hypothesis", "information", "rubric", "label"), "line"),
    **dict.fromkeys(("title", "alternative", "source"), "plain"),
    **dict.fromkeys(("choices", "pairs", "groups", "zones"), "inside"),
    "comments": "each line",
    "labels": "each plain",
    "gaps": "each",
    "questions": "questions",
}
_MODULE: Mapping[str, How] = {
    **dict.fromkeys(("title", "summary", "text", "authors", "licence", "credits"), "plain"),
    "objectives": "inside",
}
_QUIZ: Mapping[str, How] = {
    **dict.fromkeys(("title", "honour", "label"), "plain"),
    **dict.fromkeys(("certainty", "documents"), "inside"),
    "questions": "questions",
}
_PROGRAMME: Mapping[str, How] = {
    **dict.fromkeys(("title", "institution", "auditor", "exceptions", "plan"), "plain"),
    **dict.fromkeys(("pillars", "modules", "outside", "accessibility"), "inside"),
    "contact": "each plain",
}
_SCENARIO: Mapping[str, How] = {"title": "plain", "criteria": "criteria", "scenes": "scenes"}
# A simulated message is as somebody else would write it, its mistakes and all: it is left alone.
_LAB: Mapping[str, How] = {
    **dict.fromkeys(("title", "alternative", "text", "unit"), "plain"),
    **dict.fromkeys(("threshold", "groups"), "inside"),
    **dict.fromkeys(("sorts", "messages", "targets"), "told"),
    "words": "each plain",
    "zones": "opened",
}
_OWN: Mapping[str, Mapping[str, How]] = {
    "questions": _QUESTION,
    "criteria": {"text": "plain"},
    "scenes": {"title": "plain", "text": "blocks", "choices": "scene choices"},
    "scene choices": {"text": "line", "feedback": "blocks"},
    "told": {"text": "line", "hint": "line", "feedback": "blocks", "clues": "told"},
    "opened": {"title": "line", "text": "blocks"},
}
_LEXICON: Mapping[str, How] = dict.fromkeys(("term", "aliases", "short", "long", "source"), "plain")
_OPINION: Mapping[str, How] = {"title": "plain", "text": "plain", "questions": "questions"}
TABLES: Mapping[str, Mapping[str, How]] = {
    "module": _MODULE,
    "quiz": _QUIZ,
    "bank": _QUIZ,
    "programme": _PROGRAMME,
    "lexicon": _LEXICON,
    "opinion": _OPINION,
    "question": _QUESTION,
    "scenario": _SCENARIO,
    "lab": _LAB,
}
Named = Literal["", "digest", "fold"]
_TERMS = frozenset(("term", "aliases"))
_ITEMS = frozenset(("text", "item", "target", "extra", "items", "name", "label"))


class Field(NamedTuple):
    """A scalar of prose: where it stands, how it is read, in which language.

    `named` says what the text is known by elsewhere: the digest that saved answers hold, or the
    folded name by which a term is found; `words` are those of its zones, which it must keep.
    """

    loc: Loc
    how: How
    language: str
    named: Named = ""
    words: tuple[str, ...] = ()


def fields(source: Source, what: str, language: str) -> Iterator[Field]:
    """Every scalar of prose of a definition, in the order in which they stand."""
    if not source.broken:
        yield from _Walk(TABLES[what], language).value(source.data, "inside", ())


class _Walk(NamedTuple):
    """A walk through a definition's data."""

    table: Mapping[str, How]
    language: str

    def value(self, value: Value, how: How, loc: Loc) -> Iterator[Field]:
        """The prose of a value that is read in some way."""
        match value:
            case str() if how in {"blocks", "line", "plain"}:
                yield Field(loc, how, self.language, "" if how == "blocks" else self._named(loc))
            case list() | dict() if how in _OWN:
                for at, one in _pairs(value):
                    language = one.get("language") if isinstance(one, dict) else None
                    said = language if isinstance(language, str) else self.language
                    yield from _Walk(_OWN[how], said).value(one, "inside", (*loc, at))
            case list() | dict() if how.startswith("each"):
                for at, one in _pairs(value):
                    inner: How = "inside" if how == "each" else _EACH[how]
                    yield from self.value(one, inner, (*loc, at))
            case list():
                for at, one in enumerate(value):
                    yield from self.value(one, how, (*loc, at))
            case dict():
                yield from self._mapping(value, loc)
            case _:
                pass

    def _mapping(self, value: dict[str, Value], loc: Loc) -> Iterator[Field]:
        for key, one in value.items():
            how = self.table.get(key)
            if how is None:
                continue
            if key == "text" and value.get("kind") == "cloze":
                how = "blocks"
            for found in self.value(one, how, (*loc, key)):
                if found.named == "digest" and found.loc == (*loc, key) and "id" in value:
                    yield found._replace(named="")  # answers name it by its id
                elif key == "passage":
                    yield found._replace(words=_words(value))
                else:
                    yield found

    def _named(self, loc: Loc) -> Named:
        key = next((step for step in reversed(loc) if isinstance(step, str)), "")
        if self.table is _LEXICON and key in _TERMS:
            return "fold"
        known = self.table is _QUESTION or self.table is _OWN["scene choices"]
        return "digest" if known and key in _ITEMS else ""


_EACH: Mapping[str, How] = {"each line": "line", "each plain": "plain"}


def _words(question: dict[str, Value]) -> tuple[str, ...]:
    """The words of a passage that are zones."""
    zones = question.get("zones")
    found = [zone.get("words") for zone in zones or () if isinstance(zone, dict)]
    return tuple(one for one in found if isinstance(one, str))


def _pairs(value: "list[Value] | dict[str, Value]") -> Iterator[tuple[str | int, Value]]:
    yield from value.items() if isinstance(value, dict) else enumerate(value)
