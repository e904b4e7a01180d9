"""Problems as SARIF 2.1.0, which code hosts show beside the lines of a change.

What GitHub reads of it: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from esn_package import __version__
from esn_package.cli.screen import line_of
from esn_package.codes import CODES
from esn_package.problems import Problem
from esn_package.saying import SOURCE, translated

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://github.com/esn-um/esn-package"
# Where a code is told of; in French each has its paragraph.
HELP = {"en": "definitions.md#codes-of-problems", "fr": "reference/messages.md#{}"}
LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
Waived = Sequence[tuple[Problem, str]]  # with why


def as_sarif(problems: Iterable[Problem], waived: Waived = (), language: str = SOURCE) -> str:
    """Every problem as a result; those that are waived are suppressed, with why."""
    found = [*((one, "") for one in problems), *waived]
    found.sort()
    codes = sorted({problem.code for problem, _ in found})
    levels = {problem.code: LEVELS[problem.severity] for problem, _ in found}
    driver = {
        "name": "esn-package",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [_rule(code, levels[code], language) for code in codes],
    }
    seen = Counter[str]()
    results = []
    for one, because in found:
        result = _result(one, codes.index(one.code), seen, language)
        if because:  # SARIF 3.35.2: what the source itself says is suppressed in it
            result["suppressions"] = [{"kind": "inSource", "justification": because}]
        results.append(result)
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, level: str, language: str) -> dict[str, object]:
    means = translated(CODES[code], language)
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in code.split("-")),
        "shortDescription": {"text": means},
        "fullDescription": {"text": f"{means}."},
        "help": {"text": f"{means}.", "markdown": f"**{code}**: {means}."},
        "helpUri": f"{HOME}/blob/main/docs/{HELP[language].format(code)}",
        "defaultConfiguration": {"level": level},
    }


def _result(problem: Problem, rule: int, seen: Counter[str], language: str) -> dict[str, object]:
    region = {"startLine": problem.place.line, "startColumn": problem.place.column}
    place = {"artifactLocation": _artifact(problem.place.file), "region": region}
    text = translated(problem.message, language)
    text += f" ({translated(problem.hint, language)})" if problem.hint else ""
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"esnPackageLine/v1": _print(problem, seen)},
    }


def _artifact(file: str) -> dict[str, str]:
    """A file by a URI (SARIF 3.4.3: RFC 3986), from the folder of the repository where it can."""
    path = Path(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(os.fsencode(path.as_posix())), "uriBaseId": "%SRCROOT%"}


def _print(problem: Problem, seen: Counter[str]) -> str:
    """What knows a problem again when lines were put above it: its code, file and line's text."""
    line = line_of(problem.place).strip()
    whole = f"{problem.code}\0{problem.place.file}\0{line}".encode("utf-8", "replace")
    digest = sha256(whole).hexdigest()[:16]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"
