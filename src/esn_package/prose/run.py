"""An author's words as they are read in one go, each character with its place.

What is no prose in them (code, a formula, an address, the name of a term) is one mark, `HOLE`.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from esn_package.stretches import Kind, Stretch

# What begins and ends a run, and of which kind it then is where that matters.
BLOCKS = {
    **dict.fromkeys(("Paragraph", "BlockQuote", "CodeBlock", "HtmlBlock", "List", "Table"), ""),
    **dict.fromkeys(("DefinitionList", "DefinitionListDefinition", "TableHead", "TableRow"), ""),
    "DefinitionListTitle": "term",
    "FootnoteDefinition": "note",
    "Heading": "heading",
    "Item": "item",
    "TableCell": "cell",
}
# What has none of these is read as it is written.
_MARK = re.compile(r"[*_`\[\\<&$~\n]|\A\s|\s\Z")
HOLE = "\ufffc"  # Unicode's sign for an object that stands in a text


class Run(NamedTuple):
    """Words that are read in one go, and where each of their characters is written.

    `kind` is "paragraph", "item" (of a list), "heading", "cell", "term" (of a definition), "note",
    "title" (of a container), "alternative" or "caption"; `level` is a heading's; `strong` says
    from where to where its words are bold.
    """

    kind: str
    text: str
    stretches: tuple[Stretch, ...]
    level: int = 0
    strong: tuple[tuple[int, int], ...] = ()


NO_RUN = Run("", "", ())


class Stop(NamedTuple):
    """What stands between runs: "question", "code", "table", "image", or a container.

    `run` is how many runs come before it, `at` the character where it begins; a container has its
    `name`, and "" where it ends. Of a question `code` is its YAML, and `stretches` say where that
    is written.
    """

    kind: str
    run: int
    at: int
    name: str = ""
    code: str = ""
    stretches: tuple[Stretch, ...] = ()


class Runs(NamedTuple):
    """A text in Markdown as its runs, and what stands between them."""

    runs: tuple[Run, ...]
    stops: tuple[Stop, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class Growing:
    """A run as its words are met, or the code of a question."""

    kind: str
    level: int = 0
    words: list[str] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    size: int = 0
    strong: list[tuple[int, int]] = field(default_factory=list)
    bold: int = 0

    def add(self, words: str, start: int, end: int, kind: Kind) -> None:
        """Words that are written from one character to another."""
        self.words.append(words)
        self.stretches.append(Stretch(self.size, len(words), start, end, kind))
        self.size += len(words)

    def grown(self) -> Run:
        """The run, once all of it is met."""
        words, places = "".join(self.words), tuple(self.stretches)
        return Run(self.kind, words, places, self.level, tuple(self.strong))


def is_bare(text: str) -> bool:
    """Whether a text on one line has no mark of Markdown inside it."""
    return bool(text) and not _MARK.search(text)
