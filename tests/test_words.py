"""The learner's words: a file a language, each with every word, and none asked in vain."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from esn_package import data
from esn_package.html.words import words

LOCALES = data.path("locales")
Forms = str | dict[str, str]
Read = dict[str, dict[str, Forms]]


def read(file: Path) -> Read:
    """The parts of a language's file, each with its words by key."""
    found: Read = json.loads(file.read_text(encoding="utf-8"))
    return found


FRENCH = read(LOCALES / "fr.json")
KEYS = {key for part in FRENCH.values() for key in part}


def lacking(folder: Path) -> list[str]:
    """What a language's file of a folder has not as the French one has it."""
    return [wrong for file in sorted(folder.glob("*.json")) for wrong in _lacking(file)]


def _lacking(file: Path) -> Iterator[str]:
    theirs = read(file)
    for name in {**theirs, **FRENCH}:
        there, ours = theirs.get(name, {}), FRENCH.get(name, {})
        yield from (f"{file.name}: {name} lacks {key}" for key in sorted({*ours} - {*there}))
        yield from (f"{file.name}: {name} has {key} too" for key in sorted({*there} - {*ours}))
        for key in sorted({*ours} & {*there}):
            if not all(_texts(there[key])):
                yield f"{file.name}: {key} is empty"
            if places(there[key]) != places(ours[key]):
                yield f"{file.name}: {key} has other places"
            if "other" not in (there[key] if isinstance(there[key], dict) else {"other"}):
                yield f"{file.name}: {key} has no form for many"


def places(forms: Forms) -> set[str]:
    """The places that a text leaves for values, those of all its forms together."""
    return {place for text in _texts(forms) for place in re.findall(r"\{(\w+)\}", text)}


def _texts(forms: Forms) -> list[str]:
    return [forms] if isinstance(forms, str) else [*forms.values()]


def test_every_language_has_the_same_words() -> None:
    assert lacking(LOCALES) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, []),
        ({"begin": None}, ["es.json: player lacks begin"]),
        ({"begin": ""}, ["es.json: begin is empty"]),
        ({"comenzar": "Comenzar"}, ["es.json: player has comenzar too"]),
        ({"percent": "{m} %"}, ["es.json: percent has other places"]),
        (
            {"attempts-left": {"one": "{n} intento"}},
            ["es.json: attempts-left has no form for many"],
        ),
    ],
)
def test_a_language_that_lacks_a_word_is_told(
    tmp_path: Path, change: dict[str, Forms | None], told: list[str]
) -> None:
    shutil.copy(LOCALES / "fr.json", tmp_path)
    spanish = {**FRENCH, "player": {**FRENCH["player"]}}
    for key, forms in change.items():
        spanish["player"].pop(key, "")
        if forms is not None:
            spanish["player"][key] = forms
    (tmp_path / "es.json").write_text(json.dumps(spanish), encoding="utf-8")
    assert lacking(tmp_path) == told


def test_a_file_more_is_a_language_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    spanish = {**FRENCH, "player": {**FRENCH["player"], "begin": "Empezar"}}
    shutil.copytree(LOCALES, tmp_path / "locales")
    (tmp_path / "locales/es.json").write_text(json.dumps(spanish), encoding="utf-8")
    monkeypatch.setattr(data, "HERE", tmp_path)
    for cached in (words, data.text):
        cached.cache_clear()
    try:
        assert (words("es-MX")("begin"), words("es-MX").language) == ("Empezar", "es")
    finally:
        for cached in (words, data.text):
            cached.cache_clear()


def sources() -> Iterator[Path]:
    """Every file of ours that may say a word to learners."""
    for ending in ("py", "js", "j2"):
        yield from data.HERE.rglob(f"*.{ending}")


def test_every_word_is_said_somewhere() -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in sources())
    begun = set(re.findall(r"""[`"]([a-z-]+-)(?:\$\{|\{|" ~)""", source))  # `verdict-${state}`
    ended = set(re.findall(r"\}(-[a-z-]+)`", source))  # `${key}-more`
    made = (key for key in KEYS if any(map(key.startswith, begun)) or any(map(key.endswith, ended)))
    said = [*made, *(key for key in KEYS if f'"{key}"' in source)]
    assert sorted(KEYS - {*said}) == []


ASKED = re.compile(r"""\bwords?\(\s*(?:[\w.! ]+\? )?["`](?P<key>[a-z-]+)(?P<more>\$|" ~)?""")
# The scripts of a challenge and of a certificate put this before each of their words.
BEFORE = ("", "challenge-", "certificate-")


def test_every_word_that_is_said_is_there() -> None:
    asked = {
        (file.relative_to(data.HERE).as_posix(), found["key"], bool(found["more"]))
        for file in sources()
        for found in ASKED.finditer(file.read_text(encoding="utf-8"))
    }
    assert len(asked) > 200
    wrong = [
        f"{file}: {key}"
        for file, key, begun in asked
        if not any(
            one.startswith(f"{before}{key}") if begun else one == f"{before}{key}"
            for one in KEYS
            for before in BEFORE
        )
    ]
    assert sorted(wrong) == []


def test_french_has_its_spaces() -> None:
    texts = [text for part in FRENCH.values() for forms in part.values() for text in _texts(forms)]
    wrong = [
        text
        for text in texts
        if re.search(r"(?<!\u202f)[;!?»]|«(?!\u202f)|[^\u00a0]:|[^\u00a0]%| [:;!?%»]|'", text)
    ]
    assert wrong == []
