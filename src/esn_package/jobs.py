"""Many modules at once, over processes or any Executor; only what changed is built again."""

from collections import defaultdict, deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from esn_package import record, sums
from esn_package.cache import Cache, Wanted
from esn_package.closed import refused
from esn_package.folders import no_opinion
from esn_package.interrupted import workers
from esn_package.job import Job, Recipes, every, has, of_shard, of_variants
from esn_package.made import Before, Done, make, ready
from esn_package.options import Options
from esn_package.outside import local
from esn_package.problems import ProblemsFound
from esn_package.record import Built
from esn_package.recorded import Recorded, recorded
from esn_package.saying import Said
from esn_package.turns import alone
from esn_package.uses import has_lexicon, no_lexicon

if TYPE_CHECKING:
    from concurrent.futures import Executor

LATER = 64  # jobs after which a clock has ticked: another state of what was made looks otherwise


def build_all(  # noqa: PLR0913 - activity_base is older than options
    path: Path | str,
    formats: Sequence[str],
    out: Path | str = "dist",
    *,
    activity_base: str = "",
    options: Options | None = None,
    executor: "Executor | None" = None,
    jobs: int | None = None,
    fail_fast: bool = False,
    shard: tuple[int, int] = (1, 1),
    lexicon: bool = True,
    variants: Sequence[str] = (),
    cache: Path | str | None = None,
    verify_sources: bool = False,
    tells: Callable[[Said], object] = lambda _: None,
    called: Callable[[str], str] = str,
) -> Generator[Done, None, None]:
    """Each module at or below the path, in their order, only what changed being built again.

    Of a programme's folder its `lexicon` too. Modules with problems leave what stands in `out`; the
    others go on, unless `fail_fast`. `jobs` processes work, one a core, or so many of an Executor.
    `shard` is a part, as `(3, 16)`, by ids alone. Each of `variants` gets all in `out/<name>`.
    `cache` is the folder that keeps what is made; without, or with `verify_sources`, all is read.
    `tells` hears of drafts and of waiting for others; `called` names folders. Raises ProblemsFound.
    """
    usual = Job(local(path), local(out), tuple(formats), options or Options(activity_base))
    memory = Cache(cache, usual.folder, usual.out, every=verify_sources, called=called)
    whole = of_shard(every(usual, memory.kitchen, tells, lexicon=lexicon), shard)
    asked = of_variants(whole, usual, variants)
    part = sums.of_whole(usual.out, shard, record.FILE)
    with alone(usual.out, tells, called) as mine, part, recorded(asked, memory, mine=mine) as there:
        work = chain(_lacking(usual, memory, lexicon=lexicon), _left(asked, there, memory))
        with closing(_run(work, executor, jobs)) as ended:
            yield from _noted(_until_refused(ended) if fail_fast else ended, there)


def _noted(ended: Iterator[Done], there: Mapping[Path, Recorded]) -> Iterator[Done]:
    """The same, what became of each job being known from then on.

    What was made a while ago is read for the cache meanwhile: at the end nobody else is at work.
    """
    made = deque[tuple[Cache, tuple[Built, ...]]]()
    for done in ended:
        if found := there.get(done.job.out):
            _note(done, found.known)
            if done.fresh:
                made.append((found.cache, done.packages))
        if len(made) > LATER:
            cache, packages = made.popleft()
            cache.see(packages)
        yield done


def _until_refused(ended: Iterator[Done]) -> Iterator[Done]:
    """What became of jobs up to the first that was refused."""
    for done in ended:
        yield done
        if done.refused:
            return


def _lacking(usual: Job, memory: Cache, *, lexicon: bool) -> Iterator[Done]:
    """What was asked for in vain: a folder holds nothing that it could be made of, or is closed."""
    amiss = refused(memory.kitchen.tree.closed, usual.folder)
    yield from (Done(usual, problems=(one,)) for one in amiss)
    if "glossary" in usual.formats and lexicon and not has_lexicon(usual.folder):
        yield Done(usual, problems=(no_lexicon(usual.folder),))
    if "feedback" in usual.formats and not has(usual.folder, "opinion"):
        yield Done(usual, problems=(no_opinion(usual.folder),))


def _left(
    jobs: Sequence[Job], there: Mapping[Path, Recorded], memory: Cache
) -> Iterator[Done | Job]:
    """What of each job is done since an earlier build, and what is left to do."""
    recipes = Recipes(memory.kitchen, jobs)
    known = defaultdict[tuple[Path, str], list[Built]](list)
    for out, earlier in there.items():
        for built in earlier.known.values():
            known[out, built.made_from].append(built)
    for bare, left in zip(jobs, reversed(range(len(jobs))), strict=True):
        cache = there[bare.out].cache
        job = bare._replace(recipe=recipes.of(bare), left=left)
        same = known.get((job.out, job.made_from), ())
        kept = tuple(one for one in same if one.format in job.formats and cache.stands(one))
        stands = {built.format for built in kept}
        if kept:
            formats = tuple(name for name in job.formats if name in stands)
            yield Done(job._replace(formats=formats), kept, fresh=False)
        rest = job._replace(formats=tuple(name for name in job.formats if name not in stands))
        for found in _found(rest, cache):
            yield recipes.whole(found) if isinstance(found, Job) else found


def _found(job: Job, cache: Cache) -> Iterator[Done | Job]:
    """What of a job the cache has, and what is left to do."""
    wanted = [Wanted(job.recipe, job.folder, name, job.options) for name in job.formats]
    try:
        found = [(one, *cache.find(one)) for one in wanted]
    except ProblemsFound as refused:
        yield Done(job, problems=refused.problems)
        return
    if results := [result for _, result, _ in found if result]:
        same = job._replace(formats=tuple(one.format for one in results))
        built = [replace(one.built, made_from=job.made_from) for one in results if one.built]
        problems = {problem for one in results for problem in one.problems}
        said = (tuple(built), tuple(sorted(problems)))
        yield Done(same, *said, fresh=False, module=results[0].module, cached=True)
    if left := [(one, others) for one, result, others in found if not result]:
        names = tuple(one.format for one, _ in left)
        yield job._replace(formats=names, kept=cache.keeps, why=cache.why(*left[0]))


def _note(done: Done, known: dict[str, Built]) -> None:
    """What is known has the packages of a job; none of formats for which its quiz, say, is gone."""
    spent = list[str]()
    without = set(done.job.formats) - {built.format for built in done.packages}
    # Nearly always there is none, and what is known is not gone through for each module.
    if without and not done.refused:
        mine = (built for built in known.values() if built.module == done.module)
        spent += (built.file for built in mine if built.format in without)
    for file in spent:
        del known[file]
    known |= {built.file: built for built in done.packages}


def _run(
    work: Iterator[Done | Job], executor: "Executor | None", most: int | None
) -> Generator[Done, None, None]:
    """What became of each, in their order; in this process if there is but one to do."""
    if executor is not None:
        from esn_package.spread import spread  # noqa: PLC0415 - only many modules need it

        count = most or getattr(executor, "_max_workers", 0) or workers()
        # Its processes may be of other machines: what they make is put into the cache here.
        asked = (one if isinstance(one, Done) else one._replace(tells=True) for one in work)
        yield from map(_kept, spread(asked, executor, count))
        return
    count = workers(most)
    first = list(_until(work, count)) if count > 1 else []
    found = sum(isinstance(one, Job) for one in first)
    whole = chain(first, work)
    if found < 2:  # noqa: PLR2004 - starting processes costs more than one module
        before = Before()  # what variants of a module have in common is read once
        yield from (one if isinstance(one, Done) else make(one, before) for one in whole)
        return
    from esn_package.processes import Processes  # noqa: PLC0415
    from esn_package.spread import spread  # noqa: PLC0415

    with Processes(found, ready) as own:
        yield from spread(whole, own, found)


def _kept(done: Done) -> Done:
    """The same, what was told of it being kept here."""
    if done.told and done.job.kept:
        from esn_package.cache.keeping import keep  # noqa: PLC0415 - only what was made needs it

        keep(done.job.kept, done.job, done.told)
    return done._replace(told=None)


def _until(work: Iterator[Done | Job], count: int) -> Iterator[Done | Job]:
    """What comes first, until there are so many jobs to do."""
    while count and (one := next(work, None)):
        count -= isinstance(one, Job)
        yield one
