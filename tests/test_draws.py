"""What a draw promises: rows filled, nothing twice before it must, the same after an update."""

from itertools import chain, combinations

import pytest
from random_questions import chance

from esn_package.draws import Row, drawn, first, too_short

SEEDS = range(40)
OVERLAP = [Row(3, tuple("abcdef")), Row(2, tuple("efgh")), Row(1, tuple("bgi"))]


def test_every_attempt_fills_every_row_however_rows_overlap() -> None:
    for seed in SEEDS:
        for attempt in range(1, 12):
            ids = drawn(OVERLAP, seed, attempt)
            assert len(ids) == 6
            assert too_short([Row(row.n, tuple({*row.ids} & ids)) for row in OVERLAP]) is None


@pytest.mark.parametrize(("n", "there"), [(3, 12), (4, 10), (5, 5), (1, 7)])
def test_nothing_is_asked_again_before_all_was_asked(n: int, there: int) -> None:
    bank = [f"question-{number}" for number in range(there)]
    rows = [Row(n, tuple(bank)), Row(2, ("x", "y", "z"))]
    for seed in SEEDS:
        asked = [id_ for attempt in range(1, 30) for id_ in drawn(rows, seed, attempt) & {*bank}]
        for attempt in range(1, 30):
            counts = [asked[: attempt * n].count(id_) for id_ in bank]
            assert max(counts) - min(counts) <= 1


def test_learners_begin_with_different_questions() -> None:
    rows = [Row(1, tuple(f"q{number}" for number in range(10)))]
    begun = [next(iter(drawn(rows, seed * 7919, 1))) for seed in range(2000)]
    assert all(150 < begun.count(f"q{number}") < 250 for number in range(10))


def test_a_question_that_is_added_takes_the_place_of_one_at_most() -> None:
    bank = tuple(f"q{number}" for number in range(20))
    for seed in SEEDS:
        before = drawn([Row(8, bank)], seed, 1)
        after = drawn([Row(8, ("new", *reversed(bank)))], seed, 1)
        assert len(after - before) <= 1
        assert after - before <= {"new"}


def test_what_comes_first_is_the_best_that_fills_the_rows() -> None:
    dice = chance("best")
    for _ in range(200):
        rows = [Row(dice.randint(1, 2), tuple(dice.sample("abcdefg", 4))) for _ in range(3)]
        weights = {id_: dice.randint(1, 30) for id_ in "abcdefg"}
        taken = first(rows, sorted(weights, key=lambda id_: -weights[id_]))
        asked = sum(row.n for row in rows)
        sets = (
            {*some}
            for some in combinations("abcdefg", asked)
            if too_short([Row(row.n, tuple({*row.ids} & {*some})) for row in rows]) is None
        )
        best = max((sum(weights[id_] for id_ in some) for some in sets), default=None)
        if best is not None:
            assert sum(weights[id_] for id_ in taken) == best


def test_rows_that_are_short_together_are_named_with_what_they_have() -> None:
    rows = [Row(2, ("a", "b", "c")), Row(1, ("x", "y")), Row(2, ("b", "c"))]
    short = too_short(rows)
    assert short is not None
    assert (short.rows, short.asked, short.there) == ((0, 2), 4, 3)
    assert {*chain(*(rows[at].ids for at in short.rows))} == {"a", "b", "c"}
