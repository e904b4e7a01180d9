"""How hard a text is to read: long sentences, passives in a row, pages without a pause."""

from collections.abc import Iterable, Iterator

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.sentences import (
    Sentence,
    at_most,
    ends,
    may_be_passive,
    passives,
    sentences,
    words,
)
from esn_package.advice.texts import PageWords, Words
from esn_package.advice.wordwise import of_words
from esn_package.problems import Problem
from esn_package.prose.markers import SIMULATED
from esn_package.saying import said

# writing.md, "Words": 18 words a sentence on average, 20 at most on a page, never above 35.
LONGEST, AVERAGE = 35, 20
SAFE = 15  # words a sentence, roughly counted, below which nobody counts better
FEWEST = 8  # sentences of a page of which an average tells something
PASSIVES = 3  # sentences in a row
UNBROKEN = 700  # words without something to do or to look at
# Languages that set spaces between words, of which a count of words says the same.
_COUNTED = ("fr", "en", "es", "it", "pt", "de", "nl", "ca", "ro")
_READ = frozenset(("paragraph", "item"))
_PAUSES = frozenset(("question", "image", "table"))
_BOXES = ("activity", "video", "audio", "embed", "case", "steps", "tabs")
_CONTAINERS = frozenset((*_BOXES, *SIMULATED))


def _sentences(everything: Iterable[Words]) -> Iterator[Problem]:
    for one in everything:
        if not _is_read(one):
            continue
        if len(one.text) > 2 * LONGEST and at_most(one.text) > LONGEST:
            yield from _long(one)
        if one.language.startswith("fr") and may_be_passive(one.text, PASSIVES):
            yield from _passive(one)


def _pages(subject: Subject) -> Iterator[Problem]:
    """Pages as wholes; a guide is read with something to do beside it."""
    for page in subject.pages:
        yield from _average(page)
        yield from _unbroken(page)
    if subject.guide:
        yield from _average(subject.guide)


def _is_read(one: Words) -> bool:
    """Whether it is made of sentences: titles and sources are not."""
    spoken = one.language.partition("-")[0] in _COUNTED
    return spoken and one.run.kind in _READ and "source" not in one.loc


def _long(one: Words) -> Iterator[Problem]:
    for sentence in sentences(one.text):
        if sentence.words > LONGEST:
            message = said("this sentence has {n} words", n=sentence.words)
            hint = said("make two of it: one idea a sentence, {most} words at most", most=LONGEST)
            yield advise(one.place(sentence.start), "long-sentence", message, hint)


def _passive(one: Words) -> Iterator[Problem]:
    """A row of sentences each of which has a passive, told once, at the first."""
    row: list[Sentence] = []
    for sentence in (*sentences(one.text), None):
        if sentence and passives(sentence.text):
            row.append(sentence)
            continue
        if len(row) >= PASSIVES:
            message = said("{n} sentences in a row are in the passive", n=len(row))
            hint = said("say who does it, in one of them at least: « l’équipe vérifie »")
            yield advise(one.place(row[0].start), "passives-in-a-row", message, hint)
        row = []


def _average(page: PageWords) -> Iterator[Problem]:
    read = [one.text for one in page.own if _is_read(one)]
    if sum(map(at_most, read)) < SAFE * sum(map(ends, read)):
        return
    every = [sentence for text in read for sentence in sentences(text)]
    total = sum(sentence.words for sentence in every)
    if len(every) >= FEWEST and total > AVERAGE * len(every):
        mean = round(total / len(every))
        message = said("a sentence of this page has {n} words on average", n=mean)
        hint = said("aim at 18, {most} at most: cut the longest in two", most=AVERAGE)
        yield advise(page.own[0].place(), "wordy-page", message, hint)


def _unbroken(page: PageWords) -> Iterator[Problem]:
    """A stretch of a page with nothing to do or to look at, told once, where it begins."""
    stops = sorted(
        stop.run
        for stop in page.stops
        if stop.kind in _PAUSES or (stop.kind == "container" and stop.name in _CONTAINERS)
    )
    for begin, end in zip([0, *stops], [*stops, len(page.own)], strict=True):
        stretch = [one for one in page.own[begin:end] if one.run.kind in _READ]
        if sum(at_most(one.text) for one in stretch) <= UNBROKEN:
            continue
        count = sum(words(one.text) for one in stretch)
        if count > UNBROKEN:
            message = said("{n} words follow each other without a pause", n=count)
            hint = said("put a practice question, a figure, a table or an activity between them")
            yield advise(stretch[0].place(), "no-pause", message, hint)


SENTENCES = Family(("long-sentence", "passives-in-a-row"), of_words(_sentences))
READABILITY = Family(("wordy-page", "no-pause"), _pages)
