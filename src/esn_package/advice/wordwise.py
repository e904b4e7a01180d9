"""Advice on words by themselves: those of a bank that many modules share are judged once."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from esn_package.advice.base import Subject
from esn_package.advice.texts import Words, words_of_quiz
from esn_package.problems import Problem
from esn_package.source import Source


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
