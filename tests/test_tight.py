"""The player that ships is small, and is the player that is written."""

import json
import re
from collections.abc import Iterator

import pytest
from kinds import OPTIONS
from tight import made

from esn_package import data
from esn_package.player import compose, parts, tight, worded
from esn_package.questions import KINDS
from esn_package.simulations import KINDS as SIMULATIONS


@pytest.fixture
def fresh() -> Iterator[None]:
    """What was read of the player is read again after the test."""
    clear = data.text.cache_clear  # of the function itself, whatever a test put in its place
    tight.edited.cache_clear()
    yield
    clear()
    tight.edited.cache_clear()


def test_what_ships_is_what_is_written() -> None:
    assert data.text(tight.FILE) == made(), "run: .venv/bin/python tests/tight.py"


def test_a_line_of_a_script_is_a_file() -> None:
    halves = parts(KINDS, "scorm12", OPTIONS)
    scripts = compose(KINDS, "scorm12", OPTIONS)
    for files, script in zip(halves, scripts, strict=True):
        lines = script.splitlines(keepends=True)[1:-1]  # between the braces of the whole
        assert lines == [*files.values()]


@pytest.mark.usefixtures("fresh")
def test_a_script_edited_since_is_used_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "player/random.js"
    edited = data.text(name) + "// edited\n"
    written = data.text
    monkeypatch.setattr(data, "text", lambda asked: edited if asked == name else written(asked))
    assert tight.text(name) == edited
    assert tight.text("player/options/fold.js") != written("player/options/fold.js")


def test_no_key_that_a_script_puts_together_has_a_number() -> None:
    files = (*data.names("player", ".js"), *data.names("player/questions", ".js"))
    scripts = "\n".join(map(data.text, files))
    begun = tuple(re.findall(r"`([a-z-]+-)\$\{", scripts))
    ended = tuple(re.findall(r"\}(-[a-z-]+)`", scripts))
    words = json.loads(data.text("locales/fr.json"))["player"]
    put = {key for key in words if key.startswith(begun) or key.endswith(ended)}
    assert {"verdict-right", "offer-more"} <= put
    assert put.isdisjoint(tight.numbered())
    # What few packages have is asked for by its key (tests/lms/tight.mjs).
    core = [key for key in words if key.partition("-")[0] not in SIMULATIONS]
    assert len(core) / 3 < len(tight.numbered())
    assert {*tight.numbered()} <= {*words}


@pytest.mark.usefixtures("fresh")
def test_words_have_their_keys_again_for_a_script_that_was_edited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = dict.fromkeys(tight.numbered(), "…")
    assert worded(words) == {"said": ["…"] * len(words), "words": {}}
    written = data.text
    monkeypatch.setattr(data, "text", lambda asked: written(asked) + " " * asked.endswith("n.js"))
    tight.edited.cache_clear()
    assert worded(words)["words"] == words
