"""Requests that a package would make outside itself, of which there shall be none.

It finds what a page, a style sheet or a script names outright; it runs nothing. A link that the
learner follows by choice is no request.
"""

import re
from collections.abc import Callable, Iterator

from esn_package.problems import Problem
from esn_package.verify.archive import Archive

ADDRESS = re.compile(r"""(?:https?:|wss?:|ftp:)?//[^\s"'`)>]*""", re.IGNORECASE)
AWAY = r"\s*(?:(?:https?|wss?|ftp):)?//"
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
SCRIPT = re.compile(r"(<script\b[^>]*+>)(.*?)(</script\s*>)", re.DOTALL | re.IGNORECASE)
TAG = re.compile(
    r"""<([a-z][\w:-]*+)((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)>""", re.DOTALL | re.IGNORECASE
)
FETCHED = re.compile(
    r"""(?<![\w-])(?:src|srcset|poster|data|background|action|formaction|(?:xlink:)?href)"""
    rf"""\s*=\s*["']?{AWAY}""",
    re.IGNORECASE,
)
REFRESH = re.compile(rf"""\bcontent\s*=\s*["']?\s*\d+\s*;\s*url\s*=\s*['"]?{AWAY}""", re.IGNORECASE)
FOLLOWED = {"a", "area"}
NAMES = re.compile(
    r"""\brel\s*=\s*["']?(?:author|license|canonical|alternate|help)\b""", re.IGNORECASE
)
CSS = re.compile(rf"""(?:url\(\s*["']?|@import\s+["']){AWAY}""", re.IGNORECASE)
JS = re.compile(
    r"""(?:\b(?:fetch|import|importScripts|sendBeacon|WebSocket|EventSource|Worker)\s*\(\s*"""
    r"""|\.open\s*\(\s*["'`]\w+["'`]\s*,\s*|\b(?:from|import)\s*|\.src\s*=\s*)"""
    rf"""["'`]{AWAY}"""
)
HINT = "put the file into the package, or make it a link that the learner follows"


def problems(archive: Archive) -> Iterator[Problem]:
    """Each request outside the package, at its place."""
    for path in archive.files:
        find = FINDERS.get(path.rpartition(".")[2].lower())
        if find:
            text = archive.text(path)
            for offset in sorted(find(text)):
                yield _problem(archive, path, text, offset)


def _problem(archive: Archive, path: str, text: str, offset: int) -> Problem:
    line, start = text.count("\n", 0, offset) + 1, text.rfind("\n", 0, offset)
    address = ADDRESS.search(text, offset)
    what = f"asks {address[0] if address else 'another site'} for a file"
    return Problem(archive.place(path, line, offset - start), "external-request", what, HINT)


def blank(text: re.Match[str] | str) -> str:
    """Blanks in the place of what is not looked at, so that offsets and lines stay."""
    return re.sub(r"[^\n]", " ", text if isinstance(text, str) else text[0])


def _html(text: str) -> Iterator[int]:
    text = COMMENT.sub(blank, text)
    for script in SCRIPT.finditer(text):
        yield from (script.start(2) + offset for offset in _js(script[2]))
    text = SCRIPT.sub(lambda match: match[1] + blank(match[2]) + match[3], text)
    for tag in TAG.finditer(text):
        if tag[1].lower() not in FOLLOWED and not NAMES.search(tag[2]):
            found = FETCHED.search(tag[2]) or REFRESH.search(tag[2])
            if found:
                yield tag.start(2) + found.start()
    yield from _css(text)


def _css(text: str) -> Iterator[int]:
    yield from (match.start() for match in CSS.finditer(REMARK.sub(blank, text)))


def _js(text: str) -> Iterator[int]:
    yield from (match.start() for match in JS.finditer(REMARK.sub(blank, text)))


FINDERS: dict[str, Callable[[str], Iterator[int]]] = {
    **dict.fromkeys(("html", "htm", "xhtml", "svg"), _html),
    "css": _css,
    **dict.fromkeys(("js", "mjs"), _js),
}
