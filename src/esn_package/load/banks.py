"""Banks: questions that quizzes share, found by their id beside a module or above it."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from esn_package.bank import BankDefinition
from esn_package.fields import shortened
from esn_package.folders import MODULE, above, is_bank, shown, walked
from esn_package.lexicon import Lexicon
from esn_package.load.asked import Asked
from esn_package.load.cases import ids, units_in
from esn_package.load.definitions import source_of
from esn_package.load.ids import twice
from esn_package.load.kept import Kept
from esn_package.load.references import Found, Known
from esn_package.load.waivers import listed
from esn_package.problems import Place, Problem, did_you_mean
from esn_package.programme import Programme
from esn_package.saying import said
from esn_package.source import Source

# Enough to find a bank without reading every other one as YAML.
_ID = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)\b", re.MULTILINE)
_WHERE = said("a bank is a bank.yaml or NAME.bank.yaml in the module's folder or in one above it")


class Bank(NamedTuple):
    """A bank, read: its questions with their places, right or not."""

    path: Path
    source: Source
    asked: tuple[Asked, ...]


class _Shared(NamedTuple):
    """A bank above modules, with what it was found to name, by which lexicon."""

    bank: Bank | None
    found: Found
    lexicon: Lexicon | None

    @property
    def is_kept(self) -> bool:
        """Whether it is right, and stands on no other file than its own."""
        right = all(problem.severity != "error" for problem in self.found.problems)
        return right and not self.found.drawn


_kept = Kept[_Shared](8, lambda made: made.is_kept)


def bank(name: str, place: Place, known: Known, found: Found) -> Bank | None:
    """The bank of this id for a module; None, with the problem told, where there is none."""
    there = list(banks_of(known.folder))
    paths = [path for path, id_ in there if id_ == name]
    if not paths:
        hint = did_you_mean(name, [id_ for _, id_ in there]) or _WHERE
        message = said('there is no bank "{name}"', name=shortened(name))
        found.problems.append(Problem(place, "no-such-bank", message, hint))
        return None
    for other in paths[1:]:
        source = source_of(other, [])
        message = said('the bank "{name}" is there already', name=name)
        hint = said("it is in {file} too", file=shown(paths[0]))
        at = source.place(("id",)) if source else Place(shown(other))
        found.problems.append(Problem(at, "id-twice", message, hint))
    own = of_bank(paths[0], known)
    return (_shared if own.shared else read_bank)(paths[0], own, found)


def _shared(path: Path, known: Known, found: Found) -> Bank | None:
    """A bank above the module, read if it was not for a module before this one."""

    def made() -> _Shared:
        apart = Found()
        return _Shared(read_bank(path, known, apart), apart, known.lexicon)

    read, apart, _ = _kept.of((path, id(known.lexicon)), [path], made)
    found.problems += apart.problems
    found.waivers += apart.waivers
    found.sources |= apart.sources
    found.drawn |= apart.drawn
    return read


def read_bank(path: Path, known: Known, found: Found) -> Bank | None:
    """The bank of a file; what is wrong with it is told, what it names is not a module's yet."""
    source = source_of(path, found.problems)
    if source is None or source.broken:
        return None
    listed(source, BankDefinition, found)
    apart = Found(drawn=found.drawn)
    asked = tuple(units_in(source, known, apart))
    found.problems += apart.problems
    found.problems += twice(ids(asked))
    return Bank(path, source, asked)


def bank_problems(programme: Programme) -> list[Problem]:
    """What is wrong in the banks of a programme, whether a quiz draws from them or not."""
    found = Found()
    for top, names in walked(programme.folder):
        for path in (top / name for name in names if is_bank(name)):
            shared = MODULE not in names
            known = Known(path.parent, programme.lexicon, None, None, shared=shared)
            read_bank(path, known, found)
    return found.problems


def of_bank(path: Path, known: Known) -> Known:
    """What the texts of a bank may name: files beside it; its modules have other pages."""
    here = path.parent.samefile(known.folder)
    pages = known.pages if here else None
    return known._replace(folder=path.parent, pages=pages, objectives=None, shared=not here)


def bank_files(top: Path) -> Iterator[Path]:
    """Every bank in a folder."""
    with suppress(OSError):
        names = os.listdir(top)  # noqa: PTH208 - names alone: a folder of 1,000 modules is looked at by each
        yield from (top / name for name in sorted(filter(is_bank, names)))


def banks_of(folder: Path) -> Iterator[tuple[Path, str]]:
    """The banks that a module may name, the nearest first, each with its id."""
    top = above(folder.absolute().parent)
    above_it = folder.absolute().parents if top else ()
    for place in (folder, *above_it):
        if place == folder or not (place / MODULE).exists():
            for path in bank_files(place):
                with suppress(OSError):
                    if said := _ID.search(path.read_bytes()):
                        yield path, said[1].decode()
        if top and place.absolute() == top.absolute():
            return
