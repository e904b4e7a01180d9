"""What benchmarks measure on is in order: they are run by hand, and would rot unseen."""

import importlib
from datetime import date
from pathlib import Path

import pytest

from esn_package import load
from esn_package.advice import Wanted, check_all

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.mark.parametrize(
    ("file", "function"), [("programmes", "programme"), ("catalogues", "catalogue")]
)
def test_a_programme_to_measure_on_has_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, function: str
) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    made = getattr(importlib.import_module(file), function)(tmp_path / "made", 3)
    judged = check_all(made, Wanted(date(2026, 11, 26)))
    assert len(judged.outlines) == 3
    assert [one for one in judged.problems if one.severity == "error"] == []


def test_modules_of_a_catalogue_are_what_is_said_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    made = importlib.import_module("catalogues").catalogue(tmp_path / "made", 2)
    folders = sorted(path.parent for path in made.glob("*/*/module.yaml"))
    first, second = map(load, folders)
    for module in (first, second):
        words = sum(len(page.read_text("utf-8").split()) for page in module.folder.glob("*.md"))
        assert 3500 <= words <= 3800
        assert module.quiz
        asked = [*module.quiz.questions, *(one for page in module.pages for one in page.practice)]
        assert len(asked) == 25
    assert first.pages[0].title != second.pages[0].title
