"""A page: its front matter, its prose, and the practice questions that stand in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from esn_package.fields import MAX_TITLE
from esn_package.folders import shown
from esn_package.late import late
from esn_package.load.asked import Asked, asked_in
from esn_package.load.definitions import text_of, value_of
from esn_package.load.references import Found, Known, look_up
from esn_package.load.simulations import Simulated, simulated
from esn_package.load.waivers import waivers_in
from esn_package.module import Page, PageDefinition, page_id
from esn_package.problems import Place, Problem
from esn_package.prose import Prose, QuestionPart, read
from esn_package.prose.marked import Marked, marked
from esn_package.saying import said
from esn_package.source import Source, parse

_FENCE = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_TITLE = late(r"^# ", re.MULTILINE)


class PageText(NamedTuple):
    """A page and the file that it was read from, where its prose begins at a character.

    `marked` is that prose made ready for the parser, for who reads it once more.
    """

    page: Page
    source: Source
    start: int
    marked: Marked

    def at(self, offset: int) -> Place:
        """The place of a character of its prose."""
        return self.source.at(self.start + offset)


class ReadPage(NamedTuple):
    """A page if it is right; its questions and what is played in it with their places, or not."""

    page: Page | None
    asked: tuple[Asked, ...] = ()
    text: PageText | None = None
    simulated: tuple[Simulated, ...] = ()


def page(path: Path, file: str, language: str, known: Known, found: Found) -> ReadPage:
    """The page of a file; what is wrong with it is told to `found`."""
    text = text_of(path, found.problems)
    if text is None:
        return ReadPage(None)
    start, front = _front(text, shown(path), found.problems)
    definition = value_of(front, PageDefinition, found.problems) or PageDefinition()
    begun = marked(text[start:], page=True)
    prose = read(text[start:], page=True, begun=begun)
    whole = Source(shown(path), text, None, front.root)
    found.waivers += waivers_in(front, definition.waive, whole.file)
    look_up(prose, lambda offset: whole.at(start + offset), known, found)
    found.problems += _long_title(prose, whole, start)
    blocks = [part for part in prose.parts if isinstance(part, QuestionPart)]
    above = text.count("\n", 0, start)
    asked = tuple(one for block in blocks for one in _asked(block, whole.file, above, known, found))
    questions = tuple(one.question for one in asked if one.question)
    played = tuple(simulated(prose, lambda offset: whole.at(start + offset), known, found))
    simulations = tuple(one.simulation for one in played if one.simulation)
    if len(questions) < len(blocks) or len(simulations) < len(played):
        return ReadPage(None, asked, simulated=played)
    made = Page(
        id=page_id(file),
        title=prose.title_plain,
        prose=prose,
        minutes=definition.minutes,
        language=definition.language or language,
        practice=questions,
        file=file,
        simulations=simulations,
        checked=definition.checked,
    )
    return ReadPage(made, asked, PageText(made, whole, start, begun), played)


def _long_title(prose: Prose, whole: Source, start: int) -> Iterator[Problem]:
    """The title of a page, where it is longer than an LMS shows."""
    if len(prose.title_plain) > MAX_TITLE:
        title = _TITLE.search(whole.text, start)
        place = whole.at(title.start() if title else start)
        message = said("a title of {n} characters is too long", n=len(prose.title_plain))
        hint = said("at most {most}: an LMS cuts it", most=MAX_TITLE)
        yield Problem(place, "title-too-long", message, hint)


def _asked(
    block: QuestionPart, file: str, above: int, known: Known, found: Found
) -> Iterator[Asked]:
    """The question of a block that stands below so many lines of front matter."""
    source = parse(block.yaml, file, line=block.line + above + 1, column=block.column + 1)
    found.problems += source.problems
    for one in asked_in(source, (), source.data, known, found):
        if one.question and one.question.cancelled:
            message = said("a practice question gives no points that everyone could have")
            hint = said("put it right, or take it away")
            found.problems.append(Problem(source.key(("cancelled",)), "wrong-value", message, hint))
        yield one


def _front(text: str, file: str, problems: list[Problem]) -> tuple[int, Source]:
    """Where a page's prose begins, and its front matter; an empty one if it has none."""
    opened = _FENCE.match(text)
    if not opened:
        return 0, parse("{}", file)
    closed = _CLOSE.search(text, opened.end())
    if not closed:
        message, hint = said("the front matter is not closed"), said("end it with a line ---")
        problems.append(Problem(Place(file), "not-yaml", message, hint))
        title = _TITLE.search(text)
        return title.start() if title else opened.end(), parse("{}", file)
    written = text[opened.end() : closed.start()] or "{}"
    source = replace(_said(written), file=file)
    if source.problems:
        source = parse(written, file, line=2)
        problems += source.problems
    return closed.end(), source


@lru_cache(64)  # pages say the same few things: how many minutes they take
def _said(front: str) -> Source:
    return parse(front, "", line=2)
