"""Any state that a learner may have, and any text that an LMS may give for one."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import node
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Any_: TypeAlias = SearchStrategy[Any]


def _subset(*ids: str) -> Any_:
    return st.lists(st.sampled_from(ids), unique=True)


# What may be given to each question of player/sample.js.
GIVEN: dict[str, Any_] = {
    "statut": st.sampled_from(["oui1", "non2"]),
    "traits": _subset("aaaa", "bbbb", "cccc"),
    "vrai": st.booleans(),
    "combien": st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str),
    "mot": st.text(max_size=80),
    "etapes": st.permutations(["un11", "deux", "trois"]),
    "paires": st.dictionaries(st.sampled_from(["it1", "it2"]), st.sampled_from(["ta1", "ta3"])),
}
IDS = _subset(*GIVEN)
ATTEMPT = st.fixed_dictionaries(
    {
        "drawn": IDS.filter(bool),
        "given": st.fixed_dictionaries({}, optional=GIVEN),
        "flags": IDS,
        "signs": st.dictionaries(st.sampled_from([*GIVEN]), st.sampled_from("059-AEJ")),
        "at": st.integers(0, 6),
        "spent": st.none() | st.integers(0, 36**4 - 1) | st.integers(0, 36**10 - 1),
    }
)
STATE = st.fixed_dictionaries(
    {
        "seed": st.integers(0, 2**32 - 1),
        "counter": st.integers(0, 36**6 - 1),
        "position": st.sampled_from(["", "accueil", "ins", "quiz"]),
        "status": st.sampled_from(["incomplete", "completed", "passed", "failed"]),
        "seen": _subset("accueil", "ins"),
        "attempts": st.lists(ATTEMPT, max_size=3),
        "running": st.booleans(),
        "practice": st.none() | GIVEN["statut"],
    }
)
PIECES = st.sampled_from([*"eEpwi;.,!*=~0az", "e1;", "e2;", "jdr;", "<b>", "__proto__", "\ud800"])
TEXT = st.text() | st.lists(PIECES, max_size=60).map("".join)


LARGE = [HealthCheck.data_too_large, HealthCheck.too_slow]


# Many in one run of node: to make a failing run smaller would take an hour.
@settings(max_examples=25, deadline=None, phases=[Phase.generate], suppress_health_check=LARGE)
@given(st.lists(STATE, min_size=10, max_size=30), st.lists(TEXT, min_size=25))
def test_any_state_comes_back_and_any_text_is_read(states: list[Any], texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        given = node.written(Path(folder), {"states": states, "texts": texts})
        node.run("states", ESN_GIVEN=given)
