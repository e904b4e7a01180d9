"""What benchmarks measure on is in order: they are run by hand, and would rot unseen."""

import importlib
from datetime import date
from pathlib import Path

import pytest

from esn_package.advice import Wanted, check_all

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def test_a_programme_to_measure_on_has_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    made = importlib.import_module("programmes").programme(tmp_path / "programme", 3)
    judged = check_all(made, Wanted(date(2026, 11, 26)))
    assert len(judged.outlines) == 3
    assert [one for one in judged.problems if one.severity == "error"] == []
