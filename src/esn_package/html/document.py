"""What the templates are filled with: a module's pages, questions and facts, written as HTML."""

from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from esn_package.html import Markup, fill
from esn_package.html.accessibility import statement
from esn_package.html.looks import look
from esn_package.html.mediacredits import credits_of
from esn_package.html.numbering import page_place
from esn_package.html.sharing import of_texts, written_from
from esn_package.html.words import Words, day, direction, duration, number, speaks
from esn_package.html.writing import Writer, icon
from esn_package.lexicon import Term
from esn_package.module import Module
from esn_package.opinion import steps
from esn_package.programme import Contact

ACCENTS = 5  # as many as there are in tokens.css; a sixth pillar takes the first again
# The school's five pillars have a picture; another school's show their number.
PILLAR_ICONS = {
    "donnees-ia": "pillar-data",
    "cybersecurite": "pillar-shield",
    "communication": "pillar-talk",
    "outils": "pillar-tools",
    "telesante": "pillar-tele",
}
About = tuple[str, tuple[str, ...]]


class WrittenPage(NamedTuple):
    """A page as the templates take it: `place` addresses it, `heading` and `html` are HTML."""

    id: str
    place: str
    title: str
    heading: Markup
    html: Markup
    minutes: int | None
    language: str


class DrawnPillar(NamedTuple):
    """A pillar of the cover's picture."""

    icon: str
    lit: bool


def document(module: Module, writer: Writer) -> dict[str, Any]:
    """The values of index.html.j2 but for the names of files; `body` is all that is read."""
    said = writer.words
    values: dict[str, Any] = {
        "module": module,
        "words": said,
        "icon": icon,
        "duration": partial(duration, said),
        "number": lambda value: number(said, value),
        "pages": _pages(module, writer),
        "articles": _articles(module, writer),
        "quiz": module.quiz,
        "total": _total(module),
        "asked": module.quiz.asked if module.quiz else 0,
        "file": module.shelf.name,
        "bank": _bank(module, writer),
        "art": art(module),
        "accent": accent(module),
        "institution": institution(module),
        **look(module),
        "checked": day(said, module.checked),
        "opinion": module.opinion,
        "steps": steps,
        "prose": replace(writer, place="opinion", alone=True, bare=True),
        "terms": _terms(module),
        "about": about(module, said),
        "credited": credits_of(module, said),
        "statement": statement(module, said),
        "direction": direction(module.language),
        "speaks": speaks,
        "ours": speaks(said.language, module.language, mirrored=False),
    }
    return values | {"body": fill("body.html.j2", values)}


@of_texts(written_from)
def _pages(module: Module, writer: Writer) -> tuple[WrittenPage, ...]:
    return tuple(
        WrittenPage(
            id=page.id,
            place=page_place(page),
            title=page.title,
            heading=Markup(page.prose.title or Markup.escape(page.title)),
            html=replace(writer, place=page_place(page), page=page)(page.prose),
            minutes=page.minutes,
            language=page.language,
        )
        for page in module.pages
    )


def _around(module: Module, writer: Writer) -> tuple[object, ...]:
    return (*written_from(module, writer), module.quiz and module.quiz.title)


@of_texts(_around)
def _articles(module: Module, writer: Writer) -> Markup:
    """The pages with what leads from one to the next, as they stand in the document."""
    there = {"module": module, "quiz": module.quiz, "pages": _pages(module, writer)}
    said = {"words": writer.words, "duration": partial(duration, writer.words), "speaks": speaks}
    return fill("pages.html.j2", {**there, "total": _total(module), **said, "icon": icon})


def _total(module: Module) -> int:
    return len(module.pages) + (module.quiz is not None)


@of_texts(written_from)
def _bank(module: Module, writer: Writer) -> tuple[Markup, ...]:
    questions = module.quiz.questions if module.quiz else ()
    return tuple(writer.question(question, number) for number, question in enumerate(questions, 1))


def accent(module: Module) -> int:
    """The number of its pillar's colour in tokens.css."""
    return (module.pillar_number - 1) % ACCENTS + 1 if module.pillar else 1


def art(module: Module) -> tuple[DrawnPillar, ...]:
    """The pillars of its programme as they are drawn, its own lit; none outside a pillar."""
    if module.programme is None or module.pillar is None:
        return ()
    lit = module.pillar.id
    return tuple(
        DrawnPillar(PILLAR_ICONS.get(pillar.id, ""), pillar.id == lit)
        for pillar in module.programme.pillars
    )


def institution(module: Module) -> str:
    """Who publishes a module: its programme and that one's institution."""
    programme = module.programme
    return f"{programme.title}, {programme.institution}" if programme else ""


def _terms(module: Module) -> tuple[Term, ...]:
    """The words that the module uses, each once, by name."""
    terms = {term.id: term for term in module.terms.values()}
    return tuple(sorted(terms.values(), key=lambda term: (term.term.casefold(), term.id)))


def about(module: Module, said: Words) -> tuple[About, ...]:
    """Who made it, whom to turn to and on what terms; what is not told is left out."""
    programme = module.programme
    contact = programme.contact if programme else Contact()
    sections: tuple[tuple[str, tuple[str | None, ...]], ...] = (
        (said("about-content"), (said("checked", date=day(said, module.checked)), module.authors)),
        (said("privacy"), (said("privacy-text"), contact.data_protection)),
        (said("credits"), (module.credits,)),
        (said("licence"), (module.licence,)),
    )
    kept = ((title, tuple(line for line in lines if line)) for title, lines in sections)
    return tuple((title, lines) for title, lines in kept if lines)
