"""`esn-package build`: packages of every module, of one pillar or of one module.

Each matter that it can be told of has its options in a file of its own, `options_*.py`.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from esn_package.cli.language import say
from esn_package.cli.options import SOURCES, end
from esn_package.cli.options_cache import Caching, caching
from esn_package.cli.options_making import Making, making
from esn_package.cli.options_pool import Pool, pool
from esn_package.cli.options_remote import Names, brought, clustered, known
from esn_package.cli.options_reports import Reporting, Telling, reporting
from esn_package.cli.options_variants import Institutions, institutions
from esn_package.cli.progress import progress
from esn_package.cli.tabled import table
from esn_package.interrupted import stopping
from esn_package.jobs import build_all
from esn_package.made import Done
from esn_package.options import Options
from esn_package.problems import Problem, ProblemsFound
from esn_package.record import Built
from esn_package.saying import Said, said

if TYPE_CHECKING:  # logging comes with it
    from concurrent.futures import Executor


@click.command()
@SOURCES
@making
@pool
@institutions
@caching
@clustered
@reporting
@brought
def build(  # noqa: PLR0913 - each is a group of options
    *,
    path: Path,
    making: Making,
    pool: Pool,
    institutions: Institutions,
    caching: Caching,
    reporting: Reporting,
    executor: "Executor | None",
    called: Names,
) -> int:
    """Make packages of every module at PATH: a programme, a pillar or a module.

    PATH is content, if left out; it and --out may be in a store, as s3://bucket/folder. A
    programme's lexicon gets packages too (glossary: for Moodle's). What is unchanged is not built
    again; packages.json says what is there.
    """
    problems = set[Problem]()
    telling = Telling(reporting, path, making, called, pool)
    caching.warn()
    how = (pool, caching, institutions, executor)
    made = _begun(path, _options(making, problems), making, how, called)
    with stopping(), closing(made), progress(called, explain=caching.explain) as tell:
        packages = _made(made, (tell, telling.add), problems)
    if pool.shard[1] > 1 and not (packages or problems):
        nothing = said("nothing is in part {k} of {n}", k=pool.shard[0], n=pool.shard[1])
        click.echo(say(nothing), err=True)
    table(packages, called)
    problems.update(*(built.warnings for _, built in packages))
    problems.update(institutions.left(path, making.out))
    problems |= telling.end(problems)
    return end(known(problems, called), called(str(path)), "text", ())


def _begun(
    path: Path,
    options: Options,
    making: Making,
    how: "tuple[Pool, Caching, Institutions, Executor | None]",
    called: Names,
) -> Generator[Done, None, None]:
    """What becomes of each module as it was asked for."""
    pool, caching, institutions, executor = how
    yield from build_all(
        path,
        making.wanted,
        making.out,
        options=options,
        executor=executor,
        lexicon=making.lexicon,
        jobs=pool.jobs,
        fail_fast=pool.fail_fast,
        shard=pool.shard,
        variants=institutions.names(path),
        tells=_tell,
        cache=caching.folder,
        verify_sources=caching.verify_sources,
        called=called,
    )


def _made(
    jobs: Iterable[Done], tells: Sequence[Callable[[Done], None]], problems: set[Problem]
) -> list[tuple[Path, Built]]:
    """The packages and their folders, sorted, each job told as it is done; its problems are added.

    Of ten thousand modules a Path of each would take seconds, and megabytes.
    """
    packages: dict[Path, dict[str, Built]] = {}
    try:
        for done in jobs:
            for tell in tells:
                tell(done)
            problems.update(done.problems)
            here = packages.setdefault(done.job.out, {})
            here |= {built.file: built for built in done.packages}
    except ProblemsFound as found:  # of the folder: what was made is told all the same
        problems.update(found.problems)
    return [(out, here[file]) for out, here in sorted(packages.items()) for file in sorted(here)]


def _tell(text: Said) -> None:
    """What a build has to say beside what becomes of modules."""
    click.echo(say(text), err=True)


def _options(making: Making, problems: set[Problem]) -> Options:
    """The options; with a browser that makes PDFs where it is asked for, or a problem."""
    if not (making.pdf and "paper" in making.wanted):
        return making.options
    from esn_package.formats.paper_pdf import NONE, browser  # noqa: PLC0415 - few ask for it

    found = browser()
    if not found:
        problems.add(NONE)
    return making.options._replace(browser=found)
