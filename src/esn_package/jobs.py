"""Many modules at once, over processes or any Executor; only what changed is built again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from esn_package import record, sums
from esn_package.folders import no_opinion
from esn_package.interrupted import deaf, undisturbed, workers
from esn_package.job import Job, every, has
from esn_package.options import Options, Subject
from esn_package.problems import Problem, ProblemsFound
from esn_package.record import Built
from esn_package.uses import has_lexicon, no_lexicon

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from esn_package.module import Module


class Done(NamedTuple):
    """What became of a job: packages (with `fresh` if they were made now) or problems.

    `module` is the id of a module that could be loaded.
    """

    job: Job
    packages: tuple[Built, ...] = ()
    problems: tuple[Problem, ...] = ()
    fresh: bool = True
    module: str = ""


def build_all(  # noqa: PLR0913 - activity_base is older than options
    path: Path | str,
    formats: Sequence[str],
    out: Path | str = "dist",
    *,
    activity_base: str = "",
    options: Options | None = None,
    executor: "Executor | None" = None,
    jobs: int | None = None,
    lexicon: bool = True,
) -> Iterator[Done]:
    """Each module at or below the path as it is done, only what changed being built again.

    Of a programme's folder its lexicon too, unless `lexicon` is false. Modules with problems leave
    what stands in `out` alone. Processes are used if there is more than one module to build, at
    most `jobs` of them, or one a core; give an Executor to use others. At the end `out` has its
    packages.json; a problem of the folder itself raises ProblemsFound.
    """
    before = record.read(Path(out))
    known = dict(before)
    stale, changed = list[Job](), False
    usual = Job(Path(path), Path(out), tuple(formats), options or Options(activity_base))
    for job in every(usual, lexicon=lexicon):
        kept, rest = _sorted(job, known)
        stale += [rest] if rest.formats else []
        if kept.packages:
            yield kept
    yield from _lacking(usual, lexicon=lexicon)
    for done in _run(stale, executor, jobs):
        changed = _noted(done, known) or changed
        yield done
    if changed or (known and not (usual.out / sums.FILE).exists()):
        # First: a record that no longer names them would leave them for ever.
        record.sweep(before.values(), known.values(), usual.out)
        record.write(known.values(), usual.out)


def _lacking(usual: Job, *, lexicon: bool) -> Iterator[Done]:
    """What was asked for in vain: a folder holds nothing that it could be made of."""
    if "glossary" in usual.formats and lexicon and not has_lexicon(usual.folder):
        yield Done(usual, problems=(no_lexicon(usual.folder),))
    if "feedback" in usual.formats and not has(usual.folder, "opinion"):
        yield Done(usual, problems=(no_opinion(usual.folder),))


def _sorted(job: Job, known: Mapping[str, Built]) -> tuple[Done, Job]:
    """What of a job is done since an earlier build, and what is left to do."""
    kept = tuple(
        built
        for built in known.values()
        if built.made_from == job.made_from
        and built.format in job.formats
        and record.current(built, job.out)
    )
    there = {built.format for built in kept}
    done = job._replace(formats=tuple(name for name in job.formats if name in there))
    left = job._replace(formats=tuple(name for name in job.formats if name not in there))
    return Done(done, kept, fresh=False), left


def _noted(done: Done, known: dict[str, Built]) -> bool:
    """Whether a job changed what is known, which now has its packages.

    It no longer has those of formats that make nothing of the module any more: a quiz that went.
    """
    spent = list[str]()
    without = set(done.job.formats) - {built.format for built in done.packages}
    # Nearly always there is none, and what is known is not gone through for each module.
    if without and all(problem.severity != "error" for problem in done.problems):
        mine = (built for built in known.values() if built.module == done.module)
        spent += (built.file for built in mine if built.format in without)
    for file in spent:
        del known[file]
    known |= {built.file: built for built in done.packages}
    return bool(done.packages or spent)


def make(job: Job) -> Done:
    """Load, build, verify and write one module, or another subject: what each process does."""
    # What is unchanged costs no import of parsers and templates.
    from esn_package.bill import digests  # noqa: PLC0415
    from esn_package.build import built  # noqa: PLC0415
    from esn_package.load import load, load_leaflet, load_lexicon, load_opinion  # noqa: PLC0415
    from esn_package.site import written  # noqa: PLC0415

    loaders: dict[Subject, Callable[[Path], Module]] = {
        "module": load,
        "lexicon": load_lexicon,
        "leaflet": load_leaflet,
        "opinion": load_opinion,
    }

    found: list[Built] = []
    problems: set[Problem] = set()
    try:
        text = written(loaders[job.subject](job.folder))
        sources = digests(job.folder, job.own)
    except ProblemsFound as refused:
        return Done(job, problems=refused.problems)
    for name in job.formats:
        try:
            found.append(built(text, name, job.out, job.options, sources))
        except ProblemsFound as refused:
            problems.update(refused.problems)
    packages = tuple(replace(one, made_from=job.made_from) for one in found)
    return Done(job, packages, tuple(sorted(problems)), module=text.module.id)


def _run(jobs: Sequence[Job], executor: "Executor | None", most: int | None) -> Iterator[Done]:
    """Every job's end, as they come; in this process if there is but one."""
    if executor is not None:
        yield from _spread(jobs, executor)
        return
    count = workers(len(jobs), most)
    if count < 2:  # noqa: PLR2004 - starting processes costs more than one module
        yield from map(make, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    with ProcessPoolExecutor(count, initializer=deaf) as own:
        yield from _spread(jobs, own)


def _spread(jobs: Sequence[Job], executor: "Executor") -> Iterator[Done]:
    from concurrent.futures import as_completed  # noqa: PLC0415

    with undisturbed():
        waiting = [executor.submit(make, job) for job in jobs]
    try:
        yield from (future.result() for future in as_completed(waiting))
    finally:
        for future in waiting:  # after Ctrl-C what has begun ends whole, nothing more begins
            future.cancel()
