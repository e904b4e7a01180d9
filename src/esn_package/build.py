"""A module's whole life: limits, site, the standard's own files, a package, verified."""

from dataclasses import replace
from hashlib import file_digest
from pathlib import Path

from esn_package.formats import FORMATS, Format, Options
from esn_package.module import Module
from esn_package.package import Package, write
from esn_package.problems import Problem, ProblemsFound, refuse
from esn_package.record import Built
from esn_package.site import Written, render, written
from esn_package.state import width
from esn_package.verify import verify


def build(module: Module, format: str | Format, *, activity_base: str = "") -> Package:  # noqa: A002 - the word that users know
    """The package of a module in a format; raises ProblemsFound. Nothing leaves unverified.

    `format` is a name (`scorm12`, `xapi`, `web`) or a Format of your own; `activity_base` is what
    xAPI ids begin with, if it is not the programme's.
    """
    return _verified(written(module), _chosen(format), activity_base)[0]


def built(text: Written, name: str, out: Path, activity_base: str) -> Built:
    """Build and write one package; what there is to say of it. Raises ProblemsFound."""
    chosen, module = _chosen(name), text.module
    package, warnings = _verified(text, chosen, activity_base)
    path = write(package, out)
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return Built(
        file=path.name,
        module=module.id,
        title=module.title,
        format=chosen.name,
        size=path.stat().st_size,
        sha256=digest,
        state=width(module).whole,
        limit=chosen.state_limit,
        warnings=warnings,
    )


def _chosen(wanted: str | Format) -> Format:
    """The Format of this name; raises ValueError, for a name is a programmer's choice."""
    if not isinstance(wanted, str):
        return wanted
    if wanted not in FORMATS:
        raise ValueError(f"{wanted!r} is none of the formats {', '.join(FORMATS)}")
    return FORMATS[wanted]


def _verified(
    text: Written, chosen: Format, activity_base: str
) -> tuple[Package, tuple[Problem, ...]]:
    """The package, and the warnings of author and standard."""
    module = text.module
    programme = module.programme.activity_base if module.programme else None
    options = Options(activity_base=activity_base or programme or "")
    warnings = refuse([*module.warnings, *chosen.limits(module, options)])
    facts = chosen.facts(module, options)
    site = render(text, tracking=chosen.name, facts=facts, scripts=chosen.scripts)
    files = {**site.files, **chosen.files(module, site, options)}
    package = Package(f"{module.id}-{chosen.name}.zip", files)
    # A stranger's package may be forgiven what most LMSs forgive; ours has none of it.
    if found := verify(package):
        raise ProblemsFound([*warnings, *(replace(one, severity="error") for one in found)])
    return package, warnings
