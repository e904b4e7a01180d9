"""What prose is made of, as values.

Parts are joined to HTML by html/writing.py. What it must know of each:

- a `str` is HTML, whole and safe;
- `TermPart`: a link to a word of the lexicon, which the player makes tell its meaning;
- `ImagePart`: a drawing put into the page, or an `<img>`; a figure has a number and a caption;
- `FilePart`, `PagePart` and `AskedPart` stand inside an attribute (`href`, `src`, `poster`) between
  quotes;
- `SidesPart`: the attributes `width` and `height` of a film, a space before each;
- `LabelPart`: what a container is called: icon, the locale's word for `name`, and the title;
- `WordPart`: a word of the locale, escaped, inside an attribute or as text. `{n}` in the locale's
  text is `number`. Keys: `note` (« Note {n} »), `notes` (« Notes »), `back` (« Revenir au texte »),
  `back-to-note` (« Revenir au texte, note {n} »), `new-tab` (« nouvel onglet »), `transcript`,
  `captions`, `table`;
- `IdPart`: a name made unique in the document, `<place>-<name>`; it stands inside an attribute,
  after `#` where it is a link;
- `QuestionPart`: a practice question, whole;
- `SimulationPart`: where what a learner plays begins, and again where it ends: its introduction
  stands between the two;
- `GapPart`: a gap of a question's own text, whose template writes the field in its place.
"""

from typing import Literal, NamedTuple

from esn_package.saying import NOTHING, Said


class Fault(NamedTuple):
    """A mistake in prose: where it is (a character of the text), its code, what and what to do."""

    offset: int
    code: str
    message: Said
    hint: Said = NOTHING
    warning: bool = False


class TermPart(NamedTuple):
    """`[[name|words]]`: a lexicon term; `words` is HTML, `name` as the author wrote it."""

    name: str
    words: str
    offset: int


class ImagePart(NamedTuple):
    """An image: a figure if it stood alone in its paragraph (its title the caption, as HTML)."""

    path: str
    alternative: str
    caption: str
    decorative: bool
    figure: bool
    offset: int


class FilePart(NamedTuple):
    """The address of a local file (video, audio, captions, poster), to stand in an attribute.

    `of` is the path of the film or sound that captions or a poster belong to.
    """

    path: str
    offset: int
    of: str = ""


class SidesPart(NamedTuple):
    """The width and height of a film, as attributes; nothing where they cannot be told."""

    path: str


class PagePart(NamedTuple):
    """The address of another page of the module, `02-ins.md`, to stand in an attribute."""

    path: str
    offset: int


class AskedPart(NamedTuple):
    """The address of a question of the module, `see:identite-qualifiee`, to stand in an attribute.

    Only a trainer's guide has one: it alone shows every question with its answer.
    """

    id: str
    offset: int


class QuestionPart(NamedTuple):
    """A practice question: its YAML, and the line and column, from 0, where that begins."""

    yaml: str
    offset: int
    line: int
    column: int


class SimulationPart(NamedTuple):
    """Where a simulation begins, or `ends`: its container, the file that it is defined in.

    `title` is what stands after the file, as HTML, or "".
    """

    container: str
    path: str
    title: str
    offset: int
    ends: bool = False


class GapPart(NamedTuple):
    """`{{name}}` in a text that has gaps: the name as the author wrote it."""

    name: str
    offset: int


class LabelPart(NamedTuple):
    """The label of a container: its name (`key`, `law`…), and its title as HTML, or ""."""

    name: str
    title: str


class WordPart(NamedTuple):
    """A word of the locale, by its key; `{n}` in it is `number`."""

    key: str
    number: int = 0


class IdPart(NamedTuple):
    """A name that must be unique in the document, to stand in an attribute."""

    name: str


Part = (
    str
    | TermPart
    | ImagePart
    | FilePart
    | SidesPart
    | PagePart
    | AskedPart
    | QuestionPart
    | SimulationPart
    | GapPart
    | LabelPart
    | WordPart
    | IdPart
)


class Seen(NamedTuple):
    """What leaves no part of its own, for who judges a text: a heading, link, table or container.

    `words` are a heading's, a link's, a table's head (a cell a line) or a container's name;
    `address` is a link's, as the author wrote it; a container ends at the character `end`.
    """

    kind: Literal["heading", "link", "table", "container"]
    offset: int
    words: str
    level: int = 0
    address: str = ""
    end: int = 0


class Prose(NamedTuple):
    """A text in Markdown, read: its HTML in parts, what is wrong with it, and its bare words.

    `title` is the text of its `# heading` as HTML (of a page; "" elsewhere), which the parts leave
    out; `plain` is the text without marks on one line, for an LMS or a menu; `seen` is what
    an editor looks at.
    """

    text: str
    parts: tuple[Part, ...]
    plain: str
    title: str = ""
    title_plain: str = ""
    faults: tuple[Fault, ...] = ()
    seen: tuple[Seen, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether it names nothing and nothing is wrong with it, as in most choices."""
        return not self.faults and all(type(part) is str for part in self.parts)
