"""What the pages of the preview are told, as plain data: modules, their problems, their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from esn_package.preview import editors
from esn_package.saying import translated
from esn_package.source import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

    from esn_package.data import Json
    from esn_package.preview.modules import Shown
    from esn_package.problems import Problem

WIDEST = 160


class Teller(NamedTuple):
    """Tells problems with links to an editor; paths begin `here`."""

    editor: str
    here: Path
    language: str

    def module(self, one: Shown | None) -> dict[str, Json]:
        """What a module's page shows; `version` 0 where it was never right, -1 where it is gone."""
        if one is None:
            gone: dict[str, Json] = {"build": -1, "version": -1, "title": "", "institution": ""}
            return {**gone, "problems": [], "failure": ""}
        return {
            "build": one.build,
            "version": one.version.number if one.version else 0,
            "title": one.title,
            "institution": one.institution,
            "problems": [self.problem(problem) for problem in (*one.problems, *one.advice)],
            "failure": one.failure,
        }

    def listed(self, one: Shown) -> dict[str, Json]:
        """What a list shows of a module; `build` 0 while nothing is known."""
        errors = sum(problem.severity == "error" for problem in one.problems)
        first = one.problems[0] if errors else None
        return {
            "key": one.key,
            "id": one.version.text.module.id if one.version else one.folder.name,
            "title": one.title,
            "build": one.build,
            "errors": errors + bool(one.failure),
            "warnings": len(one.problems) - errors,
            "advice": len(one.advice),
            "first": self._line(first) if first else one.failure,
        }

    def _line(self, problem: Problem) -> str:
        return f"{problem.place}: {translated(problem.message, self.language)}"

    def problem(self, problem: Problem) -> dict[str, Json]:
        """A problem with its line, and the address that opens it."""
        place = problem.place
        return {
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "code": problem.code,
            "message": translated(problem.message, self.language),
            "hint": translated(problem.hint, self.language),
            "severity": problem.severity,
            "source": _line(self.here / place.file, place.line),
            "href": editors.link(self.editor, place, self.here) if self.editor else "",
        }


def _line(path: Path, number: int) -> str:
    """A line of a definition; "" where there is none to show."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return ""
        lines = path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return ""
    return lines[number - 1][:WIDEST] if number <= len(lines) else ""
