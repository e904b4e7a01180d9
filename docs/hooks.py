"""What mkdocs asks of us while it builds: the language of each page, links that lead out of docs/.

Nothing here reads the network.
"""

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = "https://github.com/esn-um/esn-package/blob/main"
ENGLISH = "English"  # the part of the navigation in which all is English
CELL = re.compile(r"<td.*?</td>", re.DOTALL)
LINK = re.compile(r"(\]\()((?:\.\./)+[^)\s#]+)")


def on_page_markdown(markdown: str, *, page: Any, **_: object) -> str:  # noqa: ANN401
    """The text of a page with links to what is not in docs/ made links to the repository.

    `page.meta.lang` is what docs/theme/partials/language.html speaks in.
    """
    page.meta.setdefault("lang", "en" if _english(page) else "fr")
    folder = (ROOT / "docs" / page.file.src_uri).parent

    def outside(found: re.Match[str]) -> str:
        target = (folder / found[2]).resolve()
        if not target.exists() or target.is_relative_to(ROOT / "docs"):
            return found[0]  # mkdocs looks whether it is there
        return f"{found[1]}{SOURCE}/{target.relative_to(ROOT).as_posix()}"

    return LINK.sub(outside, markdown)


def on_page_content(html: str, **_: object) -> str:
    """The cells of tables without the stroke that a bar in code needs, in the repository only."""
    return CELL.sub(lambda cell: cell[0].replace("\\|", "|"), html)


def _english(page: Any) -> bool:  # noqa: ANN401
    return bool(page.ancestors) and page.ancestors[-1].title == ENGLISH
