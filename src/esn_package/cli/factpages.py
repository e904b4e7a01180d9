"""`check --facts` as a page of HTML, and as Markdown that stands beside what it is made of."""

import os
import re
from pathlib import Path
from urllib.parse import quote

from esn_package.advice.stated import Statement
from esn_package.cli.factsheet import COLUMNS, FACTS_OF, Factsheet, around, kinds, left_out, summary
from esn_package.cli.language import say
from esn_package.cli.listing import page
from esn_package.saying import said

_MARKS = re.compile(r"([\\`*_\[\]<>|~])")
INTRO = said(
    "Every sentence with a number, a date, an article of law or the name of a body or a text, to be"
    " compared with its source. A source that is said to be the nearest may be another's."
)
COMMAND = "esn-package check content --facts markdown --out content/FACTS.md --lang fr"


def as_markdown(found: Factsheet) -> bytes:
    """The statements as tables of Markdown, one a module; places are links."""
    lines = [f"# {say(FACTS_OF)} · {_escaped(found.title)}", "", say(INTRO), ""]
    lines += [
        say(said("Made by `{command}`: mend what is wrong where it stands.", command=COMMAND)),
        "",
    ]
    for one in found.stated:
        lines += [f"## {_escaped(one.title or Path(one.file).name)}", ""]
        lines += ["| " + " | ".join(map(say, COLUMNS)) + " |", "|---" * len(COLUMNS) + "|"]
        lines += [_row(it, found.base) for it in one.statements]
        lines.append("")
    lines += left_out(found)
    return ("\n".join(lines).rstrip() + "\n").encode()


def _row(one: Statement, base: Path) -> str:
    before, after = around(one)
    linked = (
        f"[{_escaped(words)}]({address})" if address else _escaped(words)
        for words, address in one.source.pieces()
    )
    file = _relative(one.place.file, base)
    place = f"[{Path(file).name}:{one.place.line}]({quote(file)}#L{one.place.line})"
    said_of_it = f"{before}{''.join(linked)}{after}"
    return f"| {_escaped(one.text)} | {kinds(one)} | {said_of_it} | {one.checked} | {place} |"


def _relative(file: str, base: Path) -> str:
    """Where a file is from a folder, as a link is written."""
    return Path(os.path.relpath(file, base)).as_posix()


def _escaped(words: str) -> str:
    return _MARKS.sub(r"\\\1", words)


def as_html(found: Factsheet) -> bytes:
    """The statements as one page without scripts, a table a module."""
    values = {
        "own": found.language,
        "found": found,
        "title": found.title,
        "head_words": say(FACTS_OF),
        "intro": say(INTRO),
        "summary": say(summary(found)),
        "columns": [say(one) for one in COLUMNS],
        "kinds": kinds,
        "around": around,
        "broken": [*left_out(found)],
    }
    return page("facts.html.j2", values)
