"""The files of its own that a page names: each must be in the zip."""

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from esn_package.problems import Problem, did_you_mean
from esn_package.saying import said
from esn_package.verify.archive import Archive
from esn_package.verify.tags import place_of, tags
from esn_package.verify.unpacking import PAGES

NAMED = re.compile(
    r"""(?<![\w:-])(?:src|href|poster)\s*+=\s*+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
OFTEN, KEPT = 256, 1024  # characters of a tag that is kept (icons are named again and again)


def listed(href: str) -> str | None:
    """The path in the zip that a relative href means; None if it leads out of the package."""
    if SCHEME.match(href):
        return None
    return posixpath.normpath(unquote(re.split(r"[?#]", href, maxsplit=1)[0]))


def problems(archive: Archive) -> Iterator[Problem]:
    """Each file that a page names in its own package and that is not there, once."""
    for page in archive.files:
        if not page.lower().endswith(PAGES):
            continue
        folder, told = posixpath.dirname(page), set[str]()
        for offset, href in _named(archive.read(page)):
            if href not in told and listed(posixpath.join(folder, href)) not in archive.files:
                told.add(href)
                place = archive.place(page, *place_of(archive.text(page), offset))
                hint = did_you_mean(href, archive.files)
                yield Problem(
                    place, "no-such-file", said("{name} is not in the zip", name=href), hint
                )


def _named(content: bytes) -> Iterator[tuple[int, str]]:
    """Offset and address of what the tags of a page name beside it."""
    for tag in tags(content):
        often = len(tag.attributes) <= OFTEN
        for start, href in (_often if often else _beside)(tag.attributes):
            yield tag.offset + start, href


def _beside(attributes: str) -> tuple[tuple[int, str], ...]:
    """Where the attributes of a tag name a file beside the page, and its address."""
    found = list[tuple[int, str]]()
    for match in NAMED.finditer(attributes):
        href = unescape(match[1] or match[2] or "").strip()
        if href and not href.startswith(("#", "?", "/")) and not SCHEME.match(href):
            found.append((match.start(), href))
    return tuple(found)


_often = lru_cache(maxsize=KEPT)(_beside)
