"""Writes docs/definitions.md: every key of every definition file, and every code of a problem.

`.venv/bin/python docs/reference.py` writes it, and the pages of docs/making/, after a model, a
code, a command or a docstring changed; a test says when.
"""

import runpy
from collections.abc import Iterator
from pathlib import Path

from esn_package.advice_codes import ADVICE
from esn_package.codes import CODES, WARNINGS

FILE = Path(__file__).with_name("definitions.md")
INTRO = """\
# Every key and every code

Made from the models by `docs/reference.py`: change those, not this. How a page is written stands in
[pages.md](pages.md); a first module is made in [tutorial.md](tutorial.md).

A definition is YAML as text: `non`, `no` and `on` stay words; a key given twice, an unknown key, an
anchor, an alias, a tag or a second document is a problem. Put quotes around a text that holds a
colon followed by a space, or ` #`. An id is a lower-case slug of at most 64 characters that never
changes once published: LMSs keep what learners did by it.
"""


def text() -> str:
    """The English page: every key, and every code."""
    keys = runpy.run_path(str(FILE.parent / "making/definitions.py"))["keys"]
    return "\n".join([INTRO, *keys("en"), *_codes()])


def _codes() -> Iterator[str]:
    yield "## Codes of problems\n"
    yield "A code never changes: scripts and searches may rely on it. What is said as a warning or"
    yield "as advice can be waived, as [check.md](check.md) tells.\n"
    yield "| code | said as | when |\n|---|---|---|"
    for code, sentence in sorted(CODES.items()):
        yield f"| `{code}` | {_severity(code)} | {sentence} |"
    yield ""


def _severity(code: str) -> str:
    if code in ADVICE:
        return "advice"
    both = code in WARNINGS & {"unknown-variable"}
    return "error or warning" if both else "warning" if code in WARNINGS else "error"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page that is made, with its text: this one and those of docs/making/."""
    yield FILE, text()
    for script in sorted((FILE.parent / "making").glob("*.py")):
        for name, page in runpy.run_path(str(script)).get("pages", tuple)():
            yield FILE.parent / name, page


if __name__ == "__main__":
    for file, page in pages():
        file.write_text(page, encoding="utf-8")
