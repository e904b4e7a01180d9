"""Problems as a terminal shows them: the place, the source line, a caret, a hint."""

import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import click

from esn_package.problems import Place, Problem

WIDEST = 96  # of a source line; of a longer one the part around the caret is shown
LARGEST = 4 * 2**20
INDENT = "    "
OBEYED = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
# What is raised at a file that is gone, not text, no zip or a damaged one: its line is not shown.
UNREAD = (OSError, ValueError, KeyError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error)


def show(problems: Iterable[Problem], where: str) -> None:
    """Every problem on stderr, and how many there are; nothing if there are none."""
    found = sorted(problems)
    for problem in found:
        click.echo(told(problem) + "\n", err=True)
    if found:
        click.echo(f"{counted(found)} in {where}", err=True)


def counted(problems: Iterable[Problem]) -> str:
    """`2 problems and 1 warning`."""
    found = list(problems)
    warnings = sum(problem.severity == "warning" for problem in found)
    parts = [(len(found) - warnings, "problem"), (warnings, "warning")]
    said = [f"{number} {word}{'s' * (number > 1)}" for number, word in parts if number]
    return " and ".join(said) or "no problems"


def told(problem: Problem) -> str:
    """A problem in two to four lines, coloured where the output is a terminal."""
    colour = "red" if problem.severity == "error" else "yellow"
    what = problem.message if problem.severity == "error" else f"warning: {problem.message}"
    place = click.style(_harmless(f"{problem.place}:"), bold=True)
    lines = [f"{place} {_harmless(what)} " + click.style(f"[{problem.code}]", fg=colour)]
    source = _harmless(line_of(problem.place))
    if source.strip():
        lines += [INDENT + line for line in _pointed(source, problem.place.column)]
    if problem.hint:
        lines.append("  " + click.style("hint:", fg="green") + f" {_harmless(problem.hint)}")
    return "\n".join(lines)


def _harmless(text: str) -> str:
    """The text with no character that a terminal would obey: names in zips are a stranger's."""
    return OBEYED.sub("\ufffd", text)


def _pointed(source: str, column: int) -> tuple[str, str]:
    """The line, cut to the part that matters, and a caret under its column."""
    source = source.replace("\t", " ").rstrip()
    start = max(0, min(column - 1 - WIDEST * 2 // 3, len(source) - WIDEST))
    part = source[start : start + WIDEST]
    before = part[: column - 1 - start]
    if start:
        part, before = "…" + part[1:], "…" + before[1:]
    if start + WIDEST < len(source):
        part += "…"
    return part, " " * sum(map(_width, before)) + click.style("^", fg="green", bold=True)


def _width(character: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def line_of(place: Place) -> str:
    """The line that a place is in; "" where the file is not text, or is not there."""
    lines = _lines(place.file)
    return lines[place.line - 1] if place.line <= len(lines) else ""


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    data = _content(Path(file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ()
    return () if "\0" in text else tuple(text.replace("\r\n", "\n").split("\n"))


def _content(path: Path) -> bytes:
    """The file, of which a parent may be a zip; nothing if it is large or cannot be read."""
    try:
        if path.is_file():
            return path.read_bytes() if path.stat().st_size <= LARGEST else b""
        whole = next((parent for parent in path.parents if parent.is_file()), None)
        if whole is None:
            return b""
        name = path.relative_to(whole).as_posix()
        with zipfile.ZipFile(whole) as archive, archive.open(name) as file:
            return file.read(LARGEST)
    except UNREAD:
        return b""
