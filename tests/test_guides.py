"""The guides in French: their words are set as ours, their pictures small and told."""

import re
from pathlib import Path

import french
import pytest

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@pytest.mark.parametrize("page", french.PAGES, ids=lambda page: page.stem)
def test_pages_are_set_as_modules_are(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert french.typeset(text) == text, ".venv/bin/python tests/french.py writes it"


@pytest.mark.parametrize("page", french.PAGES, ids=lambda page: page.stem)
def test_pictures_are_small_and_say_what_they_show(page: Path) -> None:
    for alternative, name in PICTURE.findall(page.read_text(encoding="utf-8")):
        if name.startswith("media/"):
            continue  # an example of a definition
        assert 20 <= len(alternative) <= 160, name
        assert 0 < (page.parent / name).stat().st_size <= 200_000
