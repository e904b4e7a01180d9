"""One job done, from definitions to files: what each process does, and what it says of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from esn_package.cache.results import Result
from esn_package.folders import DEFINED
from esn_package.job import Job
from esn_package.problems import Problem, ProblemsFound
from esn_package.record import Built
from esn_package.refused import CHANGED, changing

if TYPE_CHECKING:
    from esn_package.cache.keeping import Told
    from esn_package.module import Module
    from esn_package.options import Subject
    from esn_package.site import Written
    from esn_package.target import Target

TRIES = 4  # of a module whose files change while they are read: an editor saves one after the other


class Done(NamedTuple):
    """What became of a job: packages (with `fresh` if they were made now) or problems.

    `module` is the id of a module that could be loaded. What is not fresh was in the output folder
    already, or is `cached`: taken from what earlier builds kept. `told` is what a cache has to be
    told of it, if the job `tells` that.
    """

    job: Job
    packages: tuple[Built, ...] = ()
    problems: tuple[Problem, ...] = ()
    fresh: bool = True
    module: str = ""
    cached: bool = False
    told: "Told | None" = None

    @property
    def refused(self) -> bool:
        """Whether something could not be made."""
        return any(problem.severity == "error" for problem in self.problems)


def ready() -> None:
    """Import what every job needs: processes that are forked after it share it."""
    from esn_package.build import built  # noqa: F401, PLC0415
    from esn_package.load import load  # noqa: F401, PLC0415


class Read(NamedTuple):
    """What a job is about, as it was read: of a module, what it shares with others too.

    That are the ids of the banks that it draws from, and the names of terms.
    """

    module: "Module"
    banks: tuple[str, ...] = ()
    terms: frozenset[str] = frozenset()


Before = dict[tuple[Path, "Subject"], Read]


def make_all(jobs: Sequence[Job]) -> list[Done]:
    """What became of each job, in their order; what variants have in common is read once."""
    before: Before = {}
    return [make(job, before) for job in jobs]


def make(job: Job, before: Before | None = None, out: "Target | None" = None) -> Done:
    """Load, build, verify, write and keep one module, or another subject: as its files are now.

    They are read again where they changed while they were read. `before` holds what was read for
    the job before it, which may be the same for another institution. `out` is where files go, if
    that is not the job's folder.
    """
    from esn_package.build import of_variant  # noqa: PLC0415
    from esn_package.site import written  # noqa: PLC0415

    before = {} if before is None else before
    for _ in range(TRIES):
        read, text, problems = None, None, tuple[Problem, ...]()
        try:
            read = _read_once(job, before)
            text = written(of_variant(read.module, job.options.variant))
        except ProblemsFound as refused:
            problems = refused.problems
        now = job.again()
        if now is job:
            done = _packed(job, text, read, out) if read and text else Done(job, problems=problems)
            if all(problem.code != CHANGED for problem in done.problems):
                return done
        before.clear()
        job = now
    return Done(job, problems=(changing(job.folder / DEFINED[job.subject]),))


def _read_once(job: Job, before: Before) -> Read:
    """What a job is about, read for it unless it was for the one before; raises ProblemsFound."""
    key = (job.folder, job.subject)
    if key not in before:
        before.clear()
        before[key] = _loaded(job)
    return before[key]


def _loaded(job: Job) -> Read:
    """What a job is about, read; raises ProblemsFound."""
    # What is unchanged costs no import of parsers and templates.
    from esn_package.load import load_leaflet, load_lexicon, load_opinion  # noqa: PLC0415
    from esn_package.load.modules import load_texts  # noqa: PLC0415

    if job.subject == "module":
        homes = None if job.twice is None else dict(job.twice)
        read = load_texts(job.folder, homes=homes)
        return Read(read.module, tuple(read.banks), read.terms)
    loaders: dict[Subject, Callable[[Path], Module]] = {
        "lexicon": partial(load_lexicon, named=job.recipe.used),
        "leaflet": load_leaflet,
        "opinion": load_opinion,
    }
    return Read(loaders[job.subject](job.folder))


def _packed(job: Job, text: "Written", read: Read, out: "Target | None") -> Done:
    """What each format makes of the text of what was read."""
    from esn_package.build import built  # noqa: PLC0415
    from esn_package.components import Sources  # noqa: PLC0415
    from esn_package.target import Folder  # noqa: PLC0415

    out = out or Folder(job.out)
    module, results = text.module, list[Result]()
    sources = Sources(job.recipe.sources, job.recipe.drawn(read.banks), job.recipe.institution)
    for name in job.formats:
        try:
            made = built(text, name, out, job.options, sources)
            results.append(Result(name, module.id, made))
        except ProblemsFound as refused:
            results.append(Result(name, module.id, None, refused.problems))
    packages = tuple(replace(one.built, made_from=job.made_from) for one in results if one.built)
    problems = {problem for one in results for problem in one.problems}
    told = _kept(job, module, read, results) if job.kept else None
    return Done(job, packages, tuple(sorted(problems)), module=module.id, told=told)


def _kept(job: Job, module: "Module", read: Read, results: Sequence[Result]) -> "Told | None":
    """What a cache that is elsewhere has to be told of what was made; one that is here keeps it."""
    from esn_package.cache.asked import questions  # noqa: PLC0415
    from esn_package.cache.keeping import keep, told_of  # noqa: PLC0415

    told = told_of(job, questions(module, read.terms, read.banks), module, results)
    if job.kept and not job.tells:
        keep(job.kept, job, told)
    return told if job.tells else None
