"""`esn-package build`: packages of every module, of one pillar or of one module."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from esn_package.cli.language import say
from esn_package.cli.options import PATH, REPORT, Reports, end
from esn_package.cli.screen import counted
from esn_package.folders import below, drafts, leaflets, shipped
from esn_package.iri import is_iri
from esn_package.job import has
from esn_package.jobs import Done, build_all
from esn_package.options import OF, Options
from esn_package.problems import Problem, ProblemsFound
from esn_package.record import Beside, Built
from esn_package.saying import said
from esn_package.uses import has_lexicon

FORMATS = tuple(dict.fromkeys(name for names in OF.values() for name in names))
COLUMNS = (said("file"), said("size"), said("sha256"), said("state"))


def _iri(_: click.Context, __: click.Parameter, value: str) -> str:
    """The address without its last slash; click says what is wrong with another."""
    if value and not is_iri(value):
        raise click.BadParameter(say(said("write an address such as https://ecole.example/xapi")))
    return value.rstrip("/")


@click.command()
@PATH
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    default=("scorm12",),
    show_default=True,
    help=said("What to make. May be given several times."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="dist",
    show_default=True,
    help=said("The folder of the packages."),
)
@click.option(
    "--activity-base",
    default="",
    callback=_iri,
    metavar="IRI",
    help=said("What xAPI ids begin with, if it is not the programme's."),
)
@click.option(
    "--variants",
    type=click.IntRange(1, 26),
    default=1,
    show_default=True,
    help=said("Of paper: how many exam sheets, each shuffled by its own seed."),
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**31),
    default=1,
    show_default=True,
    help=said(
        "Of paper: what the first sheet is drawn and shuffled by; the next one has the next seed."
    ),
)
@click.option(
    "--pdf", is_flag=True, help=said("Of paper: make PDFs too, with a Chromium that is there.")
)
@click.option(
    "--lexicon/--no-lexicon",
    default=True,
    show_default=True,
    help=said("Of a programme: make the package of its lexicon too."),
)
@REPORT
def build(  # noqa: PLR0913 - each is an option
    *,
    path: Path,
    formats: Sequence[str],
    out: Path,
    activity_base: str,
    variants: int,
    seed: int,
    pdf: bool,
    lexicon: bool,
    reports: Reports,
) -> int:
    """Make packages of every module at PATH: a programme, a pillar or a module.

    PATH is content, if left out. A programme's lexicon gets packages too (glossary: for
    Moodle's). What is unchanged is not built again; packages.json says what is there.
    """
    wanted, done = tuple(dict.fromkeys(formats)), list[Done]()
    problems = set[Problem]()
    options = Options(activity_base, variants, seed)
    options = _printing(options, problems) if pdf and "paper" in wanted else options
    for folder in drafts(path):
        click.echo(say(said("{name}: a draft, not built", name=str(folder))), err=True)
    with _progress(_expected(path, wanted, lexicon=lexicon)) as tell:
        try:
            for one in build_all(path, wanted, out, options=options, lexicon=lexicon):
                tell(one)
                done.append(one)
        except ProblemsFound as found:  # of the folder: what was made is told all the same
            problems.update(found.problems)
    problems.update(*(one.problems for one in done))
    packages = sorted({built.file: built for one in done for built in one.packages}.items())
    problems |= {warning for _, built in packages for warning in built.warnings}
    _table([built for _, built in packages], out)
    return end(problems, str(path), "text", reports)


def _printing(options: Options, problems: set[Problem]) -> Options:
    """The options with a browser that makes PDFs, or a problem that says there is none."""
    from esn_package.formats.paper_pdf import NONE, browser  # noqa: PLC0415 - few ask for it

    found = browser()
    if not found:
        problems.add(NONE)
    return options._replace(browser=found)


def _expected(path: Path, formats: Sequence[str], *, lexicon: bool) -> int:
    """How many packages there will be, if none has problems."""
    there = {
        "module": len(shipped(path)) if below(path) else 0,
        "lexicon": int(lexicon and has_lexicon(path)),
        "leaflet": len(leaflets(path)),
        "opinion": int(has(path, "opinion")),
    }
    return sum(there[subject] * len({*formats} & {*names}) for subject, names in OF.items())


@contextmanager
def _progress(packages: int) -> Iterator[Callable[[Done], None]]:
    """What is to be told of each job: a bar on a terminal, a line elsewhere."""
    if not sys.stderr.isatty():
        yield lambda done: click.echo(_line(done), err=True)
        return
    bar = click.progressbar(length=packages, label=say(said("Building")), file=sys.stderr)
    with bar:
        yield lambda done: bar.update(len(done.job.formats))


def _line(done: Done) -> str:
    names = ", ".join(done.job.formats)
    if done.problems:
        return f"{done.job.file}: {say(counted(done.problems))}"
    return f"{done.job.file}: {names} {say(said('built') if done.fresh else said('unchanged'))}"


def _table(packages: Sequence[Built], out: Path) -> None:
    """What came out, on stdout."""
    # The packages of a module share what stands beside them.
    files = {file.file: file for one in packages for file in _files(one)}
    rows = [
        (str(out / name), _size(one.size), one.sha256[:12], _state(one))
        for name, one in files.items()
    ]
    if not rows:
        return
    heads = tuple(map(say, COLUMNS))
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for file, size, digest, state in (heads, *rows):
        line = f"{file:<{widths[0]}}  {size:>{widths[1]}}  {digest:<{widths[2]}}  {state}"
        click.echo(line.rstrip())


def _files(built: Built) -> Iterator[Built | Beside]:
    yield built
    yield from built.beside


def _size(size: int) -> str:
    if size < 10**6:
        return say(said("{size:.1f} KB", size=size / 1000))
    return say(said("{size:.1f} MB", size=size / 10**6))


def _state(built: Built | Beside) -> str:
    """How much of the room that an LMS gives a learner's state could be taken."""
    if isinstance(built, Beside) or not built.state:
        return ""
    whole = said("{state:,} of {limit:,}", state=built.state, limit=built.limit)
    return say(whole if built.limit else said("no limit"))
