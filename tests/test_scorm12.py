"""SCORM 1.2: the spellings of both languages, and sessions over one record of an LMS."""

import re
from pathlib import Path

import node
import pytest
from spellings import Case, cases, shape

from esn_package.formats import scorm12
from esn_package.formats.letters import names

CASES = cases("scorm12")
PAIR = r"[0-9a-z]\.[0-9a-z]"
# RTE 3.4.5, CMIFeedback, one a type; braces stand in patterns only.
STRICT = {
    "choice": r"[0-9a-z](,[0-9a-z])*|\{[0-9a-z](,[0-9a-z])+\}",
    "true-false": r"[tf]",
    "numeric": r"-?[0-9]+(\.[0-9]+)?",
    "fill-in": r"[ -~]{0,255}",
    "sequencing": r"[0-9a-z](,[0-9a-z])*",
    "matching": rf"{PAIR}(,{PAIR})*|\{{{PAIR}(,{PAIR})+\}}",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.about)
def test_right_responses_are_patterns_of_the_standard(case: Case) -> None:
    assert scorm12.patterns(case.interaction) == case.patterns
    assert scorm12.kind(case.interaction.right) == case.type
    for pattern in case.patterns:
        assert re.fullmatch(STRICT[case.type], pattern), pattern


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.about)
def test_responses_are_spelled_as_the_player_spells_them(case: Case) -> None:
    for value, spelt in case.responses:
        assert scorm12.response(shape(value), case.interaction) == spelt


def test_the_player_spells_the_same_cases(tmp_path: Path) -> None:
    def fact(case: Case) -> dict[str, dict[str, str]]:
        parts, targets = names(case.interaction)
        return {"parts": parts, "targets": targets}

    told = [{"about": c.about, "fact": fact(c), "responses": c.responses} for c in CASES]
    node.run("spelling", ESN_GIVEN=node.written(tmp_path, {"format": "scorm12", "cases": told}))


def test_a_long_text_is_cut_to_what_the_standard_keeps() -> None:
    assert scorm12.ascii_text("é" * 300) == "e" * 255


def test_sessions_over_one_record() -> None:
    node.run("scorm12")
