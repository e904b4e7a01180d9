"""The waivers of a definition: where each was written, what it can cover, and what it does."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from esn_package.bank import BankDefinition
from esn_package.folders import GUIDE, WAIVERS, shown
from esn_package.load.asked import Asked
from esn_package.load.definitions import items, part, source_of, text, value_of, values_of
from esn_package.load.references import Found
from esn_package.module import Module, page_id
from esn_package.problems import Problem
from esn_package.quiz import QuizDefinition
from esn_package.source import Loc, Source, Value
from esn_package.waivers import Names, Span, Waiver, WaiverDefinition

Listing = TypeVar("Listing", BankDefinition, QuizDefinition)


def listed(source: Source, model: type[Listing], found: Found) -> Listing | None:
    """A list of questions as its model reads it, or None; its source and its waivers are kept."""
    said = value_of(source, model, found.problems)
    found.sources[source.file] = source
    found.waivers += waivers_in(source, said.waive if said else (), source.file)
    return said


def waivers_in(
    source: Source | None, said: Iterable[WaiverDefinition], scope: str, loc: Loc = ("waive",)
) -> Iterator[Waiver]:
    """The waivers of a definition, which cover a file, or a folder and what is below it."""
    if source is None:
        return
    for at, one in enumerate(said):
        place = source.place((*loc, at, "code"))
        yield Waiver(one.code, one.because, one.at or "", place, Span(scope))


def waivers_beside(folder: Path, problems: list[Problem]) -> tuple[Waiver, ...]:
    """The waivers of a folder's waivers.yaml, none without such a file."""
    if not (folder / WAIVERS).exists():
        return ()
    source = source_of(folder / WAIVERS, problems)
    if source and not source.broken and source.data is None:
        return ()  # the last one was taken out
    said = values_of(source, WaiverDefinition, problems) or ()
    return tuple(waivers_in(source, said, shown(folder), ()))


def placed(
    waivers: Sequence[Waiver], folder: Path, names: Callable[[], Names]
) -> tuple[Waiver, ...]:
    """The same, each `at` found among the names, which are only asked for then, and the files."""
    asked = {waiver.at for waiver in waivers if waiver.at}
    if not asked:
        return tuple(waivers)
    known = names()
    files = {name: (Span(shown(folder / name)),) for name in asked if (folder / name).exists()}
    there = {name: (*files.get(name, ()), *known.get(name, ())) for name in asked}
    return tuple(waiver.within(there) for waiver in waivers)


def names_of(module: Module, sources: Iterable[Source], asked: Iterable[Asked]) -> Names:
    """What an `at` may name of a module, and where that is: its pages, and whatever has an id."""
    found = names_in(sources)
    found[module.id] = (Span(shown(module.folder)),)
    for page in module.pages:
        found[page.id] = (Span(shown(module.folder / page.file)),)
    if module.guide:
        found.setdefault(page_id(GUIDE), (Span(shown(module.folder / GUIDE)),))
    for one in asked:
        if one.id and one.id not in found:  # in a block of a page
            found[one.id] = (Span(one.source.file, *one.source.lines(one.loc)),)
    return found


def names_in(sources: Iterable[Source]) -> dict[str, tuple[Span, ...]]:
    """Every id of definitions, with the lines of what has it."""
    found: dict[str, tuple[Span, ...]] = {}
    for source in sources:
        for name, span in _named(source, (), source.data):
            found[name] = (*found.get(name, ()), span)
    return found


def _named(source: Source, loc: Loc, value: Value) -> Iterator[tuple[str, Span]]:
    if name := text(part(value, "id")):
        lines = source.lines(loc) if loc else ()
        yield name, Span(source.file, *lines)
    inner = value.items() if isinstance(value, dict) else enumerate(items(value))
    for step, one in inner:
        if isinstance(one, dict | list):
            yield from _named(source, (*loc, step), one)
