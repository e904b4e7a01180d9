"""What is wrong with a module only as an institution's variant has it."""

from collections.abc import Collection, Iterator

from esn_package.formats import FORMATS, Options
from esn_package.load.varying import named, varied
from esn_package.module import Module
from esn_package.problems import Problem, ProblemsFound
from esn_package.variant import Variant


def in_variants(
    module: Module, variants: Collection[Variant], known: Collection[Problem]
) -> Iterator[Problem]:
    """Every problem that a variant makes, with its name; `known` are those without any."""
    for variant in variants:
        yield from _in(module, variant, known)


def _in(module: Module, variant: Variant, known: Collection[Problem]) -> tuple[Problem, ...]:
    try:
        made = varied(module, variant)
        limits = FORMATS["scorm12"].limits(made, Options())
    except ProblemsFound as found:
        return found.problems
    fresh = (one for one in (*made.warnings, *limits) if one not in known)
    return tuple(named(one, variant) for one in fresh)
