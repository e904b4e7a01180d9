"""What was built as JUnit XML: a case a package, failed where it could not be made.

Jenkins' xUnit plugin refuses whole files that its schema does not allow (junit-10.xsd,
https://github.com/jenkinsci/xunit-plugin): it has nothing of what is skipped in all suites.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from esn_package import xmlfile
from esn_package.problems import Problem
from esn_package.reports.history import Row
from esn_package.saying import translated

NAME = "esn-package"  # of the suite of what is made for no institution


class Failed(NamedTuple):
    """What could not be made: a definition in some formats, with what is wrong.

    A format that is "" stands for all: of a folder in which nothing is found.
    """

    institution: str
    file: str
    formats: tuple[str, ...]
    problems: tuple[Problem, ...]


def junit(
    rows: Iterable[Row],
    failed: Sequence[Failed],
    said_of: Mapping[str, Sequence[Problem]],
    language: str,
) -> bytes:
    """A suite an institution, sorted; `said_of` has the warnings of each package by its file."""
    suites = {name: [*those] for name, those in groupby(sorted(rows, key=_of), _of)}
    names = sorted({*suites, *(one.institution for one in failed)}) or [""]
    root = xmlfile.new("testsuites", {"name": NAME})
    totals = [0, 0]
    for name in names:
        lost = [one for one in failed if one.institution == name]
        counts = [len(suites.get(name, ())) + sum(len(one.formats) for one in lost)]
        counts.append(sum(len(one.formats) for one in lost))
        totals = [one + more for one, more in zip(totals, counts, strict=True)]
        suite = xmlfile.add(root, "testsuite", {"name": name or NAME, **_counted(*counts)})
        for row in suites.get(name, ()):
            case = xmlfile.add(suite, "testcase", {"classname": row.module, "name": row.file})
            if warnings := said_of.get(row.file):
                xmlfile.add(case, "system-out", {}, _text(warnings, language))
        for one in lost:
            for format_ in one.formats:
                _failure(suite, one, format_, language)
    tests, failures = totals
    root.attrib.update({"tests": str(tests), "failures": str(failures), "errors": "0"})
    return xmlfile.write(root)


def _of(row: Row) -> str:
    return row.institution


def _counted(tests: int, failures: int) -> dict[str, str]:
    return {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}


def _failure(suite: xmlfile.Element, one: Failed, format_: str, language: str) -> None:
    """A case of what could not be made in a format, with all that is wrong."""
    names = {"classname": one.file, "name": f"{one.file} ({format_})" if format_ else one.file}
    first = min(one.problems, key=lambda problem: (problem.severity != "error", problem))
    told = {"type": first.code, "message": translated(first.message, language)}
    case = xmlfile.add(suite, "testcase", names)
    xmlfile.add(case, "failure", told, _text(one.problems, language))


def _text(problems: Iterable[Problem], language: str) -> str:
    """Each problem in a line, and below it what to do."""
    lines = []
    for one in sorted(problems):
        message, hint = (translated(text, language) for text in (one.message, one.hint))
        lines += [f"{one.place}: {message} [{one.code}]", *([f"  {hint}"] if hint else [])]
    return "\n".join(lines)
