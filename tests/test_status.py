"""Every cell of tests/cases/status.yaml: what is reached, and what an LMS is told of it."""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import kinds
import node
import pytest

TABLE = kinds.read("status")
VALUES = {
    "complete": ("pages", "pass", "both"),
    "pages": ("some", "all"),
    "quiz": ("none", "unscored", "untried", "running", "failed", "passed"),
    "attempts": ("left", "spent", "free", "none"),
    "report": ("verdict", "completion"),
}
LAUNCHES = ("first", "resume", "again", "review", "browse")
DONE = {"running": ["begin"], "failed": ["attempt 38"], "passed": ["attempt 88"]}
ALLOWED = {"left": 3, "spent": 1, "free": "free", "none": 0}


def possible(cell: tuple[str, ...]) -> bool:
    """Whether a module and a learner can be so."""
    complete, _, quiz, attempts, _ = cell
    if quiz in {"none", "unscored"}:
        return complete == "pages" and attempts == "none"
    return attempts != "none" and (quiz, attempts) != ("untried", "spent")


def spread(row: list[Any]) -> Iterator[tuple[str, ...]]:
    """The cells that a row stands for."""
    named = zip(row, VALUES.values(), strict=False)
    lists = [values if name == "any" else name.split("|") for name, values in named]
    return filter(possible, product(*lists))


def played(cell: tuple[str, ...], launch: str, told: list[Any]) -> dict[str, Any]:
    """A cell as a story."""
    complete, pages, quiz, attempts, report = cell
    asked = {"complete": complete, "report": report, "attempts": ALLOWED[attempts]}
    done = [f"read {pages}", *DONE.get(quiz, [])]
    before, now = (done[:-1], done[-1:]) if launch == "resume" else (done, [])
    verdict, scorm12, xapi = told
    launches: list[dict[str, Any]] = [{"do": before}, {"do": now}]
    if launch == "first":
        launches = [{"do": done}]
    elif launch in {"review", "browse"}:
        launches[1] = {"mode": launch, "do": ["read all"]}
    return {
        "about": " ".join((*cell, launch)),
        "asked": asked | ({"score": "none"} if quiz == "unscored" else {}),
        "launches": launches,
        "verdict": verdict,
        "scorm12": scorm12,
        "xapi": xapi,
    }


CELLS = [(cell, row[len(VALUES) :]) for row in TABLE["cells"] for cell in spread(row)]


def test_every_cell_is_there_once() -> None:
    counted = Counter(cell for cell, _ in CELLS)
    assert [cell for cell, count in counted.items() if count > 1] == []
    assert {*counted} == {*filter(possible, product(*VALUES.values()))}


@pytest.mark.parametrize("launch", LAUNCHES)
def test_every_cell_is_what_the_player_does(tmp_path: Path, launch: str) -> None:
    stories = [played(cell, launch, told) for cell, told in CELLS]
    assert len(stories) > 100
    node.run("status", ESN_GIVEN=node.written(tmp_path, stories))


@pytest.mark.parametrize("story", TABLE["stories"], ids=lambda story: story["about"])
def test_every_story_ends_as_it_is_told(tmp_path: Path, story: dict[str, Any]) -> None:
    node.run("status", ESN_GIVEN=node.written(tmp_path, [story]))
