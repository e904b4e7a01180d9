"""The variants of an exam sheet: which questions each asks, in which order, by its seed alone."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from esn_package.draws import Random, drawn, random, shuffled
from esn_package.fnv import short
from esn_package.interaction import Interaction, Matched, Ordered, Picked
from esn_package.questions import Question, asked_in
from esn_package.quiz import Quiz

NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WIDTH = 6  # of 36: what is left of 32 bits hashed


class Asked(NamedTuple):
    """A question of a variant: its number there, and its parts and targets as they are printed."""

    number: int
    question: Question
    interaction: Interaction
    parts: tuple[str, ...]
    targets: tuple[str, ...]


class Variant(NamedTuple):
    """One paper of several: `name` stands on it, `seed` makes it again."""

    name: str
    seed: int
    asked: tuple[Asked, ...]


def variants(quiz: Quiz, count: int, seed: int) -> tuple[Variant, ...]:
    """So many variants, the first with this seed, each other with the next one.

    What the quiz shuffles is shuffled. If it shuffles nothing one paper stands as it is written, of
    several everything is: neighbours would else see the same paper.
    """
    what: set[str] = {*quiz.shuffle} or ({"questions", "choices"} if count > 1 else set())
    return tuple(Variant(NAMES[n], seed + n, _asked(quiz, what, seed + n)) for n in range(count))


def _asked(quiz: Quiz, what: set[str], seed: int) -> tuple[Asked, ...]:
    """The questions of one paper: those of a first attempt of a learner of its seed (quiz.js)."""
    units, rows = quiz.units, quiz.rows
    chosen = drawn(rows, seed, 1) if rows else {*units}
    asked = [id_ for id_ in units if id_ in chosen]
    if "questions" in what:
        asked = shuffled(asked, random(seed + 1))
    questions = (asked_in(question, seed, 1) for id_ in asked for question in units[id_])
    return tuple(
        _printed(n, question, seed, choices="choices" in what)
        for n, question in enumerate(questions, 1)
    )


def _printed(number: int, question: Question, seed: int, *, choices: bool) -> Asked:
    """The question with its parts as this paper has them.

    Each has a generator of its own: a question that is changed leaves the others as they were.
    """
    own = random(int(short(f"{seed}.{question.id}", WIDTH), 36))
    told = question.interaction()
    parts, targets = _ids(told.parts), _ids(told.targets)
    match told.right:
        case Ordered(right):
            parts = _apart(parts, right, own)
        case Picked() if choices:
            parts = shuffled(parts, own)
        case Matched():
            parts = shuffled(parts, own) if choices else parts
            targets = shuffled(targets, own)
        case _:
            pass  # a scale is a scale, and the others have no parts
    return Asked(number, question, told, tuple(parts), tuple(targets))


def _apart(parts: Sequence[str], right: tuple[str, ...], own: Random) -> list[str]:
    """The items in an order that is not the right one."""
    mixed = shuffled(parts, own)
    return mixed if tuple(mixed) != right else [*mixed[1:], mixed[0]]


def _ids(told: Iterable[tuple[str, str]]) -> list[str]:
    return [id_ for id_, _ in told]
