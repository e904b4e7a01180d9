"""Markdown as parts: HTML, with placeholders where a term, a file or a question stands.

It does not know which terms, files or pages there are: who resolves the parts does.
"""

from esn_package.prose.parts import (
    AskedPart,
    Fault,
    FilePart,
    GapPart,
    IdPart,
    ImagePart,
    LabelPart,
    PagePart,
    Part,
    Prose,
    QuestionPart,
    Seen,
    SidesPart,
    SimulationPart,
    TermPart,
    WordPart,
)
from esn_package.prose.reading import read, read_inline

__all__ = [
    "AskedPart",
    "Fault",
    "FilePart",
    "GapPart",
    "IdPart",
    "ImagePart",
    "LabelPart",
    "PagePart",
    "Part",
    "Prose",
    "QuestionPart",
    "Seen",
    "SidesPart",
    "SimulationPart",
    "TermPart",
    "WordPart",
    "read",
    "read_inline",
]
