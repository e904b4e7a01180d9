"""Keeping what was made: what the process does that made it."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from esn_package.cache import Wanted
from esn_package.cache.again import programme_above
from esn_package.cache.asked import Answers, Asked, answers, of_banks, of_player, questions
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


def keep(
    folder: Path, job: Made, module: Module, banks: Collection[str], results: Iterable[Result]
) -> None:
    """Keep what was made of a module that draws from these banks; what cannot be is left out.

    What is kept is what stands in `out`: it must have the digest that it was made with.
    """
    store, asked = Store(folder), questions(module, _named(job, banks), banks)
    answered = _answered(job, asked)
    with suppress(OSError, ValueError):
        for result in results:
            if any(problem.severity == "error" for problem in result.problems):
                continue
            for name, digest, _ in files(result.built) if result.built else ():
                store.keep(job.out / name, digest)
            form = TRACKED.get(result.format)
            more = {"player": player_of(module, form.name, form.scripts)} if form else {}
            trace = {
                "shared": job.recipe.shared,
                "asked": asked | more,
                "answers": answered | of_player(more),
                "result": told(result, job.folder),
            }
            wanted = Wanted(job.recipe, job.folder, result.format, job.options)
            store.note(wanted.key, trace)


def _answered(job: Made, asked: Asked) -> Answers:
    """What was answered to all formats alike."""
    above = job.recipe.above
    found = of_banks(asked, above)
    known = programme_above(job.folder) if above.top else None
    return found | (answers(asked, *known, os.path.relpath(job.folder, above.top)) if known else {})


def _named(job: Made, banks: Collection[str]) -> set[str]:
    """The terms that the texts of a module name, and those of its banks."""
    above = job.recipe.above
    texts = [job.folder / name for name, _ in job.recipe.own if name.endswith(TEXTS)]
    texts += [Path(above.top, path) for id_, path, _ in above.banks if id_ in banks]
    found = set[str]()
    for text in texts:
        with suppress(OSError):
            found |= names_in(text.read_text(encoding="utf-8", errors="replace"))
    return found
