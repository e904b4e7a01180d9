"""A module looked at as its editor would: every problem, and advice where there is no error."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from esn_package.advice.base import Subject
from esn_package.advice.choosing import Wanted
from esn_package.advice.families import advised
from esn_package.advice.institutions import in_variants
from esn_package.advice.outline import Link, Outline, outline
from esn_package.advice.stated import Stated, stated
from esn_package.folders import variants
from esn_package.formats import FORMATS, Options
from esn_package.load.modules import load_texts
from esn_package.load.variants import variants_in
from esn_package.problems import Problem, ProblemsFound, refuse
from esn_package.programme import Programme
from esn_package.variant import Variant
from esn_package.waivers import Waiver


class Checked(NamedTuple):
    """All there is to say of one module, waived or not, and the waivers that can cover it.

    Without an outline there was an error; a page for patients has none, but `links`.
    """

    folder: Path
    problems: tuple[Problem, ...]
    waivers: tuple[Waiver, ...] = ()
    outline: Outline | None = None
    stated: tuple[Stated, ...] = ()
    links: tuple[Link, ...] = ()


class Around(NamedTuple):
    """What modules have in common: their programme, its variants, its modules' folders by id."""

    programme: Programme | None
    homes: Mapping[str, Path] | None = None
    variants: tuple[Variant, ...] = ()


def around(programme: Programme | None, homes: Mapping[str, Path] | None) -> Around:
    """What the modules of a programme have in common; what is wrong with it is told elsewhere."""
    there = programme is not None and variants(programme.folder)
    return Around(programme, homes, variants_in(programme, []) if programme and there else ())


def check_module(folder: Path, given: Around, wanted: Wanted) -> Checked:
    """Everything to say of one module; its programme is found above it, if none is given."""
    try:
        loaded = load_texts(folder, given.programme, given.homes)
        limits = FORMATS["scorm12"].limits(loaded.module, Options())
        found = [*refuse([*loaded.module.warnings, *limits])]
        varied = tuple(in_variants(loaded, given.variants, found, wanted))
    except ProblemsFound as refused:
        return Checked(folder, refused.problems)
    subject = Subject(loaded, wanted.today)
    found += [problem for one in varied for problem in one.problems]
    found += advised(subject, wanted.chosen)
    facts = (
        (*stated(subject), *(fact for one in varied for fact in one.stated)) if wanted.facts else ()
    )
    whole = outline(subject)
    return Checked(
        folder,
        tuple(found),
        (*loaded.module.waivers, *(waiver for one in varied for waiver in one.waivers)),
        whole,
        stated=facts,
        links=(*whole.links, *(link for one in varied for link in one.links)),
    )
