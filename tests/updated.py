"""What becomes of a learner in the middle of a module that its author changes: played, and judged.

Each version of the module is built, and what its package holds is run. The judge knows the module
as Python does: it marks by its own questions, and knows what a given answer says.
"""

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import node
from changes import CHANGES, Change, edited
from updating import GIVEN, MODULE, built

from esn_package.module import Module
from esn_package.questions import Question
from esn_package.questions.marks import score

Found = dict[str, Any]


class Verdict(NamedTuple):
    """What was found of one change: scores that are wrong, and what was told beside what is so."""

    change: Change
    wrong: list[str]
    told: list[dict[str, int]]
    due: dict[str, int]


class Case(NamedTuple):
    """A learner before a change and after it, and the module as Python knows it."""

    change: Change
    rule: str
    before: Module
    after: Module
    was: Found
    found: Found

    @property
    def old(self) -> dict[str, Question]:
        """The questions that were asked."""
        return _asked(self.before)

    @property
    def new(self) -> dict[str, Question]:
        """The questions that are asked now."""
        return _asked(self.after)


def judged(
    rule: str, folder: Path, changes: Sequence[Change] = CHANGES, *, more: str = ""
) -> list[Verdict]:
    """Every change after the same learners, with a rule of feedback; `more` is added to the player.

    One learner has failed an attempt, the other has passed the module; both are in the next one.
    """
    asked = MODULE | {"quiz": MODULE["quiz"] | {"feedback": rule}}
    before, package = built(asked, folder / "before", more)
    versions = [
        built(edited(change, rule), folder / str(i), more) for i, change in enumerate(changes)
    ]
    given = node.written(
        folder, {"before": package, "after": [one for _, one in versions], "given": len(GIVEN)}
    )
    command = [node.NODE, str(node.PLAYER / "updates.js"), given]
    played = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    verdicts = []
    for i, (change, (after, _)) in enumerate(zip(changes, versions, strict=True)):
        found = [(learner["was"], learner["found"][i]) for learner in played]
        cases = [Case(change, rule, before, after, *one) for one in found]
        told = [one["opened"]["dropped"] for _, one in found]
        verdicts.append(
            Verdict(change, [w for case in cases for w in _wrong(case)], told, _due(change, rule))
        )
    return verdicts


def _due(change: Change, rule: str) -> dict[str, int]:
    """What a learner must be told that the change took."""
    asked = set(change.changed if rule == "after-each" else change.unsaid)
    ended = {*change.gone, *change.changed}
    running = {*change.gone, *asked} & {*GIVEN}
    return {
        "pages": change.pages,
        "questions": len(change.gone) + change.tried,
        "answers": len(ended) + len(running) + change.tried + change.retried,
        "changed": len(change.changed) + change.retried,
    }


def _wrong(case: Case) -> Iterator[str]:
    """Everything in which a learner would be marked, or told, otherwise than is so."""
    was, found = case.was, case.found
    yield from _reached(was, found)
    due = [] if case.change.gone or case.change.changed else _mastery(case)
    if found["mastery"] != due:
        yield f"mastery {found['mastery']}, not {due}"
    first, last = (state["attempts"] for state in (was["state"], found["state"]))
    if _kept(first[0]) != _kept(last[0]):
        yield f"the ended attempt: {_kept(first[0])}, now {_kept(last[0])}"
    yield from _detail(first[0], last[0], case)
    left = [id_ for id_ in first[1]["drawn"] if id_ in case.new]
    if left:
        yield from _running(first[1], last[1], left, case)
        yield from _finished(left, case)
    elif len(last) > 1 or found["finished"]:
        yield "an attempt without a question runs"


def _reached(was: Found, found: Found) -> Iterator[str]:
    """Status and score at the launch after the update."""
    state, opened = found["state"], found["opened"]["state"]
    for part in ("attempts", "seen", "practice", "position"):
        if state[part] != opened[part]:
            yield f"the launch took other {part} than the text holds"
    for word in ("verdict", "score"):
        if found["status"][word] != was["status"][word]:
            yield f"{word} {was['status'][word]}, now {found['status'][word]}"


def _mastery(case: Case) -> list[Found]:
    """What an LMS may be told of objectives: the marks that were given, grouped as they are now."""
    first = case.was["state"]["attempts"][0]
    assert case.after.quiz
    told = []
    for objective in case.after.objectives:
        ids = [id_ for id_ in first["drawn"] if case.new[id_].objective == objective.id]
        marks = _score(case.old, ids, first["answers"])
        passed = marks >= case.after.quiz.pass_mark
        told.append({"id": objective.id, "score": marks, "passed": passed})
    return told


def _detail(first: Found, last: Found, case: Case) -> Iterator[str]:
    """What an ended attempt still shows of its answers."""
    old, new = case.old, case.new
    for id_, given in last["answers"].items():
        before = old[id_].mark(first["answers"][id_]), old[id_].points
        if (new[id_].mark(given), new[id_].points) != before:
            yield f"{id_}: shown with another mark than it had"
    whole = last["drawn"] and not last["partial"]
    if whole and _score(new, last["drawn"], last["answers"]) != last["score"]:
        yield "the points shown are not those of the score"


def _running(first: Found, last: Found, left: list[str], case: Case) -> Iterator[str]:
    """What goes on of the attempt under way."""
    change = case.change
    if (last["n"], last["drawn"]) != (first["n"], left):
        yield "the attempt that runs asks other questions"
    for id_, given in last["answers"].items():
        if _said(case.old[id_], first["answers"][id_]) != _said(case.new[id_], given):
            yield f"{id_}: another answer"
    changed = {*change.changed} & {*last["answers"]}
    if changed and (case.rule == "after-each" or not changed <= {*last["flags"]}):
        yield f"{changed}: neither asked again nor flagged"
    lost = {*GIVEN} & {*left} - {*change.unsaid} - {*last["answers"]}
    if lost - ({*change.changed} if case.rule == "after-each" else set()):
        yield f"{lost}: an answer that still says the same is lost"


def _finished(left: list[str], case: Case) -> Iterator[str]:
    """The score of the attempt that was under way, and the best one after it."""
    finished, quiz = case.found["finished"], case.after.quiz
    marks = _score(case.new, left, finished["answers"])
    passed = quiz is not None and marks >= quiz.pass_mark
    if (finished["score"], finished["passed"]) != (marks, passed):
        yield f"the attempt that ran: {finished['score']}, not {marks}"
    best, told = max(marks, case.was["status"]["score"]), case.found["then"]["status"]["score"]
    if told != best:
        yield f"the best: {told}, not {best}"


def _kept(attempt: Found) -> tuple[object, ...]:
    return tuple(attempt[key] for key in ("n", "ended", "score", "passed"))


def _asked(module: Module) -> dict[str, Question]:
    return {one.id: one for one in module.quiz.questions} if module.quiz else {}


def _score(questions: dict[str, Question], ids: Sequence[str], answers: Found) -> int:
    return score((questions[id_].mark(answers.get(id_)), questions[id_].weight) for id_ in ids)


def _said(question: Question, given: object) -> object:
    """An answer in the words that the learner saw."""
    texts: dict[str, str] = {}
    for name in ("choices", "items", "targets", "zones"):
        texts |= {item.ref: item.text.plain for item in getattr(question, name, ())}
    texts |= {pair.item.ref: pair.item.text.plain for pair in getattr(question, "pairs", ())}
    if isinstance(given, dict):
        return {texts.get(one, one): texts.get(to, to) for one, to in given.items()}
    if isinstance(given, list):
        return [texts[one] for one in given]
    return texts.get(given, given) if isinstance(given, str) else given
