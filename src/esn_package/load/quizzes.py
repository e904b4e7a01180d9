"""A quiz file: how it is given, and its questions."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from esn_package.draws import Row, too_short
from esn_package.exam import exam
from esn_package.load.asked import Asked
from esn_package.load.blueprints import blueprint
from esn_package.load.cases import units_in
from esn_package.load.definitions import items, part, source_of, text
from esn_package.load.exams import exam_problems
from esn_package.load.references import Found, Known
from esn_package.load.waivers import listed
from esn_package.problems import Problem, warning
from esn_package.quiz import Quiz, QuizDefinition
from esn_package.saying import said
from esn_package.scoring import Rules
from esn_package.source import Source

_COUNT = re.compile("[1-9][0-9]{0,8}")
ReadQuiz = tuple[Quiz | None, tuple[Asked, ...]]


def quiz_id(file: str) -> str:
    """The id of a quiz whose file does not say one: the file's name without suffixes."""
    return PurePosixPath(file).name.removesuffix(".yaml").removesuffix(".quiz")


def quiz(path: Path, file: str, known: Known, found: Found) -> ReadQuiz:
    """The quiz of a file if it is right, and its questions with their places, right or not."""
    source = source_of(path, found.problems)
    if source is None or source.broken:
        return None, ()
    said = listed(source, QuizDefinition, found)
    own = tuple(units_in(source, known, found))
    found.problems += _draw_problems(source, own, known)
    drawn = blueprint(source, own, known, found)
    asked = drawn.asked if drawn else own
    found.problems += _challenge_problems(source, asked)
    questions = tuple(one.question for one in asked if one.question)
    if said:
        exam_problems(said, source, known, found, has_cases=any(one.within for one in questions))
    every = tuple({id(one): one for one in (*own, *asked)}.values())
    if said is None or len(questions) < len(asked) or not asked:
        found.problems += _nothing(source) if said else ()
        return None, every
    name = quiz_id(file)
    made = Quiz(
        id=said.id or name,
        title=said.title or name.replace("-", " ").capitalize(),
        pass_mark=said.pass_mark,
        attempts=said.attempts,
        feedback=said.feedback,
        shuffle=tuple(dict.fromkeys(said.shuffle)),
        draw=drawn.rows if drawn else said.draw if isinstance(said.draw, int) else None,
        time_limit=said.time_limit,
        questions=questions,
        exam=exam(said),
        challenge=said.challenge,
        rules=Rules(said.negative, said.certainty),
    )
    found.problems += _none_marked(source, made)
    return made, every


def _nothing(source: Source) -> Iterator[Problem]:
    """A quiz that has no questions, nor rows that take some from a bank."""
    if part(source.data, "questions") is None and not items(part(source.data, "draw")):
        message = said('{noun} needs the key "{key}"', noun=said("a quiz"), key="questions")
        hint = said("or `draw:` with rows `from:` a bank")
        yield Problem(source.place(), "missing-key", message, hint)


def _challenge_problems(source: Source, asked: tuple[Asked, ...]) -> Iterator[Problem]:
    """A round of the challenge that asks more questions than there are."""
    written = text(part(part(source.data, "challenge"), "questions"))
    if asked and _COUNT.fullmatch(written) and int(written) > len(asked):
        place = source.place(("challenge", "questions"))
        message = said(
            "a round of {round} questions cannot be drawn from {n}",
            round=int(written),
            n=len(asked),
        )
        yield Problem(place, "draw-too-large", message, said("at most {most}", most=len(asked)))


def _none_marked(source: Source, made: Quiz) -> Iterator[Problem]:
    """A draw that can leave out all that is marked: its score would be 0 of 0, whatever is given.

    A quiz that marks nothing at all is meant so.
    """
    opinions = {id_ for id_, unit in made.units.items() if not any(one.marked for one in unit)}

    def can(quiz: Quiz) -> bool:
        rows = [Row(row.n, tuple(id_ for id_ in row.ids if id_ in opinions)) for row in quiz.rows]
        return bool(rows) and too_short(rows) is None

    if len(opinions) == len(made.units) or not can(made):
        return
    message = said("an attempt can draw questions of which none is marked")
    if isinstance(made.draw, int):
        larger = range(made.draw + 1, len(made.units) + 1)
        enough = next(n for n in larger if not can(made._replace(draw=n)))
        place, hint = (
            source.place(("draw",)),
            said("draw {enough} at least, or mark more questions", enough=enough),
        )
    else:
        place = source.place(("draw", 0, "n"))
        hint = said("ask for more, mark more questions, or add a row that takes marked ones alone")
    yield Problem(place, "draw-none-marked", message, hint)


def _draw_problems(source: Source, asked: tuple[Asked, ...], known: Known) -> Iterator[Problem]:
    """A draw larger than the bank, or too small for one question of each objective."""
    written = text(part(source.data, "draw"))
    if not (asked and _COUNT.fullmatch(written)):
        return  # left out, or told already
    draw = int(written)
    # A case is drawn as one, by the objective of its first question.
    units = {one.unit_place or one.place: one for one in reversed(asked)}.values()
    place, measured = source.place(("draw",)), {one.objective for one in units if one.objective}
    if known.objectives is not None:  # a misspelt one is told where it stands
        measured &= known.objectives
    if draw > len(units):
        message = said("{draw} questions cannot be drawn from {n}", draw=draw, n=len(units))
        yield Problem(place, "draw-too-large", message, said("at most {most}", most=len(units)))
    elif draw < len(measured):
        message = said("a draw of {draw} cannot measure {n} objectives", draw=draw, n=len(measured))
        hint = said("draw {n} at least", n=len(measured))
        yield warning(Problem(place, "draw-too-small", message, hint))
