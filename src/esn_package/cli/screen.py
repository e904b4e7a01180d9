"""Problems as a terminal shows them: the place, the source line, a caret, a hint."""

import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import click

from esn_package.late import late
from esn_package.problems import Place, Problem, Severity
from esn_package.saying import SOURCE, Said, said, said_many, translated

WIDEST = 96  # of a source line; of a longer one the part around the caret is shown
MANY, FIRST = 10, 3  # of one code in one file: more than so many are told as the first
LARGEST = 4 * 2**20
INDENT = "    "
COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "advice": "cyan"}
OBEYED = late("[\x00-\x08\x0a-\x1f\x7f-\x9f]")
# A line that may hold what opens something is not shown: a user and a password in an address, an
# address with more behind a question mark, a key of such a name.
SECRET = late(
    r"//[^/\s]*@|//[^/@:\s]*:\S*@|\w[\"']?:\s*[\"']?https?://\S*[?#]"
    r"|(?<![\w-])(?:key|clef?|secret|pass(?:word|wd|phrase)?|mot_de_passe|pwd|token|jeton|login"
    r"|auth(?:entication|orization)?|credentials?|user(?:name)?)[\"']?:\s*\S",
    re.IGNORECASE,
)
_Kind = tuple[str, str, Severity]
# What is raised at a file that is gone, not text, no zip or a damaged one: its line is not shown.
UNREAD = (OSError, ValueError, KeyError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error)


def show(
    problems: Iterable[Problem],
    where: str,
    waived: int = 0,
    language: str = SOURCE,
    *,
    each: bool = True,
) -> None:
    """Every problem on stderr, and how many there are; nothing if there are none.

    Unless all are wanted, many warnings or pieces of advice of one code in one file are the first
    of them and how many more there are: `each`.
    """
    found = sorted(problems)
    counts = Counter(map(_kind, found))
    seen = Counter[_Kind]()
    for problem in found:
        kind = _kind(problem)
        seen[kind] += 1
        many = not each and problem.severity != "error" and counts[kind] > MANY
        if not many or seen[kind] <= FIRST:
            click.echo(told(problem, language) + "\n", err=True)
        if many and seen[kind] == FIRST:
            click.echo(_rest(problem, counts[kind] - FIRST, language) + "\n", err=True)
    if found or waived:
        whole = said("{count} in {where}", count=counted(found), where=where)
        if waived:
            left = said_many("{n} waived", "{n} waived", n=waived)
            whole = said(
                "{count} in {where} ({waived})", count=counted(found), where=where, waived=left
            )
        click.echo(translated(whole, language), err=True)


def _kind(problem: Problem) -> _Kind:
    return problem.place.file, problem.code, problem.severity


def _rest(problem: Problem, more: int, language: str) -> str:
    """How many more of a code a file has, and how each of them is read."""
    count = translated(said_many("{n} more", "{n} more", n=more), language)
    hint = said("`--select {code}` says each of them", code=problem.code)
    file = click.style(harmless(f"{problem.place.file}:"), bold=True)
    code = click.style(f"[{problem.code}]", fg=COLOURS[problem.severity])
    return f"{file} {count} {code}\n  {_hint(hint, language)}"


def _hint(hint: Said, language: str) -> str:
    mark = click.style(translated(said("hint:"), language), fg="green")
    return f"{mark} {harmless(translated(hint, language))}"


def counted(problems: Iterable[Problem]) -> Said:
    """`2 problems, 1 warning and 3 pieces of advice`."""
    found = Counter(problem.severity for problem in problems)
    counts: dict[Severity, Said] = {
        "error": said_many("{n} problem", "{n} problems", n=found["error"]),
        "warning": said_many("{n} warning", "{n} warnings", n=found["warning"]),
        "advice": said_many("{n} piece of advice", "{n} pieces of advice", n=found["advice"]),
    }
    parts = [text for severity, text in counts.items() if found[severity]]
    if len(parts) > 1:
        return said("{first} and {last}", first=parts[:-1], last=parts[-1])
    return parts[0] if parts else said("no problems")


def told(problem: Problem, language: str = SOURCE) -> str:
    """A problem in two to four lines, coloured where the output is a terminal."""
    colour = COLOURS[problem.severity]
    what = translated(problem.message, language)
    if problem.severity == "warning":
        what = translated(said("warning: {message}", message=problem.message), language)
    elif problem.severity == "advice":
        what = translated(said("advice: {message}", message=problem.message), language)
    place = click.style(harmless(f"{problem.place}:"), bold=True)
    lines = [f"{place} {harmless(what)} " + click.style(f"[{problem.code}]", fg=colour)]
    source = harmless(line_of(problem.place))
    if source.strip() and not SECRET.search(source):  # logs of a CI are read by many
        lines += [INDENT + line for line in _pointed(source, problem.place.column)]
    if problem.hint:
        lines.append(f"  {_hint(problem.hint, language)}")
    return "\n".join(lines)


def harmless(text: str) -> str:
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
    lines = _lines(place.file, _changed(place.file))
    return lines[place.line - 1] if place.line <= len(lines) else ""


def _changed(file: str) -> int:
    """When a file was last changed: what was read of it before says nothing any more."""
    try:
        return Path(file).stat().st_mtime_ns
    except UNREAD:
        return 0


@lru_cache(maxsize=8)
def _lines(file: str, _: int) -> tuple[str, ...]:
    data = _content(Path(file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ()
    return () if "\0" in text else tuple(text.replace("\r\n", "\n").split("\n"))


def _content(path: Path) -> bytes:
    """The file, of which a parent may be a zip; nothing if it is large, a link, or unreadable."""
    try:
        if path.is_symlink():  # it may lead out of the definitions, which a stranger wrote
            return b""
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
