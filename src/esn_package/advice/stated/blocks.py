"""The blocks of a page: what is read in one go, with the section and the boxes around it."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from esn_package.advice.sentences import sentences
from esn_package.advice.stated.citing import NO_SOURCE, TERM, Cited, captioned, named
from esn_package.advice.texts import PageWords, Words
from esn_package.problems import Place
from esn_package.prose.run import HOLE
from esn_package.stretches import start

FEW = 3  # words that are no sentence of their own


class Said(NamedTuple):
    """A sentence as a reader sees it, where it begins, and what it names as its source."""

    text: str
    place: Place
    cites: Cited


class Block(NamedTuple):
    """A paragraph, an item, a caption or a row of a table; `boxes` are the containers around it.

    `after` is how many runs of the page come before it.
    """

    kind: str
    after: int
    boxes: tuple[str, ...]
    section: int
    said: tuple[Said, ...]
    cites: Cited

    @property
    def box(self) -> str:
        """The innermost container around it, or ""."""
        return self.boxes[-1] if self.boxes else ""


def blocks(page: PageWords, notes: Mapping[str, Cited]) -> Iterator[Block]:
    """Every block of a page, in order; notes are none."""
    section, after, boxes, stops = 0, 0, list[str](), [*page.stops]
    for _, group in groupby(enumerate(page.own), _row):
        every = tuple(words for _, words in group)
        kind = every[0].run.kind
        while stops and stops[0].run <= after:
            stop = stops.pop(0)
            if stop.kind == "container":
                boxes = [*boxes, stop.name] if stop.name else boxes[:-1]
        section += kind == "heading"
        if kind != "note":
            said = _as_row(every, notes) if kind == "cell" else of_words(every[0], notes)
            yield _block(kind, after, (tuple(boxes), section), tuple(said))
        after += len(every)


def _block(
    kind: str, after: int, around: tuple[tuple[str, ...], int], said: tuple[Said, ...]
) -> Block:
    boxes, section = around
    cites = next((one.cites for one in said if one.cites.words), NO_SOURCE)
    if kind == "caption" and not cites.words:
        cites = captioned(" ".join(one.text for one in said))
    return Block(kind, after, boxes, section, said, cites)


def _row(numbered: tuple[int, Words]) -> tuple[int, int]:
    """What the cells of a row share; any other words are alone."""
    number, words = numbered
    return (0, words.place().line) if words.run.kind == "cell" else (1, number)


def _as_row(every: tuple[Words, ...], notes: Mapping[str, Cited]) -> Iterator[Said]:
    """The cells of a row: one says of what another is."""
    text = " · ".join(_shown(words, 0, len(words.text)) for words in every)
    raw = "".join(_raw(words, 0, len(words.text)) for words in every)
    yield Said(text, every[0].place(), named(raw, notes))


def of_words(words: Words, notes: Mapping[str, Cited]) -> Iterator[Said]:
    """The sentences of some words; a few words, as « Article L. 1110-4. », go with what follows."""
    begin = 0
    every = sentences(words.text)
    for number, one in enumerate(every):
        last = number == len(every) - 1
        if one.words > FEW or last:
            end = len(words.text) if last else every[number + 1].start
            cites = named(_raw(words, begin, end), notes)
            yield Said(_shown(words, begin, end), words.place(begin), cites)
            begin = end


def _raw(words: Words, begin: int, end: int) -> str:
    """What is written from one character of some words to another, a note at its end included."""
    text, stretches = words.source.text, words.run.stretches
    first = start(stretches, begin)
    if end < len(words.text):
        return text[first : start(stretches, end)]
    last = stretches[-1].end
    line = text.find("\n", last)
    return text[first : len(text) if line < 0 else line]


def _shown(words: Words, begin: int, end: int) -> str:
    """Some words as a reader sees them: the name of a term, the words of code."""
    text = list(words.text[begin:end])
    for one in words.run.stretches:
        if begin <= one.at < end and words.text[one.at] == HOLE:
            said = words.source.text[one.start : one.end]
            text[one.at - begin] = said.strip("`[]$\\").rpartition("|")[2]
    return " ".join(TERM.sub(r"\1", "".join(text)).split("\n")).strip()  # a lexicon's is plain
