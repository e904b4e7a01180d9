"""A module that is changed after publication: what learners in the middle of it keep."""

from pathlib import Path

import pytest
from changes import CHANGES, RULES
from updated import judged

BLIND = "Esn.packing.digest = () => '00';"


@pytest.mark.parametrize("rule", RULES)
def test_no_change_marks_wrong_nor_goes_untold(rule: str, tmp_path: Path) -> None:
    found = judged(rule, tmp_path)
    assert {one.change.what: one.wrong for one in found if one.wrong} == {}
    for one in found:
        assert one.told == [one.due, one.due], one.change.what


def test_a_player_that_does_not_notice_what_changed_is_found_out(tmp_path: Path) -> None:
    found = judged("at-end", tmp_path, more=BLIND)
    marked = {one for one in CHANGES if one.changed and not one.unsaid}
    assert {one.change for one in found if one.wrong} >= marked
    unnoticed = {one for one in CHANGES if one.changed or one.retried}
    assert {one.change for one in found if one.told != [one.due, one.due]} == unnoticed
