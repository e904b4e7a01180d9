"""The files of its own that a page names: each must be in the zip."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from esn_package.problems import Problem, did_you_mean
from esn_package.verify.archive import Archive
from esn_package.verify.requests import COMMENT, SCRIPT, TAG, blank

NAMED = re.compile(
    r"""(?<![\w:-])(?:src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
PAGES = (".html", ".htm", ".xhtml")


def listed(href: str) -> str | None:
    """The path in the zip that a relative href means; None if it leads out of the package."""
    if SCHEME.match(href):
        return None
    return posixpath.normpath(unquote(re.split(r"[?#]", href, maxsplit=1)[0]))


def problems(archive: Archive) -> Iterator[Problem]:
    """Each file that a page names and that is not there."""
    for page in archive.files:
        if page.lower().endswith(PAGES):
            text = archive.text(page)
            for offset, href in _named(COMMENT.sub(blank, text)):
                path = listed(posixpath.join(posixpath.dirname(page), href))
                if path not in archive.files and not href.startswith("/"):
                    yield _missing(archive, page, text, offset)


def _named(text: str) -> Iterator[tuple[int, str]]:
    """Offset and address of what the tags of a page name in their own folder."""
    text = SCRIPT.sub(lambda match: match[1] + blank(match[2]) + match[3], text)
    for tag in TAG.finditer(text):
        for match in NAMED.finditer(tag[2]):
            href = (match[1] or match[2] or "").strip()
            if href and not href.startswith(("#", "?")) and not SCHEME.match(href):
                yield tag.start(2) + match.start(), href


def _missing(archive: Archive, page: str, text: str, offset: int) -> Problem:
    line, start = text.count("\n", 0, offset) + 1, text.rfind("\n", 0, offset)
    match = NAMED.match(text, offset)
    href = (match[1] or match[2] or "") if match else ""
    hint = did_you_mean(href, archive.files)
    place = archive.place(page, line, offset - start)
    return Problem(place, "no-such-file", f"{href} is not in the zip", hint)
