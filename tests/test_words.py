"""The words of pages: a file a language, each with every word, and none asked in vain.

Those of learners stand in `locales/`; those of the preview, for authors, in `preview/words/`.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from esn_package import data
from esn_package.html.words import words

Forms = str | dict[str, str]
Read = dict[str, dict[str, Forms]]
FOLDERS = {"locales": data.path("locales"), "preview": data.path("preview/words")}


def read(folder: Path) -> dict[str, Read]:
    """Of each language its parts, with their words by key: `fr.json`, or `desk.fr.json` a part."""
    found: dict[str, Read] = {}
    for file in sorted(folder.glob("*.json")):
        *part, language = file.name.removesuffix(".json").split(".")
        whole = json.loads(file.read_text(encoding="utf-8"))
        found.setdefault(language, {}).update({part[0]: whole} if part else whole)
    return found


FRENCH = {name: read(folder)["fr"] for name, folder in FOLDERS.items()}
KEYS = {name: {key for part in parts.values() for key in part} for name, parts in FRENCH.items()}


def lacking(folder: Path) -> list[str]:
    """What a language of a folder has not as French has it."""
    found = read(folder)
    return [wrong for name in found for wrong in _lacking(name, found[name], found["fr"])]


def _lacking(language: str, theirs: Read, french: Read) -> Iterator[str]:
    for part in {**theirs, **french}:
        there, ours = theirs.get(part, {}), french.get(part, {})
        yield from (f"{language}: {part} lacks {key}" for key in sorted({*ours} - {*there}))
        yield from (f"{language}: {part} has {key} too" for key in sorted({*there} - {*ours}))
        for key in sorted({*ours} & {*there}):
            if not all(_texts(there[key])):
                yield f"{language}: {key} is empty"
            if places(there[key]) != places(ours[key]):
                yield f"{language}: {key} has other places"
            if "other" not in (there[key] if isinstance(there[key], dict) else {"other"}):
                yield f"{language}: {key} has no form for many"


def places(forms: Forms) -> set[str]:
    """The places that a text leaves for values, those of all its forms together."""
    return {place for text in _texts(forms) for place in re.findall(r"\{(\w+)\}", text)}


def _texts(forms: Forms) -> list[str]:
    return [forms] if isinstance(forms, str) else [*forms.values()]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_language_has_the_same_words(folder: str) -> None:
    assert set(read(FOLDERS[folder])) >= {"en", "fr"}
    assert lacking(FOLDERS[folder]) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, []),
        ({"begin": None}, ["es: player lacks begin"]),
        ({"begin": ""}, ["es: begin is empty"]),
        ({"comenzar": "Comenzar"}, ["es: player has comenzar too"]),
        ({"percent": "{m} %"}, ["es: percent has other places"]),
        ({"attempts-left": {"one": "{n} intento"}}, ["es: attempts-left has no form for many"]),
    ],
)
def test_a_language_that_lacks_a_word_is_told(
    tmp_path: Path, change: dict[str, Forms | None], told: list[str]
) -> None:
    shutil.copy(FOLDERS["locales"] / "fr.json", tmp_path)
    player = {**FRENCH["locales"]["player"]}
    for key, forms in change.items():
        player.pop(key, "")
        if forms is not None:
            player[key] = forms
    spanish = {**FRENCH["locales"], "player": player}
    (tmp_path / "es.json").write_text(json.dumps(spanish), encoding="utf-8")
    assert lacking(tmp_path) == told


def test_a_file_more_is_a_language_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    french = FRENCH["locales"]
    spanish = {**french, "player": {**french["player"], "begin": "Empezar"}}
    shutil.copytree(FOLDERS["locales"], tmp_path / "locales")
    (tmp_path / "locales/es.json").write_text(json.dumps(spanish), encoding="utf-8")
    monkeypatch.setattr(data, "HERE", tmp_path)
    for cached in (words, data.text):
        cached.cache_clear()
    try:
        assert (words("es-MX")("begin"), words("es-MX").language) == ("Empezar", "es")
    finally:
        for cached in (words, data.text):
            cached.cache_clear()


DESK = re.compile("preview/|templates/desk/|templates/compiled/desk_")


def sources(folder: str) -> dict[str, str]:
    """The text of every file of ours that may say a word of a folder."""
    found = [file for ending in ("py", "js", "j2") for file in data.HERE.rglob(f"*.{ending}")]
    return {
        name: file.read_text(encoding="utf-8")
        for file in found
        if bool(DESK.match(name := file.relative_to(data.HERE).as_posix())) == (folder == "preview")
    }


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_word_is_said_somewhere(folder: str) -> None:
    source, keys = "\n".join(sources(folder).values()), KEYS[folder]
    begun = set(re.findall(r"""[`"]([a-z-]+-)(?:\$\{|\{|" ~)""", source))  # `verdict-${state}`
    ended = set(re.findall(r"\}(-[a-z-]+)`", source))  # `${key}-more`
    made = (key for key in keys if any(map(key.startswith, begun)) or any(map(key.endswith, ended)))
    said = [*made, *(key for key in keys if f'"{key}"' in source)]
    assert sorted(keys - {*said}) == []


ASKED = re.compile(r"""\bwords?\(\s*(?:[\w.! ]+\? )?["`](?P<key>[a-z-]+)(?P<more>\$|" ~)?""")
# The scripts of a challenge, a certificate and an opinion put this before each of their words.
BEFORE = ("", "challenge-", "certificate-", "opinion-")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_word_that_is_said_is_there(folder: str) -> None:
    asked = {
        (name, found["key"], bool(found["more"]))
        for name, text in sources(folder).items()
        if not name.endswith(".py")
        for found in ASKED.finditer(text)
    }
    assert len(asked) > 50
    wrong = [
        f"{name}: {key}"
        for name, key, begun in asked
        if not any(
            one.startswith(f"{before}{key}") if begun else one == f"{before}{key}"
            for one in KEYS[folder]
            for before in BEFORE
        )
    ]
    assert sorted(wrong) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_french_has_its_spaces(folder: str) -> None:
    texts = [
        text
        for part in FRENCH[folder].values()
        for forms in part.values()
        for text in _texts(forms)
    ]
    wrong = [
        text
        for text in texts
        if re.search(r"(?<!\u202f)[;!?»]|«(?!\u202f)|[^\u00a0]:(?!\w)|[^\u00a0]%| [:;!?%»]|'", text)
    ]
    assert wrong == []
