"""The preview's LRS keeps xAPI 1.0.3: every case of lrs_conformance/, over HTTP."""

from collections.abc import Iterator

import pytest
from lrs_cases import Case, cases
from lrs_played import play
from lrs_running import running

from esn_package.preview.lrs import Lrs, Store

LRS = Lrs({"a:b": "conformance"})


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where it listens."""
    with running(LRS) as found:
        yield found


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.clause}: {case.says}")
def test_a_clause_is_kept(case: Case, address: str) -> None:
    LRS.store = Store()
    assert play(case, address) == ""


def test_there_are_as_many_cases_as_were_asked_for() -> None:
    assert len(cases()) >= 150
    assert len({(case.says, case.clause) for case in cases()}) == len(cases())
