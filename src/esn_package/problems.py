"""What an author can put right, and where."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from errno import (
    EACCES,
    EDQUOT,
    EEXIST,
    EFBIG,
    EIO,
    EISDIR,
    ENAMETOOLONG,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
)
from typing import Literal

from esn_package.codes import CODES
from esn_package.late import late
from esn_package.saying import NOTHING, Said, said

Severity = Literal["error", "warning", "advice"]
# Any two long words share two letters of three; one that was mistyped keeps more of them. In a
# short word, two letters that changed places are that many.
_NEAR, _NEAR_IN_SHORT, _SHORT, _SHORTEST = 0.75, 0.65, 4, 3
_PARTS = late(r"[\W_]+")


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A line and a column of a file, both counted from 1, the column in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """`path:line:column`, as editors and terminals open it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """Something an author can put right.

    `code` is kebab-case and never changes; `message` is one sentence without a full stop, in the
    author's words; `hint` says what to do, where that can be known. Both are English, and `saying`
    translates them where they are shown.
    """

    place: Place
    code: str
    message: Said
    hint: Said = NOTHING
    severity: Severity = "error"

    def __post_init__(self) -> None:
        """A code that is not in CODES is our own mistake."""
        if self.code not in CODES:
            raise KeyError(self.code)

    def __str__(self) -> str:
        """The first line of a problem, as a terminal shows it."""
        return f"{self.place}: {self.message} [{self.code}]"


class ProblemsFound(Exception):  # noqa: N818 -- problems of an author, not an error of ours
    """The definitions or packages have problems: all of them, sorted, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["ProblemsFound"], tuple[tuple[Problem, ...]]]:
        """Problems cross process borders whole."""
        return type(self), (self.problems,)


def refuse(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The warnings among the problems; raises ProblemsFound if any is an error."""
    found = tuple(problems)
    if any(problem.severity == "error" for problem in found):
        raise ProblemsFound(found)
    return found


def did_you_mean(word: str, known: Iterable[str]) -> Said:
    """A hint that names the known word that was meant, or nothing if none is near."""
    near = nearest(word, known)
    return said('did you mean "{word}"?', word=near) if near else NOTHING


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was meant: what the French one says, or what is spelt like it; or "".

    Or the only one that has all its words: what is named `pass_mark` may be asked for as `mark`.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only mistakes need it

    from esn_package.meant import meant  # noqa: PLC0415

    words, typed = {one.casefold(): one for one in known}, word.casefold()
    if found := meant(word, words.values()):
        return found
    least = _NEAR if len(word) > _SHORT else _NEAR_IN_SHORT
    near = get_close_matches(typed, words, n=1, cutoff=least)
    parts = {*_PARTS.split(typed)} - {""}
    whole = [
        one for one in words if len(typed) >= _SHORTEST and parts and parts <= {*_PARTS.split(one)}
    ]
    return words[near[0]] if near else words[whole[0]] if len(whole) == 1 else ""


def reason(error: OSError) -> Said:
    """Why the system refused, in plain words; in its own English where we have none."""
    if error.errno in {ENOSPC, EDQUOT, EFBIG}:
        return said("the disk is full")
    if error.errno in {EEXIST, ENOTDIR}:
        return said("a file stands where its folder should be")
    if error.errno == EISDIR:
        return said("a folder stands where the file should be")
    if error.errno == EROFS:
        return said("this file system can only be read")
    if error.errno == EIO:
        return said("the disk answers with an error")
    if error.errno in {EACCES, EPERM}:
        return said("permission denied")
    if error.errno == ENOENT:
        return said("no such file or directory")
    if error.errno == ENAMETOOLONG:
        return said("the name is too long")
    return said("{words}", words=(error.strerror or str(error)).lower())


def warning(problem: Problem) -> Problem:
    """The same problem, said without refusing the build."""
    return replace(problem, severity="warning")


def advice(problem: Problem) -> Problem:
    """The same problem as an editor says it: it is right, and could be better."""
    return replace(problem, severity="advice")
