"""xAPI: the spellings of both languages, launches by an LRS, every statement judged by ralph."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import node
import pytest
from ralph.models.xapi.base.statements import BaseXapiStatement
from spellings import Case, cases, shape

from esn_package import ProblemsFound, build
from esn_package.formats import responses
from esn_package.module import Module

CASES = cases("xapi")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.about)
def test_right_responses_and_responses_are_spelled_by_the_standard(case: Case) -> None:
    assert responses.patterns(case.interaction) == case.patterns
    assert responses.asked(case.interaction).type == case.type
    for value, spelt in case.responses:
        assert responses.response(shape(value)) == spelt


@pytest.mark.parametrize(
    "base", ["ecole", "https://", "https://mon ecole", "https://a.fr/<x>", "https://a.fr\n"]
)
def test_what_is_no_address_is_none_to_begin_ids_with(
    module: Callable[[str], Module], base: str
) -> None:
    with pytest.raises(ProblemsFound, match="no-activity-base"):
        build(module("minimal/securite/feu"), "xapi", activity_base=base)


def test_the_player_spells_the_same_cases(tmp_path: Path) -> None:
    told = [{"about": c.about, "fact": {}, "responses": c.responses} for c in CASES]
    node.run("spelling", ESN_GIVEN=node.written(tmp_path, {"format": "xapi", "cases": told}))


@pytest.fixture(scope="module")
def captured(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Every statement that an LRS was sent in the player's own tests, which pass."""
    path = tmp_path_factory.mktemp("xapi") / "captured.json"
    node.run("xapi", ESN_CAPTURED=str(path))
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_every_statement_is_one_of_xapi(captured: list[dict[str, Any]]) -> None:
    verbs = {statement["verb"]["id"].rsplit("/", 1)[1] for statement in captured}
    said = {"initialized", "experienced", "answered", "completed", "passed", "failed"}
    assert verbs == said | {"suspended", "resumed", "terminated"}
    for statement in captured:
        BaseXapiStatement.model_validate(statement)
