"""What stops libyaml, in an author's words, and the one character that lets it read on."""

from collections.abc import Callable

import yaml

from esn_package.saying import said
from esn_package.source.lines import colon, no_space, tabs
from esn_package.source.stops import QUOTES, Mistake, Stop
from esn_package.source.values import Node


def of(error: yaml.MarkedYAMLError, text: str, last: Node) -> list[Mistake]:
    """What an author should know of an error of libyaml; never empty."""
    index = error.problem_mark.index if error.problem_mark else 0
    since = error.context_mark.index if error.context_mark else index
    index, since = min(index, len(text)), min(since, len(text) - 1)  # libyaml reads past the end
    words = f"{error.context or ''}: {error.problem or ''}"
    stop = Stop(text, words, index, since, last)
    for part, told in _TOLD:
        if part in words:
            return told(stop)
    return [
        Mistake(
            index, "not-yaml", said("this cannot be read: {problem}", problem=error.problem or "")
        )
    ]


def mend(text: str, mistakes: list[Mistake]) -> str:
    """The text with other characters where the mistakes are: as long as before."""
    for found in mistakes:
        text = text[: found.index] + found.mended + text[found.index + len(found.mended) :]
    return text


def too_many(index: int, most: int) -> Mistake:
    """The end of what is read of a file that holds more values than any author wrote."""
    message = said("there are more than {most:,} values in this file", most=most)
    return Mistake(index, "too-many-values", message, said("make several files of it"))


def no_value(index: int, key: str) -> Mistake:
    """`{texte: Oui, chef}`: what follows the comma was meant as text."""
    message = said('"{key}" has no value: a comma between braces begins a new key', key=key)
    hint = said("put quotes round a text that holds a comma")
    return Mistake(index, "key-without-value", message, hint)


def _cannot_begin(stop: Stop) -> list[Mistake]:
    """`text: @nom`, `text: - un`, `text: ]`: a mark of YAML begins a text."""
    if stop.char == "\t":
        return tabs(stop)
    if not stop.char:
        return _unclosed(stop)
    message = said("a text without quotes cannot begin with {mark}", mark=stop.char)
    return [Mistake(stop.index, "not-yaml", message, QUOTES, "_")]


def _began(code: str) -> Callable[[Stop], list[Mistake]]:
    """`text: *gras*`, `text: &nom`, `text: > 3 mm`: seen only later, but wrong where it began."""

    def told(stop: Stop) -> list[Mistake]:
        message = said("a text without quotes cannot begin with {mark}", mark=stop.text[stop.since])
        return [Mistake(stop.since, code, message, QUOTES, "_")]

    return told


def _list(stop: Stop) -> list[Mistake]:
    message = said("a list cannot begin on the line of its key")
    return [Mistake(stop.index, "not-yaml", message, said("begin it on the next line"), "_")]


def _escape(stop: Stop) -> list[Mistake]:
    escape = stop.text[stop.index : stop.index + 2]
    message = said("{escape} is not known between double quotes", escape=escape)
    return [Mistake(stop.index, "not-yaml", message, said("write the backslash twice"), "_")]


def _too_deep(stop: Stop) -> list[Mistake]:
    return [
        Mistake(stop.index, "too-deep", said("this is nested deeper than {most} levels", most=64))
    ]


def _not_a_key(stop: Stop) -> list[Mistake]:
    message = said("this line is neither a key with its value nor an item of a list")
    return no_space(stop, stop.since) or [
        Mistake(stop.since, "not-yaml", message, said("write `key: value`, or `- item`"))
    ]


def _unclosed(stop: Stop) -> list[Mistake]:
    mark = stop.text[stop.since]
    hint = (
        said("close it, or put quotes round a text that begins with {mark}", mark=mark)
        if mark in "[{"
        else said("close it")
    )
    message = said("{mark} is opened here, and not closed where it should be", mark=mark)
    return [Mistake(stop.since, "not-yaml", message, hint)]


def _goes_on(stop: Stop) -> list[Mistake]:
    """`'L'INS'`, `"Oui" dit-il`, `[[INS]] est`: text after a value, or indentation."""
    if stop.char in "\u00a0\u202f" and stop.char:
        message = said("this line is indented with no-break spaces")
        hint = said("indent with ordinary spaces, two a level")
        return [Mistake(stop.index, "not-yaml", message, hint)]
    between = stop.text[stop.last.end : stop.index]
    if "\n" in between or stop.last.style not in _AFTER:
        message = said("this line is not aligned with those that it belongs to")
        return [Mistake(stop.index, "not-yaml", message, said("align it with the lines above"))]
    message, hint = _AFTER[stop.last.style]
    return [Mistake(stop.index, "not-yaml", message, hint)]


_QUOTE = said("the text goes on after its closing quote")
_AFTER = {
    "'": (_QUOTE, said("between '…' write '' for an apostrophe, or use \"…\"")),
    '"': (_QUOTE, said('between "…" write \\" for a quote, or use « »')),
    "]": (said("the text goes on after its closing bracket"), QUOTES),
    "}": (said("the text goes on after its closing brace"), QUOTES),
}


def _after_end(stop: Stop) -> list[Mistake]:
    if stop.last.style in _AFTER:
        return _goes_on(stop)
    return [Mistake(stop.index, "not-yaml", said("text stands after the end of the document"))]


_TOLD: tuple[tuple[str, Callable[[Stop], list[Mistake]]], ...] = (
    ("maximum nesting depth", _too_deep),
    ("mapping values are not allowed", colon),
    ("tab character", tabs),
    ("cannot start any token", _cannot_begin),
    ("scanning an alias", _began("alias")),
    ("scanning an anchor", _began("anchor")),
    ("undefined tag handle", _began("tag")),
    ("scanning a tag", _began("tag")),
    ("parsing a tag", _began("tag")),
    ("scanning a block scalar", _began("not-yaml")),
    ("block sequence entries are not allowed", _list),
    ("mapping keys are not allowed", _cannot_begin),
    ("expected node content", _cannot_begin),
    ("unknown escape character", _escape),
    ("could not find expected ':'", _not_a_key),
    ("unexpected end of stream", _unclosed),
    ("unexpected document indicator", _unclosed),
    ("parsing a flow", _unclosed),
    ("did not find expected key", _goes_on),
    ("expected '-' indicator", _goes_on),
    ("expected <document start>", _after_end),
)
