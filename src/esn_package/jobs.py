"""Many modules at once, over processes or any Executor; only what changed is built again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from esn_package import record
from esn_package.folders import LEXICON, PROGRAMME, WAIVERS, modules
from esn_package.interrupted import deaf, undisturbed, workers
from esn_package.options import OF_LEXICON, OF_MODULE, Options
from esn_package.problems import Problem, ProblemsFound
from esn_package.record import Built
from esn_package.uses import has_lexicon, no_lexicon, used

if TYPE_CHECKING:
    from concurrent.futures import Executor


class Job(NamedTuple):
    """What one process is asked to make: these formats of one module, or of a lexicon.

    `folder` is the module's, or the programme's whose `lexicon` it is.
    """

    folder: Path
    out: Path
    formats: tuple[str, ...]
    options: Options = Options()
    made_from: str = ""
    lexicon: bool = False

    @property
    def file(self) -> Path:
        """What is made into packages, as an author knows it."""
        return self.folder / LEXICON if self.lexicon else self.folder


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
    lexicon: bool = True,
) -> Iterator[Done]:
    """Each module at or below the path as it is done, only what changed being built again.

    Of a programme's folder its lexicon too, unless `lexicon` is false. Modules with problems leave
    what stands in `out` alone. Processes are used if there is more than one module to build; give
    an Executor to use others. At the end `out` has its packages.json; a problem of the folder
    itself raises ProblemsFound.
    """
    before = record.read(Path(out))
    known = dict(before)
    stale, changed = list[Job](), False
    usual = Job(Path(path), Path(out), tuple(formats), options or Options(activity_base))
    for job in _jobs(usual, lexicon=lexicon):
        kept, rest = _sorted(job, known)
        stale += [rest] if rest.formats else []
        if kept.packages:
            yield kept
    if "glossary" in formats and lexicon and not has_lexicon(usual.folder):
        yield Done(usual, problems=(no_lexicon(usual.folder),))
    for done in _run(stale, executor):
        changed = _noted(done, known) or changed
        yield done
    if changed:
        # First: a record that no longer names them would leave them for ever.
        record.sweep(before.values(), known.values(), Path(out))
        record.write(known.values(), Path(out))


def _jobs(usual: Job, *, lexicon: bool) -> Iterator[Job]:
    """What is to be made at or below the folder of a job."""
    path, options = usual.folder, usual.options
    there = modules(path)
    if formats := tuple(name for name in usual.formats if name in OF_MODULE):
        for folder in there:
            made_from = record.made_from(folder, options)
            yield usual._replace(folder=folder, formats=formats, made_from=made_from)
    formats = tuple(name for name in usual.formats if name in OF_LEXICON)
    if lexicon and formats and has_lexicon(path):
        files = [path / name for name in (PROGRAMME, LEXICON, WAIVERS)]
        made_from = record.made_from(path, options, files, repr(used(path)))
        yield usual._replace(formats=formats, made_from=made_from, lexicon=True)


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
    """Load, build, verify and write one module, or a lexicon: what each process does."""
    # What is unchanged costs no import of parsers and templates.
    from esn_package.build import built  # noqa: PLC0415
    from esn_package.load import load, load_lexicon  # noqa: PLC0415
    from esn_package.site import written  # noqa: PLC0415

    found: list[Built] = []
    problems: set[Problem] = set()
    try:
        text = written((load_lexicon if job.lexicon else load)(job.folder))
    except ProblemsFound as refused:
        return Done(job, problems=refused.problems)
    for name in job.formats:
        try:
            found.append(built(text, name, job.out, job.options))
        except ProblemsFound as refused:
            problems.update(refused.problems)
    packages = tuple(replace(one, made_from=job.made_from) for one in found)
    return Done(job, packages, tuple(sorted(problems)), module=text.module.id)


def _run(jobs: Sequence[Job], executor: "Executor | None") -> Iterator[Done]:
    """Every job's end, as they come; in this process if there is but one."""
    if executor is not None:
        yield from _spread(jobs, executor)
        return
    if len(jobs) < 2:  # noqa: PLR2004 - starting processes costs more than one module
        yield from map(make, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    with ProcessPoolExecutor(workers(len(jobs)), initializer=deaf) as own:
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
