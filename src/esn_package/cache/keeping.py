"""Keeping what was made: where it was made, or where it was asked for by what is told of it."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from esn_package.cache import Wanted
from esn_package.cache.again import programme_above
from esn_package.cache.asked import Answers, Asked, answers, of_banks, of_player
from esn_package.cache.asnow import is_above
from esn_package.cache.ours import Ours, here
from esn_package.cache.recipe import Recipe
from esn_package.cache.results import Result, files, told
from esn_package.cache.store import Store
from esn_package.formats import TRACKED
from esn_package.module import Module
from esn_package.options import Options
from esn_package.site import player_of


class Made(Protocol):
    """What was asked to be made: a Job, as far as a cache knows one."""

    @property
    def folder(self) -> Path: ...
    @property
    def out(self) -> Path: ...
    @property
    def options(self) -> Options: ...
    @property
    def recipe(self) -> Recipe: ...
    @property
    def tells(self) -> bool: ...


class Told(NamedTuple):
    """What a cache has to be told of what was made: it needs no module, and goes anywhere by value.

    `asked` is what was asked for all formats alike, `players` what for each result, and `ours` what
    of ours made them.
    """

    asked: Asked
    players: tuple[Asked, ...]
    results: tuple[Result, ...]
    ours: Ours


def told_of(job: Made, asked: Asked, module: Module, results: Iterable[Result]) -> Told:
    """What there is to tell of what was made here of a module that asked this."""
    right = tuple(one for one in results if all(own.severity != "error" for own in one.problems))
    players = tuple(_player(module, one.format) for one in right)
    # Who was asked from elsewhere may have another code than who asked.
    ours = here() if job.tells else job.recipe.ours
    return Told(asked, players, right, ours)


def keep(folder: Path, job: Made, made: Told) -> None:
    """Keep what was made; what cannot be is left out.

    What is kept is what stands in `out`: it must have the digest that it was made with. Nothing is
    that other code made, or that was made while what stands above was written.
    """
    store, answered = Store(folder), _answered(job, made.asked)
    if made.ours != job.recipe.ours or not is_above(job.recipe.above):
        return
    kept = set[str]()
    with suppress(OSError, ValueError):
        for result, more in zip(made.results, made.players, strict=True):
            for name, digest, _ in files(result.built) if result.built else ():
                if digest not in kept:  # formats have a codebook in common
                    store.keep(job.out / name, digest)
                    kept.add(digest)
            trace = {
                "shared": job.recipe.shared,
                "asked": made.asked | more,
                "answers": answered | of_player(more),
                "result": told(result, job.folder),
            }
            wanted = Wanted(job.recipe, job.folder, result.format, job.options)
            store.note(wanted.key, trace)


def _player(module: Module, name: str) -> Asked:
    """What a format asked of the player."""
    form = TRACKED.get(name)
    return {"player": player_of(module, form.name, form.scripts)} if form else {}


def _answered(job: Made, asked: Asked) -> Answers:
    """What is answered to all formats alike."""
    above = job.recipe.above
    found = of_banks(asked, above)
    known = programme_above(job.folder) if above.top else None
    return found | (answers(asked, *known, os.path.relpath(job.folder, above.top)) if known else {})
