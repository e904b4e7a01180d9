"""`esn-package check`: every mistake in definitions, and what an editor would say."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from esn_package.advice import Chosen, Judged, Wanted, check_all
from esn_package.cli.codes import IGNORE, SELECT
from esn_package.cli.covering import COVERAGE, cover
from esn_package.cli.fixing import FIX, fixed
from esn_package.cli.language import say
from esn_package.cli.listing import OUT, Listing, refuse_listing
from esn_package.cli.options import ANSWER, REPORT, SOURCES, Reports, end
from esn_package.cli.options_remote import Names, fetched, known
from esn_package.cli.stating import FACTS, state
from esn_package.saying import said, said_many


class Day(click.ParamType[date]):
    """A day, as facts have it."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day that was typed."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            hint = said('"{day}" is not a day: write it as 2026-11-20', day=str(value))
            self.fail(say(hint), param, ctx)


@click.command()
@SOURCES
@ANSWER
@REPORT
@SELECT
@IGNORE
@FIX
@click.option(
    "--online",
    is_flag=True,
    help=said("Open every link too, and say which are dead or have moved. Asks their servers."),
)
@COVERAGE
@FACTS
@OUT
@click.option(
    "--max-warnings",
    "most",
    type=click.IntRange(0),
    metavar="N",
    help=said(
        "Exit with 1 if there are more warnings and advice than N. [default: any number is fine]"
    ),
)
@click.option(
    "--today",
    type=Day(),
    default=lambda: datetime.now(UTC).date(),
    envvar="ESN_TODAY",
    metavar=said("DATE"),
    help=said("The day by which facts are old, as 2026-11-20. [default: the clock's]"),
)
@fetched
def check(  # noqa: PLR0913 - each is an option
    *,
    path: Path,
    answer: str,
    reports: Reports,
    select: frozenset[str],
    ignore: frozenset[str],
    fix: bool,
    online: bool,
    coverage: str | None,
    facts: str | None,
    out: Path | None,
    most: int | None,
    today: date,
    called: Names,
) -> int:
    """Say every mistake in the definitions at PATH, and what an editor would say.

    PATH is a programme, a pillar or a module, here or in a store as s3://bucket/folder: content, if
    left out. Nothing is written, unless --fix is given. What SCORM 1.2 could not hold is said too.
    Advice is given where there is no error; what is right as it is, is waived.

    Exit codes: 0 fine, 1 an error or more warnings and advice than
    --max-warnings, 2 a wrong option, 70 a mistake of ours.
    """
    refuse_listing(path, asked := Listing(coverage, facts, out), answer)
    wanted = Wanted(today, Chosen(select, ignore), online and not fix, bool(facts))
    judged = _judged(path, wanted, called)
    writing = fixed(path, judged, wanted, answer) if fix else None
    if writing and (writing.files or online):
        judged = _judged(path, wanted._replace(online=online), called)
    _say(path, judged, asked, answer, where := called(str(path)))
    told, left, each = judged.problems, judged.reasons, bool(select)
    return end(told, where, answer, reports, waived=left, most=most, writing=writing, each=each)


def _judged(path: Path, wanted: Wanted, called: Names) -> Judged:
    """All that is to be said, of files as people know them; how far it is with links too."""
    far = _Asked()
    judged = check_all(path, wanted, far)
    far.end()
    waived = ((one, waiver) for left, waiver in judged.waived for one in known([left], called))
    problems = tuple(sorted(known(judged.problems, called)))
    return judged._replace(problems=problems, waived=tuple(waived))


def _say(path: Path, judged: Judged, asked: Listing, answer: str, where: str) -> None:
    """What was asked for beside the problems, or how many modules are fine."""
    if asked.coverage:
        cover(judged, asked.coverage, asked.out)
    elif asked.facts:
        state(judged, path, asked.facts, asked.out)
    elif answer == "text":
        _say_fine(where, judged)


def _say_fine(path: str, judged: Judged) -> None:
    """How many modules there are, if nothing has an error."""
    count = judged.modules
    if not count or any(one.severity == "error" for one in judged.problems):
        return
    fine = said_many(
        "{n} module in {path}: fine", "{n} modules in {path}: fine", n=count, path=path
    )
    if judged.problems:
        fine = said_many(
            "{n} module in {path}: no error",
            "{n} modules in {path}: no error",
            n=count,
            path=path,
        )
    click.echo(say(fine))


class _Asked:
    """How many addresses were asked for, in a line that is written over on a terminal."""

    is_open = False

    def __call__(self, done: int, of: int) -> None:
        """Say it; the line stays open for the next."""
        line = said_many(
            "{done} of {n} link asked for", "{done} of {n} links asked for", n=of, done=done
        )
        if sys.stderr.isatty():
            self.is_open = True
            click.echo(f"\r{say(line)}", err=True, nl=False)
        elif done == 0:
            click.echo(say(line), err=True)

    def end(self) -> None:
        """Close the line, also where the time was over before all were asked for."""
        if self.is_open:
            click.echo(err=True)
            self.is_open = False
