"""What is to be said of a module only as an institution's variant has it."""

from collections.abc import Collection, Iterator
from itertools import groupby
from typing import NamedTuple

from esn_package.advice.base import Subject
from esn_package.advice.choosing import Wanted
from esn_package.advice.families import advised
from esn_package.advice.outline import Link, links
from esn_package.advice.stated import Stated, stated
from esn_package.folders import shown
from esn_package.formats import FORMATS, Options
from esn_package.load.modules import Loaded
from esn_package.load.varying import named, varied_texts
from esn_package.problems import Problem, ProblemsFound
from esn_package.variant import Variant
from esn_package.waivers import Waiver


class Varied(NamedTuple):
    """What is wrong with a variant of a module; of the pages that it adds, what else is said."""

    problems: tuple[Problem, ...]
    waivers: tuple[Waiver, ...] = ()
    links: tuple[Link, ...] = ()
    stated: tuple[Stated, ...] = ()


def in_variants(
    loaded: Loaded,
    variants: Collection[Variant],
    known: Collection[Problem],
    wanted: Wanted,
) -> Iterator[Varied]:
    """What is to be said of each variant of a module; `known` is said of it without any."""
    for variant in variants:
        try:
            made = varied_texts(loaded, variant)
            limits = FORMATS["scorm12"].limits(made.module, Options())
        except ProblemsFound as found:
            yield Varied(found.problems)
            continue
        fresh = (one for one in (*made.module.warnings, *limits) if one not in known)
        told = Varied(tuple(named(one, variant) for one in fresh))
        yield told if made.pages == loaded.pages else _of_added(told, made, variant, wanted)


def _of_added(told: Varied, made: Loaded, variant: Variant, wanted: Wanted) -> Varied:
    """The same with what an editor would say of the pages that only this institution has."""
    subject, folder = Subject(made, wanted.today), f"{shown(variant.folder)}/"
    advice = (one for one in advised(subject, wanted.chosen) if one.place.file.startswith(folder))
    waivers = (one for one in made.module.waivers if one.place.file.startswith(folder))
    there = (one for one in links(subject) if one[1].file.startswith(folder))
    facts = _stated(subject, variant, folder) if wanted.facts else ()
    return Varied((*told.problems, *advice), tuple(waivers), tuple(there), tuple(facts))


def _stated(subject: Subject, variant: Variant, folder: str) -> Iterator[Stated]:
    """What its files state, each by itself."""
    title = f"{subject.module.title} · {variant.said.name}"
    every = (it for one in stated(subject) for it in one.statements)
    mine = (it for it in every if it.place.file.startswith(folder))
    for file, those in groupby(mine, lambda it: it.place.file):
        yield Stated(title, file, tuple(those))
