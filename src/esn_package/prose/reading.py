"""A text in Markdown, read: the whole of it, every mistake at once, and never an exception."""

import re
from operator import attrgetter

import pyromark

from esn_package.prose.containers import end_frames
from esn_package.prose.markers import find, hidden
from esn_package.prose.notes import foot
from esn_package.prose.parts import Fault, ImagePart, Part, Prose
from esn_package.prose.text import text as ready
from esn_package.prose.text import without_front_matter
from esn_package.prose.walk import BLOCKS, LEAD_BYTES, inline, inline_events, walk
from esn_package.prose.writer import Writer
from esn_package.saying import said

# What XML and HTML leave out, but a character reference (`&#1;`) can still bring.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
SPACES = re.compile(r"[ \t\r\n]+")
# What begins a second block: a choice or a feedback is one paragraph.
BLOCK = re.compile(rb"\n[ \t]*(?P<mark>\n|[-*+][ \t]|\d+[.)][ \t]|:::|```|~~~|#{1,6}[ \t]|\||>)")


def read(text: str, *, page: bool = False, gaps: bool = False) -> Prose:
    """Prose of any number of blocks; a page has a `# title`, headings, notes and questions.

    With `gaps`, `{{name}}` outside of code, links and formulas is one.

    Front matter at the head of a page is left out, so the places are those of the file.
    """
    source = ready(text)
    data = without_front_matter(source.data) if page else source.data
    markers = {}
    if b":::" in data:
        events = pyromark.events_with_range(data.decode(), options=pyromark.Options(0))
        markers = find(data, events)
    writer = Writer(source, page=page, gaps=gaps)
    events = pyromark.events_with_range(hidden(data, markers).decode(), options=BLOCKS)
    walk(writer, events, markers)
    end_frames(writer, "")
    foot(writer)
    if page and writer.title is None:
        writer.fault(
            0,
            "missing-title",
            said("a page has no title"),
            said('begin it with "# " and its title'),
        )
    return _prose(writer)


def read_inline(text: str) -> Prose:
    """Prose of one paragraph, without its `<p>`: a choice, an item, a feedback.

    What begins a block elsewhere (`1.`, `>`, `#`, `-`) is words here.
    """
    source = ready(text)
    begin = len(source.data) - len(source.data.lstrip(b" \t\r\n"))
    writer = Writer(source, base=begin - LEAD_BYTES)
    bare = source.data.strip(b" \t\r\n")
    walk(writer, inline_events(bare.decode()))
    second = BLOCK.search(bare)
    if second:
        rest = bare[second.start("mark") :]
        writer.fault(
            len(bare) - len(rest.lstrip()) + LEAD_BYTES,
            "one-paragraph",
            said("only one paragraph can stand here"),
            said("put it on one line, without lists or blocks"),
        )
    return _prose(writer)


def _prose(w: Writer) -> Prose:
    title, title_plain = w.title or ("", "")
    parts = _joined([_captioned(w, part) for part in w.out])
    return Prose(
        text=w.text.text,
        parts=parts,
        plain=_clean(SPACES.sub(" ", "".join(w.plain)).strip(" ")),
        title=_clean(title),
        title_plain=_clean(SPACES.sub(" ", title_plain).strip(" ")),
        faults=tuple(sorted(set(w.faults), key=_order)),
        seen=tuple(sorted(w.seen, key=attrgetter("offset"))),
    )


def _captioned(w: Writer, part: Part) -> Part:
    """An image with its caption as HTML, told of if it has no alternative."""
    if not isinstance(part, ImagePart):
        return part
    if not part.alternative and not part.decorative:
        w.faults.append(
            Fault(
                part.offset,
                "missing-alternative",
                said("{path} has no alternative text", path=part.path),
                said("say in the brackets what it shows, or add {{.decorative}} after it"),
            )
        )
    if not part.caption:
        return part
    html, _ = inline(Writer(w.text, place=part.offset, faults=w.faults), part.caption)
    return part._replace(caption=_clean(html))


def _joined(parts: list[Part]) -> tuple[Part, ...]:
    """The same parts, neighbouring strings as one."""
    joined: list[Part] = []
    held: list[str] = []
    for part in parts:
        if isinstance(part, str):
            held.append(part)
            continue
        if held:
            joined.append(_clean("".join(held)))
            held = []
        joined.append(part)
    if held:
        joined.append(_clean("".join(held)))
    return tuple(joined)


def _clean(html: str) -> str:
    return CONTROL.sub("\ufffd", html)


def _order(fault: Fault) -> tuple[int, str, str]:
    return fault.offset, fault.code, fault.message
