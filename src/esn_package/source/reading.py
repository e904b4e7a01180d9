"""The text of a file, or why it cannot be one: size, encoding, invisible characters."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from esn_package.invisible import has_control
from esn_package.late import late
from esn_package.problems import Place, Problem, ProblemsFound, reason
from esn_package.saying import NOTHING, Said, said

MAX_BYTES = 2_000_000
# What git leaves where two branches changed the same lines.
CONFLICT = late(r"^<{7} .*\n(?s:.*?)^={7}\n(?s:.*?)^>{7} ", re.MULTILINE)
# What YAML and HTML refuse (C0, DEL, C1), and the separators U+0085, U+2028 and U+2029 that YAML
# takes for the end of a line while editors do not. Marks of direction and joiners are text.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")

SEPARATORS = ("\u2028".encode(), "\u2029".encode())


def read(path: Path, file: str) -> str:
    """The file's text: UTF-8, its byte order mark dropped, lines ended by LF; or ProblemsFound."""
    content = _content(path, file)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProblemsFound([_not_utf8(content, error.start, file)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    seen = has_control(content) or any(mark in content for mark in SEPARATORS)
    if problems := [*_conflicts(text, file), *(_invisible(text, file) if seen else ())]:
        raise ProblemsFound(problems)
    return text


def _content(path: Path, file: str) -> bytes:
    """The bytes of an ordinary file that is not too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise _refused(file, "not-readable", said("{name} is not a file", name=file))
        if about.st_size > MAX_BYTES:
            message = said("a definition of {size:.1f} MB is too large", size=about.st_size / 1e6)
            raise _refused(file, "too-large", message, said("at most 2 MB: make two files of it"))
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise _refused(file, "no-such-file", said("{name} is not there", name=file)) from None
    except OSError as error:
        message = said("{name} cannot be opened: {reason}", name=file, reason=reason(error))
        raise _refused(file, "not-readable", message, said("check who may read it")) from None


def _refused(file: str, code: str, message: Said, hint: Said = NOTHING) -> ProblemsFound:
    return ProblemsFound([Problem(Place(file), code, message, hint)])


def _not_utf8(content: bytes, offset: int, file: str) -> Problem:
    """Where the first byte stands that is no UTF-8; columns count characters."""
    before = content[:offset].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = said("byte {byte:#04x} is not UTF-8", byte=content[offset])
    return Problem(place, "not-utf8", message, said("save the file as UTF-8 in your editor"))


def _conflicts(text: str, file: str) -> Iterator[Problem]:
    """Each place where two versions of some lines wait for somebody to choose."""
    for found in CONFLICT.finditer(text) if "<<<<<<< " in text else ():
        end = text.count("\n", 0, found.end()) + 1
        message = said("git left two versions here: as far as line {line}", line=end)
        hint = said("keep what is right, and delete the lines of <<<<<<<, ======= and >>>>>>>")
        yield Problem(_place(text, found.start(), file), "conflict", message, hint)


def _invisible(text: str, file: str) -> Iterator[Problem]:
    """What to say of each invisible character, but of NUL once: a lost file may hold no other."""
    if (nul := text.find("\0")) >= 0:
        count = text.count("\0")
        one = said("a NUL character stands here")
        many = said("{n} NUL characters stand in this file, the first of them here", n=count)
        hint = said("delete it: this is no text file")
        lost = said("take an earlier version of the file, or save it as UTF-8 in your editor")
        place = _place(text, nul, file)
        yield Problem(place, "nul", one, hint) if count == 1 else Problem(place, "nul", many, lost)
        return
    for found in CONTROL.finditer(text):
        message = said("the invisible character U+{code:04X} stands here", code=ord(found[0]))
        hint = said("delete it and type the line again")
        yield Problem(_place(text, found.start(), file), "control-character", message, hint)


def _place(text: str, offset: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
