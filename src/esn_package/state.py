"""Proof, at build time, that a learner's state fits: the widths of what `player/state.js` writes.

What must never be dropped (position, status, score, the current attempt) has to fit a format's
limit; what may be dropped goes in the order of `state.js`, and the build says if it could come
to that. It does not know how a kind packs an answer: a kind tells its widest.
"""

from __future__ import annotations

import json
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from esn_package import data, fnv, source
from esn_package.draws import first
from esn_package.latest import of_parts
from esn_package.problems import Place, Problem, warning
from esn_package.saying import Said, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from esn_package.module import Module
    from esn_package.questions import Question
    from esn_package.quiz import Quiz
    from esn_package.simulations import Simulation

# SCORM 1.2 RTE 3.4.4: cmi.suspend_data is a CMIString4096; tracking/scorm12.js keeps one of them.
LIMIT = 4095
CARD = 3  # characters of a card, in each of its two ways (player/vocabulary/cardstate.js)


class Width(NamedTuple):
    """The most characters that a state can take: what is never dropped, and everything."""

    core: int
    whole: int


@cache
def widths() -> dict[str, int]:
    """The widths that `state.js` reads too, from `player/state.json`."""
    found: dict[str, int] = json.loads(data.text("player/state.json"))
    return found


def _decides(module: Module) -> tuple[object, ...]:
    """What decides how wide a state is: of an institution the attempts alone."""
    quiz = module.quiz
    asked = (quiz.questions, quiz.draw, str(quiz.attempts)) if quiz else (None, None, "")
    return (module.pages, module.entries, str(module.file), *asked)


def short(id_: str) -> str:
    """What stands for an id in a state (`Esn.state.short`)."""
    return fnv.short(id_, widths()["id"])


@of_parts(_decides)
def width(module: Module) -> Width:
    """The most that a state of the module can take."""
    head = _head()
    if module.entries:
        return Width(head, head + len(module.entries) * (widths()["id"] + 2 * CARD))
    pages = widths()["id"] * len(module.pages)
    played = map(_practice, module.simulations)  # kept as practice is
    practice = _joined([*map(_practice, _practice_questions(module)), *played])
    if module.quiz is None:
        return Width(head, head + pages + practice)
    bare, full = _attempt(()), _attempt(_drawn(module.quiz))
    count = min(module.quiz.attempts or widths()["attempts"], widths()["attempts"])
    # Beside the last ones the best attempt is kept, if it is older than they are.
    older = 1 if module.quiz.attempts is None or module.quiz.attempts > count else 0
    answered = min(count, widths()["answered"])
    attempts = [full] * answered + [bare] * (count - answered + older)
    core = head + _joined([full, *([bare] if count > 1 or older else [])])
    return Width(core, head + pages + _joined(attempts) + practice)


def fits(module: Module, limit: int) -> list[Problem]:
    """What stands against keeping every state within a limit (0: what the player reads)."""
    limit = limit or widths()["longest"]
    return [*_alike(module), *_too_large(module, limit)]


def _too_large(module: Module, limit: int) -> Iterable[Problem]:
    most = width(module)
    if most.core > limit:
        message = said(
            "a learner's state can take {core:,} characters, and {limit:,} is the limit",
            core=most.core,
            limit=limit,
        )
        yield Problem(quiz_place(module), "state-too-large", message, _smaller(module, limit))
    elif most.whole > limit:
        message = said(
            "a learner's state can take {whole:,} of {limit:,} characters",
            whole=most.whole,
            limit=limit,
        )
        hint = said(
            "nothing that counts is lost, but the answers to practice questions and of earlier "
            "attempts could be forgotten at a relaunch"
        )
        if module.entries:
            hint = said("where there is no room, the cards that are known least are forgotten")
        yield warning(Problem(quiz_place(module), "state-may-drop", message, hint))


def _smaller(module: Module, limit: int) -> Said:
    """What to do where a state is too large: one question alone may be most of it."""
    asked = module.quiz.questions if module.quiz else ()
    widest = max(asked, key=lambda question: question.widest(), default=None)
    if widest and widest.widest() > limit // 2:
        return said(
            'ask for a shorter text: "{id}" alone can take {width:,}',
            id=widest.id,
            width=widest.widest(),
        )
    return said("draw fewer questions, or fewer whose answers are typed, put in order or matched")


@of_parts(_decides)
def _alike(module: Module) -> list[Problem]:
    """Ids that a state could not tell apart; one in thirty million pairs."""
    found = list[Problem]()
    pages, entries = [one.id for one in module.pages], [one.id for one in module.entries]
    for ids in (pages, _question_ids(module), entries):
        known: dict[str, str] = {}
        for id_ in ids:
            other = known.setdefault(short(id_), id_)
            if other != id_:
                message = said(
                    '"{other}" and "{id}" have the same short form in a learner\'s state',
                    other=other,
                    id=id_,
                )
                hint, place = said("give the newer one another id"), quiz_place(module)
                found.append(Problem(place, "ids-alike", message, hint))
    return found


def quiz_place(module: Module) -> Place:
    """Where module.yaml names its quiz, or its start; the start of a lexicon."""
    path = module.file
    return source.parse(source.read(path, str(path)), str(path)).place(("quiz",))


def _question_ids(module: Module) -> Sequence[str]:
    quiz = module.quiz.questions if module.quiz else ()
    return [one.id for one in chain(quiz, _practice_questions(module), module.simulations)]


def _practice_questions(module: Module) -> Iterable[Question]:
    return (question for page in module.pages for question in page.practice)


def _drawn(quiz: Quiz) -> Sequence[int]:
    """The widths of the questions of the widest attempt that can be drawn."""
    wide = {id_: _joined(map(_question, unit)) + 1 for id_, unit in quiz.units.items()}
    # What comes first and still fills the rows is the widest that can be drawn (draws.py).
    order = sorted(wide, key=lambda id_: -wide[id_])
    chosen = first(quiz.rows, order) if quiz.rows else {*order}
    return [_question(one) for one in quiz.questions if one.drawn_as in chosen]


def _head() -> int:
    wide = widths()
    version, status, marks = len(f"e{wide['version']}"), 1, len(";") * 10
    position = 1 + max(wide["id"], wide["word"])
    told = sum(wide[name] for name in ("module", "nonce", "seed", "counter", "check"))
    # Of the attempt that runs, where absence counts: when its seconds were counted.
    counted = wide["spent"] - wide["seconds"]
    return version + told + position + status + marks + counted


def _attempt(questions: Sequence[int]) -> int:
    """`n.at.verdict.score.spent.questions`."""
    numbers = sum(widths()[name] for name in ("number", "at", "score", "seconds"))
    envelope = numbers + 1 + len(".") * 5
    return envelope + _joined(questions)


def _question(question: Question) -> int:
    """`<id><digest>*-<kind>packed`."""
    wide = widths()
    return wide["id"] + wide["digest"] + len("*-") + wide["kind"] + question.widest()


def _practice(question: Question | Simulation) -> int:
    """`<id><digest><tries><mark><kind>packed`."""
    envelope = sum(widths()[name] for name in ("id", "digest", "tries", "mark", "kind"))
    return envelope + question.widest()


def _joined(pieces: Iterable[int]) -> int:
    """The width of pieces with one character between each two."""
    found = list(pieces)
    return sum(found) + max(0, len(found) - 1)
