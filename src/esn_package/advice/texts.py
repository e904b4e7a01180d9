"""The prose of definitions, run by run, with the exact place of every character in its file."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from esn_package.advice.keys import Named, fields
from esn_package.problems import Place
from esn_package.prose.marked import Marked
from esn_package.prose.run import Run, Stop
from esn_package.prose.runs import inline_runs, plain_run, runs
from esn_package.source import Loc, Source, parse
from esn_package.stretches import moved, start, through

_NONE: Mapping[int, Source] = MappingProxyType({})


class Words(NamedTuple):
    """Words that are read in one go, in the file that they stand in.

    The stretches of the run are those of the file's text. `loc` is where it stands in YAML, of a
    page's question in the question; `named` and `words` are as `keys.Field` says.
    """

    run: Run
    source: Source
    language: str
    loc: Loc = ()
    named: Named = ""
    words: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words, with a mark where there is something else."""
        return self.run.text

    def place(self, at: int = 0) -> Place:
        """The place of a character of the words."""
        return self.source.at(start(self.run.stretches, at))


class PageWords(NamedTuple):
    """The prose of a page: its own, then that of its questions; and what stands between."""

    own: tuple[Words, ...]
    questions: tuple[Words, ...]
    stops: tuple[Stop, ...]


def words_of_definition(source: Source, what: str, language: str) -> Iterator[Words]:
    """The prose of a YAML file: a "module", "quiz", "bank", "lexicon" or "programme"."""
    for field in fields(source, what, language):
        value = source.value(field.loc)
        outer = source.stretches(field.loc)
        if not outer:
            continue
        if field.how == "plain":
            found: tuple[Run, ...] = (plain_run(value),)
        else:
            found = (runs(value) if field.how == "blocks" else inline_runs(value)).runs
        for run in found:
            placed = run._replace(stretches=through(run.stretches, outer))
            yield Words(placed, source, field.language, field.loc, field.named, field.words)


@lru_cache(maxsize=8)
def words_of_quiz(source: Source, language: str) -> tuple[Words, ...]:
    """The prose of a quiz or a bank; of a bank that modules share it is gathered once."""
    return tuple(words_of_definition(source, "quiz", language))


def words_of_page(
    source: Source,
    begin: int,
    language: str,
    blocks: Mapping[int, Source] = _NONE,
    begun: Marked | None = None,
) -> PageWords:
    """The prose of a page, which begins at a character of its file.

    `blocks` are the questions that were parsed already, by the number of their first line; `begun`
    is the prose made ready.
    """
    found = runs(source.text[begin:], page=True, begun=begun)
    own = [
        Words(run._replace(stretches=moved(run.stretches, begin)), source, language)
        for run in found.runs
    ]
    asked: list[Words] = []
    for stop in found.stops:
        if stop.kind == "question" and stop.stretches:
            places = moved(stop.stretches, begin)
            line = source.at(places[0].start).line
            block = blocks.get(line) or parse(stop.code, source.file, line=line)
            for text in words_of_definition(block, "question", _language(block, language)):
                exact = text.run._replace(stretches=through(text.run.stretches, places))
                asked.append(text._replace(run=exact, source=source))
    return PageWords(tuple(own), tuple(asked), found.stops)


def _language(block: Source, language: str) -> str:
    data = block.data
    said = data.get("language") if isinstance(data, dict) else None
    return said if isinstance(said, str) else language
