"""Starter files with an author's words in their places.

`@@word@@` is a place. A line behind `@@if word@@` is kept where the word is given, one behind
`@@unless word@@` where it is not. A name that begins with `_` stands for one that begins with a
point: `_gitignore` in `starters/` ignores nothing of ours.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

Words = Mapping[str, str]
Files = dict[str, bytes]  # by the path from the folder that they are written to

_PLACE = re.compile(r"@@([a-z_]+)@@")
_LINE = re.compile(r"@@(if|unless) ([a-z_]+)@@")
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # ids and days: they need no quotes


def filled_below(folder: Path, words: Words) -> Files:
    """Every file below a folder of starters, filled."""
    files: Files = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            parts = (re.sub("^_", ".", part) for part in path.relative_to(folder).parts)
            name = PurePosixPath(*parts).as_posix()
            files[name] = filled(path, words).encode()
    return files


def filled(path: Path, words: Words) -> str:
    """The text of a starter, filled: in YAML each word is written as a scalar."""
    in_yaml = path.suffix == ".yaml"
    return fill(path.read_text(encoding="utf-8"), words, scalar if in_yaml else str)


def fill(text: str, words: Words, written: Callable[[str], str]) -> str:
    """A text with the words in their places, each as it is to be written there."""
    lines = []
    for line in text.splitlines(keepends=True):
        asked = _LINE.match(line)
        if asked and (asked[1] == "if") != bool(words[asked[2]]):
            continue
        rest = line[asked.end() :] if asked else line
        is_comment = rest.lstrip().startswith("#")  # a word in it is no value
        lines.append(_filled(rest, words, str if is_comment else written))
    return "".join(lines)


def _filled(line: str, words: Words, written: Callable[[str], str]) -> str:
    return _PLACE.sub(lambda place: written(words[place[1]]), line)


def scalar(word: str) -> str:
    """A word as YAML: as it is if that is safe, else quoted, as JSON is."""
    return word if _PLAIN.fullmatch(word) else json.dumps(word, ensure_ascii=False)
