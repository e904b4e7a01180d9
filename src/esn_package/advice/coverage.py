"""What a programme covers: competencies, the objectives that serve them, their questions."""

from collections.abc import Iterator
from typing import NamedTuple

from esn_package.advice.many import Judged
from esn_package.advice.outline import Measured, Outline
from esn_package.programme import Competency, Pillar, Programme


class Served(NamedTuple):
    """An objective of a module; `outside` says that no pillar lists that module."""

    module: str
    title: str
    outside: bool
    objective: Measured


class Covered(NamedTuple):
    """A competency with what serves it, and how many modules of its domain are not written yet."""

    competency: Competency
    served: tuple[Served, ...]
    planned: int


class Domain(NamedTuple):
    """A domain of the framework: the title of its pillar, or its id where it has none."""

    title: str
    competencies: tuple[Covered, ...]


class Planned(NamedTuple):
    """A pillar with how many of its modules there are, and those to come: titles with years."""

    title: str
    hours: float
    there: int
    to_come: tuple[tuple[str, int | None], ...]


class Coverage(NamedTuple):
    """A programme by its domains; the objectives that serve no competency, modules with errors.

    `planned` says of each pillar which modules are still to come.
    """

    programme: Programme
    domains: tuple[Domain, ...]
    loose: tuple[Served, ...]
    broken: tuple[str, ...]
    planned: tuple[Planned, ...] = ()

    @property
    def counts(self) -> tuple[int, int]:
        """How many competencies a module of a pillar serves, and how many there are."""
        every = [one for domain in self.domains for one in domain.competencies]
        return sum(any(not it.outside for it in one.served) for one in every), len(every)


def coverage(judged: Judged) -> Coverage | None:
    """What was judged, by the competencies of its programme; None if that cannot be read."""
    programme = judged.programme
    if programme is None:
        return None
    listed = {it.id for pillar in programme.pillars for it in pillar.modules}
    drafts = {outline.id for outline in judged.outlines if outline.draft}
    ready = (outline for outline in judged.outlines if not outline.draft)
    every = [one for outline in ready for one in _served(outline, listed)]
    every.sort(key=lambda one: one.outside)  # a demonstration last
    titles = {pillar.id: pillar.title for pillar in programme.pillars}
    domains = dict.fromkeys((*titles, *(one.domain for one in programme.competencies)))
    found = (Domain(titles.get(id_, id_), _covered(programme, id_, every)) for id_ in domains)
    return Coverage(
        programme,
        tuple(one for one in found if one.competencies),
        tuple(one for one in every if not one.objective.competencies),
        judged.broken,
        tuple(_of_pillar(pillar, drafts) for pillar in programme.pillars),
    )


def _of_pillar(pillar: Pillar, drafts: set[str]) -> Planned:
    late = [one for one in pillar.modules if one.planned or one.id in drafts]
    to_come = tuple((one.title or one.id, one.year) for one in late)
    return Planned(pillar.title, pillar.hours, len(pillar.modules) - len(late), to_come)


def _served(outline: Outline, listed: set[str]) -> Iterator[Served]:
    for objective in outline.objectives:
        yield Served(outline.id, outline.title, outline.id not in listed, objective)


def _covered(programme: Programme, domain: str, every: list[Served]) -> tuple[Covered, ...]:
    planned = sum(map(_planned, (one for one in programme.pillars if one.id == domain)))
    return tuple(
        Covered(one, tuple(it for it in every if one.id in it.objective.competencies), planned)
        for one in programme.competencies
        if one.domain == domain
    )


def _planned(pillar: Pillar) -> int:
    return sum(one.planned for one in pillar.modules)
