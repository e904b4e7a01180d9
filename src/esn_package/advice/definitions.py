"""The files of definitions at or below a path, each with what it is and its language.

It looks no further than it must: a module with mistakes has prose too.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from esn_package.advice.texts import Words, words_of_definition, words_of_page
from esn_package.folders import (
    GUIDE,
    LEAFLET,
    LEXICON,
    MODULE,
    OPINION,
    PROGRAMME,
    VARIANTS,
    above,
    is_bank,
    leaflets,
    modules,
    shown,
    walked,
)
from esn_package.load.banks import bank_files, banks_of
from esn_package.load.definitions import items, part, source_of, text
from esn_package.load.files import locate
from esn_package.problems import Place
from esn_package.prose.markers import SIMULATED
from esn_package.prose.run import Stop
from esn_package.source import Source, parse

_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)


class Definition(NamedTuple):
    """A file, what it is ("page", "module", "quiz", "bank", "lexicon", "programme"), its language.

    A page may say another. Of what is played it is the container that names the file.
    """

    path: Path
    what: str
    language: str


class Read(NamedTuple):
    """The prose of a definition, and what stands between in a page."""

    words: tuple[Words, ...]
    source: Source
    stops: tuple[Stop, ...] = ()


def definitions(path: Path) -> tuple[Definition, ...]:
    """Every definition at or below a path, each once; raises ProblemsFound without a module."""
    top = above(path.absolute())
    language = _language(source_of(top / PROGRAMME, []) if top else None, "fr")
    found = [one for folder in modules(path) for one in _of_module(folder, language)]
    found += _of_pillars(path, language)
    if (path / PROGRAMME).exists():
        found += _of_programme(path, language)
    found += _shared(path, language)
    each = dict[Path, Definition]()
    for one in found:  # a bank is in the language of the module that draws from it
        each.setdefault(one.path.resolve(), one)
    return tuple(each.values())


def read(definition: Definition, content: str) -> Read:
    """The prose of a definition with this content, the ends of its lines as LF."""
    file = shown(definition.path)
    if definition.what != "page":
        source = parse(content, file)
        words = tuple(words_of_definition(source, definition.what, definition.language))
        return Read(words, source)
    front = _FRONT.match(content)
    above_it = parse(front[1], file) if front else None
    source = Source(file, content, None, parse("", file).root)
    language = _language(above_it, definition.language)
    page = words_of_page(source, front.end() if front else 0, language)
    return Read((*page.own, *page.questions), source, page.stops)


def _of_module(folder: Path, language: str) -> Iterator[Definition]:
    source = source_of(folder / MODULE, [])
    if source is None or source.broken:
        return
    spoken = _language(source, language)
    yield Definition(folder / MODULE, "module", spoken)
    names = [(text(name), "page") for name in items(part(source.data, "pages"))]
    for name, what in [*names, (text(part(source.data, "quiz")), "quiz")]:
        if not name or (what == "page" and not name.endswith(".md")):
            continue
        found = locate(folder, name, Place(source.file))
        if isinstance(found, Path):
            yield Definition(found, what, spoken)
            if what == "quiz":
                yield from (Definition(bank, "bank", spoken) for bank in _drawn(folder, found))
    for container, suffix in SIMULATED.items():
        for file in sorted(folder.glob(f"*{suffix}")):
            yield Definition(file, container, _language(source_of(file, []), spoken))
    if (folder / GUIDE).is_file():
        yield Definition(folder / GUIDE, "page", spoken)
    for bank in bank_files(folder):
        yield Definition(bank, "bank", spoken)


def _of_pillars(start: Path, language: str) -> Iterator[Definition]:
    for folder in leaflets(start) if start.is_dir() else ():
        yield Definition(folder / LEAFLET, "page", language)


def _drawn(folder: Path, quiz: Path) -> Iterator[Path]:
    """The banks that a module's quiz draws from, beside it or above."""
    source = source_of(quiz, [])
    rows = items(part(source.data, "draw")) if source and not source.broken else []
    named = {text(part(row, "from")) for row in rows}
    yield from (bank for bank, id_ in banks_of(folder) if id_ in named)


def _of_programme(folder: Path, language: str) -> Iterator[Definition]:
    yield Definition(folder / PROGRAMME, "programme", language)
    for name, what in ((LEXICON, "lexicon"), (OPINION, "opinion")):
        if (folder / name).exists():
            yield Definition(folder / name, what, language)
    for top, names in walked(folder / VARIANTS):  # pages that institutions add
        for name in names:
            if name.endswith(".md"):
                yield Definition(top / name, "page", language)


def _shared(folder: Path, language: str) -> Iterator[Definition]:
    """The banks at or below a folder that are no module's own."""
    for top, names in walked(folder):
        if MODULE not in names:
            for name in filter(is_bank, names):
                yield Definition(top / name, "bank", language)


def _language(source: Source | None, otherwise: str) -> str:
    said = part(source.data, "language") if source and not source.broken else None
    return text(said) or otherwise
