"""A programme: found above or below a path, read with its competencies and its lexicon."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from esn_package.fields import FALSE
from esn_package.folders import LEXICON, MODULE, OPINION, PROGRAMME, below, misnamed, shown, stands
from esn_package.lexicon import Lexicon
from esn_package.load.definitions import items, part, source_of, text, value_of
from esn_package.load.ids import twice
from esn_package.load.questionnaires import opinion_in
from esn_package.load.waivers import names_in, placed, waivers_beside, waivers_in
from esn_package.load.words import COMPETENCIES, competencies_in, terms_in
from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean, refuse
from esn_package.programme import Programme, ProgrammeDefinition
from esn_package.saying import said
from esn_package.source import MAX_BYTES, Loc, Source, Value

# An id as nearly all are written, which is one thing in YAML too.
_PLAIN_ID = re.compile(rb"^id:[ \t]+([a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*\r?$", re.MULTILINE)


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


def taken(name: str, other: Path, place: Place) -> Problem:
    """A module's id that another module has."""
    message = said('the module "{name}" is there already', name=name)
    hint = said("it is in {file} too", file=shown(other))
    return Problem(place, "id-twice", message, hint)


def namesake(name: str, folder: Path, programme: Programme) -> Path | None:
    """A module of a programme, before this one in its folders, that has the same id."""
    homes = programme.homes
    if homes is None:
        homes = _homes(programme.folder, name, folder)
    other = homes.get(name)
    return None if other in {None, folder} or other.resolve() == folder.resolve() else other


def with_homes(programme: Programme) -> Programme:
    """The programme with the folders of all its modules: for many that are loaded together."""
    return replace(programme, homes=_homes(programme.folder))


def _homes(top: Path, name: str = "", end: Path | None = None) -> dict[str, Path]:
    """The first folder of each id, or of one id, up to a folder."""
    said = re.compile(rf"^id:[ \t]*[\"']?{re.escape(name)}\b".encode(), re.MULTILINE)
    found: dict[str, Path] = {}
    for module in below(top):
        if end and module.resolve() == end.resolve():
            break
        content = _bytes(module / MODULE)
        if said.search(content):
            found.setdefault(_id(module, content), module)
    return found


def _id(module: Path, content: bytes) -> str:
    """A module's id, by its file: read as YAML only where it stands there in no plain way."""
    plain = _PLAIN_ID.findall(content)
    if len(plain) == 1:
        return str(plain[0].decode())
    source = source_of(module / MODULE, [])
    return text(part(source.data, "id")) if source else ""


def _bytes(path: Path) -> bytes:
    """What a file holds; nothing of what is refused as a definition."""
    if path.is_symlink():
        return b""
    try:
        return path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return b""


def above(path: Path) -> Path | None:
    """The nearest folder at or above a path that holds a programme, as the path was given."""
    for folder in (path, *path.parents):
        if stands(folder / PROGRAMME):
            return folder
    whole = path.absolute()
    return next((folder for folder in whole.parents if stands(folder / PROGRAMME)), None)


def programme_in(folder: Path, problems: list[Problem]) -> Programme | None:
    """The programme of a folder; None, with the problems told, if anything of it is not right."""
    return _programme(source_of(folder / PROGRAMME, problems), folder, problems)


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
        name = _id(module, _bytes(module / MODULE)) or module.name
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
