"""What gives an answer away, or trips a learner who knows it: one question at a time."""

import re
from collections.abc import Iterator, Sequence

from esn_package.advice.base import Family, Subject, advise
from esn_package.load.asked import Asked
from esn_package.problems import Problem
from esn_package.prose import Prose
from esn_package.prose.runs import runs
from esn_package.questions import Choice, Multiple, Question, Single
from esn_package.saying import said, said_many
from esn_package.stretches import start

FAR, MORE = 1.6, 25  # how many times as long as the longest wrong one, and characters more
_ALL = re.compile(
    r"(?<!\w)(?:toutes? (?:les|ces) (?:réponses|propositions|affirmations|options)"
    r"|aucune? (?:des|de ces) (?:réponses|propositions|affirmations|options)"
    r"|tout ce qui précède|rien de ce qui précède|les deux réponses|(?:réponses? )?[A-D] et [A-D]$"
    r"|all (?:of )?the above|none of the above)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?<!\w)(?:lequel|laquelle|lesquel(?:le)?s|quel(?:le)?s?|parmi|qu[’']est-ce|which)(?!\w)"
    r"|\A\s*que n[e’']",  # « Que ne faites-vous pas ? »
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?<!\w)(?:n[e’'][^.?!:;]{1,40}?(?P<not>pas|jamais|aucune?)|(?P<word>sauf|excepté|hormis"
    r"|incorrecte?s?|inexacte?s?|faux|fausses?|erronée?s?|not|except))(?!\w)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.?!]+[.?!]?")
_WHY = re.compile(r"(?<!\w)(?:pourquoi|why)(?!\w)", re.IGNORECASE)


def choices_of(question: Question | None) -> Sequence[Choice]:
    """The choices of a question that is chosen from, in the order in which they are written."""
    return question.choices if isinstance(question, Single | Multiple) else ()


def _choices(subject: Subject) -> Iterator[Problem]:
    told = subject.module.quiz is None or subject.module.quiz.feedback != "never"
    practice = {one.place for one in subject.practice}
    for one in subject.asked:
        choices = choices_of(one.question)
        if not one.question or not choices:
            continue
        yield from _all_or_none(one, choices)
        yield from _negation(one, one.question.prompt)
        if isinstance(one.question, Single):
            yield from _longest(one, choices)
        if told or one.place in practice:
            yield from _feedback(one, choices)


def _all_or_none(one: Asked, choices: Sequence[Choice]) -> Iterator[Problem]:
    for at, choice in enumerate(choices):
        if found := _ALL.search(choice.text.plain):
            message = said('"{words}" is a choice about the others', words=found[0])
            hint = said(
                "ask what is right of each (kind: multiple), or leave it out: three are enough"
            )
            place = one.source.place((*one.loc, "choices", at, "text"))
            yield advise(place, "all-or-none", message, hint)


def _longest(one: Asked, choices: Sequence[Choice]) -> Iterator[Problem]:
    lengths = {at: len(choice.text.plain) for at, choice in enumerate(choices)}
    right = next((at for at, choice in enumerate(choices) if choice.right), None)
    if right is None or len(choices) < 3:  # noqa: PLR2004 - of two, one is longer
        return
    wrong = max(length for at, length in lengths.items() if at != right)
    if lengths[right] > max(FAR * wrong, wrong + MORE):
        message = said(
            "the right choice is by far the longest: {n} characters, {next} the next",
            n=lengths[right],
            next=wrong,
        )
        hint = said("say it shorter, or the wrong ones as precisely: length must not give it away")
        place = one.source.place((*one.loc, "choices", right, "text"))
        yield advise(place, "right-is-longest", message, hint)


def _negation(one: Asked, prompt: Prose) -> Iterator[Problem]:
    """A negation in what is asked, which a reader in a hurry does not see."""
    if not _NOT.search(prompt.plain):
        return
    for run in runs(prompt.text).runs:
        for sentence in _SENTENCE.finditer(run.text):
            found = _NOT.search(run.text, *sentence.span())
            if not found or not _ASKS.search(sentence[0]) or _WHY.search(sentence[0]):
                continue
            begin, end = found.span("not" if found["not"] else "word")
            if any(low < end and begin < high for low, high in run.strong):
                continue
            message = said('"{words}" is easily overlooked in a question', words=found[0])
            hint = said("ask for what is right, or write **{word}**", word=run.text[begin:end])
            at = start(run.stretches, found.start())
            place = one.source.inside((*one.loc, "prompt"), at)
            yield advise(place, "negation-not-bold", message, hint)
            return


def _feedback(one: Asked, choices: Sequence[Choice]) -> Iterator[Problem]:
    """Wrong choices that teach nothing: told once a question.

    With an explanation of the whole, only those that were forgotten: another wrong one has some.
    """
    wrong = [(at, choice) for at, choice in enumerate(choices) if not choice.right]
    silent = [at for at, choice in wrong if not choice.feedback]
    if not silent:
        return
    if not (one.question and one.question.explanation):
        message = said_many(
            "a wrong choice has no feedback, and the question no explanation",
            "{n} wrong choices have no feedback, and the question no explanation",
            n=len(silent),
        )
    elif len(silent) < len(wrong):
        message = said_many(
            "a wrong choice has no feedback, and another has",
            "{n} wrong choices have no feedback, and another has",
            n=len(silent),
        )
    else:
        return
    hint = said("say why it tempts and why it fails")
    place = one.source.place((*one.loc, "choices", silent[0], "text"))
    yield advise(place, "no-feedback", message, hint)


CHOICES = Family(("all-or-none", "negation-not-bold", "no-feedback", "right-is-longest"), _choices)
