"""French pages of docs/, set as `check --fix` sets the pages of a module.

.venv/bin/python tests/french.py    # writes what typography asks for
"""

from pathlib import Path

from esn_package.advice.retouching import Retouched, retouched
from esn_package.advice.texts import words_of_page
from esn_package.source import parse
from esn_package.source.values import Source

ROOT = Path(__file__).parent.parent
FOLDERS = ("explication", "guides", "tutoriel")
REFERENCE = ("index", "notation", "pages", "questions", "relecture")  # others quote what is wrong
PAGES = sorted(
    [
        *(page for name in FOLDERS for page in (ROOT / "docs" / name).glob("*.md")),
        ROOT / "docs/index.md",
        *(ROOT / f"docs/reference/{name}.md" for name in REFERENCE),
    ]
)


def changes(text: str) -> list[Retouched]:
    """What typography would write into a page's prose; code stays as it is typed."""
    source = parse("", "page.md")
    page = Source("page.md", text, source.data, source.root)
    return [retouched(words) for words in words_of_page(page, 0, "fr").own]


def typeset(text: str) -> str:
    """The page as it should stand."""
    found = sorted(change for one in changes(text) for change in one.changes)
    for change in reversed(found):
        text = text[: change.start] + change.new + text[change.end :]
    return text


if __name__ == "__main__":
    for file in PAGES:
        file.write_text(typeset(file.read_text(encoding="utf-8")), encoding="utf-8")
