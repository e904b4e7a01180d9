"""What `build` tells of what it made, beside the packages: a report, and a provenance."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from esn_package import vouched
from esn_package.cli.grouped import grouped
from esn_package.cli.language import say, spoken
from esn_package.cli.options import Near
from esn_package.cli.options_making import Making
from esn_package.cli.options_pool import Pool
from esn_package.cli.options_remote import Names, known
from esn_package.made import Done
from esn_package.outside import among
from esn_package.problems import Problem, ProblemsFound
from esn_package.saying import said

if TYPE_CHECKING:
    from esn_package.data import Json
    from esn_package.record import Built
    from esn_package.reports.gathered import Gathered
    from esn_package.reports.origin import Origin

SARIF = "problems.sarif"
# Of options: where a browser is on this machine, and what is told as the institution.
APART = {"browser", "variant"}


class Reporting(NamedTuple):
    """What is to be told: the folder of a report, or None, and whether a provenance is written."""

    report: Path | None
    provenance: bool


reporting = grouped(
    "reporting",
    Reporting,
    click.option(
        "--report",
        type=Near(file_okay=False, path_type=Path),
        metavar=said("DIR"),
        help=said(
            "Write a report of what was built to this folder: index.html, junit.xml,"
            " problems.sarif, and report.json, by which the next one tells what changed."
        ),
    ),
    click.option(
        "--provenance",
        is_flag=True,
        help=said("Write provenance.intoto.json beside the packages, ready to be signed."),
    ),
)


def _gathering(path: Path, making: Making, called: Names, pool: Pool) -> "Gathered":
    from esn_package.reports.gathered import Gathered  # noqa: PLC0415 - few ask for it
    from esn_package.reports.scope import Asked  # noqa: PLC0415 - as above

    some = pool.fail_fast or pool.shard[1] > 1
    return Gathered(making.out, called, Asked(path, making.wanted, making.lexicon, some))


@contextmanager
def _noting(problems: set[Problem]) -> Iterator[None]:
    """Add the problems with what is written in it."""
    try:
        yield
    except ProblemsFound as found:
        problems.update(found.problems)


class Telling:
    """Gathers what was asked for while a build goes on, and writes it at its end."""

    def __init__(
        self,
        asked: Reporting,
        path: Path,
        making: Making,
        called: Names,
        pool: Pool,
    ) -> None:
        if asked.provenance and pool.shard[1] > 1:
            whole = said(
                "--provenance is of all packages: give it to the build that joins the parts"
            )
            raise click.UsageError(say(whole))
        if asked.report and (amiss := among(asked.report, path)):
            raise ProblemsFound([amiss])
        self.asked, self.path, self.making, self.called = asked, path, making, called
        self.made: dict[Path, list[Built]] = {}
        self.gathered = _gathering(path, making, called, pool) if asked.report else None

    def add(self, done: Done) -> None:
        """Note what became of a job."""
        if self.asked.provenance:
            self.made.setdefault(done.job.out, []).extend(done.packages)
        if self.gathered:
            self.gathered.add(done)

    def end(self, problems: Iterable[Problem]) -> set[Problem]:
        """Write what was asked for; the problems with that: a disk that is full.

        A report is written, and tells of it, where a provenance could not be.
        """
        amiss = set[Problem]()
        if self.asked.report or self.asked.provenance:
            source = self._source()
            with _noting(amiss):
                self._vouch(source)
            with _noting(amiss):
                self._report(source, {*problems, *amiss})
        return amiss

    def _source(self) -> "Origin | None":
        """Where the definitions are from; what a provenance does not name is said."""
        from esn_package.reports.origin import origin, unknown  # noqa: PLC0415 - as above

        source = origin(self.path)
        if self.asked.provenance and source is None:
            told = said("the provenance names no repository: {why}", why=unknown(self.path))
            click.echo(say(told), err=True)
        return source

    def _report(self, source: "Origin | None", problems: Iterable[Problem]) -> None:
        if not self.gathered or not self.asked.report:
            return
        from esn_package.cli.report import write  # noqa: PLC0415 - as above

        found, folder = sorted(known(problems, self.called)), self.asked.report
        label = source.label if source else ""
        write("sarif", str(folder / SARIF), found, language=spoken())
        self.gathered.write(folder, found, label, spoken())

    def _vouch(self, source: "Origin | None") -> None:
        """Write the provenance of what this build made for each folder, or found as it makes it.

        What else stands there may be of another commit. Without anything there is none.
        """
        from esn_package.reports import provenance  # noqa: PLC0415 - as above

        given, address = str(self.path), self.called(str(self.path))
        folder = self.path.name if address == given else address  # nobody's folders are told
        given_to = self.making.options._asdict().items()
        options = {name: value for name, value in given_to if name not in APART}
        for out, packages in sorted(self.made.items()):
            if not packages:
                vouched.drop(out)
                continue
            asked: dict[str, Json] = {
                "source": source.path if source else folder,
                "institution": "" if out == self.making.out else out.name,
                "formats": [*self.making.wanted],
                "options": options,
            }
            provenance.write(packages, out, asked, source)
