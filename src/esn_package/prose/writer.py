"""What is being written while a text is walked: HTML in parts, bare words, faults.

Everything that an author wrote passes through `escaped` on its way into HTML.
"""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from esn_package.prose.parts import Fault, ImagePart, Part, Seen, TermPart
from esn_package.prose.text import Text
from esn_package.saying import NOTHING, Said, said

# What pyromark's events hold: the border of this door.
Data: TypeAlias = Any

DEEPEST = 64


@dataclass(slots=True, eq=False, repr=False)
class Frame:
    """An open list item, quotation, note or container: what is closed with it.

    `at` is where its content begins in `Writer.out`; `name` is a container's, "" of the rest;
    `label` is a note's.
    """

    kind: str
    at: int
    start: int
    name: str = ""
    closing: Part = ""
    label: str = ""
    inside: int = 0


@dataclass(slots=True, eq=False, repr=False)
class Link:
    """An open link or image (`name` is its address, `title` its) or term (`name` is its word)."""

    kind: str
    start: int
    at: int = 0
    name: str = ""
    title: str = ""
    closing: tuple[Part, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class Note:
    """A footnote: its number, its calls so far, and its text once met."""

    number: int = 0
    calls: int = 0
    parts: list[Part] | None = None
    start: int = 0


@dataclass(slots=True, eq=False, repr=False)
class Table:
    """A table being written: how its columns are set, its head so far, and where it stands."""

    alignments: tuple[str, ...]
    at: int
    start: int
    head: list[str] = field(default_factory=list)
    in_head: bool = True
    column: int = 0
    end: int = 0


@dataclass(slots=True, eq=False, repr=False)
class Writer:
    """The state of a walk.

    `base` is what a byte of the parsed text must be moved by to be one of `text`; `place` is where
    every fault is said instead, for text whose bytes are not in `text`. `flat` above 0: only
    words, no links (a title, a term). `gaps`: `{{name}}` is one.
    """

    text: Text
    page: bool = False
    base: int = 0
    place: int | None = None
    flat: int = 0
    gaps: bool = False
    out: list[Part] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    kept: list[tuple[list[Part], list[str]]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)
    title: tuple[str, str] | None = None
    called: int = 0
    inline: int = 0
    closed_early: int = 0
    paragraph: int = 0
    code: str | None = None
    code_at: int | None = None
    fenced: bool = False
    html: bool = False
    html_told: bool = False
    task: bool = False
    too_deep: bool = False

    @property
    def words_only(self) -> bool:
        """Whether a link cannot stand here: in a title, a term, or another link."""
        return bool(self.flat) or any(link.kind == "link" for link in self.links)

    def offset(self, start: int) -> int:
        """The character of the author's text at a byte of the parsed one."""
        if self.place is not None:
            return self.place
        return self.text.character(max(start + self.base, 0))

    def fault(self, start: int, code: str, message: Said, hint: Said = NOTHING) -> None:
        """Keep a mistake that stands at a byte of the parsed text."""
        self.faults.append(Fault(self.offset(start), code, message, hint))

    def warn(self, start: int, code: str, message: Said, hint: Said = NOTHING) -> None:
        """Keep what an author should look at, without refusing the build."""
        self.faults.append(Fault(self.offset(start), code, message, hint, warning=True))

    def keep(self) -> None:
        """Write elsewhere until `taken`."""
        self.kept.append((self.out, self.plain))
        self.out, self.plain = [], []

    def taken(self) -> tuple[list[Part], str]:
        """What was written since `keep`, as parts and as bare words."""
        parts, plain = self.out, "".join(self.plain)
        self.out, self.plain = self.kept.pop()
        return parts, plain

    def enter(self, frame: Frame) -> None:
        """Open a block that can hold containers."""
        self.frames.append(frame)
        self.check_depth(frame.start)

    def check_depth(self, start: int) -> None:
        """Say once that a text is nested too deep for browsers and readers."""
        if not self.too_deep and len(self.frames) + self.inline > DEEPEST:
            self.too_deep = True
            self.fault(
                start,
                "too-deep",
                said("the text is nested deeper than {deepest} levels", deepest=DEEPEST),
                said("use fewer lists, quotations or marks inside each other"),
            )


def escaped(text: str) -> str:
    """An author's text as the content of an element."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def quoted(text: str) -> str:
    """An author's text between the double quotes of an attribute."""
    return escaped(text).replace('"', "&quot;")


def words(parts: list[Part]) -> str:
    """Parts as HTML of words alone: a term's words, an image's alternative."""
    return "".join(map(_words, parts))


def _words(part: Part) -> str:
    match part:
        case str():
            return part
        case TermPart():
            return part.words
        case ImagePart():
            return escaped(part.alternative)
        case _:
            return ""
