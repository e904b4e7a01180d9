"""Every code is explained: its wrong example gives it, its right one gives nothing."""

import runpy
from pathlib import Path

import pytest

from esn_package.codes import CODES

MADE = runpy.run_path(str(Path(__file__).parent.parent / "docs/making/problems.py"))
ENTRIES = {entry.code: entry for group in MADE["groups"]() for entry in group.entries}
READ = {code for code, entry in ENTRIES.items() if not entry.mistake}


def test_every_code_is_explained_once() -> None:
    """A code without an entry: write one in docs/making/problems/."""
    written = [entry.code for group in MADE["groups"]() for entry in group.entries]
    assert sorted(written) == sorted(CODES)


@pytest.mark.parametrize("code", sorted(READ))
def test_the_wrong_example_gives_the_code_and_nothing_else(code: str, tmp_path: Path) -> None:
    entry = ENTRIES[code]
    found = {problem.code for problem in MADE["problems"](entry.wrong, tmp_path / "content")}
    assert found == {code, *entry.also}


@pytest.mark.parametrize("code", sorted(READ))
def test_the_right_example_gives_nothing(code: str, tmp_path: Path) -> None:
    found = MADE["problems"](ENTRIES[code].right, tmp_path / "content")
    assert [str(problem) for problem in found] == []


@pytest.mark.parametrize("code", sorted(ENTRIES.keys() - READ))
def test_what_is_no_text_is_provoked_by_its_mistake(code: str, tmp_path: Path) -> None:
    found = MADE["provoked"](ENTRIES[code].mistake, tmp_path / "content")
    assert code in {problem.code for problem in found}
