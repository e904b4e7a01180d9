"""Problems for machines: JSON, and the reports that CI systems read (JUnit, SARIF)."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import quote

from esn_package import __version__
from esn_package.codes import CODES
from esn_package.problems import Problem
from esn_package.replacing import replacing
from esn_package.saying import SOURCE, translated

FORMAT = 1  # of the JSON; 1: as first published
SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(problems: Iterable[Problem], language: str = SOURCE) -> str:
    """The fields of each problem, sorted, and whether all is fine (warnings are)."""
    found = sorted(problems)
    fine = all(problem.severity == "warning" for problem in found)
    return _dumped(
        {"format": FORMAT, "fine": fine, "problems": [_fields(one, language) for one in found]}
    )


def as_sarif(problems: Iterable[Problem], language: str = SOURCE) -> str:
    """SARIF 2.1.0, as code forges show it beside the lines."""
    found = sorted(problems)
    rules = [
        {"id": code, "shortDescription": {"text": translated(CODES[code], language)}}
        for code in sorted({problem.code for problem in found})
    ]
    driver = {"name": "esn-package", "version": __version__, "rules": rules}
    results = [_result(problem, language) for problem in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dumped({"$schema": SARIF, "version": "2.1.0", "runs": [run]})


def as_junit(problems: Iterable[Problem], language: str = SOURCE) -> str:
    """JUnit XML: a case a problem, failed by an error; one that passes if there is none."""
    from esn_package import xmlfile  # noqa: PLC0415 - its library is loaded for this alone

    found = sorted(problems)
    errors = sum(problem.severity == "error" for problem in found)
    counts = {"tests": str(len(found) or 1), "failures": str(errors), "errors": "0"}
    root = xmlfile.new("testsuites", {"name": "esn-package", **counts})
    suite = xmlfile.add(root, "testsuite", {"name": "esn-package", **counts})
    for problem in found:
        names = {"classname": problem.place.file, "name": f"{problem.code} {problem.place}"}
        case = xmlfile.add(suite, "testcase", {**names, "line": str(problem.place.line)})
        tag = "failure" if problem.severity == "error" else "system-out"
        message, hint = (translated(one, language) for one in (problem.message, problem.hint))
        attributes = {"type": problem.code, "message": message} if tag == "failure" else {}
        xmlfile.add(
            case,
            tag,
            attributes,
            "\n".join(filter(None, (f"{problem.place}: {message} [{problem.code}]", hint))),
        )
    if not found:
        xmlfile.add(suite, "testcase", {"classname": "esn-package", "name": "fine"})
    return xmlfile.write(root).decode()


KINDS: dict[str, Callable[[Iterable[Problem], str], str]] = {"junit": as_junit, "sarif": as_sarif}


def write(kind: str, file: str, problems: Iterable[Problem], language: str = SOURCE) -> None:
    """Write the report, whole or not at all; raises ProblemsFound if the disk refuses."""
    with replacing(Path(file)) as target:
        target.write(KINDS[kind](problems, language).encode())


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


def _result(problem: Problem, language: str) -> dict[str, object]:
    region = {"startLine": problem.place.line, "startColumn": problem.place.column}
    artifact = {"uri": quote(Path(problem.place.file).as_posix())}  # SARIF 3.4.3: an RFC 3986 URI
    place = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    text = translated(problem.message, language)
    text += f" ({translated(problem.hint, language)})" if problem.hint else ""
    said = {"ruleId": problem.code, "level": problem.severity, "message": {"text": text}}
    return {**said, "locations": [place]}


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
