"""Requests that a package would make outside itself, of which there shall be none.

It finds what a page, a style sheet or a script names outright; it runs nothing. A link that the
learner follows by choice is no request.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from esn_package.problems import Problem
from esn_package.saying import said
from esn_package.verify.archive import Archive
from esn_package.verify.tags import Tag, place_of, tags

ADDRESS = re.compile(r"""(?:https?:|wss?:|ftp:)?//[^\s"'`)>]*""", re.IGNORECASE)
AWAY = r"\s*+(?:(?:https?|wss?|ftp):)?//"
REMARK = re.compile(r"/\*(?:.*?\*/|.*+)", re.DOTALL)
FETCHED = re.compile(
    r"""(?<![\w-])(?:src|srcset|poster|data|background|action|formaction|(?:xlink:)?href)"""
    rf"""\s*+=\s*+["']?{AWAY}""",
    re.IGNORECASE,
)
REFRESH = re.compile(
    rf"""\bcontent\s*+=\s*+["']?\s*+\d++\s*+;\s*+url\s*+=\s*+['"]?{AWAY}""", re.IGNORECASE
)
FOLLOWED = {"a", "area"}
NAMES = re.compile(
    r"""\brel\s*+=\s*+["']?(?:author|license|canonical|alternate|help)\b""", re.IGNORECASE
)
CSS = re.compile(rf"""(?:url\(\s*+["']?|@import\s++["']){AWAY}""", re.IGNORECASE)
# Two slashes first: they are found fastest. Before them is a quote, a blank or the end of a scheme:
# no address in the player's data has one of these, whose letters are turned.
SLASHES = re.compile(r"""//(?:(?<=["'`\s]//)|(?<=[psPS]://))""")
# What stands before the slashes of an address that a script asks for; an address alone (a verb's, a
# namespace's) is a name. Looking back from the few slashes costs a tenth of looking for every call.
ASKING = re.compile(
    r"""(?:\b(?:fetch|import|importScripts|sendBeacon|WebSocket|EventSource|Worker)\s*+\(\s*+"""
    r"""|\.open\s*+\(\s*+["'`]\w+["'`]\s*+,\s*+|\b(?:from|import)\s*+|\.src\s*+=\s*+)"""
    r"""(["'`])\s*+(?i:(?:https?|wss?|ftp):)?\Z"""
)
BEFORE = 70
OFTEN = 2**17  # characters: scripts and styles up to it are looked through once, as many as KEPT
KEPT = 64
HINT = said("put the file into the package, or make it a link that the learner follows")


def problems(archive: Archive) -> Iterator[Problem]:
    """Each request outside the package, at its place."""
    for path in archive.files:
        find = FINDERS.get(path.rpartition(".")[2].lower())
        if find:
            for offset in find(archive, path):
                text = archive.text(path)
                address = ADDRESS.search(text, offset)
                site = address[0] if address else said("another site")
                what = said("asks {site} for a file", site=site)
                place = archive.place(path, *place_of(text, offset))
                yield Problem(place, "external-request", what, HINT)


def _in_text(find: Callable[[str], Iterator[int]], archive: Archive, path: str) -> Iterable[int]:
    text = archive.text(path)
    return _known(find, text) if len(text) <= OFTEN else sorted(find(text))


@lru_cache(maxsize=KEPT)
def _known(find: Callable[[str], Iterator[int]], text: str) -> tuple[int, ...]:
    return tuple(sorted(find(text)))


def _in_page(archive: Archive, path: str) -> Iterable[int]:
    return sorted(_html(archive.read(path)))


def _html(content: bytes) -> Iterator[int]:
    for tag in tags(content):
        if "//" in tag.body:
            find = _js if tag.name == "script" else _css
            yield from (tag.inside + offset for offset in find(tag.body))
        if "//" in tag.attributes:  # most tags are done here, and pages have thousands
            yield from (tag.offset + offset for offset in _asked(tag))


def _asked(tag: Tag) -> Iterator[int]:
    """Where a tag's attributes ask for something outside."""
    yield from _css(tag.attributes)
    if tag.name not in FOLLOWED and not NAMES.search(tag.attributes):
        found = FETCHED.search(tag.attributes) or REFRESH.search(tag.attributes)
        if found:
            yield found.start()


def _css(text: str) -> Iterator[int]:
    yield from (match.start() for match in CSS.finditer(_without_remarks(text)))


def _js(text: str) -> Iterator[int]:
    text = _without_remarks(text)
    for match in SLASHES.finditer(text):
        if asking := ASKING.search(text, max(0, match.start() - BEFORE), match.start()):
            yield asking.end(1)


def _without_remarks(text: str) -> str:
    return REMARK.sub(_blank, text) if "/*" in text else text


def _blank(remark: re.Match[str]) -> str:
    """Blanks in the place of a remark, so that offsets and lines stay."""
    return re.sub(r"[^\n]", " ", remark[0])


FINDERS: dict[str, Callable[[Archive, str], Iterable[int]]] = {
    **dict.fromkeys(("html", "htm", "xhtml", "svg"), _in_page),
    "css": partial(_in_text, _css),
    **dict.fromkeys(("js", "mjs"), partial(_in_text, _js)),
}
