"""What a report keeps of a build while it goes on, and the files that it makes of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path

from esn_package.folders import PROGRAMME, shown
from esn_package.load.programmes import programme_in
from esn_package.made import Done
from esn_package.problems import Problem
from esn_package.programme import Programme
from esn_package.replacing import replacing
from esn_package.reports import history
from esn_package.reports.covered import covered
from esn_package.reports.junit import Failed, junit
from esn_package.reports.page import Told, page
from esn_package.reports.scope import Asked, Scope

PAGE, JUNIT = "index.html", "junit.xml"


class Gathered:
    """What became of each job: rows, what is said of each, and what could not be made.

    `out` is the folder of all packages; an institution has its own in it, which is called as it is.
    `called` says how people know a file, and `asked` is what the build is about.
    """

    def __init__(self, out: Path, called: Callable[[str], str], asked: Asked) -> None:
        self.out, self.called, self.scope = out, called, Scope(asked)
        self.rows: dict[str, history.Row] = {}
        self.said_of: dict[str, tuple[Problem, ...]] = {}
        self.failed: list[Failed] = []

    def add(self, done: Done) -> None:
        """Note what became of a job."""
        of = done.job.out
        institution = of.relative_to(self.out).as_posix() if of != self.out else ""
        definition, lost = self.scope.named(done.job.file), tuple[str, ...]()
        for built in done.packages:
            row = history.row(built, institution, definition)
            self.rows[row.file] = row
            if built.warnings:
                self.said_of[row.file] = self._known(built.warnings)
        if done.refused:
            there = {built.format for built in done.packages}
            lost = tuple(name for name in done.job.formats if name not in there)
            file = self.called(shown(done.job.file))
            self.failed.append(Failed(institution, file, lost, self._known(done.problems)))
        self.scope.add(institution, definition, done.job.formats, lost)

    def _known(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Problems in the files that people know."""
        places = ((one, self.called(one.place.file)) for one in problems)
        return tuple(replace(one, place=replace(one.place, file=file)) for one, file in places)

    def write(self, folder: Path, problems: Iterable[Problem], label: str, language: str) -> None:
        """Write the page, JUnit and, last, the history; raises ProblemsFound.

        `label` tells in which state the definitions at the path were.
        """
        found, path = tuple(sorted(problems)), self.scope.asked.path
        apart = [*self._apart(found)]
        rows = tuple(sorted(self.rows.values(), key=lambda one: (one.title, one.file)))
        size = sum(one.size for one in rows)
        broken = sorted({one.file for one in self.failed})
        now = history.Report(0, label, len(rows), size, len(broken), len(found))
        stays = partial(self.scope.stays, whole=not apart)
        grown = history.grown(history.read(folder), rows, now, stays)
        programme = programme_in(path, []) if (path / PROGRAMME).is_file() else None
        told = Told(
            _title(programme, self.called(shown(path)), rows),
            programme.language if programme else "",
            grown,
            rows,
            found,
            {name: those[0].place.file for name, those in self.said_of.items()},
            tuple({one.file: min(one.problems).place.file for one in self.failed}.items()),
            covered(path, programme, rows, self.out, broken) if programme else None,
        )
        _put(folder / PAGE, page(told, language))
        _put(folder / JUNIT, junit(rows, [*self.failed, *apart], self.said_of, language))
        history.write(grown, folder)

    def _apart(self, found: Iterable[Problem]) -> Iterator[Failed]:
        """What is wrong beside all jobs, by file: with a folder, a variant, a full disk."""
        told = {problem for one in self.failed for problem in one.problems}
        wrong = (one for one in found if one.severity == "error" and one not in told)
        for file, those in groupby(wrong, lambda one: one.place.file):
            yield Failed("", file, ("",), tuple(those))


def _title(programme: Programme | None, named: str, rows: tuple[history.Row, ...]) -> str:
    """What a report is of: a programme, one module, or what is in a folder."""
    if programme:
        return programme.title
    titles = {one.title for one in rows}
    return titles.pop() if len(titles) == 1 else named


def _put(target: Path, content: bytes) -> None:
    with replacing(target) as file:
        file.write(content)
