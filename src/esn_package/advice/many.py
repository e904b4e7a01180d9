"""Every module at or below a path, and the programme as a whole: what stands, what is waived."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from esn_package.advice.base import ProgrammeSubject
from esn_package.advice.checking import Checked
from esn_package.advice.choosing import ONLINE, Wanted
from esn_package.advice.families import PROGRAMME_FAMILIES
from esn_package.advice.leaflets import of_leaflets
from esn_package.advice.outline import Outline
from esn_package.advice.spread import checked
from esn_package.advice.stated import Stated, of_programme
from esn_package.closed import closed
from esn_package.folders import PROGRAMME, above, modules, shown
from esn_package.load import bank_problems, load_programme
from esn_package.load.homes import homes_in
from esn_package.load.programmes import (
    programme_in,
    programme_sources,
)
from esn_package.load.variants import variant_problems
from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean
from esn_package.programme import Programme
from esn_package.saying import said
from esn_package.vocabulary import lexicon_problems
from esn_package.waivers import Waiver, sift, united

Told = Callable[[int, int], object]


class Judged(NamedTuple):
    """What a check says: problems that stand, and those that are waived, sorted, each once.

    `outlines` are those of the modules without an error, of so many in all; `broken` are the
    folders of the others, of whose `waivers` none were read. `stated` is what was asked for.
    """

    problems: tuple[Problem, ...]
    waived: tuple[tuple[Problem, Waiver], ...]
    outlines: tuple[Outline, ...] = ()
    modules: int = 0
    programme: Programme | None = None
    waivers: tuple[Waiver, ...] = ()
    broken: tuple[str, ...] = ()
    stated: tuple[Stated, ...] = ()

    @property
    def reasons(self) -> list[tuple[Problem, str]]:
        """What is waived, each with why."""
        return [(problem, waiver.because) for problem, waiver in self.waived]


def check_all(path: Path | str, wanted: Wanted, asked: Told = lambda *_: None) -> Judged:
    """Everything to say of what is at or below a path: a programme, a pillar or a module.

    `asked` is told how many links were asked for, of how many, where that is wanted.
    """
    start = Path(path)
    problems = list[Problem]()
    folders = _folders(start, problems)
    top = above(start.absolute())
    programme = programme_in(top, []) if top else None
    homes = homes_in(programme.folder) if programme else None
    every = tuple(checked(folders, programme, wanted, homes))
    sheets = tuple(of_leaflets(start, programme, wanted))
    problems += (problem for one in (*every, *sheets) for problem in one.problems)
    waivers = [waiver for one in (*every, *sheets) for waiver in one.waivers]
    outlines = tuple(one.outline for one in every if one.outline)
    if (start / PROGRAMME).exists():
        problems += _of_programme(start, programme, every, wanted)
        waivers += programme.waivers if programme else ()
    problems += _of_links((*every, *sheets), wanted, asked)
    broken = [shown(one.folder) for one in every if not one.outline]
    told = (problem for problem in dict.fromkeys(problems) if wanted.chosen.says(problem))
    every_waiver = united(waivers)
    judged = _sifted(told, _Waivers(every_waiver, shown(start), broken), wanted)
    return judged._replace(
        outlines=outlines,
        modules=len(folders),
        programme=programme,
        waivers=every_waiver,
        broken=(*broken, *([shown(top)] if top and programme is None else ())),
        stated=_stated((*every, *sheets), start, programme) if wanted.facts else (),
    )


def _folders(start: Path, problems: list[Problem]) -> tuple[Path, ...]:
    """The folders of the modules; that there is none, or one that is closed, is told."""
    problems += closed(start)
    try:
        return modules(start)
    except ProblemsFound as found:
        problems += found.problems
        return ()


def _stated(
    every: Iterable[Checked], start: Path, programme: Programme | None
) -> tuple[Stated, ...]:
    """What modules state, the banks that they share, each once, and pages for patients.

    Then what the lexicon and the questionnaire of opinion do, of a whole programme.
    """
    found = {one.file: one for checked in every for one in checked.stated}
    whole = programme if (start / PROGRAMME).exists() else None
    return (*found.values(), *(of_programme(whole, programme_sources(start)) if whole else ()))


class _Waivers(NamedTuple):
    """The waivers that were met in a folder, and the modules in it that have errors."""

    all: tuple[Waiver, ...]
    top: str
    broken: Sequence[str]


def _sifted(problems: Iterable[Problem], waivers: _Waivers, wanted: Wanted) -> Judged:
    """What stands of problems, what is waived, and the waivers that waive nothing."""
    kept, waived = sift(problems, waivers.all)
    used = {waiver.place for _, waiver in waived}
    asked = wanted.online and all(one.code != "not-online" for one in kept)
    silent = frozenset[str]() if asked else ONLINE
    judged = (
        one for one in _judged(waivers) if wanted.chosen.wants(one.code) and one.code not in silent
    )
    found = (problem for problem in _unused(judged, used) if wanted.chosen.says(problem))
    return Judged(tuple(sorted({*kept, *found})), tuple(sorted(waived)))


def _of_links(every: Iterable[Checked], wanted: Wanted, asked: Told) -> Iterator[Problem]:
    """What is to be said of links that were asked for, where that is wanted."""
    if wanted.online and any(wanted.chosen.wants(code) for code in ONLINE):
        from esn_package.advice.online import of_links  # noqa: PLC0415 - few are ever online

        yield from of_links((link for one in every for link in one.links), told=asked)


def _of_programme(
    start: Path, programme: Programme | None, every: Sequence[Checked], wanted: Wanted
) -> Iterator[Problem]:
    """What is wrong in the programme as a whole and its banks, and advice if nothing is."""
    try:
        whole = load_programme(start)
        yield from (*whole.warnings, *lexicon_problems(whole), *bank_problems(whole))
        yield from variant_problems(whole)
    except ProblemsFound as found:
        yield from found.problems
    if programme is None:
        return
    outlines = tuple(one.outline for one in every if one.outline)
    broken = tuple(shown(one.folder) for one in every if not one.outline)
    sources = programme_sources(start)
    subject = ProgrammeSubject(programme, sources, outlines, wanted.today, broken)
    for family in PROGRAMME_FAMILIES:
        if any(wanted.chosen.wants(code) for code in family.codes):
            yield from family.of(subject)


def _judged(waivers: _Waivers) -> Iterator[Waiver]:
    """The waivers of which all was seen that they could waive: no module of theirs is broken."""
    for waiver in waivers.all:
        folder = Path(waiver.place.file).parent.as_posix()
        whole = _holds(waivers.top, folder)
        if whole and not any(_holds(folder, one) for one in waivers.broken):
            yield waiver


def _holds(folder: str, inner: str) -> bool:
    return folder in {".", inner} or inner.startswith(f"{folder}/")


def _files(folder: str) -> Iterator[str]:
    """What `at` could name of a folder."""
    for path in Path(folder).rglob("*.*"):
        yield path.relative_to(folder).as_posix()


def _unused(waivers: Iterable[Waiver], used: set[Place]) -> Iterator[Problem]:
    """A warning of each waiver that waives nothing."""
    for waiver in (one for one in waivers if one.place not in used):
        if waiver.at and not waiver.spans:
            message = said('nothing here is called "{at}"', at=waiver.at)
            known = said("name the id of a page or a question, or a file, as media/figure.svg")
            hint = did_you_mean(waiver.at, _files(waiver.scope.path)) or known
        elif waiver.at:
            message = said(
                '"{code}" is not said at "{at}": there is nothing to waive',
                code=waiver.code,
                at=waiver.at,
            )
            hint = said("take the waiver out")
        else:
            message = said('"{code}" is not said: there is nothing to waive', code=waiver.code)
            hint = said("take the waiver out")
        yield Problem(waiver.place, "unused-waiver", message, hint, "warning")
