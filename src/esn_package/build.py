"""A module's whole life: limits, what a format makes of it, every package of that verified."""

from dataclasses import replace

from esn_package.bill import SUFFIX, Made, bill
from esn_package.components import Sources
from esn_package.folders import no_variant
from esn_package.formats import OF, Format, Options
from esn_package.module import Module
from esn_package.package import Loose, Outputs, Package
from esn_package.problems import Problem, ProblemsFound, refuse
from esn_package.record import Built
from esn_package.site import Written, written
from esn_package.state import width
from esn_package.target import Target
from esn_package.verify import verify
from esn_package.waivers import sift


def build(module: Module, format: str | Format, *, activity_base: str = "") -> Package:  # noqa: A002 - the word that users know
    """The package of a module in a format; raises ProblemsFound. Nothing leaves unverified.

    `format` is a name (`scorm12`, `xapi`, `web`) or a Format of your own; `activity_base` is what
    xAPI ids begin with, if it is not the programme's.
    """
    for output in outputs(module, format, Options(activity_base)):
        if isinstance(output, Package):
            return output
    raise ValueError(f"{format!r} makes no package; call outputs(module, {format!r})")


def outputs(module: Module, format: str | Format, options: Options | None = None) -> Outputs:  # noqa: A002
    """Every file that a format makes of a module; raises ProblemsFound. Packages are verified."""
    options = options or Options()
    whole = of_variant(module, options.variant)
    return _verified(written(whole), _chosen(format, module), options)[0]


def of_variant(module: Module, name: str) -> Module:
    """The module as an institution's variant has it, or as it is for ""; raises ProblemsFound."""
    if not name:
        return module
    from esn_package.load.variants import load_variant  # noqa: PLC0415 - few have one
    from esn_package.load.varying import varied  # noqa: PLC0415

    if module.programme is None:
        raise ProblemsFound([no_variant(module.folder, name)])
    return varied(module, load_variant(module.programme, name))


def built(text: Written, name: str, out: Target, options: Options, sources: Sources) -> Built:
    """Build and write what a format makes; what there is to say of it. Raises ProblemsFound.

    Beside it stands its bill of materials, which names these sources. Of a module that the format
    makes nothing of, the problems are the warnings that say so.
    """
    module = text.module
    chosen = _chosen(name, module)
    made, warnings = _verified(text, chosen, options)
    if not made:
        raise ProblemsFound(warnings)
    first, *beside = map(out.put, made)
    held = bill(module, Made(first.file, first.sha256, chosen.name, made, text.digest), sources)
    beside.append(out.put(Loose(f"{first.file}{SUFFIX}", held)))
    return Built(
        file=first.file,
        module=module.id,
        title=module.title,
        format=chosen.name,
        size=first.size,
        sha256=first.sha256,
        state=width(module).whole if isinstance(made[0], Package) else 0,
        limit=chosen.state_limit,
        beside=tuple(beside),
        warnings=warnings,
    )


def _chosen(wanted: str | Format, module: Module) -> Format:
    """The Format of this name; raises ValueError, for a name is a programmer's choice."""
    if not isinstance(wanted, str):
        return wanted
    there = OF[module.subject]
    if wanted not in there:
        raise ValueError(f"{wanted!r} is none of the formats {', '.join(there)}")
    return there[wanted]


def _verified(
    text: Written, chosen: Format, options: Options
) -> tuple[Outputs, tuple[Problem, ...]]:
    """What is made, and the warnings of author and standard."""
    module = text.module
    programme = module.programme.activity_base if module.programme else None
    options = options._replace(activity_base=options.activity_base or programme or "")
    limits = chosen.limits(module, options)
    if module.variant:
        from esn_package.load.varying import named  # noqa: PLC0415 - few have one

        limits = [named(one, module.variant) for one in limits]
    found = refuse([*module.warnings, *limits])
    warnings = sift(found, module.waivers).kept
    made = chosen.outputs(text, options)
    # A stranger's package may be forgiven what most LMSs forgive; ours has none of it.
    amiss = [one for package in made if isinstance(package, Package) for one in verify(package)]
    if amiss:
        raise ProblemsFound([*warnings, *(replace(one, severity="error") for one in amiss)])
    return made, warnings
