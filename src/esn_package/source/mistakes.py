"""What stops libyaml, in an author's words, and the one character that lets it read on."""

from collections.abc import Callable

import yaml

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
    for part, said in _SAID:
        if part in words:
            return said(stop)
    return [Mistake(index, "not-yaml", f"this cannot be read: {error.problem}")]


def mend(text: str, mistakes: list[Mistake]) -> str:
    """The text with other characters where the mistakes are: as long as before."""
    for found in mistakes:
        text = text[: found.index] + found.mended + text[found.index + len(found.mended) :]
    return text


def _cannot_begin(stop: Stop) -> list[Mistake]:
    """`text: @nom`, `text: - un`, `text: ]`: a mark of YAML begins a text."""
    if stop.char == "\t":
        return tabs(stop)
    if not stop.char:
        return _unclosed(stop)
    message = f"a text without quotes cannot begin with {stop.char}"
    return [Mistake(stop.index, "not-yaml", message, QUOTES, "_")]


def _began(code: str) -> Callable[[Stop], list[Mistake]]:
    """`text: *gras*`, `text: &nom`, `text: > 3 mm`: seen only later, but wrong where it began."""

    def said(stop: Stop) -> list[Mistake]:
        message = f"a text without quotes cannot begin with {stop.text[stop.since]}"
        return [Mistake(stop.since, code, message, QUOTES, "_")]

    return said


def _list(stop: Stop) -> list[Mistake]:
    message = "a list cannot begin on the line of its key"
    return [Mistake(stop.index, "not-yaml", message, "begin it on the next line", "_")]


def _escape(stop: Stop) -> list[Mistake]:
    escape = stop.text[stop.index : stop.index + 2]
    message = f"{escape} is not known between double quotes"
    return [Mistake(stop.index, "not-yaml", message, "write the backslash twice", "_")]


def _too_deep(stop: Stop) -> list[Mistake]:
    return [Mistake(stop.index, "too-deep", "this is nested deeper than 64 levels")]


def _not_a_key(stop: Stop) -> list[Mistake]:
    message = "this line is neither a key with its value nor an item of a list"
    return no_space(stop, stop.since) or [
        Mistake(stop.since, "not-yaml", message, "write `key: value`, or `- item`")
    ]


def _unclosed(stop: Stop) -> list[Mistake]:
    mark = stop.text[stop.since]
    hint = f"put quotes round a text that begins with {mark}" if mark in "[{" else "close it"
    message = f"{mark} is opened here, and not closed where it should be"
    return [Mistake(stop.since, "not-yaml", message, hint)]


def _goes_on(stop: Stop) -> list[Mistake]:
    """`'L'INS'`, `"Oui" dit-il`, `[[INS]] est`: text after a value, or indentation."""
    between = stop.text[stop.last.end : stop.index]
    if "\n" in between or stop.last.style not in _AFTER:
        message = "this line is not aligned with those that it belongs to"
        return [Mistake(stop.index, "not-yaml", message, "align it with the lines above")]
    what, hint = _AFTER[stop.last.style]
    return [Mistake(stop.index, "not-yaml", f"the text goes on after its {what}", hint)]


_AFTER = {
    "'": ("closing quote", "between '…' write '' for an apostrophe, or use \"…\""),
    '"': ("closing quote", 'between "…" write \\" for a quote, or use « »'),
    "]": ("closing bracket", QUOTES),
    "}": ("closing brace", QUOTES),
}


def _after_end(stop: Stop) -> list[Mistake]:
    if stop.last.style in _AFTER:
        return _goes_on(stop)
    return [Mistake(stop.index, "not-yaml", "text stands after the end of the document")]


_SAID: tuple[tuple[str, Callable[[Stop], list[Mistake]]], ...] = (
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
