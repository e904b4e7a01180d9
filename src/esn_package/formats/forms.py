"""The forms and titles of a document of ours, and what each of their elements says.

No parser of HTML is asked, which takes twice as long: what our templates wrote closes every
element that holds something, has `<` and `>` in tags alone, and values between double quotes.
"""

from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

VOID = frozenset(("br", "col", "hr", "img", "input", "source", "track", "wbr"))
VALUES = (' data-id="', ' data-item="', ' value="')  # the first that is there


class Block(NamedTuple):
    """A form or a title: its tag, and the HTML that it holds."""

    tag: str
    inside: str

    @property
    def id(self) -> str:
        """What it is known by in the document."""
        return _of(self.tag, ' id="')


def blocks(body: bytes, name: str) -> Iterator[Block]:
    """Each element of a name in a document, which holds no other of that name."""
    begin, end = f"<{name} ".encode(), f"</{name}>".encode()
    for piece in body.split(begin)[1:]:
        tag, _, inside = piece.partition(end)[0].decode().partition(">")
        yield Block(f"{name} {tag}", inside)


def said(html: str) -> list[str]:
    """Two of each element, in order: its text, and the value by which its question knows it."""
    texts, found, open_ = list[str](), list[str](), list[tuple[int, int]]()
    for piece in html.split("<")[1:]:
        tag, _, text = piece.partition(">")
        if tag[0] == "/":
            at, begun = open_.pop()
            found[at] = "".join(texts[begun:])
        else:
            if tag[-1] != "/" and tag.partition(" ")[0] not in VOID:
                open_.append((len(found), len(texts)))
            found += ("", _value(tag))
        texts.append(unescape(text) if "&" in text else text)
    return found


def words(html: str) -> str:
    """The text of what an element holds."""
    first, *rest = html.split("<")
    return unescape("".join((first, *(piece.partition(">")[2] for piece in rest))))


def _value(tag: str) -> str:
    for name in VALUES:
        if name in tag and (value := _of(tag, name)):
            return value
    return ""


def _of(tag: str, name: str) -> str:
    return unescape(tag.partition(name)[2].partition('"')[0])
