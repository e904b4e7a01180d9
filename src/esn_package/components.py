"""What a package is made of, and of what it was made, as the components of a CycloneDX bill."""

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from esn_package import __version__
from esn_package.credit import OTHERS, Credit
from esn_package.data import Json
from esn_package.deflating import KEPT
from esn_package.folders import VARIANTS
from esn_package.latest import latest, of_parts
from esn_package.lexicon import Term
from esn_package.licences import Licence, licence
from esn_package.module import Module
from esn_package.package import Content, Media
from esn_package.prose import SimulationPart
from esn_package.shelf.record import digest

if TYPE_CHECKING:
    from esn_package.variant import Variant

_PLAYER = re.compile(r"(?:player|later)\.[0-9a-f]{8}\.(?:js|css)")
line = json.JSONEncoder(ensure_ascii=False).encode  # one encoder for all lines
Component = dict[str, Json]
Digests = Mapping[str, str]  # SHA-256 by name


class Sources(NamedTuple):
    """What a module was read from: its own files by path from its folder, and banks by id.

    And what may be of an institution's variant, by path from the folder of variants.
    """

    files: Digests
    banks: Digests = MappingProxyType({})
    varied: Digests = MappingProxyType({})


def player(files: Mapping[str, Content]) -> Iterator[Component]:
    """Our player, with the files of it that a package holds."""
    ours = {name: content for name, content in sorted(files.items()) if _PLAYER.fullmatch(name)}
    if ours:
        yield {
            "bom-ref": "player",
            "type": "library",
            "name": "esn-package-player",
            "version": __version__,
            "licenses": licensed("Apache-2.0"),
            "components": [
                {"type": "file", "name": name, "hashes": hashes(_digest(content))}
                for name, content in ours.items()
            ],
        }


def media(module: Module, files: Mapping[str, Content]) -> Iterator[Component]:
    """Each picture, sound, film or other file of the author's that a package holds."""
    credit_of = _credits(module)
    told = {name: path for path in module.files for name in module.shelf.files_of(path)}
    logo = module.variant.logo if module.variant else None
    for name, content in sorted(files.items()):
        if isinstance(content, Media):
            credit = None if logo and name in logo.kept else credit_of(told.get(name, name))
            yield _credited(name, content.digest, credit)


def drawn(module: Module, files: Mapping[str, Path], sources: Digests) -> Iterator[Component]:
    """Each picture that stands in a page itself."""
    credit_of, folder = _credits(module), f"{module.folder}{os.sep}"
    for path, file in sorted(files.items()):
        known = sources.get(path) if str(file).startswith(folder) else None
        found = _credited(path, known or digest(file), credit_of(path))
        held: Json = {"name": "esn-package:held", "value": "in a page"}
        yield found | {"properties": [held, *found.pop("properties", [])]}


def _credits(module: Module) -> Callable[[str], Credit | None]:
    """Whose a file is, by the path that a page writes."""
    credited = {one.path: one.credit for one in module.credited}
    theirs = f"{VARIANTS}/"  # a logo is none of the module's other files
    return lambda path: (
        credited.get(path) or (None if path.startswith(theirs) else credited.get(OTHERS))
    )


def _credited(name: str, sha: str, credit: Credit | None) -> dict[str, Any]:
    """A file with what is said of it."""
    found: Component = {"bom-ref": f"media:{name}", "type": "file", "name": name}
    found |= {"scope": "required", "hashes": hashes(sha)}
    if credit:
        found |= {"authors": [{"name": credit.author}], "licenses": licensed(credit.licence)}
        if credit.title:
            found["description"] = credit.title
        if credit.url:
            found["externalReferences"] = [{"type": "website", "url": credit.url}]
        if credit.source:
            found["properties"] = [{"name": "esn-package:source", "value": credit.source}]
    return found


@of_parts(lambda module, sources: (module, sources))  # every format is told the same
def read(module: Module, sources: Sources) -> tuple[str, ...]:
    """What a module was read from, written; `excluded`: it is not in the package itself."""
    there = (*_files(_sorted(sources.files), _sorted(sources.banks)), *_terms(module.terms))
    variant = module.variant
    return (*there, *_institution(module, variant, sources.varied)) if variant else there


def _sorted(digests: Digests) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(digests.items()))


@lru_cache(maxsize=2)  # many institutions have the same, one after the other
def _files(
    files: tuple[tuple[str, str], ...], banks: tuple[tuple[str, str], ...]
) -> tuple[str, ...]:
    return (
        *(_source("file", "source", path, sha) for path, sha in files),
        *(_source("file", "bank", id_, sha) for id_, sha in banks),
    )


@latest
def _terms(terms: Mapping[str, Term]) -> tuple[str, ...]:
    found = {one.id: one for one in terms.values()}
    return tuple(_term(found[id_]) for id_ in sorted(found))


@lru_cache(maxsize=4096)  # modules of a programme use the same
def _term(term: Term) -> str:
    sha = sha256(term.model_dump_json().encode()).hexdigest()
    return _source("data", "term", term.id, sha, description=term.term)


def _institution(module: Module, variant: "Variant", varied: Digests) -> Iterator[str]:
    """What of a module is its institution's: the variant, its logo, pages and what they show."""
    found = {variant.file, *(variant.logo.files if variant.logo else ())}
    if module.subject == "module":
        added = {one.file for one in variant.of(module.id).add}
        found |= {variant.folder / name for name in added}
        found |= {one for one in module.files.values() if one.is_relative_to(variant.folder)}
        parts = (part for page in module.pages if page.file in added for part in page.prose.parts)
        found |= {variant.folder / one.path for one in parts if isinstance(one, SimulationPart)}
    named = {one.relative_to(variant.folder).as_posix(): one for one in found}
    for name, file in sorted(named.items()):
        sha = varied.get(name) or digest(file)
        yield _source("file", "institution", f"{VARIANTS}/{name}", sha)


def _source(type_: str, kind: str, name: str, sha: str, **more: Json) -> str:
    named: Component = {"bom-ref": f"{kind}:{name}", "type": type_, "name": name, **more}
    return line(named | {"scope": "excluded", "hashes": hashes(sha)})


def licensed(written: str) -> list[Json]:
    """A licence by its SPDX id where it has one, else as it is written."""
    known = licence(written) or Licence(written)
    named: Component = {"id": known.spdx} if known.spdx else {"name": known.name}
    return [{"license": named | ({"url": known.url} if known.url else {})}]


def hashes(sha: str) -> list[Json]:
    """A digest as CycloneDX has it."""
    return [{"alg": "SHA-256", "content": sha}]


@lru_cache(maxsize=KEPT)  # the player's files are those of many packages
def _digest(content: Content) -> str:
    return content.digest if isinstance(content, Media) else sha256(content).hexdigest()
