"""The most telling faults of `python3 run.py bench faults`, which plays them all."""

import pytest
from faults.play import played
from faults.rows import ROWS
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

FAULTS = {fault.name: fault for fault in ROWS}
TELLING = [
    ("tab closed in the quiz", "scorm12"),
    ("renderer killed at submission", "scorm12"),
    ("renderer killed at the end", "xapi"),
    ("offline at the end, closed", "scorm12"),
    ("crash between commit and answer", "xapi"),
    ("HTTP 500 at submission, closed", "scorm12"),
    ("session expired (login page)", "xapi"),
    ("storage forbidden", "scorm12"),
    ("two tabs: the second takes over", "xapi"),
]


def test_twenty_faults_at_least_are_known() -> None:
    assert len(FAULTS) == len(ROWS) >= 20


@pytest.mark.parametrize(("name", "format_"), TELLING, ids=map(" ".join, TELLING))
def test_nothing_is_lost_doubled_wrong_or_silent(browser: Browser, name: str, format_: str) -> None:
    found = played(browser, FAULTS[name], format_)
    assert found.fine, found.reasons()
