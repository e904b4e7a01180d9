"""What prose is made of, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake in prose: where it is (a character of the text), its code, what and what to do."""

    offset: int
    code: str
    message: str
    hint: str = ""
    warning: bool = False


@dataclass(frozen=True, slots=True)
class TermPart:
    """`[[name|words]]`: a lexicon term; `words` is HTML, `name` as the author wrote it."""

    name: str
    words: str
    offset: int


@dataclass(frozen=True, slots=True)
class ImagePart:
    """An image: a figure if it stood alone in its paragraph (its title the caption, as HTML)."""

    path: str
    alternative: str
    caption: str
    decorative: bool
    figure: bool
    offset: int


@dataclass(frozen=True, slots=True)
class FilePart:
    """The address of a local file (video, audio, captions, poster), to stand in an attribute."""

    path: str
    offset: int


@dataclass(frozen=True, slots=True)
class PagePart:
    """The address of another page of the module, `02-ins.md`, to stand in an attribute."""

    path: str
    offset: int


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A practice question: its YAML, and where that begins (0-based line and column in the text)."""

    yaml: str
    offset: int
    line: int
    column: int


Part = str | TermPart | ImagePart | FilePart | PagePart | QuestionPart


@dataclass(frozen=True, slots=True)
class Prose:
    """A text in Markdown, read: its HTML in parts, what is wrong with it, and its bare words.

    `title` is the text of its `# heading` as HTML (of a page; "" elsewhere), which the parts leave
    out; `plain` is the text without marks, for an LMS or a menu.
    """

    text: str
    parts: tuple[Part, ...]
    plain: str
    title: str = ""
    title_plain: str = ""
    faults: tuple[Fault, ...] = ()
