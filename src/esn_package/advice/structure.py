"""Headings and tables: what gives a page its shape for who listens to it (RGAA 4.1.2, 5 and 9)."""

from collections.abc import Iterator

from esn_package.advice.base import Family, Subject, Text, advise
from esn_package.problems import Problem
from esn_package.saying import said


def _structure(subject: Subject) -> Iterator[Problem]:
    for text in subject.texts:
        yield from _headings(text)
        yield from _tables(text)


def _headings(text: Text) -> Iterator[Problem]:
    """A heading that is more than one level below the one before it (RGAA 9.1)."""
    level = 1
    for seen in text.prose.seen:
        if seen.kind != "heading":
            continue
        if seen.level > level + 1:
            message = said(
                "a heading with {marks} follows one with {before}",
                marks="#" * seen.level,
                before="#" * level,
            )
            right = "#" * (level + 1)
            hint = said("write {right}, or a heading with {right} before it", right=right)
            yield advise(text.at(seen.offset), "heading-skips-level", message, hint)
        level = seen.level


def _tables(text: Text) -> Iterator[Problem]:
    """A table whose columns have no names (RGAA 5.6); the first cell may be empty."""
    for seen in text.prose.seen:
        if seen.kind != "table":
            continue
        place, head = text.at(seen.offset), seen.words.split("\n")
        nameless = [str(at) for at, words in enumerate(head[1:], 2) if not words]
        hint = said("name each column in the first line: it is said before each of its cells")
        if not any(head):
            message = said("the first line of a table is empty: its columns have no names")
            yield advise(place, "table-without-head", message, hint)
        elif nameless:
            message = said("column {column} of a table has no name", column=nameless[-1])
            if len(nameless) > 1:
                message = said(
                    "columns {first} and {last} of a table have no name",
                    first=nameless[:-1],
                    last=nameless[-1],
                )
            yield advise(place, "table-without-head", message, hint)


STRUCTURE = Family(("heading-skips-level", "table-without-head"), _structure)
