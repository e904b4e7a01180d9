"""How a quiz is given, as the player is told: its rules, what it draws, its conditions."""

from esn_package.data import Json
from esn_package.html.words import Words, day
from esn_package.quiz import Quiz
from esn_package.scoring import USUAL


def given(quiz: Quiz, words: Words) -> dict[str, Json]:
    """The rules of a quiz; what is usual is left out where most quizzes have it so."""
    rules: dict[str, Json] = {
        "id": quiz.id,
        "title": quiz.title,
        "passMark": quiz.pass_mark,
        "attempts": quiz.attempts,
        "feedback": quiz.feedback,
        "shuffle": list(quiz.shuffle),
        "draw": _rows(quiz),
        "timeLimit": quiz.time_limit,
        "questions": len(quiz.questions),
        **_counting(quiz, words),
        **_conditions(quiz, words),
    }
    if quiz.challenge:
        rules["challenge"] = {
            "questions": min(quiz.challenge.questions, len(quiz.questions)),
            "minutes": quiz.challenge.minutes,
        }
    return rules


def _counting(quiz: Quiz, words: Words) -> dict[str, Json]:
    """What the quiz adds to marks; nothing for most."""
    rules = quiz.rules
    usual = rules.certainty == USUAL
    degrees: list[Json] = [
        {"label": words(one.label) if usual else one.label, "right": one.right, "wrong": one.wrong}
        for one in rules.certainty
    ]
    cancelled: list[Json] = [question.id for question in quiz.questions if question.cancelled]
    told: dict[str, Json] = {"negative": rules.negative, "certainty": degrees}
    told["cancelled"] = cancelled
    return {name: value for name, value in told.items() if value}


def _conditions(quiz: Quiz, said: Words) -> dict[str, Json]:
    """What makes the quiz an exam; most of it is left out of most quizzes."""
    exam = quiz.exam
    since = exam.feedback_from
    told: dict[str, Json] = {
        "pause": exam.pause,
        "closes": not exam.back,
        "whole": exam.show == "all",
        "honour": exam.honour,
        "explainedFrom": {"day": since.isoformat(), "said": day(said, since)} if since else None,
    }
    return {key: value for key, value in told.items() if value}


def _rows(quiz: Quiz) -> Json:
    """How many of which units an attempt draws, a list a row; null for all."""
    at = {id_: number for number, id_ in enumerate(quiz.units)}
    return [[row.n, *(at[id_] for id_ in row.ids)] for row in quiz.rows] or None
