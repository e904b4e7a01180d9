"""Keeping what was made: where it was made, or where it was asked for by what is told of it."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Protocol

from esn_package.cache import Wanted
from esn_package.cache.again import programme_above
from esn_package.cache.asked import Answers, Asked, answers, of_banks, of_player, questions
from esn_package.cache.asnow import is_above
from esn_package.cache.ours import Ours, here
from esn_package.cache.recipe import Recipe
from esn_package.cache.results import Result, files, told
from esn_package.cache.store import Store
from esn_package.formats import TRACKED
from esn_package.module import Module
from esn_package.options import Options
from esn_package.site import player_of
from esn_package.uses import TEXTS, names_in


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


def told_of(job: Made, module: Module, banks: Collection[str], results: Iterable[Result]) -> Told:
    """What there is to tell of what was made here of a module that draws from these banks."""
    right = tuple(one for one in results if all(own.severity != "error" for own in one.problems))
    players = tuple(_player(module, one.format) for one in right)
    # Who was asked from elsewhere may have another code than who asked.
    ours = here() if job.tells else job.recipe.ours
    return Told(questions(module, _named(job, banks), banks), players, right, ours)


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


def _named(job: Made, banks: Collection[str]) -> frozenset[str]:
    """The terms that the texts of a module name, and those of its banks."""
    above = job.recipe.above
    own = ((f"{job.folder}/{name}", sha) for name, sha in job.recipe.own if name.endswith(TEXTS))
    drawn = ((f"{above.top}/{path}", sha) for id_, path, sha in above.banks if id_ in banks)
    return _named_in((*own, *drawn))


@lru_cache(maxsize=1)  # institutions have a module in common
def _named_in(texts: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """The terms that texts name, each given with its digest."""
    return frozenset(name for text, _ in texts for name in names_in(_text(text)))


def _text(path: str) -> str:
    """What a text holds; nothing of one that names no term."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a dozen a module
            content = file.read()
    except OSError:
        return ""
    return content.decode(errors="replace") if b"[[" in content else ""
