"""Prose shown as tests read it: its parts as HTML with marked places, and its faults."""

from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser

from esn_package.prose import (
    AskedPart,
    FilePart,
    GapPart,
    IdPart,
    ImagePart,
    LabelPart,
    PagePart,
    Part,
    Prose,
    QuestionPart,
    SidesPart,
    SimulationPart,
    TermPart,
    WordPart,
)

VOID = {"br", "hr", "input", "track"}
# What a browser would take out of a paragraph, a label, a heading, a word (HTML 4.4.1, 3.2.5.2.5).
BLOCKS = {
    *("p", "pre", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "div"),
    *("table", "section", "details", "figure"),
}
LINES = {"p", "label", "h2", "h3", "h4", "h5", "h6", "a", "em", "strong", "s", "summary", "dt"}
ALLOWED = {
    "p": ("class",),
    "em": (),
    "strong": (),
    "s": (),
    "code": ("class",),
    "pre": ("tabindex",),
    "br": (),
    "hr": (),
    "h2": (),
    "h3": (),
    "h4": (),
    "h5": (),
    "h6": (),
    "ul": (),
    "ol": ("start", "class", "aria-label"),
    "li": ("class", "id"),
    "label": (),
    "input": ("type", "disabled", "checked"),
    "dl": (),
    "dt": (),
    "dd": (),
    "blockquote": (),
    "div": ("class", "tabindex", "role", "aria-label", "data-title"),
    "table": (),
    "thead": (),
    "tbody": (),
    "tr": (),
    "th": ("scope", "class"),
    "td": ("class",),
    "section": ("class",),
    "details": ("class",),
    "summary": (),
    "sup": ("class",),
    "span": ("class",),
    "a": ("href", "id", "class", "aria-label", "target", "rel", "title"),
    "figure": (),
    "figcaption": (),
    "video": ("controls", "preload", "aria-label", "src", "poster"),
    "audio": ("controls", "preload", "aria-label", "src"),
    "track": ("kind", "default", "src", "label"),
    "math": ("display", "alttext"),
}


def shown(prose: Prose) -> str:
    """The HTML of a prose, each part that html.py fills written between braces."""
    return "".join(map(_part, prose.parts))


def told(prose: Prose) -> Iterator[str]:
    """Its faults, one a line: `line:column code: message (hint)`."""
    for fault in prose.faults:
        line = prose.text.count("\n", 0, fault.offset) + 1
        column = fault.offset - prose.text.rfind("\n", 0, fault.offset)
        yield f"{line}:{column} {fault.code}: {fault.message} ({fault.hint})"


def _part(part: Part) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, SidesPart):
        return ""  # attributes, which only the file can tell
    values = [escape(str(value)) for value in _values(part)]
    name = type(part).__name__.removesuffix("Part").lower()
    return f"{{{' | '.join([name, *filter(None, values)])}}}"


def _values(part: Part) -> tuple[object, ...]:
    """What is worth showing of a part."""
    values: tuple[object, ...]
    match part:
        case ImagePart():
            said = "decorative" if part.decorative else part.alternative
            values = part.path, said, part.caption, "figure" if part.figure else ""
        case SimulationPart():
            values = part.container, part.path, part.title, "ends" if part.ends else ""
        case QuestionPart():
            values = part.line, part.column, part.yaml
        case TermPart():
            values = part.name, part.words
        case LabelPart():
            values = part.name, part.title
        case WordPart():
            values = part.key, part.number or ""
        case FilePart() | PagePart() | SidesPart():
            values = (part.path,)
        case AskedPart() | GapPart() | IdPart():
            values = (part[0],)
        case str():
            values = (part,)
    return values


class Judge(HTMLParser):
    """Reads HTML as a browser does, and keeps what is not allowed or not closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        in_maths = "math" in self.open
        if tag not in ALLOWED and not in_maths:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            if not in_maths and name not in ALLOWED.get(tag, ()):
                self.wrong.append(f"<{tag} {name}>")
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.wrong.append(f"<{tag} {name}>")
            if name in ("href", "src") and (value or "").strip().lower().startswith(
                ("javascript", "data:", "vbscript")
            ):
                self.wrong.append(f"{name}={value}")
        outer = next((one for one in reversed(self.open) if one in LINES), "")
        if (tag in BLOCKS and outer) or (tag == "a" and "a" in self.open):
            self.wrong.append(f"<{tag}> in {self.open}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.wrong.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.wrong.append(f"<?{data}>")


def wrong_in(html: str) -> list[str]:
    """What is not allowed, not closed or not opened in a piece of HTML."""
    judge = Judge()
    judge.feed(html)
    judge.close()
    return judge.wrong + [f"<{tag}> open" for tag in judge.open]
