"""What a learner did, in their own order, and what of it is missing somewhere."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from faults.course import ADDED, PAGES, PASS_MARK, QUIZ
from faults.platform import Row


class Act(NamedTuple):
    """One thing done: `read` a page, `practised`, `answered` in an attempt, `ended` an attempt."""

    verb: str
    what: str
    attempt: int = 0
    score: str = ""  # what the learner was shown at the end of an attempt


@dataclass
class Diary:
    """The acts, each once."""

    acts: list[Act] = field(default_factory=list)

    def note(self, verb: str, what: str, attempt: int = 0, score: str = "") -> None:
        """Write an act down."""
        act = Act(verb, what, attempt, score)
        if all(one[:3] != act[:3] for one in self.acts):
            self.acts.append(act)


@dataclass(frozen=True)
class Reference:
    """What a learner leaves who meets no fault."""

    state: dict[str, Any]
    rows: tuple[Row, ...]

    def row(self, act: Act) -> Row:
        """The row of a report that an answer makes."""
        mine = [row for row in self.rows if row.question == act.what]
        return mine[act.attempt - 1]

    def value(self, act: Act) -> object:
        """What a state must hold of an act."""
        return act.score if act.verb == "ended" else held(self.state, act)


def attempt_of(state: dict[str, Any], n: int) -> dict[str, Any]:
    """An attempt of a state, empty if there is none."""
    found: dict[str, Any] = next((one for one in state["attempts"] if one["n"] == n), {})
    return found


def held(state: dict[str, Any], act: Act) -> object:
    """What a state holds of an act; None for nothing."""
    found = found_in(state, act)
    return sorted(found) if isinstance(found, list) else found  # choices stand as they were shown


def found_in(state: dict[str, Any], act: Act) -> object:
    """The same, as the state has it."""
    attempt = attempt_of(state, act.attempt)
    match act.verb:
        case "read":
            return True if act.what in state["seen"] else None
        case "practised":
            return state["practice"].get(act.what, {}).get("given")
        case "answered":
            return attempt.get("answers", {}).get(act.what)
        case _:
            return str(attempt["score"]) if attempt.get("ended") else None


def missing(acts: Sequence[Act], state: dict[str, Any] | None, reference: Reference) -> list[str]:
    """The acts of which a state holds nothing, or something else."""
    if state is None:
        return [told(act) for act in acts]
    known = [act for act in acts if act.what not in ADDED]
    return [told(act) for act in known if held(state, act) != reference.value(act)]


def told(act: Act) -> str:
    """An act in words."""
    return " ".join([act.verb, act.what, *([f"({act.attempt})"] if act.attempt else [])])


def due(acts: Sequence[Act], reference: Reference, feedback: str) -> Counter[Row]:
    """The rows that a report must show: at the end of an attempt, or answer by answer."""
    ended = {act.attempt for act in acts if act.verb == "ended"}
    answers = [act for act in acts if act.verb == "answered" and act.what in QUIZ]
    known = [act for act in answers if feedback != "at-end" or act.attempt in ended]
    return Counter(reference.row(act) for act in known)


def standing(acts: Sequence[Act]) -> tuple[str, str]:
    """Status and score that those acts deserve, by the table of design.md 6."""
    ended = [act for act in acts if act.verb == "ended"]
    read = {act.what for act in acts if act.verb == "read"}
    if not ended:
        return "incomplete", ""
    best = max(ended, key=lambda act: int(act.score))
    passed = int(best.score) >= PASS_MARK and read >= set(PAGES)
    return ("passed" if passed else "incomplete"), best.score
