"""How long a module takes, against what it says of itself."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.sentences import at_most
from esn_package.headers import look
from esn_package.load.captions import last_end
from esn_package.problems import Problem
from esn_package.prose.markers import SIMULATED
from esn_package.prose.media import SUFFIXES
from esn_package.questions import Question
from esn_package.questions.essay import Essay
from esn_package.saying import said

# What is read to be learnt is read at about half the speed of what is read for pleasure, which in
# French is 195 words a minute (Trauzettel-Klosinski and Dietz 2012, IReST).
READ, WRITTEN = 120, 20  # words a minute
QUESTION, LOOK, ACTIVITY, MEDIA = 1.0, 0.5, 5.0, 2.0  # minutes each
SHARE, LEAST = 1 / 3, 8  # how far, and how many minutes, an estimate must be off
PLAYED = (*SUFFIXES["video"], *SUFFIXES["audio"])


def estimate(subject: Subject) -> float:
    """The minutes that a learner needs, about: reading, questions, figures, activities, media."""
    read = sum(
        at_most(one.text) for page in subject.pages for one in page.own if one.run.kind != "note"
    )
    minutes = read / READ
    for page in subject.pages:
        for stop in page.stops:
            if stop.kind in {"image", "table"}:
                minutes += LOOK
            elif stop.name == "activity" or stop.name in SIMULATED:
                minutes += ACTIVITY
    minutes += _heard(subject.module.files.values())
    minutes += sum(_answered(one) for page in subject.module.pages for one in page.practice)
    return minutes + _quiz(subject)


def _quiz(subject: Subject) -> float:
    quiz = subject.module.quiz
    if quiz is None:
        return 0.0
    if quiz.time_limit is not None:
        return quiz.time_limit
    asked = sum(_answered(question) for question in quiz.questions)
    return asked * quiz.asked / len(quiz.units)


def _answered(question: Question) -> float:
    return sum(question.words) / 2 / WRITTEN if isinstance(question, Essay) else QUESTION


def _heard(files: Iterable[Path]) -> float:
    """The minutes of films and sounds, as they say themselves; of those that do not, by captions.

    A film that a browser recorded says nothing of its length (RFC 9559, 5.1.2.10).
    """
    own = [look(path).seconds / 60 for path in files if _is(path, *PLAYED)]
    if all(own):
        return sum(own)
    read = [last_end(path) / 60 for path in files if _is(path, *SUFFIXES["captions"])]
    told = sum(one or MEDIA for one in own)
    return max(told, sum(read) + MEDIA * (len(own) - len(read)))


def _is(path: Path, *suffixes: str) -> bool:
    return path.suffix.lower() in suffixes


def _duration(subject: Subject) -> Iterator[Problem]:
    written, found = subject.module.minutes, estimate(subject)
    if abs(found - written) <= max(SHARE * written, LEAST):
        return
    place = subject.definition.place(("minutes",))
    message = said(
        "this module takes about {n} minutes, and says {minutes}", n=round(found), minutes=written
    )
    hint = said(
        "write minutes: {n}, or waive this with what takes the time",
        n=max(round(found / 5) * 5, 5),
    )
    yield advise(place, "minutes-off", message, hint)


DURATION = Family(("minutes-off",), _duration)
