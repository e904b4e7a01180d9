"""`esn-package check`: every mistake in definitions, and what an editor would say."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from esn_package.advice import Chosen, Judged, Wanted, check_all
from esn_package.cli.codes import IGNORE, SELECT
from esn_package.cli.covering import COVERAGE, OUT, cover, refuse_coverage
from esn_package.cli.fixing import FIX, fixed
from esn_package.cli.language import say
from esn_package.cli.options import ANSWER, PATH, REPORT, Reports, end
from esn_package.saying import said, said_many


class _Day(click.DateTime):
    """A day; what is none is answered by one, and not by its pattern."""

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        try:
            day: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(say(said('"{day}" is not a day, such as 2026-11-20', day=value)), param, ctx)
        return day


@click.command()
@PATH
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
    type=_Day(["%Y-%m-%d"]),
    envvar="ESN_TODAY",
    metavar=said("DATE"),
    help=said("The day by which facts are old, as 2026-11-20. [default: the clock's]"),
)
def check(  # noqa: PLR0913 - each is an option
    *,
    path: Path,
    answer: str,
    reports: Reports,
    select: frozenset[str],
    ignore: frozenset[str],
    fix: bool,
    online: bool,
    form: str | None,
    out: Path | None,
    most: int | None,
    today: datetime | None,
) -> int:
    """Say every mistake in the definitions at PATH, and what an editor would say.

    PATH is a programme, a pillar or a module: content, if left out. Nothing is
    written, unless --fix is given. What SCORM 1.2 could not hold is said too.
    Advice is given where there is no error; what is right as it is, is waived.

    Exit codes: 0 fine, 1 an error or more warnings and advice than
    --max-warnings, 2 a wrong option, 70 a mistake of ours.
    """
    refuse_coverage(path, form, out, answer)
    wanted = Wanted(_day(today), Chosen(select, ignore), online and not fix)
    judged = check_all(path, wanted)
    writing = fixed(path, judged, wanted, answer) if fix else None
    if writing and (writing.files or online):
        judged = check_all(path, wanted._replace(online=online))
    if form:
        cover(judged, form, out)
    elif answer == "text":
        _say_fine(path, judged)
    found, waived = judged.problems, judged.reasons
    return end(found, str(path), answer, reports, waived=waived, most=most, writing=writing)


def _say_fine(path: Path, judged: Judged) -> None:
    """How many modules there are, if none has an error."""
    count = judged.modules
    if count and len(judged.outlines) == count:
        fine = said_many(
            "{n} module in {path}: fine", "{n} modules in {path}: fine", n=count, path=str(path)
        )
        click.echo(say(fine))


def _day(today: datetime | None) -> date:
    return today.date() if today else datetime.now(UTC).date()
