"""A text in Markdown, read: the whole of it, every mistake at once, and never an exception."""

import re
from operator import attrgetter

import pyromark

from esn_package.invisible import has_control
from esn_package.late import late
from esn_package.prose.containers import end_frames
from esn_package.prose.marked import Marked, marked
from esn_package.prose.notes import foot
from esn_package.prose.parts import Fault, ImagePart, Part, Prose
from esn_package.prose.text import text as ready
from esn_package.prose.walk import BLOCKS, LEAD_BYTES, inline, inline_events, walk
from esn_package.prose.writer import Writer, escaped
from esn_package.saying import said

# What XML and HTML leave out, but a character reference (`&#1;`) can still bring.
CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
CONTROL = late(f"[{CONTROLS}]")
# What no parser need look at: words on one line, and not even a mark between them. Blocks may begin
# with other words than a choice's: with a number there would be a list.
NO_MARK = rf"[^*_`\[\]\\<&$~{{\t\r\n{CONTROLS}]"
WORDS = re.compile(rf"(?! |:::){NO_MARK}+(?<! )")
PARAGRAPH = re.compile(rf"(?P<words>[^\W\d_]{NO_MARK}*(?<! ))\n?")
# What begins a second block: a choice or a feedback is one paragraph.
BLOCK = late(rb"\n[ \t]*(?P<mark>\n|[-*+][ \t]|\d+[.)][ \t]|:::|```|~~~|#{1,6}[ \t]|\||>)")


def read(
    text: str, *, page: bool = False, gaps: bool = False, begun: Marked | None = None
) -> Prose:
    """Prose of any number of blocks; a page has a `# title`, headings, notes and questions.

    With `gaps`, `{{name}}` outside of code, links and formulas is one.

    Front matter at the head of a page is left out, so the places are those of the file. `begun` is
    the text made ready, where somebody else needs it too.
    """
    if not page and (bare := PARAGRAPH.fullmatch(text)):
        return _bare(text, f"<p>{escaped(bare['words'])}</p>\n", bare["words"])
    source, parsed, markers = begun or marked(text, page=page)
    writer = Writer(source, page=page, gaps=gaps)
    walk(writer, pyromark.events_with_range(parsed, options=BLOCKS), markers)
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
    if WORDS.fullmatch(text):
        return _bare(text, escaped(text), text)
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


def _bare(text: str, html: str, words: str) -> Prose:
    """The prose of words alone: most choices, items and feedback are no more than that."""
    return Prose(text=text, parts=(html,), plain=_spaced(words))


def _prose(w: Writer) -> Prose:
    title, title_plain = w.title or ("", "")
    plain, title_plain = (_spaced(one).strip(" ") for one in ("".join(w.plain), title_plain))
    parts = _joined(w)
    written = [part for part in parts if type(part) is str]
    # Where there was none before, a character reference alone can bring one, or a formula.
    odd = b"&" in w.text.data or b"$" in w.text.data or has_control(w.text.data)
    if odd and _has_control("".join([plain, title_plain, title, *written])):
        parts = tuple(_clean(part) if isinstance(part, str) else part for part in parts)
        plain, title, title_plain = map(_clean, (plain, title, title_plain))
    return Prose(
        text=w.text.text,
        parts=parts,
        plain=plain,
        title=title,
        title_plain=title_plain,
        faults=tuple(sorted(set(w.faults), key=_order)),
        seen=tuple(sorted(w.seen, key=attrgetter("offset"))),
    )


def _captioned(w: Writer, part: ImagePart) -> ImagePart:
    """An image with its caption as HTML, told of if it has no alternative."""
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


def _joined(w: Writer) -> tuple[Part, ...]:
    """The parts that were written, neighbouring strings as one."""
    joined: list[Part] = []
    held: list[str] = []
    for part in w.out:
        if type(part) is str:  # most are
            held.append(part)
            continue
        if held:
            joined.append("".join(held))
            held = []
        joined.append(_captioned(w, part) if isinstance(part, ImagePart) else part)
    if held:
        joined.append("".join(held))
    return tuple(joined)


def _spaced(words: str) -> str:
    """Words with one space between any two."""
    for mark in "\n\t\r":
        words = words.replace(mark, " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def _has_control(html: str) -> bool:
    try:
        return has_control(html.encode())
    except UnicodeEncodeError:  # half a pair
        return True


def _clean(html: str) -> str:
    return CONTROL.sub("\ufffd", html) if _has_control(html) else html


def _order(fault: Fault) -> tuple[int, str, str]:
    return fault.offset, fault.code, fault.message
