"""Words of a prose found in its HTML and set in marks, for what is written around them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from esn_package.late import late
from esn_package.prose import Prose
from esn_package.prose.writer import escaped

_SPACE = "[\\s\u00a0\u202f]+"
_TEXT = late(r"[^<>]+|[<>]")


class Span(NamedTuple):
    """Where words stand: which part of a prose, and from which character of it to which."""

    part: int
    start: int
    end: int


def found(prose: Prose, words: str) -> tuple[Span, ...]:
    """Every place of whole words in a prose; what a mark, a term or a tag cuts is not found."""
    pattern = _pattern(words)
    return tuple(
        Span(part, start + match.start(), start + match.end())
        for part, start, text in _texts(prose)
        for match in pattern.finditer(text)
    )


def meet(one: Span, other: Span) -> bool:
    """Whether two places share a letter."""
    return one.part == other.part and one.start < other.end and other.start < one.end


def marked(prose: Prose, marks: Iterable[tuple[Span, str, str]]) -> Prose:
    """The prose with HTML before and after each span."""
    parts = [*prose.parts]
    for span, before, after in sorted(marks, reverse=True):
        html = str(parts[span.part])
        inside = html[span.start : span.end]
        parts[span.part] = html[: span.start] + before + inside + after + html[span.end :]
    return prose._replace(parts=tuple(parts))


def _pattern(words: str) -> re.Pattern[str]:
    """Words as HTML writes them, with any spaces between and either apostrophe."""
    each = (re.sub("['’]", "['’]", re.escape(escaped(word))) for word in words.split())
    return re.compile(rf"(?<!\w){_SPACE.join(each)}(?!\w)")


def _texts(prose: Prose) -> Iterator[tuple[int, int, str]]:
    """Each text between tags: its part, where it begins in it, and itself."""
    inside = False  # a tag may begin in one part and end in another, with a file's name between
    for number, part in enumerate(prose.parts):
        if not isinstance(part, str):
            continue
        for match in _TEXT.finditer(part):
            if match[0] in "<>":
                inside = match[0] == "<"
            elif not inside:
                yield number, match.start(), match[0]
