"""A pillar's page for patients: one sheet that stands alone, in the folder of its pillar."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from esn_package.fields import shortened
from esn_package.folders import LEAFLET, above, shown
from esn_package.load.definitions import unread
from esn_package.load.found import Found, Known
from esn_package.load.guides import beside
from esn_package.load.pages import PageText
from esn_package.load.programmes import no_programme, programme_in
from esn_package.load.waivers import names_of, placed, waivers_beside
from esn_package.module import Beside, Module
from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean, refuse
from esn_package.programme import Pillar, Programme
from esn_package.saying import said


class Leaflet(NamedTuple):
    """A page for patients as what it is built from, with the text that it was read from."""

    module: Module
    text: PageText


def load_leaflet(folder: Path) -> Module:
    """The page of a pillar's folder, to be given to `build`; raises ProblemsFound."""
    return read_leaflet(folder).module


def read_leaflet(folder: Path, programme: Programme | None = None) -> Leaflet:
    """The same with its text; raises ProblemsFound with everything wrong in it."""
    found = Found()
    if programme is None:
        top = above(folder.absolute().parent)
        programme = programme_in(top, found.problems) if top else None
        found.problems += [] if top else [no_programme(folder)]
    if programme is None:
        raise ProblemsFound(found.problems)
    number, pillar = next(
        ((n, one) for n, one in enumerate(programme.pillars, 1) if one.id == folder.name), (0, None)
    )
    found.problems += [] if pillar else [_no_pillar(folder, programme)]
    known = Known(folder, programme.lexicon, {}, None)
    there = beside(folder / LEAFLET, programme.language, known, found)
    found.waivers += waivers_beside(folder, found.problems)
    warnings = refuse(found.problems)
    if there is None or pillar is None:
        raise ProblemsFound(found.problems)
    made = _module(folder, programme, (number, pillar), there[0])
    every = [*found.waivers, *programme.waivers]
    waivers = placed(every, folder, partial(names_of, made, [unread(folder / LEAFLET)], ()))
    return Leaflet(made._replace(waivers=waivers, warnings=tuple(sorted(warnings))), there[1])


def _module(folder: Path, programme: Programme, of: tuple[int, Pillar], there: Beside) -> Module:
    """The page as what is built: it has no pages and no questions of its own."""
    number, pillar = of
    return Module(
        id=f"{pillar.id}-patients",
        title=there.page.title,
        summary="",
        minutes=0,
        checked=there.page.checked or date.min,
        objectives=(),
        pages=(),
        quiz=None,
        complete=(),
        report=programme.report,
        score="none",
        language=there.page.language,
        folder=folder,
        programme=programme,
        pillar=pillar,
        pillar_number=number,
        guide=there,
        subject="leaflet",
    )


def _no_pillar(folder: Path, programme: Programme) -> Problem:
    name = shortened(folder.name)
    message = said('"{name}" is not a pillar of the programme', name=name)
    near = did_you_mean(name, [one.id for one in programme.pillars])
    hint = near or said("patients.md stands in a folder that is called as its pillar")
    return Problem(Place(shown(folder / LEAFLET)), "no-such-pillar", message, hint)
