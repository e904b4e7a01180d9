"""Markdown and the HTML that it becomes, as tables: title, text, HTML and faults.

Each table is a file of tests/cases/prose; each case is its title, then its text and what it becomes
between lines of one dot. A table whose name begins with `inline` is read as a choice is, one with
`page` as a page, one with `gaps` as a text that has some, the others as an explanation.
`python tests/test_prose.py` writes what is missing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from prose_shown import shown, told, wrong_in

from esn_package.prose import Prose, read, read_inline, reading

TABLES = sorted((Path(__file__).parent / "cases" / "prose").glob("*.txt"))

# What texts are made of, and what may be a mark in one place and words in another.
PIECES = (
    *(
        "a",
        "é",
        "Bon",
        "1",
        "1.",
        "12)",
        "-",
        "+ ",
        "*",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "!",
        "<",
        ">",
    ),
    *("&", "&amp;", "$", "~", "{", "}", "{{x}}", ":", ":::", "|", " ", "  ", "\n", "\t", "\r", "#"),
    *("# ", "=", "---", "\\", '"', "'", "’", "«\u202f", "\u202f»", "\u00a0", "\u3000", "\u2028"),
    *("\x00", "\x07", "\x7f", "\ud800", "https://x.fr", "a@b.fr", "^", "[[x]]", "😀", "%", " - "),
)
READERS: dict[str, Callable[[str], Prose]] = {
    "a choice": read_inline,
    "an explanation": read,
    "a text with gaps": lambda text: read(text, gaps=True),
}


@dataclass(frozen=True)
class Case:
    """A title, a text in Markdown, and what it becomes."""

    table: str
    title: str
    text: str
    expected: str


def cases(file: Path) -> Iterator[Case]:
    """The cases of a table."""
    title, *rest = file.read_text(encoding="utf-8").split("\n.\n")
    while rest:
        text, expected, following, *_ = [*rest, "", ""]
        yield Case(file.stem, title.strip(), text, expected)
        title, rest = following, rest[3:]


def prose_of(case: Case) -> Prose:
    """The text of a case, read as its table says."""
    if case.table.startswith("inline"):
        return read_inline(case.text)
    return read(case.text, page=case.table.startswith("page"), gaps=case.table.startswith("gaps"))


def become(case: Case) -> str:
    """The HTML of a case, then its faults."""
    prose = prose_of(case)
    lines = [shown(prose).strip(), *(f"! {fault}" for fault in told(prose))]
    if prose.title:
        lines.insert(0, f"# {prose.title}")
    return "\n".join(line for line in lines if line)


ALL = [case for file in TABLES for case in cases(file)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.table}: {case.title}")
def test_a_text_becomes_this(case: Case) -> None:
    assert become(case) == case.expected
    assert wrong_in(shown(prose_of(case))) == []


def test_bare_words_are_on_one_line_with_the_authors_spaces() -> None:
    prose = read(
        "# T [[INS|é]]\n\nUn *mot* :\nsuite.\n\n- a\n- `b`\n\n| x | y |\n|-|-|\n| 1 | |\n",
        page=True,
    )
    assert prose.plain == "Un mot : suite. a b x y 1"
    assert (prose.title, prose.title_plain) == ("T é", "T é")


def test_front_matter_is_left_out_and_places_stay() -> None:
    text = "---\nminutes: 6\n---\n# T\n\n<b>\n"
    (fault,) = read(text, page=True).faults
    assert text[fault.offset :] == "<b>\n"


def test_places_count_characters_and_not_bytes() -> None:
    text = "é😀" * 700 + " <b>"
    (fault,) = read(text).faults
    assert text[fault.offset :] == "<b>"


def test_a_formula_is_what_makes_the_converter_be_imported() -> None:
    import subprocess  # noqa: PLC0415 - only here
    import sys  # noqa: PLC0415

    code = (
        "import sys; from esn_package.prose import read; read('# a', page=True);"
        "sys.exit(any(name in sys.modules for name in ('latex2mathml', 'lxml', 'pydantic')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def accept() -> None:
    """Write what is missing in the tables."""
    for file in TABLES:
        blocks = [
            f"{case.title}\n.\n{case.text}\n.\n{case.expected or become(case)}\n.\n"
            for case in cases(file)
        ]
        file.write_text("\n".join(blocks), encoding="utf-8")


@pytest.mark.parametrize("name", READERS)
def test_words_alone_are_read_as_the_parser_reads_them(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick = Random(name)  # noqa: S311 - texts to try, the same at each run
    texts = ["".join(pick.choices(PIECES, k=pick.randint(0, 6))) for _ in range(20_000)]
    texts += [" ".join(pick.choices(("Le", "feu", "est", "l’", "a", "9%"), k=9)) for _ in range(20)]
    bare = [text for text in texts if reading.WORDS.fullmatch(text.rstrip("\n"))]
    assert len(bare) > 1000
    quick = [READERS[name](text) for text in bare]
    for pattern in ("WORDS", "PARAGRAPH"):
        monkeypatch.setattr(reading, pattern, re.compile("(?!)"))
    assert quick == [READERS[name](text) for text in bare]


if __name__ == "__main__":
    accept()
