"""One job done, from definitions to files: what each process does, and what it says of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from esn_package.folders import DEFINED
from esn_package.job import Job, made_from
from esn_package.problems import Problem, ProblemsFound
from esn_package.record import Built
from esn_package.refused import CHANGED, changing

if TYPE_CHECKING:
    from pathlib import Path

    from esn_package.module import Module
    from esn_package.options import Subject
    from esn_package.site import Written

TRIES = 4  # of a module whose files change while they are read: an editor saves one after the other


class Done(NamedTuple):
    """What became of a job: packages (with `fresh` if they were made now) or problems.

    `module` is the id of a module that could be loaded.
    """

    job: Job
    packages: tuple[Built, ...] = ()
    problems: tuple[Problem, ...] = ()
    fresh: bool = True
    module: str = ""

    @property
    def refused(self) -> bool:
        """Whether something could not be made."""
        return any(problem.severity == "error" for problem in self.problems)


def ready() -> None:
    """Import what every job needs: processes that are forked after it share it."""
    from esn_package.build import built  # noqa: F401, PLC0415
    from esn_package.load import load  # noqa: F401, PLC0415


def make_all(jobs: Sequence[Job]) -> list[Done]:
    """What became of each job, in their order."""
    return [make(job) for job in jobs]


def make(job: Job) -> Done:
    """Load, build, verify and write one module, or another subject: as its files are now.

    They are read again where they changed while they were read.
    """
    from esn_package.bill import digests  # noqa: PLC0415
    from esn_package.site import written  # noqa: PLC0415

    for _ in range(TRIES):
        text, problems = None, tuple[Problem, ...]()
        try:
            text = written(_loaded(job))
        except ProblemsFound as refused:
            problems = refused.problems
        sources, now = digests(job.folder, job.own), made_from(job)
        if now == job.made_from:
            done = _packed(job, text, sources) if text else Done(job, problems=problems)
            if all(problem.code != CHANGED for problem in done.problems):
                return done
        job = job._replace(made_from=now)
    return Done(job, problems=(changing(job.folder / DEFINED[job.subject]),))


def _loaded(job: Job) -> "Module":
    """What a job is about; raises ProblemsFound."""
    # What is unchanged costs no import of parsers and templates.
    from esn_package.load import load_leaflet, load_lexicon, load_opinion  # noqa: PLC0415
    from esn_package.load.modules import load_texts  # noqa: PLC0415

    homes = None if job.twice is None else dict(job.twice)
    loaders: dict[Subject, Callable[[Path], Module]] = {
        "module": lambda folder: load_texts(folder, homes=homes).module,
        "lexicon": load_lexicon,
        "leaflet": load_leaflet,
        "opinion": load_opinion,
    }
    return loaders[job.subject](job.folder)


def _packed(job: Job, text: "Written", sources: dict[str, str]) -> Done:
    """What each format makes of a text that was read from these sources."""
    from esn_package.build import built  # noqa: PLC0415

    found: list[Built] = []
    problems: set[Problem] = set()
    for name in job.formats:
        try:
            found.append(built(text, name, job.out, job.options, sources))
        except ProblemsFound as refused:
            problems.update(refused.problems)
    packages = tuple(replace(one, made_from=job.made_from) for one in found)
    return Done(job, packages, tuple(sorted(problems)), module=text.module.id)
