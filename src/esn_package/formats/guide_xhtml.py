"""Our HTML as XHTML, which a book needs: the same tags, each closed, in their namespaces."""

import re
from base64 import b64decode
from hashlib import sha256
from typing import NamedTuple

SPACES = {
    "svg": 'xmlns="http://www.w3.org/2000/svg"',
    "math": 'xmlns="http://www.w3.org/1998/Math/MathML"',
}
# HTML, 13.1.2: elements that have no content, and never an end tag.
VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
TAG = re.compile(
    r"<(?P<name>[a-zA-Z][^\s/>]*)(?P<attributes>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*?)(?P<end>\s*/?)>"
)
BARE = re.compile(r"(\s)([a-zA-Z-]+)(?=\s|$)")  # an attribute without a value
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
INSIDE = re.compile(r'(<a\b[^>]*?\shref=")#([^"]+)"')
ID = re.compile(r'\sid="([^"]+)"')
IMAGE = re.compile(r'(<img\b[^>]*?\ssrc=")data:image/([a-z0-9+.-]+);base64,([^"]+)"')


class Picture(NamedTuple):
    """A picture that stood in a page, as a file of its own."""

    name: str
    kind: str
    content: bytes


def xhtml(html: str) -> str:
    """The same as XML: every tag closed, every attribute with a value."""
    return TAG.sub(_tag, html)


def ids(html: str) -> tuple[str, ...]:
    """The addresses in a text of ours."""
    return tuple(ID.findall(html))


def leading(html: str, files: dict[str, str]) -> str:
    """The text with its links within the book led to the file in which their end stands.

    What is led to, and is nowhere in the book, is no link any more.
    """

    def led(found: re.Match[str]) -> str:
        file = files.get(found[2])
        return f'{found[1]}{file}#{found[2]}"' if file else f'{found[1]}#"'

    return re.sub(r'<a\b[^>]*\shref="#"[^>]*>(.*?)</a>', r"\1", INSIDE.sub(led, html))


def apart(html: str) -> tuple[str, tuple[Picture, ...]]:
    """The text with its pictures as files beside it."""
    found: dict[str, Picture] = {}

    def named(match: re.Match[str]) -> str:
        content = b64decode(match[3])
        suffix = match[2].partition("+")[0].replace("jpeg", "jpg")
        name = f"media/{sha256(content).hexdigest()[:12]}.{suffix}"
        found[name] = Picture(name, f"image/{match[2]}", content)
        return f'{match[1]}{name}"'

    return IMAGE.sub(named, html), tuple(found.values())


def _tag(found: re.Match[str]) -> str:
    name, attributes = found["name"], _valued(found["attributes"])
    space = SPACES.get(name, "")
    if space and "xmlns=" not in attributes:
        attributes = f" {space}{attributes}"
    closed = name.lower() in VOID or found["end"].strip() == "/"
    return f"<{name}{attributes}{'/' if closed else ''}>"


def _valued(attributes: str) -> str:
    """The attributes, one without a value being its own (HTML, 2.3.2)."""
    if not BARE.search(QUOTED.sub('""', attributes)):
        return attributes
    parts = re.split(r"(\"[^\"]*\"|'[^']*')", attributes)
    return "".join(part if n % 2 else BARE.sub(r'\1\2=""', part) for n, part in enumerate(parts))
