"""Paragraphs, headings, lists and quotations; raw HTML refused."""

import re

from esn_package.late import late
from esn_package.prose.containers import check_content, end_frames
from esn_package.prose.instead import instead_of
from esn_package.prose.parts import ImagePart, Seen
from esn_package.prose.tables import not_a_table
from esn_package.prose.writer import Frame, Writer, words
from esn_package.saying import said

FORMULA = '<math display="block"'
TASK = '<label><input type="checkbox" disabled'
_FRONT = late(rb"^(?:minutes|language|waive)[ \t]*:", re.MULTILINE)


def block(w: Writer, start: int, *, ordered: bool = False) -> None:
    """What every block does first: end a task's label, ask its container whether it may stand."""
    if w.task:
        end_task(w)
    w.plain.append(" ")
    if w.frames and w.frames[-1].name:
        check_content(w, start, ordered=ordered)


def start_paragraph(w: Writer, start: int) -> None:
    """A paragraph; whether it is a figure is known at its end."""
    block(w, start)
    w.paragraph = len(w.out)
    w.out.append("<p>")


def end_paragraph(w: Writer, start: int, end: int) -> None:
    """The end of a paragraph: an image alone in it is a figure."""
    end_task(w)
    inside = [part for part in w.out[w.paragraph + 1 :] if part]
    w.plain.append(" ")
    if len(inside) == 1 and isinstance(inside[0], ImagePart):
        w.out[w.paragraph :] = [inside[0]._replace(figure=True)]
        return
    if len(inside) == 1 and isinstance(inside[0], str) and inside[0].startswith(FORMULA):
        # Wider than a phone, it scrolls in a frame that takes focus, as tables do.
        frame = '<div class="formula" tabindex="0" role="group">'
        w.out[w.paragraph :] = [frame, inside[0], "</div>\n"]
        return
    w.out.append("</p>\n")
    if w.text.data[start + w.base : start + w.base + 1] == b"|":
        not_a_table(w, start, end)


def start_heading(w: Writer, level: str, start: int) -> None:
    """A heading; the `# title` of a page is kept apart."""
    block(w, start)
    w.paragraph = len(w.out)
    w.keep()
    if level == "H1":
        w.flat += 1


def end_heading(w: Writer, level: str, start: int) -> None:
    """The end of a heading; only pages have them, and one title each."""
    parts, plain = w.taken()
    plain = plain.strip(" \n")
    tag = level.lower() if w.page else "p"
    if level == "H1":
        w.flat -= 1
    w.seen.append(Seen("heading", w.offset(start), plain, int(level[1])))
    if not plain:
        w.fault(
            start, "empty-heading", said("a heading has no words"), said("write them after the #")
        )
    if not w.page:
        w.fault(
            start,
            "heading-not-allowed",
            said("a heading stands in pages only"),
            said("use **bold** words"),
        )
    elif level == "H1":
        _title(w, words(parts), plain, start)
        return
    w.out.extend([f"<{tag}>", *parts, f"</{tag}>\n"])
    w.plain.append(f"{plain} ")


def start_list(w: Writer, number: int | None, start: int) -> None:
    """A list; a numbered one right in `steps` is drawn as steps."""
    block(w, start, ordered=number is not None)
    w.plain.append(" ")
    if number is None:
        w.out.append("<ul>\n")
    elif w.frames and w.frames[-1].name == "steps":
        w.out.append('<ol class="steps">\n')
    else:
        w.out.append("<ol>\n" if number == 1 else f'<ol start="{number}">\n')


def start_item(w: Writer, start: int) -> None:
    """An item of a list."""
    w.out.append("<li>")
    w.enter(Frame("Item", len(w.out), start))


def end_item(w: Writer) -> None:
    """The end of an item, and of what was left open in it."""
    end_task(w)
    end_frames(w, "Item")
    w.out.append("</li>\n")
    w.plain.append(" ")


def task(w: Writer, *, done: bool) -> None:
    """A box to tick, labelled by its words; it is not saved, so it cannot be ticked."""
    at = w.frames[-1].at if w.frames else 0
    if w.out[at - 1 : at] != ["<li>"]:
        w.out.append("[x] " if done else "[ ] ")  # in a heading: words
        return
    w.out[at - 1] = '<li class="task">'
    w.out.append(f"{TASK}{' checked' if done else ''}> ")
    w.task = True


def end_task(w: Writer) -> None:
    """The end of a task's label, if one is open."""
    if w.task:
        w.task = False
        w.out.append("</label>")


def start_frame(w: Writer, kind: str, opening: str, start: int) -> None:
    """A quotation or a definition's text: blocks that hold blocks."""
    block(w, start)
    w.out.append(opening)
    w.enter(Frame(kind, len(w.out), start))


def end_frame(w: Writer, kind: str, closing: str) -> None:
    """The end of a quotation or a definition's text."""
    end_frames(w, kind)
    w.out.append(closing)
    w.plain.append(" ")


def start_leaf(w: Writer, opening: str, start: int) -> None:
    """A block that is neither asked nor closed for: a list of definitions."""
    block(w, start)
    w.out.append(opening)


def end_leaf(w: Writer, closing: str) -> None:
    """The end of a block of words."""
    w.out.append(closing)
    w.plain.append(" ")


def raw_html(w: Writer, html: str, start: int) -> None:
    """Raw HTML, comments included, is refused: it cannot be held to any promise."""
    tag = html.strip().split("\n")[0][:40]
    if tag.startswith("</") and any(fault.code == "raw-html" for fault in w.faults[-8:]):
        return  # the end of what was told
    w.fault(
        start,
        "raw-html",
        said("{tag} is HTML, which is not taken", tag=tag),
        instead_of(tag),
    )


def _title(w: Writer, html: str, plain: str, start: int) -> None:
    if w.title is not None:
        w.fault(
            start,
            "two-titles",
            said("a page has one # title"),
            said("write ## for a part of the page"),
        )
    elif w.frames or any(part != "" for part in w.out):
        w.fault(
            start,
            "missing-title",
            said("a page begins with its # title"),
            said("front matter stands between two lines of ---, the first at the top of the file")
            if _FRONT.search(w.text.data[: start + w.base])
            else said("move it to the top"),
        )
    w.title = w.title or (html, plain)
