"""The list of a programme's modules: those of each pillar, those that are planned, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from esn_package.folders import shown
from esn_package.preview.beside import sheets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esn_package.data import Json
    from esn_package.preview.building import Building
    from esn_package.preview.telling import Teller
    from esn_package.programme import ListedModule, Programme


def groups(building: Building, teller: Teller) -> dict[str, Json]:
    """Modules in groups with a title ("" for those that no pillar lists), and what is wrong."""
    every = building.modules
    known = building.programmes
    programme = known.shown(every.path) if every.is_programme else None
    variant = known.institution(every.path) if programme else None
    there = {name: quote(name, safe="~") for name in sheets(every)} if programme else {}
    left = {str(said["id"]): said for said in map(teller.listed, [*every.by_key.values()])}
    found: list[Json] = [
        {"title": title, "modules": [*_taken(modules, left)], "patients": there.get(id_, "")}
        for id_, title, modules in _sections(programme)
    ]
    if left or not found:
        found.append({"title": "", "modules": [*left.values()], "patients": ""})
    return {
        "title": programme.title if programme else shown(every.path),
        "institution": variant.said.name if variant else known.variant,
        "problems": [teller.problem(problem) for problem in every.problems],
        "groups": found,
        "gone": not every.path.is_dir(),
        "path": shown(every.path),
    }


def _sections(programme: Programme | None) -> Iterable[tuple[str, str, tuple[ListedModule, ...]]]:
    """The pillars, each with its id and its title, then what stands outside them."""
    if programme is None:
        return
    for number, pillar in enumerate(programme.pillars, start=1):
        yield pillar.id, f"{number}. {pillar.title}", pillar.modules
    if programme.outside:
        yield "", "-", programme.outside


def _taken(modules: Iterable[ListedModule], left: dict[str, dict[str, Json]]) -> Iterable[Json]:
    """What is known of each; it is left no more."""
    for one in modules:
        there = left.pop(one.id, None)
        yield there or {"key": "", "id": one.id, "title": one.title or one.id, "year": one.year}
