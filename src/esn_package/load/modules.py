"""A module: its definition, pages and quiz, and whether they agree with each other."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from esn_package.folders import MODULE, above, is_bank, shown
from esn_package.lexicon import Lexicon
from esn_package.load.asked import Asked
from esn_package.load.checks import Read, advice, disagreements
from esn_package.load.contents import contents
from esn_package.load.definitions import part, source_of, text, unread, value_of
from esn_package.load.found import Found, Known
from esn_package.load.pages import PageText
from esn_package.load.programmes import programme_in
from esn_package.load.shelves import shelved
from esn_package.load.simulations import Simulated
from esn_package.load.unwritten import unwritten
from esn_package.load.waivers import names_of, placed, waivers_beside, waivers_in
from esn_package.module import Module, ModuleDefinition
from esn_package.problems import ProblemsFound, refuse
from esn_package.programme import MAX_KB, Programme
from esn_package.shelf import Shelf
from esn_package.source import Source
from esn_package.uses import names_in

if TYPE_CHECKING:
    from esn_package.variant import Variant


class Loaded(NamedTuple):
    """A module with the texts that it was read from, for who judges these.

    `sources` are its quiz and the banks it draws from, by file; `guide` its trainer's guide.
    """

    module: Module
    definition: Source
    pages: tuple[PageText, ...]
    asked: tuple[Asked, ...]
    sources: Mapping[str, Source]
    simulated: tuple[Simulated, ...] = ()
    guide: PageText | None = None

    @property
    def banks(self) -> dict[str, Source]:
        """The banks that it draws from, by their ids."""
        drawn = (one for file, one in self.sources.items() if is_bank(Path(file).name))
        return {text(part(one.data, "id")): one for one in drawn}

    @property
    def terms(self) -> frozenset[str]:
        """The names of terms that it was read with, and those that its banks write.

        A question that no row draws names terms too: without one of them the module is refused.
        """
        guide = self.module.guide
        written = (names_in(one.text) for one in self.banks.values())
        return frozenset(self.module.terms).union(guide.terms if guide else (), *written)


def load(path: Path | str, programme: Programme | None = None) -> Module:
    """The module of a folder; raises ProblemsFound with everything wrong in it, sorted.

    Its programme is the one given, or that of the nearest programme.yaml above it.
    """
    return load_texts(path, programme).module


def load_texts(
    path: Path | str,
    programme: Programme | None = None,
    homes: Mapping[str, Path] | None = None,
    variant: "Variant | None" = None,
) -> Loaded:
    """The same with its texts; raises ProblemsFound.

    `homes` are the folders of many modules by their ids; a variant says which pages it has.
    """
    folder = Path(path).parent if Path(path).name == MODULE else Path(path)
    found = Found()
    if not (folder / MODULE).exists():
        source_of(folder / MODULE, found.problems)
        raise ProblemsFound(found.problems)
    # One that cannot be read does not hide what is wrong in its pages.
    source = source_of(folder / MODULE, found.problems) or unread(folder / MODULE)
    top = None if programme else above(folder.absolute().parent)
    if top:
        programme = programme_in(top, found.problems)
    said = value_of(source, ModuleDefinition, found.problems)
    lexicon = programme.lexicon if programme else None if top else Lexicon()
    language = said.language if said and said.language else _language(programme)
    known = Known(folder, lexicon, None, None)
    read = contents(source, known, language, found, variant)
    found.waivers += waivers_beside(folder, found.problems)
    found.problems += disagreements(read, programme, homes)
    shelf = _advised(read, programme, said, found)
    warnings = refuse(found.problems)
    if said is None:
        raise ProblemsFound(found.problems)
    made = _filled(_module(said, programme, language), read, found)
    made = made._replace(shelf=shelf, warnings=tuple(sorted(warnings)))
    texts = (read.texts, read.asked, found.sources, read.simulated, read.guide_text)
    return Loaded(_waiving(made, said, read, found), source, *texts)


def _filled(made: Module, read: Read, found: Found) -> Module:
    """The module with what was read of it, and what that names."""
    return made._replace(
        folder=read.folder,
        pages=read.pages,
        quiz=read.quiz,
        guide=read.guide[0] if read.guide else None,
        files=found.files,
        credited=found.credited,
        terms=found.terms,
    )


def _waiving(made: Module, definition: ModuleDefinition, read: Read, found: Found) -> Module:
    """The module with every waiver that can cover a problem of it, the nearest first."""
    found.waivers += waivers_in(read.source, definition.waive, shown(read.folder))
    every = [*found.waivers, *(made.programme.waivers if made.programme else ())]
    names = partial(names_of, made, [*read.sources, *found.sources.values()], read.asked)
    return made._replace(waivers=placed(every, read.folder, names))


def _module(said: ModuleDefinition, programme: Programme | None, language: str) -> Module:
    """A module as its definition says it, without pages and quiz yet."""
    number, pillar = programme.pillar_of(said.id) if programme else (0, None)
    return Module(
        id=said.id,
        title=said.title,
        summary=said.summary,
        minutes=said.minutes,
        checked=said.checked,
        objectives=said.objectives,
        pages=(),
        quiz=None,
        complete=said.needs,
        report=said.report or (programme.report if programme else "verdict"),
        score=said.score,
        language=language,
        folder=Path(),
        authors=said.authors or "",
        licence=said.licence or "",
        credits=said.credits or "",
        programme=programme,
        pillar=pillar,
        pillar_number=number,
        certificate=bool(programme and programme.certificate)
        if said.certificate is None
        else said.certificate,
        explained=said.terms or (programme.explained if programme else "first"),
        opinion=programme.opinion if programme and said.opinion else None,
        draft=said.draft,
    )


def _advised(
    read: Read, programme: Programme | None, said: ModuleDefinition | None, found: Found
) -> Shelf:
    """The files of a module that is right, once it is told what may be forgotten; else none."""
    if said is None or any(problem.severity == "error" for problem in found.problems):
        return Shelf()
    texts = (*read.texts, *filter(None, [read.guide_text]))
    pages = (one.source for one in texts)
    found.problems += advice(read, programme, said)
    found.problems += unwritten([*read.sources, *pages, *found.sources.values()])
    most = said.max_kb or (programme.max_kb if programme else MAX_KB)
    return shelved(found, read.source.key(("max_kb",)), most)


def _language(programme: Programme | None) -> str:
    return programme.language if programme else "fr"
