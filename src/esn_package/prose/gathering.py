"""The parser's events gathered into runs of words: the same walk as for HTML, for an editor."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from string import punctuation

from esn_package.prose.captions import caption
from esn_package.prose.markers import Marker, opening
from esn_package.prose.run import BLOCKS, HOLE, NO_RUN, Growing, Run, Runs, Stop, is_bare
from esn_package.prose.text import Text
from esn_package.prose.text import text as ready
from esn_package.prose.walk import LEAD_BYTES, inline_events
from esn_package.prose.writer import Data
from esn_package.stretches import Kind, Stretch, moved, through

_NOTHING = {"FootnoteReference", "TaskListMarker", "Html"}


def inline_runs(text: str, kind: str = "paragraph", *, captions: bool = True) -> Runs:
    """The runs of prose of one paragraph: a choice, an item, a feedback, a title."""
    if is_bare(text):
        return Runs((Run(kind, text, (Stretch(0, len(text), 0, len(text)),)),))
    source = ready(text)
    begin = len(source.data) - len(source.data.lstrip(b" \t\r\n"))
    gathering = Gathering(source, base=begin - LEAD_BYTES, kind=kind, captions=captions)
    gathering.take(inline_events(source.data.strip(b" \t\r\n").decode()))
    return Runs(tuple(gathering.runs))


@dataclass(slots=True, eq=False, repr=False)
class Gathering:
    """What was gathered so far; `base` moves a byte of the parser's to one of the text."""

    text: Text
    base: int = 0
    kind: str = "paragraph"  # of words that no block says otherwise
    captions: bool = True
    markers: dict[int, Marker] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    blocks: list[tuple[str, int]] = field(default_factory=list)
    open: Growing | None = None
    kept: list[Growing | None] = field(default_factory=list)
    links: list[tuple[bool, str]] = field(default_factory=list)
    code: Growing | None = None
    silent: int = 0  # in how many names and addresses this is
    last: int = 0  # the byte after the last one that was gathered

    def take(self, events: Iterable[tuple[Data, Data]]) -> None:
        """Gather every event."""
        for event, span in events:
            start, end = span["start"], span["end"]
            if isinstance(event, str):
                if event == "Rule":
                    self._close()
                else:
                    self._add("\n", start, end, "held")
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(value, start, end)
            elif kind in {"Start", "End"}:
                tag, data = (value, None) if isinstance(value, str) else next(iter(value.items()))
                (self._start if kind == "Start" else self._end)(tag, data, start, end)
            elif start in self.markers:
                self._marker(self.markers.pop(start))
            elif kind not in _NOTHING:
                self._add(HOLE, start, end, "held")
        self._close()

    def _start(self, tag: str, data: Data, start: int, end: int) -> None:
        if tag in BLOCKS:
            self._close()
            self.blocks.append((BLOCKS[tag], int(data["level"][1]) if tag == "Heading" else 0))
            if tag == "CodeBlock":
                asked = data != "Indented" and data["Fenced"].strip() == "question"
                self.code = Growing("question" if asked else "code")
            elif tag == "Table":
                self._stop("table", start)
        elif tag == "Strong":
            self._opened().bold = self._opened().size
        elif tag in {"Link", "Image"}:
            self._start_link(tag, data, start, end)

    def _end(self, tag: str, _: Data, start: int, end: int) -> None:
        if tag in BLOCKS:
            self._close()
            self.blocks.pop()
            if self.code:
                self._stop(self.code.kind, start, code=self.code.grown())
                self.code = None
        elif tag == "Strong":
            self._opened().strong.append((self._opened().bold, self._opened().size))
        elif tag in {"Link", "Image"}:
            self._end_link(tag, start, end)

    def _start_link(self, tag: str, link: Data, start: int, end: int) -> None:
        """A name or an address that stands for its words is none of an author's prose."""
        kind = link["link_type"]
        named = isinstance(kind, dict) and not kind["WikiLink"]["has_pothole"]
        hidden = named or kind in ("Autolink", "Email")
        self.links.append((hidden, link["title"]))
        if tag == "Image":
            self._stop("image", start)
            self.kept.append(self.open)
            self.open = Growing("alternative")
        elif hidden:
            self._add(HOLE, start, end, "held")
        self.silent += hidden

    def _end_link(self, tag: str, start: int, end: int) -> None:
        hidden, title = self.links.pop()
        self.silent -= hidden
        if tag != "Image":
            return
        self._close()
        self.open = self.kept.pop()
        if title and self.captions and not (self.silent or self.kept):
            self._caption(title, start, end)
        self._add(HOLE, start, end, "held")

    def _caption(self, title: str, start: int, end: int) -> None:
        raw = self.text.data[start + self.base : end + self.base]
        places = moved(caption(raw.decode(), title), self._at(start))
        for run in inline_runs(title, "caption", captions=False).runs if places else ():
            self.runs.append(run._replace(stretches=through(run.stretches, places)))

    def _marker(self, marker: Marker) -> None:
        """A container's title is prose; its name, address and attributes are none."""
        self._close()
        self._stop("container", marker.start, marker.name)
        said = opening(marker)
        if marker.name and said.title:
            at = self.text.character(said.title_at)
            for run in inline_runs(said.title, "title", captions=False).runs:
                self.runs.append(run._replace(stretches=moved(run.stretches, at)))

    def _text(self, value: str, start: int, end: int) -> None:
        """Words, escapes and entities; in a block of code what may be a question."""
        at = start + self.base
        raw = self.text.data[at : end + self.base].decode()
        if self.code:
            self.code.add(value, self._at(start), self._at(end), "same" if raw == value else "held")
        elif raw != value and raw.replace("\r", " ").replace("\n", " ") != value:
            self._add(value, start, end, "held")
        else:
            if self._is_escaped(at, raw):
                self._add(raw[0], start - 1, start + 1, "escape")
                raw, start = raw[1:], start + 1
            self._lines(raw, start)

    def _lines(self, raw: str, start: int) -> None:
        """Words as they are written, the ends of lines held."""
        if "\n" not in raw and "\r" not in raw:
            if raw:
                self._add(raw, start, start + len(raw.encode()), "same")
            return
        for line in raw.splitlines(keepends=True):
            bare = line.rstrip("\r\n")
            end = start + len(bare.encode())
            if bare:
                self._add(bare, start, end, "same")
            if bare != line:
                self._add("\n", end, end + len(line) - len(bare), "held")
            start = end + len(line) - len(bare)

    def _is_escaped(self, at: int, raw: str) -> bool:
        """Whether the mark that some words begin with has a backslash that no event tells."""
        before = self.text.data[at - 1 : at] if at > self.last else b""
        return before == b"\\" and raw[:1] in {*punctuation}

    def _add(self, words: str, start: int, end: int, kind: Kind) -> None:
        if not self.silent:
            begin = self._at(start)
            past = begin + len(words) if kind == "same" else self._at(end)
            self._opened().add(words, begin, past, kind)
            self.last = end + self.base

    def _opened(self) -> Growing:
        """The run being gathered, or a new one of the kind of the block that it stands in."""
        if self.open is None:
            said = next((block for block in reversed(self.blocks) if block[0]), (self.kind, 0))
            self.open = Growing(*said)
        return self.open

    def _close(self) -> None:
        """A run that holds words is whole where a block begins or ends."""
        if self.open and "".join(self.open.words).strip(f" \n{HOLE}"):
            self.runs.append(self.open.grown())
        self.open = None

    def _stop(self, kind: str, start: int, name: str = "", code: Run = NO_RUN) -> None:
        at, told = self._at(start), (code.text, code.stretches)
        self.stops.append(Stop(kind, len(self.runs), at, name, *told))

    def _at(self, start: int) -> int:
        """The character of the text at a byte of the parser's."""
        return self.text.character(max(start + self.base, 0))
