"""The tags of a page, and what scripts and styles stand in it, in one pass of any text."""

import re
from codecs import BOM_UTF8
from functools import lru_cache
from typing import NamedTuple

from esn_package.latest import latest

# What cannot name a file: text, end tags, and most start tags, in which nothing is assigned within
# a value, nothing stands for an address, and a link leads to a place of its page. It tells capitals
# apart: that takes a fifth less, and a tag in capitals is looked at.
PLAIN = (
    r"""(?-i:(?:[^<]*+<(?:/|(?!(?i:script|style|textarea))[a-z][\w:-]*+(?:\s(?:href="#[^"=/]*+\""""
    r"""|(?:viewBox|(?!(?:href|src|poster)=)[a-z][a-z0-9-]*+)(?:="[^"=/]*+")?)){0,30}/?>"""
    r"""|(?![A-Za-z!])|!(?!--))){0,500}[^<]*+)"""
)
# What a tag has, and where it ends: at a quote too that nothing closes.
VALUES = (
    r"""((?:[^"'>]++|"[^"]*+"|'[^']*+'){0,500})"""
    r"""(>|"(?![^"]*+")|'(?![^']*+')|\Z|)"""
)
# Every alternative ends somewhere, unclosed too: nothing is read twice, whatever the page. A group
# is repeated so often at most, since each round takes memory, and none is possessive: before Python
# 3.11.5 each round of one costs more than the last.
TOKEN = re.compile(
    PLAIN + rf"(?:<!--(?:.*?-->|.*+)|<([a-z][\w:-]*+){VALUES}|)", re.DOTALL | re.IGNORECASE
)
MORE = re.compile(VALUES, re.DOTALL)  # of a tag that has more than one look takes
# Where a part may end: before a page, its text, a question, a drawing, the player's data. Smaller
# ones would cost more than is shared.
PART = re.compile(rb"\n(?=<(?:article|form|header|main|script|svg)\b)")
OFTEN, KEPT = 2**16, 128  # bytes of a part that is kept, and how many are
ENDS = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "textarea")}


class Tag(NamedTuple):
    """A start tag: its name in small letters, what follows it up to `>`, and where that begins.

    `body` is the text of a script or a style, and `inside` where it begins.
    """

    name: str
    attributes: str
    offset: int
    body: str = ""
    inside: int = 0

    def moved(self, by: int) -> "Tag":
        """The same, so many characters later."""
        return Tag(self.name, self.attributes, self.offset + by, self.body, self.inside + by)


class Part(NamedTuple):
    """What a part of a page has: its tags, and how many characters.

    `is_whole`: what follows it is outside of any tag, script or comment.
    """

    tags: tuple[Tag, ...]
    length: int
    is_whole: bool


@latest  # two rules look at each page, one after the other
def tags(content: bytes) -> tuple[Tag, ...]:
    """The start tags of a page that may name a file, and scripts and styles, in order.

    What stands in comments, scripts and styles is no tag. A page is looked through by parts, which
    variants of one module share and of which only a new one is decoded; where a part ends within
    something, the rest is one.
    """
    content = content.removeprefix(BOM_UTF8)
    found, at, before = list[Tag](), 0, 0
    for match in PART.finditer(content):
        part = _within(content[at : match.start()])
        if not part.is_whole:
            break
        found += [one.moved(before) for one in part.tags]
        at, before = match.start(), before + part.length
    return (*found, *(one.moved(before) for one in _within(content[at:]).tags))


def _within(content: bytes) -> Part:
    return _often(content) if len(content) <= OFTEN else _looked_through(content)


def _looked_through(content: bytes) -> Part:
    text = content.decode(errors="replace")
    found, at, is_whole = list[Tag](), 0, True
    while at < len(text):
        tokens, at = TOKEN.finditer(text, at), len(text)
        for match in tokens:
            name, attributes, end = match.groups("")
            after = match.end()
            is_long = bool(name) and not end and after < len(text)
            if is_long:
                after, end = _rest(text, after)
                attributes = text[match.start(2) : after - len(end)]
            # At a quote left open it ends elsewhere in a longer text.
            is_whole = is_whole and (end == ">" if name else _is_closed(match[0]))
            low = attributes.casefold()
            # Words looked for one by one cost a third of a pattern: pages have many tags.
            named = "href" in low or "//" in low or "src" in low or "url" in low or "poster" in low
            if name in ENDS or (name := name.lower()) in ENDS:
                at = _end(text, name, after)
                is_whole = is_whole and at < len(text)
                if at > after or named:
                    found.append(Tag(name, attributes, match.start(2), text[after:at], after))
                break
            if named:
                found.append(Tag(name, attributes, match.start(2), "", after))
            if is_long:
                at = after
                break
    return Part(tuple(found), len(text), is_whole)


def _rest(text: str, at: int) -> tuple[int, str]:
    """Where a tag ends of which one look has taken what it takes, and by which character."""
    while match := MORE.match(text, at):
        at = match.end()
        if match[2] or at == len(text):
            return at, match[2]
    raise AssertionError("it matches nothing at all too")


_often = lru_cache(maxsize=KEPT)(_looked_through)


def _is_closed(text: str) -> bool:
    """Whether text, or a comment after it, ends where it would in a longer text."""
    comment = text.rfind("<!--")
    return comment < 0 or (text.endswith("-->") and len(text) - comment >= len("<!---->"))


def _end(text: str, name: str, at: int) -> int:
    """Where the text of a script or a style ends: at its end tag, or with the page."""
    while (at := text.find("</", at)) >= 0:
        if ENDS[name].match(text, at):
            return at
        at += 2
    return len(text)


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a character of a text, counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
