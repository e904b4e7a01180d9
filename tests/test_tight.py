"""The player that ships is small, and is the player that is written."""

import json
import re
from collections.abc import Iterator

import pytest
from tight import made

from esn_package import data
from esn_package.player import tight, worded


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


def test_every_word_can_be_said() -> None:
    """By number, by its key, or by a key that begins so; one that cannot is of no use."""
    scripts = [data.text(name) for name in (*data.names("player", ".js"), *kinds())]
    literals = set(re.findall(r'"([a-z-]+)"', "\n".join(scripts)))
    begun = tuple(re.findall(r"`([a-z-]+-)\$\{", "\n".join(scripts)))
    words = json.loads(data.text("locales/fr.json"))["player"]
    assert [key for key in words if key not in literals and not key.startswith(begun)] == []
    assert set(tight.numbered()) <= {*words}
    assert len(tight.numbered()) > len(words) / 2
    assert not any(key.startswith(begun) for key in tight.numbered())


@pytest.mark.usefixtures("fresh")
def test_words_have_their_keys_again_for_a_script_that_was_edited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = dict.fromkeys(tight.numbered(), "…")
    assert worded(words) == {"said": ["…"] * len(words), "words": {}}
    written = data.text
    monkeypatch.setattr(data, "text", lambda asked: written(asked) + " " * asked.endswith("n.js"))
    assert worded(words)["words"] == words


def kinds() -> tuple[str, ...]:
    """The scripts of the kinds of questions."""
    return data.names("player/questions", ".js")
