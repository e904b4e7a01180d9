"""What French typography would change in some words: where, into what, and by which rule.

It sees a text alone: what of it may be written in its file is said by who knows where it stands.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from esn_package.prose.run import HOLE

THIN, HARD = "\u202f", "\u00a0"


class Edit(NamedTuple):
    """Characters of a text, what should stand there, and the code of the rule that says so.

    `beside` is the side on which the mark stands that a space is inserted for: a space belongs to
    its mark, where marks of Markdown stand between. `sure`: no other meaning is likely.
    """

    start: int
    end: int
    new: str
    code: str
    beside: Literal["left", "right"] = "right"
    sure: bool = True


Rule = Callable[[str], Iterator[Edit]]

# What is no prose though it stands in a text: addresses, holes of questions, entities, short codes
# and drawings of faces, names of files and sites; each with what a text must hold to have one.
_OTHER: tuple[tuple[Callable[[str], object], re.Pattern[str]], ...] = (
    (
        lambda text: "//" in text or "www." in text or "mailto:" in text,
        re.compile(r"(?:https?://|www\.|mailto:)\S+"),
    ),
    (lambda text: "@" in text, re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (lambda text: "{" in text, re.compile(r"\{[^{}\n]*\}")),
    (lambda text: "&" in text, re.compile(r"&#?\w+;")),
    (re.compile(r":[a-z0-9]").search, re.compile(r":(?<![\w:]:)[a-z0-9_+-]+:(?![\w:])")),
    (re.compile(r"[;:]-?[()DPp]").search, re.compile(r"(?<!\S)[;:]-?[()DPp](?!\w)")),
    (
        re.compile(r"\.[a-z]").search,
        re.compile(
            r"(?<![\w/.-])[\w/-]+(?:\.[\w/-]+)*\.(?:svg|png|jpe?g|webp|avif|gif|mp[34]|webm|m4a|ogg|wav|vtt|md"
            r"|ya?ml|pdf|html?|css|js|json|xml|zip|csv|docx?|xlsx?|pptx?|txt|py|fr|com|org|net|eu"
            r"|info)(?!\w)"
        ),
    ),
)


def all_prose(texts: Sequence[str]) -> list[int]:
    """Which of some texts hold nothing that can be anything else; what none has is asked once."""
    whole = "\n".join(texts)
    asked = [may for may, _ in _OTHER if may(whole)]
    return [at for at, text in enumerate(texts) if not any(may(text) for may in asked)]


def masked(text: str) -> str:
    """The text with a mark for each character that is no prose."""
    for may, other in _OTHER:
        if may(text):
            text = other.sub(lambda found: HOLE * len(found[0]), text)
    return text


def apart(edits: Iterator[Edit]) -> list[Edit]:
    """Edits in order, of those that meet the first alone."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or (edit.start >= kept[-1].end and edit[:2] != kept[-1][:2]):
            kept.append(edit)
    return kept
