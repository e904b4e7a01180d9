"""Whether the parts of a module agree with each other and with their programme."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from esn_package.fields import shortened, slug, told
from esn_package.folders import misnamed
from esn_package.load.asked import Asked
from esn_package.load.cases import ids
from esn_package.load.definitions import items, part, text
from esn_package.load.homes import namesake, taken
from esn_package.load.ids import twice
from esn_package.load.pages import PageText
from esn_package.load.quizzes import quiz_id
from esn_package.load.simulations import Simulated
from esn_package.module import Beside, ModuleDefinition, Page, page_id
from esn_package.problems import Problem, did_you_mean, warning
from esn_package.programme import Programme
from esn_package.quiz import Quiz
from esn_package.saying import said
from esn_package.source import Loc, Source


class Read(NamedTuple):
    """What was read of a module, right or not: its source, and the parts that are right."""

    folder: Path
    source: Source
    texts: tuple[PageText, ...]
    quiz: Quiz | None
    asked: tuple[Asked, ...]
    simulated: tuple[Simulated, ...] = ()
    guide: tuple[Beside, PageText] | None = None

    @property
    def sources(self) -> list[Source]:
        """Its definition, and those of what is played in its pages."""
        return [self.source, *(one.source for one in self.simulated if one.source)]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that are right."""
        return tuple(text.page for text in self.texts)

    @property
    def guide_text(self) -> PageText | None:
        """The guide as it was read, for who judges it."""
        return self.guide[1] if self.guide else None


def disagreements(
    read: Read, programme: Programme | None, homes: Mapping[str, Path] | None
) -> Iterator[Problem]:
    """What does not agree in a module, as far as its module.yaml could be read.

    `homes` are the folders of the programme's modules by their ids, if they are known.
    """
    if read.source.broken:
        return
    name = text(part(read.source.data, "id"))
    top = programme.folder if programme else None
    other = namesake(name, read.folder, top, homes) if top and name else None
    if other:
        yield taken(name, other, read.source.place(("id",)))
    yield from _pages(read)
    yield from _ids(read)
    yield from _competencies(read, programme)
    yield from _completion(read)


def advice(
    read: Read, programme: Programme | None, definition: ModuleDefinition
) -> Iterator[Problem]:
    """Warnings about a module that is right: what its author may have forgotten."""
    source, names = read.source, set(definition.pages)
    for left in sorted({path.name for path in read.folder.glob("[0-9]*.md")} - names):
        message = said("{left} is not among the pages", left=left)
        hint = said("list it, or give it another name")
        yield warning(Problem(source.key(("pages",)), "unlisted-page", message, hint))
    yield from misnamed(read.folder)
    measured = {one.objective for one in read.asked}
    for at, objective in enumerate(definition.objectives):
        if read.asked and objective.id not in measured:
            place = source.place(("objectives", at, "id"))
            message = said('no question measures the objective "{id}"', id=shortened(objective.id))
            hint = said("give a question this objective")
            yield warning(Problem(place, "objective-without-question", message, hint))
    if programme and not programme.lists(definition.id):
        message = said('programme.yaml does not list the module "{id}"', id=definition.id)
        hint = said("add it to a pillar, or under `outside:` if it belongs to none")
        yield warning(Problem(source.place(("id",)), "unlisted-module", message, hint))


def _pages(read: Read) -> Iterator[Problem]:
    """No page, or a page or quiz whose name gives no id."""
    source = read.source
    pages = part(source.data, "pages")
    if pages == []:
        message = said("a module needs a page")
        hint = said("a Markdown file, such as 01-accueil.md")
        yield Problem(source.place(("pages",)), "no-pages", message, hint)
    for at, name in enumerate(items(pages)):
        if isinstance(name, str) and not name.endswith(".md"):
            place = source.place(("pages", at))
            message = said("{name} is not a page", name=shortened(name))
            hint = said("the name of a page ends in .md")
            yield Problem(place, "wrong-value", message, hint)
        elif isinstance(name, str):
            yield from _bad_id(page_id(name), source, ("pages", at))
    if quiz := text(part(source.data, "quiz")):
        yield from _bad_id(quiz_id(quiz), source, ("quiz",))


def _bad_id(name: str, source: Source, loc: Loc) -> Iterator[Problem]:
    """A file's name that gives an id which is none."""
    try:
        slug(name)
    except PydanticCustomError as error:
        hint = said("name the file in lower-case letters without accents, digits and hyphens")
        yield Problem(source.place(loc), error.type, told(error)[0], hint)


def _ids(read: Read) -> Iterator[Problem]:
    """Pages, questions and what is played share one list of ids, by which each is reported."""
    source = read.source
    names = enumerate(items(part(source.data, "pages")))
    pages = [(source.place(("pages", at)), page_id(text(name))) for at, name in names]
    played = ((one.place, one.id) for one in read.simulated if one.id)
    yield from twice([*pages, *ids(read.asked), *played])
    objectives = enumerate(items(part(source.data, "objectives")))
    yield from twice(
        (source.place(("objectives", at, "id")), text(part(one, "id"))) for at, one in objectives
    )


def _competencies(read: Read, programme: Programme | None) -> Iterator[Problem]:
    """Competencies that the programme does not know."""
    if programme is None:
        return
    source, known = read.source, {one.id for one in programme.competencies}
    for at, objective in enumerate(items(part(source.data, "objectives"))):
        for number, name in enumerate(items(part(objective, "competencies"))):
            if isinstance(name, str) and name not in known:
                place = source.place(("objectives", at, "competencies", number))
                message = said('"{name}" is not a competency', name=shortened(name))
                hint = did_you_mean(name, known) or said("add it to competencies.yaml")
                yield Problem(place, "no-such-competency", message, hint)


def _completion(read: Read) -> Iterator[Problem]:
    """To pass is asked of a module that has nothing to pass."""
    source = read.source
    asked = items(part(source.data, "complete"))
    if "pass" in asked and not part(source.data, "quiz"):
        place = source.place(("complete", asked.index("pass")))
        message, hint = said("without a quiz there is nothing to pass"), said("complete: [pages]")
        yield Problem(place, "wrong-value", message, hint)
    unmarked = read.quiz and not any(question.marked for question in read.quiz.questions)
    if unmarked and "pass" in (asked or ["pass"]):
        message = said("no question of the quiz is marked: nobody can pass")
        hint = said("mark one, or write complete: [pages]")
        yield Problem(source.place(("quiz",)), "wrong-value", message, hint)
