"""What a whole quiz gives away: where right answers stand, how long they are, which words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.choices import choices_of
from esn_package.advice.cues import absolutes
from esn_package.load.asked import Asked
from esn_package.problems import Place, Problem
from esn_package.questions import Choice, Single, TrueFalse
from esn_package.saying import Said, said

FEWEST = 6  # questions of which a pattern tells something
MOSTLY = 2 / 3
TRUTHS, RARE = 5, 0.2
ABSOLUTES = 3
_ABSOLUTE = re.compile(
    r"(?<!\w)(?:toujours|jamais|systématiquement|uniquement|exclusivement|obligatoirement"
    r"|forcément|always|never)(?!\w)",
    re.IGNORECASE,
)


def _quizzes(subject: Subject) -> Iterator[Problem]:
    quiz = subject.module.quiz
    practice, assessed = subject.practice, subject.assessed
    if practice:
        yield from _together(
            practice, practice[0].place, said("practice questions"), shuffled=False
        )
    if quiz and assessed:
        where = next(iter(subject.loaded.sources.values())).place(("questions",))
        shuffled = "choices" in quiz.shuffle
        yield from _together(assessed, where, said("questions of the quiz"), shuffled=shuffled)


def _together(
    asked: Sequence[Asked], place: Place, what: Said, *, shuffled: bool
) -> Iterator[Problem]:
    singles = [
        one.question.choices
        for one in asked
        if isinstance(one.question, Single) and len(one.question.choices) > 2  # noqa: PLR2004
    ]
    if len(singles) >= FEWEST:
        if not shuffled:
            yield from _in_one_place(singles, place, what)
        yield from _longest(singles, place, what)
    yield from _truths(asked, place, what)
    yield from _absolutes(asked)


def _in_one_place(
    singles: Sequence[Sequence[Choice]], place: Place, what: Said
) -> Iterator[Problem]:
    at, count = Counter(map(_right, singles)).most_common(1)[0]
    if count > MOSTLY * len(singles):
        message = said(
            "in {n} of {total} {what} the right choice is number {number}",
            n=count,
            total=len(singles),
            what=what,
            number=at + 1,
        )
        hint = said("move some, or let the quiz mix them: shuffle: [choices]")
        yield advise(place, "right-in-one-place", message, hint)


def _longest(singles: Sequence[Sequence[Choice]], place: Place, what: Said) -> Iterator[Problem]:
    count = 0
    for choices in singles:
        lengths = [len(choice.text.plain) for choice in choices]
        right = lengths.pop(_right(choices))
        count += right > max(lengths)
    if count > MOSTLY * len(singles):
        message = said(
            "in {n} of {total} {what} the right choice is the longest",
            n=count,
            total=len(singles),
            what=what,
        )
        hint = said("shorten some, or say wrong ones as precisely")
        yield advise(place, "right-is-longest", message, hint)


def _right(choices: Sequence[Choice]) -> int:
    return next(at for at, one in enumerate(choices) if one.right)


def _truths(asked: Sequence[Asked], place: Place, what: Said) -> Iterator[Problem]:
    answers = Counter(one.question.answer for one in asked if isinstance(one.question, TrueFalse))
    total = answers.total()
    rare = min(answers[True], answers[False])
    if total >= TRUTHS and rare < RARE * total:
        many = total - rare
        if answers[True] > rare:
            message = said(
                "{n} of {total} {what} of kind truth are true", n=many, total=total, what=what
            )
        else:
            message = said(
                "{n} of {total} {what} of kind truth are false", n=many, total=total, what=what
            )
        hint = said("turn some round: about half of each")
        yield advise(place, "truth-one-sided", message, hint)


def _absolutes(asked: Sequence[Asked]) -> Iterator[Problem]:
    """Words without exception that stand in wrong choices alone: told once, at the first.

    Of a question all of whose wrong choices have one, that is told already.
    """
    found: list[tuple[Place, str]] = []
    for one in asked:
        if absolutes(choices_of(one.question)):
            continue
        for at, choice in enumerate(choices_of(one.question)):
            if word := _ABSOLUTE.search(choice.text.plain):
                if choice.right:
                    return
                place = one.source.place((*one.loc, "choices", at, "text"))
                found.append((place, word[0]))
    if len(found) >= ABSOLUTES:
        place, first = found[0]
        message = said(
            '"{word}" and the like stand in {n} choices, all wrong', word=first, n=len(found)
        )
        hint = said("learners see it: take them out, or let a right choice have one")
        yield advise(place, "absolute-words", message, hint)


QUIZZES = Family(
    ("absolute-words", "right-in-one-place", "right-is-longest", "truth-one-sided"), _quizzes
)
