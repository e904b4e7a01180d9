"""What learners would read as it was typed: marks of Markdown that mark nothing, garbled accents.

CommonMark has no errors: `**a*`, `[a] (b)` and `![a](b c.svg)` are text, as is `•` before a line.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.texts import Words
from esn_package.advice.wordwise import of_words
from esn_package.fields import shortened
from esn_package.folders import MODULE
from esn_package.problems import Place, Problem
from esn_package.prose.run import HOLE
from esn_package.saying import Said, said, said_many
from esn_package.stretches import start

_AROUND = 20  # characters on each side of what is shown


class _Shape(NamedTuple):
    """What is no mark as it stands, what is said of it, and what an author writes instead."""

    shape: re.Pattern[str]
    message: Said
    hint: Said


_TARGET = r"(?:https?:|mailto:|www\.|media/|[\w./-]+\.(?:md|svg|png|jpe?g|webp|pdf)\b)"
_LINK = said("this is no link and no image: it is read as it is typed")
_MARK = said("this marks nothing: it is read as it is typed")
_BOLD = said("put ** right before the bold words and right after them, with no space inside")
_SHAPES = (
    _Shape(
        re.compile(r"\]\((?=[^()\s\"]+ [^\"\s])"),
        _LINK,
        said("an address holds no space: put - in its place, in the name of the file too"),
    ),
    _Shape(
        re.compile(r"\]\((?=[^()\s\"]+ \")"),
        _LINK,
        said('write the caption between two ", with « » for the quotes inside it'),
    ),
    _Shape(
        re.compile(r"\][ \n]+\((?=" + _TARGET + ")"), _LINK, said("take out the space before (")
    ),
    _Shape(re.compile(r"\)\[(?=" + _TARGET + ")"), _LINK, said("write [words](address)")),
    _Shape(re.compile(r"\*\*|(?<![\w*])\*(?=\w)"), _MARK, _BOLD),
    _Shape(
        re.compile(r"`+"),
        _MARK,
        said("close it by as many `; an apostrophe is ’, and a question begins with ```question"),
    ),
    _Shape(re.compile(r"^#{2,6}(?=\w)"), _MARK, said("put a space after #")),
    _Shape(re.compile(r"(?<![^\n])[•▪◦‣](?=[ \u00a0\t])"), _MARK, said("begin an item with `- `")),
    _Shape(re.compile(r"(?<![^\n])::?(?= ?[a-z]+$)"), _MARK, said("a box begins with `:::`")),
)
# A block of code that is YAML or says nothing, and the keys that make it a question.
_CODE = re.compile(r"^(`{3,}|~{3,})(?:ya?ml)?[ \t]*\n((?:.*\n)*?)\1", re.MULTILINE)
_ASKED = re.compile(r"^(kind|prompt):", re.MULTILINE)
# Without one of which no shape is there: nearly every text is passed over by this alone.
_SIGNS = frozenset("*`•▪◦‣]#")
_PLAIN = said("this text takes no Markdown: write it without")
_UNMARKED = frozenset(("title", "honour", "alternative", "source"))
# A whole value between quotes that a word processor curled: YAML knows the straight ones alone.
_CURLED = re.compile("“[^“”]+”|‘(?:[^‘’]|’(?=\\w))+’")
# How UTF-8 looks when it is read as Windows-1252, https://encoding.spec.whatwg.org/#windows-1252
_GARBLED = re.compile("[ÂÃÅâ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜\u2013-\u203a€™]{1,2}")


def _marks(words: tuple[Words, ...]) -> Iterator[Problem]:
    for one in words:
        text = one.text
        if text.startswith(":") or not _SIGNS.isdisjoint(text):
            yield from _shown(one)
        if text.startswith(("“", "‘")):
            yield from _curled(one)
    yield from _garbled(words)


def _questions(subject: Subject) -> Iterator[Problem]:
    """Questions that a page shows as code, with their answers."""
    for page in subject.written:
        for found in _CODE.finditer(page.source.text, page.start):
            if len(set(_ASKED.findall(found[2]))) < len(("kind", "prompt")):
                continue
            message = said("this question is shown as code, with its answer")
            hint = said("write ```question on its first line")
            yield advise(page.source.at(found.start()), "markup-shown", message, hint)


def _shown(words: Words) -> Iterator[Problem]:
    """The first of each shape in some words: the others of one paragraph come of it."""
    for shape, what, hint in _SHAPES:
        for found in shape.finditer(words.text):
            if not _escaped(words, found.start()):
                around = _excerpt(words.text, *found.span())
                message = said('{what}: "{words}"', what=what, words=around)
                place = words.place(found.start())
                yield advise(place, "markup-shown", message, _PLAIN if _plain(words) else hint)
                break


def _curled(words: Words) -> Iterator[Problem]:
    """Quotes that were meant for YAML; English writes them around what somebody says."""
    said_aloud = words.language.startswith("en") and not _plain(words)
    if words.loc and not said_aloud and _CURLED.fullmatch(words.text.rstrip()):
        message = said("YAML takes these quotes for letters: learners see them")
        hint = said('write straight quotes, ", or none')
        yield advise(words.place(), "markup-shown", message, hint)


def _plain(words: Words) -> bool:
    """Whether no mark of Markdown is read there."""
    keys = [key for key in words.loc if isinstance(key, str)]
    return words.source.file.endswith(MODULE) or (bool(keys) and keys[-1] in _UNMARKED)


def _escaped(words: Words, at: int) -> bool:
    """Whether an author wrote a backslash, and means the mark itself."""
    index = start(words.run.stretches, at)
    return "\\" in words.source.text[max(0, index - 1) : index + 1]


def _garbled(everything: tuple[Words, ...]) -> Iterator[Problem]:
    """Accents that an editor read in another encoding and saved so, once a file."""
    files = defaultdict[str, list[tuple[Place, str, str]]](list)
    sources = {words.source.file: words.source for words in everything}
    seen_in = {file for file, one in sources.items() if _GARBLED.search(one.text)}
    for words in (one for one in everything if one.source.file in seen_in):
        for found in _GARBLED.finditer(words.text):
            if meant := _meant(found[0]):
                files[words.source.file].append((words.place(found.start()), found[0], meant))
    for places in files.values():
        place, seen, meant = min(places)
        message = said_many(
            '"{seen}" was "{meant}" before an editor read it in another encoding',
            '"{seen}" was "{meant}" before an editor read it in another encoding, and {n} places of'
            " this file are like it",
            seen=seen,
            meant=meant,
            n=len(places),
        )
        hint = said("take an earlier version of the file, and open it as UTF-8")
        yield advise(place, "garbled-accents", message, hint)


def _meant(seen: str) -> str:
    """What some characters were in UTF-8; "" if that cannot be: what is no byte is taken as one."""
    for end in range(len(seen), 1, -1):
        data = b"".join(_byte(char) for char in seen[:end])
        try:
            return data.decode()
        except UnicodeDecodeError:
            continue
    return ""


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1", "replace")


def _excerpt(text: str, start: int, end: int) -> str:
    """The words around a mark, none cut in two where they are short."""
    begin, last = max(0, start - _AROUND), end + _AROUND
    if begin:
        begin = text.find(" ", begin, start) + 1 or begin
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > 0 else last
    return shortened(text[begin:last].replace(HOLE, "…").replace("\n", " ").strip())


_of_words = of_words(_marks)


def _of_module(subject: Subject) -> Iterator[Problem]:
    yield from _of_words(subject)
    yield from _questions(subject)


MARKS = Family(("garbled-accents", "markup-shown"), _of_module)
