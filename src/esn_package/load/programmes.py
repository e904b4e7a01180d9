"""A programme: found above or below a path, read with its competencies and its lexicon."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from esn_package.fields import FALSE
from esn_package.folders import (
    LEXICON,
    MODULE,
    OPINION,
    PROGRAMME,
    WAIVERS,
    above,
    below,
    misnamed,
    shown,
)
from esn_package.lexicon import Lexicon
from esn_package.load.definitions import items, part, source_of, text, value_of
from esn_package.load.homes import id_of, taken
from esn_package.load.ids import twice
from esn_package.load.kept import Kept
from esn_package.load.questionnaires import opinion_in
from esn_package.load.waivers import names_in, placed, waivers_beside, waivers_in
from esn_package.load.words import COMPETENCIES, competencies_in, terms_in
from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean, refuse
from esn_package.programme import Programme, ProgrammeDefinition
from esn_package.saying import said
from esn_package.source import Loc, Source, Value

_kept = Kept[tuple[Programme | None, tuple[Problem, ...]]](2)


def load_programme(path: Path | str) -> Programme:
    """The programme at or above a path; raises ProblemsFound with everything wrong in it.

    Its modules are not read but for their ids, which must be unique and listed.
    """
    folder = above(Path(path))
    if folder is None:
        raise ProblemsFound([no_programme(Path(path))])
    problems: list[Problem] = []
    source = source_of(folder / PROGRAMME, problems)
    programme = _programme(source, folder, problems)
    problems += [*_module_problems(folder, source), *misnamed(folder)]
    warnings = refuse(problems)
    if programme is None:
        raise ProblemsFound(problems)
    return replace(programme, warnings=warnings)


def no_programme(path: Path) -> Problem:
    """That no programme is at or above a path."""
    message = said(
        "there is no {programme} at or above {path}", programme=PROGRAMME, path=shown(path)
    )
    return Problem(Place(shown(path)), "no-such-programme", message)


def programme_in(folder: Path, problems: list[Problem]) -> Programme | None:
    """The programme of a folder; None, with the problems told, if anything of it is not right."""

    def made() -> tuple[Programme | None, tuple[Problem, ...]]:
        found: list[Problem] = []
        return _programme(source_of(folder / PROGRAMME, found), folder, found), tuple(found)

    files = [folder / name for name in (PROGRAMME, LEXICON, COMPETENCIES, WAIVERS, OPINION)]
    programme, found = _kept.of(folder, files, made)
    problems += found
    return programme


def _programme(source: Source | None, folder: Path, problems: list[Problem]) -> Programme | None:
    said = value_of(source, ProgrammeDefinition, problems)
    if source:
        problems += twice((source.place(loc), name) for loc, name in _listed(source))
        problems += twice((source.place(loc), name) for loc, name in _pillars(source))
    there = {name for _, name in _pillars(source)} if source and not source.broken else None
    terms, competencies = terms_in(folder, there, problems), competencies_in(folder, problems)
    beside, opinion = waivers_beside(folder, problems), opinion_in(folder, problems)
    if said is None or terms is None or competencies is None:
        return None
    return Programme(
        id=said.id,
        title=said.title,
        institution=said.institution,
        language=said.language,
        activity_base=said.activity_base,
        report=said.report,
        certificate=said.certificate,
        explained=said.terms,
        max_kb=said.max_kb,
        contact=said.contact,
        accessibility=said.accessibility,
        pillars=said.pillars,
        outside=said.outside,
        competencies=competencies,
        lexicon=Lexicon(terms),
        opinion=opinion,
        folder=folder,
        waivers=placed(
            [*waivers_in(source, said.waive, shown(folder)), *beside],
            folder,
            lambda: names_in(programme_sources(folder)),
        ),
    )


def programme_sources(folder: Path) -> tuple[Source, ...]:
    """The definitions of a programme, as far as they are there: its own, words, competencies."""
    there = (folder / name for name in (PROGRAMME, LEXICON, COMPETENCIES, OPINION))
    return tuple(source for path in there if path.exists() and (source := source_of(path, [])))


def _pillars(source: Source) -> Iterator[tuple[Loc, str]]:
    """Where each pillar's id stands."""
    for number, pillar in enumerate(items(part(source.data, "pillars"))):
        if name := text(part(pillar, "id")):
            yield ("pillars", number, "id"), name


def _listed(source: Source, *, planned: bool = True) -> Iterator[tuple[Loc, str]]:
    """Where each id of a listed module stands; without those that are only planned."""
    for loc, module in listed_modules(source):
        name = text(part(module, "id"))
        if name and (planned or text(part(module, "planned")).lower() in {"", *FALSE}):
            yield (*loc, "id"), name


def listed_modules(source: Source) -> Iterator[tuple[Loc, Value]]:
    """Each module that is listed, and where: those of the pillars, then those outside them."""
    for number, pillar in enumerate(items(part(source.data, "pillars"))):
        for at, module in enumerate(items(part(pillar, "modules"))):
            yield ("pillars", number, "modules", at), module
    for at, module in enumerate(items(part(source.data, "outside"))):
        yield ("outside", at), module


def _module_problems(folder: Path, source: Source | None) -> Iterator[Problem]:
    """Modules that share an id, and those that are listed but neither there nor planned."""
    there: dict[str, Path] = {}
    for module in below(folder):
        # A module whose id cannot be read is there all the same, by its folder's name.
        name = id_of(module) or module.name
        if there.setdefault(name, module) is not module:
            read = source_of(module / MODULE, [])
            yield taken(name, there[name], read.place(("id",)) if read else Place(shown(module)))
    listed = list(_listed(source, planned=False)) if source else []
    free = set(there) - {name for _, name in listed}  # one that is listed is not meant again
    for loc, name in listed:
        if source and name not in there:
            message = said('the module "{name}" is not there', name=name)
            hint = did_you_mean(name, free) or said("write planned: true until it is there")
            yield Problem(source.place(loc), "no-such-module", message, hint)
