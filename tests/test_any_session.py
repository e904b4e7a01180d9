"""Any sequence of answers, page turns, hides, kills and faults: nothing lost, doubled or wrong."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from node import PLAYER
from playwright._impl._driver import compute_driver_executable

PAGE = st.sampled_from(["accueil", "ins"])
ACT = st.one_of(
    st.tuples(st.sampled_from(["see", "turn"]), PAGE),
    st.tuples(st.just("practise"), st.booleans()),
    st.sampled_from([("begin",), ("end",)]),
    st.tuples(st.just("answer"), st.integers(0, 6), st.booleans()),
)
FATE = st.one_of(
    st.sampled_from([("hide",), ("kill",), ("leave",)]),
    st.tuples(st.just("wait"), st.sampled_from([1, 4, 40, 90])),
    st.tuples(st.just("network"), st.sampled_from(["up", "down", "error", "login"])),
    st.tuples(st.just("offline"), st.booleans()),
    st.tuples(
        st.just("some"), st.lists(st.sampled_from([None, "network", 500, 429, 413]), max_size=6)
    ),
)
STORAGE = st.tuples(st.just("storage"), st.sampled_from(["forbidden", "full", "fine"]))
FORMATS = st.sampled_from(["scorm12", "xapi"])
FEW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


class Player:
    """The composed player in Node, which plays sequences one after the other."""

    def __init__(self) -> None:
        node = compute_driver_executable()[0]
        self.process = subprocess.Popen(
            [node, "--no-warnings", str(PLAYER / "sequence.js")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def play(self, tracking: str, steps: list[Any]) -> dict[str, Any]:
        """What a sequence came to, and what it comes to without faults."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"format": tracking, "steps": steps}) + "\n")
        self.process.stdin.flush()
        found: dict[str, Any] = json.loads(self.process.stdout.readline())
        assert "error" not in found, found["error"]
        return found


@pytest.fixture(scope="module")
def player() -> Iterator[Player]:
    """One process for the tests of this file."""
    made = Player()
    with made.process:
        yield made
        made.process.kill()


def told(outcome: dict[str, Any], tracking: str) -> Counter[Any]:
    """Answers that the LMS or LRS was told of, with how often."""
    if tracking == "scorm12":
        return Counter(outcome["told"])
    return Counter(json.dumps(one[1:3]) for one in outcome["statements"] if one[0] == "answered")


def ids(outcome: dict[str, Any], tracking: str) -> Counter[str]:
    """Questions that the LMS or LRS was told an answer to, with how often."""
    if tracking == "scorm12":
        return Counter(one.removeprefix("evaluation_") for one in outcome["told"])
    return Counter(one[1] for one in outcome["statements"] if one[0] == "answered")


def submitted(outcome: dict[str, Any]) -> Counter[str]:
    """Questions that were answered in attempts that the learner ended."""
    ended = [one for one in outcome["state"]["attempts"] if one["ended"]]
    return Counter(id_ for one in ended for id_ in one["answers"])


def verdicts(outcome: dict[str, Any]) -> Counter[Any]:
    """Final words that an LRS was told, each with its score."""
    final = {"completed", "passed", "failed"}
    return Counter(json.dumps([one[0], one[3]]) for one in outcome["statements"] if one[0] in final)


@given(tracking=FORMATS, steps=st.lists(st.one_of(ACT, ACT, FATE), max_size=30))
@FEW
def test_faults_change_nothing_in_the_end(
    player: Player,
    tracking: str,
    steps: list[Any],
) -> None:
    found = player.play(tracking, steps)
    faulty, fine = found["faulty"], found["fine"]
    assert faulty["errors"] == []
    assert faulty["state"] == fine["state"]
    assert faulty["held"] == fine["state"], "the platform has it too"
    assert told(faulty, tracking) == told(fine, tracking)
    assert ids(faulty, tracking) == submitted(faulty)
    if tracking == "scorm12":
        assert (faulty["status"], faulty["score"]) == (fine["status"], fine["score"])
        assert faulty["status"] == faulty["table"]["status"]
    else:
        assert verdicts(faulty) == verdicts(fine)


@given(tracking=FORMATS, steps=st.lists(st.one_of(ACT, ACT, FATE, STORAGE), max_size=30))
@FEW
def test_where_the_browser_keeps_nothing_what_was_saved_is_there(
    player: Player,
    tracking: str,
    steps: list[Any],
) -> None:
    outcome = player.play(tracking, steps)["faulty"]
    state, acked = outcome["state"], outcome["acked"]
    assert outcome["errors"] == []
    assert outcome["held"] == state
    if acked is None:
        return
    assert {*acked["seen"]} <= {*state["seen"]}
    assert {*acked["practice"]} <= {*state["practice"]}
    known = {one["n"]: one for one in state["attempts"]}
    for one in acked["attempts"]:
        assert known[one["n"]]["ended"] >= one["ended"]
        if one["ended"]:
            assert known[one["n"]]["score"] >= one["score"]
    assert max(told(outcome, tracking).values(), default=0) <= 3  # one an attempt
