"""Problems for machines: JSON, and the reports that CI systems read (JUnit, SARIF)."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from esn_package.cli.sarif import Waived, as_sarif
from esn_package.problems import Problem
from esn_package.replacing import replacing
from esn_package.saying import SOURCE, translated

if TYPE_CHECKING:
    from esn_package.advice.rewriting import Rewriting

FORMAT = 1  # of the JSON; 1: as first published


def as_json(
    problems: Iterable[Problem],
    waived: Waived = (),
    language: str = SOURCE,
    *,
    fine: bool,
    writing: "Rewriting | None" = None,
) -> str:
    """The fields of each problem, sorted, whether all is fine, and what is waived, and why.

    `written` tells what `--fix` wrote; without that it is left out.
    """
    found = [_fields(problem, language) for problem in sorted(problems)]
    left = [{**_fields(one, language), "because": because} for one, because in sorted(waived)]
    whole = {"format": FORMAT, "fine": fine, "problems": found, "waived": left}
    if writing:
        whole["written"] = [
            {"file": one.file, "code": code, "count": count}
            for one in writing.files
            for code, count in sorted(one.counts.items())
        ]
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_junit(
    problems: Iterable[Problem],
    waived: Waived = (),
    language: str = SOURCE,
) -> str:
    """JUnit XML: a case a problem, failed by an error; one that passes if there is none.

    What is waived is a case that was skipped, with why.
    """
    from esn_package import xmlfile  # noqa: PLC0415 - its library is loaded for this alone

    found, left = sorted(problems), sorted(waived)
    errors = sum(problem.severity == "error" for problem in found)
    tests = (len(found) or 1) + len(left)
    counts = {"tests": tests, "failures": errors, "errors": 0}
    names = {"name": "esn-package", **{key: str(n) for key, n in counts.items()}}
    root = xmlfile.new("testsuites", names)
    suite = xmlfile.add(root, "testsuite", {**names, "skipped": str(len(left))})
    for problem in found:
        tag = "failure" if problem.severity == "error" else "system-out"
        message, hint = (translated(one, language) for one in (problem.message, problem.hint))
        attributes = {"type": problem.code, "message": message} if tag == "failure" else {}
        xmlfile.add(
            xmlfile.add(suite, "testcase", _case(problem)),
            tag,
            attributes,
            "\n".join(filter(None, (f"{problem.place}: {message} [{problem.code}]", hint))),
        )
    if not found:
        xmlfile.add(suite, "testcase", {"classname": "esn-package", "name": "fine"})
    for problem, because in left:
        case = xmlfile.add(suite, "testcase", _case(problem))
        xmlfile.add(case, "skipped", {"message": because})
    return xmlfile.write(root).decode()


def _case(problem: Problem) -> dict[str, str]:
    return {"classname": problem.place.file, "name": f"{problem.code} {problem.place}"}


KINDS: dict[str, Callable[[Iterable[Problem], Waived, str], str]] = {
    "junit": as_junit,
    "sarif": as_sarif,
}


def write(
    kind: str,
    file: str,
    problems: Iterable[Problem],
    waived: Waived = (),
    language: str = SOURCE,
) -> None:
    """Write the report, whole or not at all; raises ProblemsFound if the disk refuses."""
    with replacing(Path(file)) as target:
        text = KINDS[kind](problems, waived, language)
        target.write(text.encode(errors="replace"))  # names of files are any bytes


def _fields(problem: Problem, language: str) -> dict[str, object]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": translated(problem.message, language),
        "hint": translated(problem.hint, language),
    }
