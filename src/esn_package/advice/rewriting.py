"""Typography written into files: each whole or not at all, and only what was said to change."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from esn_package.advice.definitions import Definition, Read, definitions, read
from esn_package.advice.retouching import Change, Retouched, leaves_nothing, retouched
from esn_package.folders import shown
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.questions.digest import digest
from esn_package.replacing import IN_PLACE, replacing
from esn_package.source import Loc, Value
from esn_package.source import read as read_text

_ENDS = re.compile("\r\n|\r|\n")
_BOM = "\ufeff"


Leaves = Callable[[Place, str], bool]


class Rewritten(NamedTuple):
    """A file that was written, and how often by which rule."""

    file: str
    counts: Mapping[str, int]


class Rewriting(NamedTuple):
    """The files that were written, and what stood in the way of others."""

    files: tuple[Rewritten, ...] = ()
    problems: tuple[Problem, ...] = ()


def rewrite(path: Path, leaves: Leaves = leaves_nothing) -> Rewriting:
    """Write the typography of every definition at or below a path.

    `leaves` says of a place and a code whether that is to be left as it is.
    """
    written, problems = list[Rewritten](), list[Problem]()
    try:
        there = definitions(path)
    except ProblemsFound:
        return Rewriting()  # there is no module: who checks says it
    for definition in there:
        try:
            if found := _rewrite(definition, leaves):
                written.append(found)
        except ProblemsFound as refused:
            problems += refused.problems
    # A file that cannot be read is told by who checks; one that cannot be written, here.
    return Rewriting(tuple(written), tuple(one for one in problems if one.code == "cannot-write"))


def _rewrite(definition: Definition, leaves: Leaves) -> Rewritten | None:
    path = definition.path
    if path.is_symlink():
        return None
    before = read_text(path, shown(path))
    after, codes = typeset(definition, before, leaves)
    raw = path.read_bytes().decode("utf-8", "replace")
    mark = _BOM if raw.startswith(_BOM) else ""
    body = raw.removeprefix(_BOM)
    if after == before or _ENDS.sub("\n", body) != before:  # saved meanwhile: the next run sees it
        return None
    lines, ends = after.split("\n"), [*_ENDS.findall(body), ""]
    text = mark + "".join(line + end for line, end in zip(lines, ends, strict=True))
    with replacing(path, IN_PLACE) as file:
        file.write(text.encode())
    return Rewritten(shown(path), Counter(codes))


def typeset(
    definition: Definition, content: str, leaves: Leaves = leaves_nothing
) -> tuple[str, list[str]]:
    """The content of a definition with its typography, and the code of each change.

    What would make another text of it (`1 .` that becomes a list) is left out.
    """
    found = read(definition, content)
    if found.source.broken:
        return content, []
    each = [
        retouched(words, leaves) if words.language.startswith("fr") else Retouched(words.text)
        for words in found.words
    ]
    asked = [at for at, one in enumerate(each) if one.changes]
    taken = _right(definition, found, each, (), asked)
    codes = [code for at in taken for code in each[at].codes]
    return _with(content, [each[at] for at in taken]), codes


def _right(
    definition: Definition,
    found: Read,
    each: Sequence[Retouched],
    taken: Sequence[int],
    asked: Sequence[int],
) -> Sequence[int]:
    """Those of the words that are asked for, beside those taken, that change nothing else."""
    if not asked or _is_right(definition, found, each, {*taken, *asked}):
        return [*taken, *asked]
    if len(asked) == 1:
        return taken
    half = len(asked) // 2
    first = _right(definition, found, each, taken, asked[:half])
    return _right(definition, found, each, first, asked[half:])


def _is_right(
    definition: Definition, found: Read, each: Sequence[Retouched], taken: set[int]
) -> bool:
    """Whether the file, written so and read again, says what was meant and nothing else."""
    content = _with(found.source.text, [each[at] for at in sorted(taken)])
    again = read(definition, content)
    wanted = [
        (words.run.kind, words.loc, each[at].text if at in taken else words.text)
        for at, words in enumerate(found.words)
    ]
    got = [(words.run.kind, words.loc, words.text) for words in again.words]
    same = [(stop.kind, stop.name, stop.run) for stop in found.stops]
    return (
        got == wanted
        and same == [(stop.kind, stop.name, stop.run) for stop in again.stops]
        and _rest(found) == _rest(again)
    )


def _rest(found: Read) -> tuple[object, ...]:
    """What must not change: all that is no prose, how much is wrong, and what digests stand for."""
    prose = {words.loc for words in found.words}
    named = [words for words in found.words if words.named == "digest" and words.source.data]
    rest = {loc: value for loc, value in _scalars(found.source.data, ()) if loc not in prose}
    digests = [digest(words.source.value(words.loc)) for words in named]
    return rest, len(found.source.problems), found.source.broken, digests


def _scalars(value: Value, loc: Loc) -> list[tuple[Loc, str | None]]:
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        return [found for at, one in pairs for found in _scalars(one, (*loc, at))]
    return [(loc, value)]


def _with(content: str, each: Sequence[Retouched]) -> str:
    """A content with the changes of some of its words."""
    changes: list[Change] = sorted(
        (change for one in each for change in one.changes), key=lambda change: change.start
    )
    pieces, last = list[str](), 0
    for change in changes:
        pieces += [content[last : change.start], change.new]
        last = change.end
    return "".join([*pieces, content[last:]])
