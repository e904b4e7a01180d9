"""What advice is given on, and what a family of advice is."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from esn_package.advice.texts import (
    PageWords,
    Words,
    words_of_definition,
    words_of_page,
    words_of_quiz,
)
from esn_package.load.asked import Asked
from esn_package.load.modules import Loaded
from esn_package.load.pages import PageText
from esn_package.load.simulations import Simulated
from esn_package.module import Module
from esn_package.problems import Place, Problem
from esn_package.programme import Programme
from esn_package.prose import Prose
from esn_package.questions.proses import proses
from esn_package.saying import NOTHING, Said
from esn_package.source import Source

if TYPE_CHECKING:
    from esn_package.advice.outline import Outline


class Text(NamedTuple):
    """A prose of a module: a page's, or one of a question, `asked`; `at` places its characters."""

    prose: Prose
    at: Callable[[int], Place]
    language: str
    page: PageText | None = None
    asked: Asked | None = None


class Subject:
    """A module that loads without an error, with the texts it was read from, and the day."""

    def __init__(self, loaded: Loaded, today: date) -> None:
        self.loaded, self.today = loaded, today

    @property
    def module(self) -> Module:
        """The module, with its programme and all that it names."""
        return self.loaded.module

    @property
    def definition(self) -> Source:
        """Its module.yaml."""
        return self.loaded.definition

    @property
    def written(self) -> tuple[PageText, ...]:
        """Its pages, then its guide."""
        return (*self.loaded.pages, *([self.loaded.guide] if self.loaded.guide else []))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every prose: of its pages, its guide, what is played in them, its questions as asked."""
        pages = (Text(one.page.prose, one.at, one.page.language, page=one) for one in self.written)
        played = (text for one in self.simulated for text in _played(one, self.module.language))
        asked = (text for one in self.asked for text in _of(one, self.module.language))
        return (*pages, *played, *asked)

    @cached_property
    def pages(self) -> tuple[PageWords, ...]:
        """Every page, run by run; those of `loaded.pages`, in their order."""
        blocks = {(one.source.file, one.source.line): one.source for one in self.practice}
        return tuple(
            words_of_page(
                one.source,
                one.start,
                one.page.language,
                {line: block for (file, line), block in blocks.items() if file == one.source.file},
                one.marked,
            )
            for one in self.loaded.pages
        )

    @property
    def read(self) -> tuple[tuple[PageText, PageWords], ...]:
        """Its pages, then its guide, each with its words."""
        guide = [self.guide] if self.guide else []
        return tuple(zip(self.written, (*self.pages, *guide), strict=True))

    @cached_property
    def guide(self) -> PageWords | None:
        """Its trainer's guide, run by run."""
        one = self.loaded.guide
        return words_of_page(one.source, one.start, one.page.language) if one else None

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """All prose, run by run: its own, that of the quiz and of the banks."""
        language, quizzes = self.module.language, self.loaded.sources.values()
        return (*self.own, *(words for one in quizzes for words in words_of_quiz(one, language)))

    @cached_property
    def own(self) -> tuple[Words, ...]:
        """The prose of module.yaml, the pages and the guide, run by run."""
        language = self.module.language
        return (
            *words_of_definition(self.definition, "module", language),
            *(words for page in self.pages for words in (*page.own, *page.questions)),
            *(words for one in self.simulated for words in _words(one, language)),
            *(self.guide.own if self.guide else ()),
        )

    @property
    def simulated(self) -> tuple[Simulated, ...]:
        """What is played in its pages, each file once."""
        return tuple({one.id: one for one in self.loaded.simulated if one.source}.values())

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Every question with its source: practice, then those of the quiz with its banks."""
        return self.loaded.asked

    @property
    def practice(self) -> tuple[Asked, ...]:
        """The questions in its pages."""
        return tuple(one for one in self.asked if one.source.file not in self.loaded.sources)

    @property
    def assessed(self) -> tuple[Asked, ...]:
        """The questions of its quiz with its banks."""
        return tuple(one for one in self.asked if one.source.file in self.loaded.sources)


class Family(NamedTuple):
    """Advice of one kind: the codes it can give, and what gives it."""

    codes: tuple[str, ...]
    of: Callable[[Subject], Iterator[Problem]]


class ProgrammeSubject(NamedTuple):
    """A programme with its definitions, outlines of the modules that are right, and the day.

    `broken` are the folders of the modules of which nothing is known, as they have errors.
    """

    programme: Programme
    sources: tuple[Source, ...]
    outlines: tuple["Outline", ...]
    today: date
    broken: tuple[str, ...] = ()


class ProgrammeFamily(NamedTuple):
    """Advice on a programme: the codes it can give, and what gives it."""

    codes: tuple[str, ...]
    of: Callable[[ProgrammeSubject], Iterator[Problem]]


def advise(place: Place, code: str, message: Said, hint: Said = NOTHING) -> Problem:
    """What an editor would say at a place: right as it is, and could be better."""
    return Problem(place, code, message, hint, "advice")


def _words(one: Simulated, language: str) -> Iterator[Words]:
    if one.source and one.simulation:
        spoken = one.simulation.language or language
        yield from words_of_definition(one.source, one.container, spoken)


def _played(one: Simulated, language: str) -> Iterator[Text]:
    """The proses of a simulation."""
    if one.source and one.simulation:
        spoken = one.simulation.language or language
        for loc, prose in proses(one.simulation):
            yield Text(prose, _places(one.source, loc), spoken)


def _of(one: Asked, language: str) -> Iterator[Text]:
    """The proses of a question; of a case's first question, what the case says too."""
    if one.question is None:
        return
    spoken = one.question.language or language
    for inner, prose in proses(one.question):
        yield Text(prose, _places(one.source, (*one.loc, *inner)), spoken, asked=one)
    case = one.question.within
    if case and case.at == 1:
        loc = (*one.loc[:-2], "statement")
        yield Text(case.statement, _places(one.source, loc), spoken, asked=one)


def _places(source: Source, loc: tuple[str | int, ...]) -> Callable[[int], Place]:
    return lambda offset: source.inside(loc, offset)
