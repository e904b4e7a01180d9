"""Simulations of a page: each read from the file that its container names."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pydantic import ValidationError

from esn_package.complaints import complaints
from esn_package.fields import told
from esn_package.load.definitions import part, source_of, text
from esn_package.load.files import locate
from esn_package.load.references import Found, Known, look_up
from esn_package.problems import Place, Problem, warning
from esn_package.prose import Prose, SimulationPart
from esn_package.questions.proses import proses
from esn_package.simulations import Simulation, model_of, reader
from esn_package.source import Loc, Source


class Simulated(NamedTuple):
    """A simulation as it stands in its source: its id's place, and its value if it is right."""

    place: Place
    id: str
    simulation: Simulation | None
    source: Source | None = None
    container: str = ""


def simulated(
    prose: Prose, at: Callable[[int], Place], known: Known, found: Found
) -> Iterator[Simulated]:
    """What each container of a page's prose names, in order; problems are told to `found`."""
    for one in prose.parts:
        if isinstance(one, SimulationPart) and not one.ends:
            yield _simulated(one, at(one.offset), known, found)


def _simulated(one: SimulationPart, place: Place, known: Known, found: Found) -> Simulated:
    path = locate(known.folder, one.path, place, known.others, found.listed)
    if isinstance(path, Problem):
        found.problems.append(path)
        return Simulated(place, "", None)
    again = str(path) in found.simulations
    found.simulations.add(str(path))
    problems = list[Problem]()
    source = source_of(path, problems)
    made = _read(one.container, source, known, found, problems) if source else None
    found.problems += [] if again else problems
    if source is None:
        return Simulated(place, "", None)
    id_ = text(part(source.data, "id"))
    return Simulated(place if again else source.place(("id",)), id_, made, source, one.container)


def _read(
    container: str, source: Source, known: Known, found: Found, problems: list[Problem]
) -> Simulation | None:
    if source.broken:
        return None
    model = model_of(container, source.data)
    try:
        made = reader(model).validate_python(source.data)
    except ValidationError as error:
        from esn_package.simulations.every import MODELS  # noqa: PLC0415 - most modules have none

        problems += complaints(error, source, MODELS[model])
        return None
    faults = [Problem(source.place(loc), one.type, *told(one)) for loc, one in made.faults()]
    problems += faults
    cautions = (Problem(source.place(loc), one.type, *told(one)) for loc, one in made.cautions())
    problems += map(warning, cautions)
    for loc, inner in proses(made):
        look_up(inner, _inside(source, loc), known, found)
    return None if faults else made


def _inside(source: Source, loc: Loc) -> Callable[[int], Place]:
    return lambda offset: source.inside(loc, offset)
