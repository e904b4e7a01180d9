"""What a trainer's guide is made of: its author's text, then what the module knows of itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from esn_package.formats.guide_answers import Asked, answered
from esn_package.formats.guide_sources import keys, of_page, of_questions
from esn_package.formats.printed import printed
from esn_package.html import Markup, fill
from esn_package.html.document import art, institution
from esn_package.html.numbering import figure_places, page_place
from esn_package.html.words import Words, day, duration, speaks, words_of
from esn_package.html.writing import Writer
from esn_package.lexicon import Term
from esn_package.module import Module, Page
from esn_package.programme import Competency
from esn_package.prose.parts import QuestionPart

HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)


class Section(NamedTuple):
    """A heading within a chapter, which a table of contents leads to."""

    id: str
    title: str


class Chapter(NamedTuple):
    """A part of a guide; its headings begin at the second level, below its title."""

    id: str
    title: str
    html: Markup
    sections: tuple[Section, ...] = ()


class Guide(NamedTuple):
    """A trainer's guide, ready to be put into one page or a book."""

    module: Module
    words: Words
    digest: str
    head: Markup
    chapters: tuple[Chapter, ...]


def guide(module: Module, digest: str) -> Guide:
    """The guide of a module; `digest` tells two editions of the module apart."""
    said = words_of(module)
    beside = module.guide
    whole = module
    if beside:
        files, terms = {**module.files, **beside.files}, {**module.terms, **beside.terms}
        whole = module._replace(files=files, terms=terms)
    writer = Writer(whole, said, alone=True)
    pages = tuple((page, _page(page, writer)) for page in whole.pages)
    made = _Making(whole, said, writer, _asked(whole), pages)
    chapters = (*_written(made), made.aims(), made.plan(), *made.simulations(), *made.questions())
    ends = (*made.lexicon(), made.sources())
    return Guide(whole, said, digest, made.head(digest), (*chapters, *ends))


class _Making(NamedTuple):
    """A module on its way into a guide: each of its chapters; `pages` are written as HTML."""

    module: Module
    words: Words
    writer: Writer
    asked: tuple[Asked, ...]
    pages: tuple[tuple[Page, Markup], ...]

    def head(self, digest: str) -> Markup:
        """Title, summary and facts."""
        beside = self.module.guide
        guided = beside.page.checked if beside else None
        facts: dict[str, object] = {
            "guided": day(self.words, guided) if guided else "",
            "digest": digest,
        }
        told = {"institution": institution(self.module), "art": art(self.module)}
        return self._fill("head", facts | told)

    def aims(self) -> Chapter:
        """The objectives, each with its competencies."""
        known = self.module.programme.competencies if self.module.programme else ()
        aims = [
            (one, [it for it in known if it.id in one.competencies], self._counts(one.id))
            for one in self.module.objectives
        ]
        return self._chapter("aims", {"aims": aims, "provisional": _provisional})

    def plan(self) -> Chapter:
        """The pages in order, with their minutes, their questions, and what is to be kept."""
        rows = [
            (page, page_place(page), [one for one in self.asked if one.page is page], keys(html))
            for page, html in self.pages
        ]
        return self._chapter("plan", {"rows": rows})

    def questions(self) -> Iterator[Chapter]:
        """Every question with its answers: those of the pages, then those of the quiz."""
        for id_, mine in (
            ("practice", [one for one in self.asked if one.page]),
            ("quiz", [one for one in self.asked if not one.page]),
        ):
            if mine:
                blocks = [answered(one, self.writer) for one in mine]
                yield self._chapter(id_, {"blocks": blocks})

    def simulations(self) -> Iterator[Chapter]:
        """What is played in the pages, with what is right and what follows of each choice."""
        if self.module.simulations:
            blocks = printed(self.writer, key=True)
            yield sectioned(self._chapter("simulations", {"blocks": blocks}))

    def lexicon(self) -> Iterator[Chapter]:
        """The words of the lexicon that the module and its guide use."""
        terms = {term.id: term for term in self.module.terms.values()}
        ordered = sorted(terms.values(), key=_filed)
        if ordered:
            yield self._chapter("lexicon", {"terms": ordered})

    def sources(self) -> Chapter:
        """What each page and each question stands on, with the dates at which that was checked."""
        known = set[str]()
        found = [of_page(page.title, html, known) for page, html in self.pages]
        found.append(of_questions(self.words("guide-questions"), self.asked, self.words))
        return self._chapter("sources", {"found": [one for one in found if one.lines]})

    def _counts(self, aim: str) -> tuple[int, int]:
        mine = [one for one in self.asked if one.question.objective == aim]
        practice = sum(one.page is not None for one in mine)
        return practice, len(mine) - practice

    def _chapter(self, id_: str, values: dict[str, object]) -> Chapter:
        html = self._fill(id_, values)
        return Chapter(id_, self.words(f"guide-{id_}"), html)

    def _fill(self, name: str, values: dict[str, object]) -> Markup:
        said = self.words
        shared = {
            "module": self.module,
            "words": said,
            "checked": day(said, self.module.checked),
            "duration": lambda minutes: duration(said, minutes),
            "day": lambda value: day(said, value),
            "speaks": speaks,
        }
        return fill(f"guide/{name}.html.j2", shared | values)


def _page(page: Page, writer: Writer) -> Markup:
    """A page as HTML, its questions left out."""
    parts = tuple(one for one in page.prose.parts if not isinstance(one, QuestionPart))
    write = replace(writer, place=page_place(page), page=page)
    return write(page.prose._replace(parts=parts))


def _written(made: _Making) -> Iterator[Chapter]:
    """What its author says, where there is such a text."""
    beside = made.module.guide
    if beside is None:
        return
    page, place = beside.page, "guide"
    figures = {(place, at): n for n, at in enumerate(figure_places(page), 1)}
    html = replace(made.writer, place=place, page=page, figures=figures)(page.prose)
    yield sectioned(Chapter(place, page.title, html))


def sectioned(chapter: Chapter) -> Chapter:
    """The chapter with an address for each heading of its second level."""
    sections = list[Section]()

    def named(found: re.Match[str]) -> str:
        sections.append(Section(f"{chapter.id}-{len(sections) + 1}", Markup(found[1]).striptags()))
        return f'<h2 id="{sections[-1].id}">{found[1]}</h2>'

    html = Markup(HEADING.sub(named, chapter.html))
    return chapter._replace(html=html, sections=tuple(sections))


def _asked(module: Module) -> tuple[Asked, ...]:
    """Every question in the order of the module, numbered through."""
    places = [(page, one) for page in module.pages for one in page.practice]
    quiz = [(None, one) for one in (module.quiz.questions if module.quiz else ())]
    return tuple(Asked(n, one, page) for n, (page, one) in enumerate([*places, *quiz], 1))


def _provisional(one: Competency) -> bool:
    return one.status == "provisional"


def _filed(term: Term) -> tuple[str, str]:
    return term.term.casefold(), term.id
