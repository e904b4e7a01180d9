"""A package's bill of materials: CycloneDX 1.6 as JSON, the same bytes from the same sources.

https://cyclonedx.org/docs/1.6/json/. No clock and no random number is in it, so that a build
which changes nothing leaves it as it is; nor is the place of the module's folder, which may move.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from esn_package import __version__
from esn_package.components import (
    Component,
    Sources,
    drawn,
    hashes,
    licensed,
    line,
    media,
    player,
    read,
)
from esn_package.folders import VARIANTS
from esn_package.latest import of_parts
from esn_package.module import Module
from esn_package.package import Outputs, Package

if TYPE_CHECKING:
    from pathlib import Path

    from esn_package.data import Json

SUFFIX = ".cdx.json"
SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
HOME = "https://github.com/esn-um/esn-package"
OURS = "esn-package:{}"  # what a property of ours is called
DRAWING = ".svg"  # stands in a page itself
PRINTED = {"guide", "paper", "feedback"}  # that show a logo, too
START = "index.html"  # of a site
OBJECTIVE = OURS.format("objective")


class Made(NamedTuple):
    """A package that was written: its name, its digest, and what a format made of a module."""

    file: str
    sha256: str
    format: str
    outputs: Outputs
    revision: str


def bill(module: Module, made: Made, sources: Sources) -> bytes:
    """The bill of a package of a module that was read from these sources."""
    first, inside = made.outputs[0], {**module.files}
    if isinstance(first, Package):
        files = first.files
        inside |= _logo(module, made) if START in files else {}
        inside = {path: file for path, file in inside.items() if path.lower().endswith(DRAWING)}
    else:  # a sheet holds its pictures itself
        files, inside = {}, inside | {**(module.guide.files if module.guide else {})}
        inside |= _logo(module, made) if made.format in PRINTED else {}
    held = [*player(files), *media(module, files), *drawn(module, inside, sources.files)]
    refs: list[Json] = [one["bom-ref"] for one in held]
    package = _package(module, made)
    whole: Component = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"tools": {"components": [_tool()]}, "component": package},
        "dependencies": [{"ref": package["bom-ref"], "dependsOn": refs}],
    }
    return _written(whole, (*map(line, held), *read(module, sources)))


def _logo(module: Module, made: Made) -> "dict[str, Path]":
    """The files of the logo that is shown, by path from the programme; paper is never dark."""
    variant = module.variant
    if variant is None or variant.logo is None:
        return {}
    shown = variant.logo.files[:1] if made.format == "paper" else variant.logo.files
    files = {one.relative_to(variant.folder).as_posix(): one for one in shown}
    return {f"{VARIANTS}/{name}": file for name, file in files.items()}


def _written(whole: Component, components: Iterable[str]) -> bytes:
    """The JSON with a line a component, and a number that what it says decides."""
    said = ",\n".join(f' "{key}": {line(value)}' for key, value in whole.items())
    said += ',\n "components": [\n  ' + ",\n  ".join(components) + "\n ]"
    number = uuid5(NAMESPACE_URL, f"{HOME}#{said}").urn
    return f'{{\n{said},\n "serialNumber": "{number}"\n}}\n'.encode()


def _tool() -> Component:
    return {
        "type": "application",
        "name": "esn-package",
        "version": __version__,
        "externalReferences": [{"type": "vcs", "url": HOME}],
    }


def _package(module: Module, made: Made) -> Component:
    """The package itself; what it teaches is told too, so that coverage needs no module read."""
    found: Component = {
        "bom-ref": "package",
        "type": "application",
        "name": made.file,
        "description": module.title,
        "hashes": hashes(made.sha256),
    }
    if made.revision:
        found["version"] = made.revision
    if module.authors:
        found["authors"] = [{"name": module.authors}]
    if module.licence:
        found["licenses"] = licensed(module.licence)
    told = [("module", module.id), ("format", made.format), ("language", module.language)]
    told += [("objective", one) for one in _objectives(module)]
    found["properties"] = [{"name": OURS.format(name), "value": value} for name, value in told]
    return found


def _measured(module: Module) -> tuple[object, ...]:
    quiz = module.quiz
    return (
        module.pages,
        module.objectives,
        *((quiz.questions, quiz.challenge) if quiz else (0, 0)),
    )


@of_parts(_measured)
def _objectives(module: Module) -> tuple[str, ...]:
    """Each objective as coverage counts it, written."""
    return tuple(json.dumps(one, ensure_ascii=False) for one in _counted(module))


def _counted(module: Module) -> Iterator[dict[str, object]]:
    """Of each objective its competencies, and how many questions measure it."""
    practice = Counter(one.objective for page in module.pages for one in page.practice)
    quiz = module.quiz
    assessed = Counter(one.objective for one in quiz.questions) if quiz else Counter[str | None]()
    none = None if quiz and quiz.challenge else 0  # a challenge has no practice, as it should
    for one in module.objectives:
        yield {
            "id": one.id,
            "text": one.text,
            "competencies": [*one.competencies],
            "practice": practice[one.id] or none,
            "assessed": assessed[one.id],
        }
