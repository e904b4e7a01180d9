"""The tables of tests/cases on questions, read by Python and by the player that ships."""

from pathlib import Path
from typing import Any

import kinds
import pytest
from kinds import Table

from esn_package.draws import Row, drawn, random, shares, shuffled
from esn_package.interaction import Filled, Rated, Typed, Within
from esn_package.questions import score
from esn_package.questions.folding import fold

TABLES = tuple(kinds.tables())
SCORES: list[dict[str, Any]] = [
    {"marked": [], "score": 0},
    {"marked": [[1, 1], [0, 1]], "score": 50},
    {"marked": [[1 / 3, 1], [1 / 3, 1], [1 / 3, 1]], "score": 33},
    {"marked": [[0.5, 1]] * 7 + [[1, 1]], "score": 56},  # 56.25
    {"marked": [[1, 23], [0, 177]], "score": 12},  # 11.5, up
    {"marked": [[1, 0.1], [1, 0.2], [0.5, 0.3], [0, 0.4]], "score": 45},
    {"marked": [[1, 2.3], [0, 1.7]], "score": 58},  # 57.49999999999999 in binary: 57.5, up
    {"marked": [[1 / 3, 2], [0.1, 0.5]], "score": 29},
    {"marked": [[-0.5, 1], [0, 1]], "score": 0},
]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.about)
def test_responses_are_worth_what_the_table_says(table: Table) -> None:
    for one in table.responses:
        assert kinds.written(table.question.value(one["given"])) == one["value"], one
        assert table.question.mark(one["given"]) == pytest.approx(one["mark"], abs=1e-12), one


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.about)
def test_an_lms_is_told_which_response_is_right(table: Table) -> None:
    right = table.question.interaction().right
    ((_, told),) = table.right.items()
    if isinstance(right, Within):
        assert [right.low, right.high] == told
    elif isinstance(right, Typed):
        assert [*right.texts] == told
    elif isinstance(right, Filled):
        assert [[gap, [*texts]] for gap, texts in right.gaps] == told
    elif isinstance(right, Rated):
        assert [*right.ids] == told
    else:
        assert kinds.written(right) == table.right


def test_the_player_marks_the_same_tables(tmp_path: Path) -> None:
    told = [kinds.told(table.about, table.question, table.responses) for table in TABLES]
    kinds.play(tmp_path, questions=told)


def test_texts_fold_as_the_table_says() -> None:
    for one in kinds.read("folding"):
        assert fold(one["text"], one.get("how", ("case", "accents"))) == one["folded"], one


def test_a_seed_gives_the_numbers_of_the_table() -> None:
    for one in kinds.read("random"):
        draw = random(one["seed"])
        assert [draw() * 2**32 for _ in one["numbers"]] == one["numbers"]
        assert "".join(shuffled("abcdefgh", random(one["seed"]))) == one["shuffled"]


def test_a_seed_draws_the_questions_of_the_table() -> None:
    table = kinds.read("draws")
    for one in table["shares"]:
        assert shares(one["sizes"], one["count"]) == one["taken"], one
    for one in table["drawn"]:
        rows = [Row(n, tuple(ids)) for n, ids in one["rows"]]
        assert sorted(drawn(rows, one["seed"], one["attempt"])) == one["ids"], one


@pytest.mark.parametrize("one", SCORES, ids=str)
def test_a_score_is_rounded_half_up_once(one: dict[str, Any]) -> None:
    assert score(one["marked"]) == one["score"]


def test_the_player_folds_draws_and_scores_the_same(tmp_path: Path) -> None:
    names = {name: kinds.read(name) for name in ("folding", "random")}
    kinds.play(tmp_path, **names, drawn=kinds.read("draws")["drawn"], scores=SCORES)
