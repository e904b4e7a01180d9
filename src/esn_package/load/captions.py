"""Captions as WebVTT has them: times that can be read, in order, and words under each.

https://www.w3.org/TR/webvtt1/ (4.1, 4.3): what browsers leave out without a word is told here.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from esn_package.fields import shortened
from esn_package.folders import shown
from esn_package.load.definitions import text_of
from esn_package.problems import Place, Problem, warning
from esn_package.saying import said

HEAD = re.compile(r"WEBVTT(?:[ \t].*)?")
ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
ARROW = "-->"
TIMES = re.compile(r"[ \t]*(?P<start>\S+)[ \t]+-->[ \t]+(?P<end>\S+)")
TIME = re.compile(r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})")
COMMA = re.compile(r"\d+:\d\d:\d\d,\d{3}")
HINT = said("write 00:00:01.000 --> 00:00:04.000")
MOST = 10  # problems of one file: a file of another format has one in each line


class Cue(NamedTuple):
    """Words and when they are shown, in seconds; `line` has its times, from 1."""

    line: int
    start: float
    end: float


def captions_problems(file: Path) -> Iterator[Problem]:
    """What is wrong with captions, at its place; no more than anyone reads at once."""
    found: list[Problem] = []
    text = text_of(file, found)
    if text is not None:
        _, told = read(text, shown(file))
        found += told[:MOST]
    yield from found


def first_after(file: Path, seconds: float) -> Cue | None:
    """The first captions that begin after so many seconds, for a film that ends there."""
    return next((cue for cue in _cues(file) if cue.start >= seconds), None)


def last_end(file: Path) -> float:
    """When the last captions end, in seconds; 0 where there are none."""
    return max((cue.end for cue in _cues(file)), default=0)


def _cues(file: Path) -> list[Cue]:
    text = text_of(file, [])
    return read(text, shown(file))[0] if text else []


def read(text: str, file: str) -> tuple[list[Cue], list[Problem]]:
    """The captions of a text, and what is wrong with them."""
    lines = text.split("\n")
    problems: list[Problem] = []
    if not HEAD.fullmatch(lines[0]):
        problems.append(_no_head(text, file))
        if COMMA.search(text):
            return [], problems  # of SRT every time would be told
    cues: list[Cue] = []
    for start, block in _blocks(lines):
        if start == 1 and HEAD.fullmatch(block[0]):
            problems += _no_space(start, block, 1, file)
            continue
        if not ASIDE.fullmatch(block[0]):
            problems += _cue(start, block, cues, file)
    if not cues and not problems:
        message = said("no captions are in the file")
        hint = said("write 00:00:01.000 --> 00:00:04.000, and what is said below it")
        problems.append(Problem(Place(file), "bad-captions", message, hint))
    return cues, sorted(problems)


def _no_head(text: str, file: str) -> Problem:
    hint = said("write WEBVTT on the first line, and leave the second one empty")
    if COMMA.search(text):
        hint = said("it is an SRT file: save it as WebVTT in the program that made it")
    message = said("captions begin with WEBVTT")
    return Problem(Place(file), "bad-captions", message, hint)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """What stands between empty lines, with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _cue(first: int, block: list[str], cues: list[Cue], file: str) -> Iterator[Problem]:
    """What is wrong with a block of captions, which joins the others."""
    at = next((at for at, line in enumerate(block) if ARROW in line), -1)
    line = first + at
    if at not in {0, 1}:
        message = said('"{words}" has no time', words=shortened(block[0], 40))
        hint = said("write 00:00:01.000 --> 00:00:04.000 above it")
        yield Problem(Place(file, first), "bad-captions", message, hint)
        return
    yield from _no_space(first, block, at + 1, file)
    found = TIMES.match(block[at])
    if not found:
        message = said('"{words}" is not how times are written', words=shortened(block[at], 40))
        yield Problem(Place(file, line), "bad-captions", message, HINT)
        return
    wrong = [_no_time(found[one], Place(file, line, found.start(one) + 1)) for one in (1, 2)]
    yield from (problem for problem in wrong if problem)
    if not any(wrong):
        cue = Cue(line, _seconds(found[1]), _seconds(found[2]))
        yield from _order(cue, cues, Place(file, line, found.start(1) + 1))
        cues.append(cue)
    if not any(words.strip() for words in block[at + 1 :]):
        message = said("these captions say nothing")
        hint = said("write what is said, or take them away")
        yield warning(Problem(Place(file, line), "odd-captions", message, hint))


def _no_space(first: int, block: list[str], start: int, file: str) -> Iterator[Problem]:
    """Times in the middle of a block, whose words browsers would show as they are."""
    for at in range(start, len(block)):
        if ARROW in block[at]:
            message = said("an empty line is missing above")
            hint = said("leave one between two captions")
            yield Problem(Place(file, first + at), "bad-captions", message, hint)


def _no_time(word: str, place: Place) -> Problem | None:
    """Why a word is not a time."""
    if TIME.fullmatch(word):
        return None
    brief = shortened(word)
    message = said('"{word}" is not a time', word=brief)
    hint = said("write it 00:00:01.000: hours, minutes, seconds, thousandths")
    if word.startswith("-"):
        message = said('"{word}" is before the beginning', word=brief)
        hint = said("the first time is 00:00.000")
    elif "," in word:
        message = said('"{word}" has a comma', word=brief)
        hint = said("write {word}", word=brief.replace(",", "."))
    return Problem(place, "bad-captions", message, hint)


def _order(cue: Cue, cues: list[Cue], place: Place) -> Iterator[Problem]:
    """Captions that end before they begin, or begin before those above them."""
    if cue.end <= cue.start:
        message = said("these captions end before they begin")
        hint = said("the second time is the later one")
        yield Problem(place, "bad-captions", message, hint)
    if not cues:
        return
    above = cues[-1]
    if cue.start < above.start:
        message = said("these captions begin before those of line {line}", line=above.line)
        hint = said("put them in the order of their times")
        yield Problem(place, "bad-captions", message, hint)
    elif cue.start < above.end:
        message = said("these captions begin before those of line {line} end", line=above.line)
        hint = said("let one end before the next begins: both would be shown at once")
        yield warning(Problem(place, "odd-captions", message, hint))


def _seconds(word: str) -> float:
    found = TIME.fullmatch(word)
    hours, minutes, seconds, rest = found.groups() if found else ("0",) * 4
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(rest) / 1000
