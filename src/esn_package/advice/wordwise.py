"""Advice on words by themselves, of a module or a programme.

Those of a bank that many modules share are judged once.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from esn_package.advice.base import ProgrammeSubject, Subject
from esn_package.advice.texts import Words, words_of_definition, words_of_quiz
from esn_package.folders import LEXICON, OPINION, PROGRAMME
from esn_package.problems import Problem
from esn_package.source import Source

_KINDS = {PROGRAMME: "programme", LEXICON: "lexicon", OPINION: "opinion"}


def of_words(
    judge: Callable[[tuple[Words, ...]], Iterable[Problem]],
) -> Callable[[Subject], Iterator[Problem]]:
    """What gives the advice of a module, by what judges words wherever they stand."""

    @lru_cache(maxsize=8)
    def of_quiz(source: Source, language: str) -> tuple[Problem, ...]:
        return tuple(judge(words_of_quiz(source, language)))

    def of_module(subject: Subject) -> Iterator[Problem]:
        yield from judge(subject.own)
        for source in subject.loaded.sources.values():
            yield from of_quiz(source, subject.module.language)

    return of_module


def of_programme(
    judge: Callable[[Iterable[Words]], Iterable[Problem]],
) -> Callable[[ProgrammeSubject], Iterator[Problem]]:
    """The same of a programme: its own words, those of its lexicon and its questionnaire."""

    def of_sources(subject: ProgrammeSubject) -> Iterator[Problem]:
        for source in subject.sources:
            if what := _KINDS.get(source.file.rsplit("/", 1)[-1]):
                yield from judge(words_of_definition(source, what, subject.programme.language))

    return of_sources
