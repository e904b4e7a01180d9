"""The player that ships is small, and is the player that is written."""

from collections.abc import Iterator

import pytest
from tight import made

from esn_package import data
from esn_package.player import tight


@pytest.fixture
def fresh() -> Iterator[None]:
    """What was read of the player is read again after the test."""
    yield
    data.text.cache_clear()


def test_what_ships_is_what_is_written() -> None:
    assert data.text(tight.FILE) == made(), "run: .venv/bin/python tests/tight.py"


@pytest.mark.usefixtures("fresh")
def test_a_script_edited_since_is_used_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "player/random.js"
    edited = data.text(name) + "// edited\n"
    written = data.text
    monkeypatch.setattr(data, "text", lambda asked: edited if asked == name else written(asked))
    assert tight.text(name) == edited
    assert tight.text("player/fold.js") != written("player/fold.js")
