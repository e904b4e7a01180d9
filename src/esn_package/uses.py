"""Which terms each module names, found without reading a definition: an unchanged lexicon is cheap.

What stands in code is taken for a use too; all that follows from it is a pillar more in a list.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from sys import intern

from esn_package.folders import LEXICON, MODULE, PROGRAMME, below, is_bank, shown, walked
from esn_package.late import late
from esn_package.problems import Place, Problem
from esn_package.saying import said

# `[[INS]]` or `[[INS|mots]]`, whose bar is escaped in a table.
LINK = re.compile(r"\[\[([^\[\]|\\]+)(?:\\?\|([^\[\]]*))?\]\]")
_ID = re.compile(r"^id:[ \t]*[\"']?([a-z0-9-]+)\b", re.MULTILINE)
_BANK = late(r"from:[ \t]*[\"']?([a-z0-9-]+)\b")  # found by the word, not line by line
_BEFORE = re.compile(r"[ \t]*(?:-[ \t]+)?")  # in its line
_TERM = late(r"^[ \t]*(?:-[ \t]+)?term:", re.MULTILINE)
TEXTS = (".md", ".yaml")
Used = tuple[tuple[str, tuple[str, ...]], ...]  # the names of terms of each module, by its id


def has_lexicon(top: Path) -> bool:
    """Whether a folder is a programme's that has a term: one yet to be written is nothing wrong."""
    return (top / PROGRAMME).is_file() and _TERM.search(_text(top / LEXICON)) is not None


def no_lexicon(top: Path) -> Problem:
    """That there is nothing to make a lexicon or a glossary of in a folder."""
    if (top / PROGRAMME).is_file():
        hint = said("write its terms in {lexicon}, beside programme.yaml", lexicon=LEXICON)
        message = said("the lexicon has no terms")
        return Problem(Place(shown(top / LEXICON)), "no-lexicon", message, hint)
    message = said(
        "a glossary is made of a programme's lexicon, and {path} has none", path=shown(top)
    )
    hint = said(
        "give the folder that holds {programme} and {lexicon}", programme=PROGRAMME, lexicon=LEXICON
    )
    return Problem(Place(shown(top)), "no-lexicon", message, hint)


def used(top: Path) -> Used:
    """The names of terms that each module below a programme's folder writes."""
    banks = {id_in(text): text for text in _banks(top)}
    there = list[tuple[str, tuple[str, ...]]]()
    for folder in below(top):
        files = (f"{inner}/{name}" for inner, names in walked(folder) for name in names)
        whole = "\n".join(_text(path) for path in files if path.endswith(TEXTS))
        drawn = (banks.get(name, "") for name in drawn_in(whole))
        names = {name for text in (whole, *drawn) for name in names_in(text)}
        there.append((module_id(folder), tuple(sorted(names))))
    return tuple(there)


def module_id(folder: Path) -> str:
    """The id of the module in a folder; the folder's name where it says none."""
    return id_in(_text(folder / MODULE)) or folder.name


def id_in(text: str) -> str:
    """The id that a definition says, or "": the first that stands in it in a plain way."""
    found = _ID.search(text)
    return found[1] if found else ""


def names_in(text: str) -> set[str]:
    """The names of terms that a text writes, which thousands of others write too."""
    return {intern(found[1].strip()) for found in LINK.finditer(text)}


def drawn_in(text: str) -> list[str]:
    """The ids of the banks that a quiz draws from."""
    return [
        found[1]
        for found in _BANK.finditer(text)
        if _BEFORE.fullmatch(text, text.rfind("\n", 0, found.start()) + 1, found.start())
    ]


def _banks(top: Path) -> Iterator[str]:
    return (_text(one / name) for one, names in walked(top) for name in names if is_bank(name))


def _text(path: Path | str) -> str:
    with suppress(OSError), open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of thousands
        text = file.read().decode(errors="replace")
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return ""
