"""Every code is explained: its wrong example gives it, its right one gives nothing."""

import runpy
import shlex
from pathlib import Path
from textwrap import indent
from zipfile import ZipFile

import pytest
import test_docs_blocks
import zips

from esn_package.codes import CODES
from esn_package.verify import verify

MADE = runpy.run_path(str(Path(__file__).parent.parent / "docs/making/problems.py"))
ENTRIES = {entry.code: entry for group in MADE["groups"]() for entry in group.entries}
READ = {code for code, entry in ENTRIES.items() if not entry.mistake}
OTHERS = {"names", "said", "sh"}
# What is shown of a mistake's own files: code and where.
SHOWN = [
    (code, where)
    for code in sorted(ENTRIES.keys() - READ)
    for where in ENTRIES[code].wrong
    if where not in OTHERS
]
# The web of a mistake's day knows the addresses that are wrong, and no other.
ASKED = {"dead-link", "moved-link"}
MENDED = [
    (code, where) for code, where in SHOWN if where in ENTRIES[code].right and code not in ASKED
]
LISTED = sorted(code for code in ENTRIES.keys() - READ if "names" in ENTRIES[code].wrong)
PACKED = [code for code in LISTED if "names" in ENTRIES[code].right]


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


def texts(code: str, folder: Path) -> dict[str, str]:
    """What a mistake's files say, by their names: those of its package, or of its folder."""
    list(MADE["provoked"](ENTRIES[code].mistake, folder))
    if (folder / "feu.zip").exists():
        with ZipFile(folder / "feu.zip") as package:
            return {name: package.read(name).decode() for name in package.namelist()}
    files = [file for file in folder.rglob("*") if file.suffix in {".md", ".vtt", ".yaml"}]
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def swapped(text: str, old: str, new: str) -> str | None:
    """A text with an excerpt put in the place of another, as far in as it was; None without it."""
    for column in range(13):
        was = indent(old, " " * column)
        if f"\n{was}" in f"\n{text}\n":
            return f"\n{text}\n".replace(f"\n{was}", f"\n{indent(new, ' ' * column)}")[1:]
    return None


@pytest.mark.parametrize(("code", "where"), SHOWN)
def test_an_excerpt_of_a_mistake_is_in_it(code: str, where: str, tmp_path: Path) -> None:
    text = texts(code, tmp_path / "content")[MADE["FILES"].get(where, where)]
    assert swapped(text, ENTRIES[code].wrong[where], "") is not None


@pytest.mark.parametrize(("code", "where"), MENDED)
def test_the_right_excerpt_mends_it(code: str, where: str, tmp_path: Path) -> None:
    folder, entry = tmp_path / "content", ENTRIES[code]
    name = MADE["FILES"].get(where, where)
    found = texts(code, folder)
    mended = swapped(found[name], entry.wrong[where], entry.right[where])
    assert mended is not None
    if (folder / "feu.zip").exists():
        (folder / "feu.zip").write_bytes(zips.zipped({**found, name: mended, "a.js": ""}))
        said = verify(folder / "feu.zip")
    else:
        read = MADE["provoking"](entry.mistake, tmp_path / "again")
        (tmp_path / "again" / name).write_text(mended, encoding="utf-8")
        said = list(read(tmp_path / "again"))
    places = {one.place for one in said if one.code == code}
    assert len(places) < len(
        {one.place for one in MADE["provoked"](entry.mistake, folder) if one.code == code}
    )


@pytest.mark.parametrize("code", LISTED)
def test_files_that_are_listed_are_there(code: str, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    names = ENTRIES[code].wrong["names"].splitlines()
    list(MADE["provoked"](ENTRIES[code].mistake, folder))
    if (folder / "feu.zip").exists():
        with ZipFile(folder / "feu.zip") as package:
            assert package.namelist() == names
    else:
        assert [name for name in names if not (folder / name).is_file()] == []


@pytest.mark.parametrize("code", PACKED)
def test_files_of_these_names_are_right(code: str, tmp_path: Path) -> None:
    names = ENTRIES[code].right["names"].splitlines()
    package = tmp_path / "feu.zip"
    package.write_bytes(zips.zipped({name: zips.FILES.get(name, "") for name in names}))
    assert code not in {one.code for one in verify(package)}


COMMANDS = sorted(
    {
        excerpts["sh"].strip()
        for entry in ENTRIES.values()
        for excerpts in (entry.wrong, entry.right)
        if "sh" in excerpts
    }
)


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_of_examples_are_there(command: str) -> None:
    test_docs_blocks.is_there(shlex.split(command)[1:])
