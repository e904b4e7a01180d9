"""XML read, built, written and checked: the one door to lxml.

It does not know what the elements mean: a manifest, a drawing and a grammar are all the same here.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias, cast

from lxml import etree

from esn_package.saying import said

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for it

LIMIT = 2_000_000
XML = "http://www.w3.org/XML/1998/namespace"
# What XML 1.0 (2.2, Char) leaves out: lxml refuses it, and a title must not break a build.
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
TAG = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>"
    r"|<(?P<name>[^\s!/?>][^\s/>]*)",
    re.DOTALL,
)


class Broken(NamedTuple):
    """What is wrong in a file of XML, often in libxml2's words; line and column from 1."""

    line: int
    column: int
    message: str


def parse(data: bytes, *, limit: int = LIMIT, doctype: bool = False) -> Element | Broken:
    """The root element, or why there is none.

    No entity is expanded, no document type read, no network used. A document type is refused
    unless `doctype` says that it may stand there unread; one that declares entities always is.
    """
    if len(data) > limit:
        return Broken(1, 1, said("the file is larger than {most:,} bytes", most=limit))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        return Broken(max(line, 1), max(column, 1), _sentence(error.msg))
    typed = root.getroottree().docinfo.internalDTD is not None
    if b"<!ENTITY" in data or (typed and not doctype):
        return Broken(1, 1, said("a document type or an entity is not taken"))
    return root


def new(
    tag: str,
    attributes: Mapping[str, str] | None = None,
    *,
    namespaces: Mapping[str | None, str] | None = None,
) -> Element:
    """A root element; `tag` and attribute names are `name` or `{namespace}name`."""
    element = etree.Element(tag, nsmap=cast("dict[str, str] | None", namespaces))
    _set(element, attributes)
    return element


def add(
    parent: Element, tag: str, attributes: Mapping[str, str] | None = None, text: str = ""
) -> Element:
    """A new last child of `parent`."""
    child = etree.SubElement(parent, tag)
    _set(child, attributes)
    if text:
        child.text = NOT_XML.sub("\ufffd", text).replace("\r", "\n")
    return child


def write(element: Element) -> bytes:
    """The same bytes for the same tree: UTF-8, declared, indented, no numeric reference.

    Whitespace in attributes becomes a space, since it could only be written as a reference.
    """
    etree.indent(element, "  ")
    text = etree.tostring(element, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def check(data: bytes, grammar: str, *, limit: int = LIMIT) -> list[Broken]:
    """What is wrong in a file by a RELAX NG grammar (its XML text), sorted by place."""
    root = parse(data, limit=limit)
    return [root] if isinstance(root, Broken) else judge(root, data, grammar)


def judge(root: Element, data: bytes, grammar: str) -> list[Broken]:
    """What is wrong in a file that was parsed, by a RELAX NG grammar, sorted by place."""
    schema = _schema(grammar)
    if schema.validate(root):
        return []
    places = starts(data)
    found = set()
    for entry in schema.error_log:
        line, column = _place(root, entry.path, places) or (entry.line, 1)
        found.add(Broken(line, column, _sentence(entry.message)))
    return sorted(found)


def starts(data: bytes) -> dict[int, tuple[int, int]]:
    """Line and column of each start tag, by its number in document order, from 0.

    libxml2 keeps the line in which a tag ends, and no column; this is exact, because no `<` can
    stand in a well-formed tag (XML 1.0, 3.1).
    """
    text = _decoded(data)
    tags = (match for match in TAG.finditer(text) if match["name"])
    places, line, before = {}, 1, 0
    for number, match in enumerate(tags):
        at = match.start()
        line += text.count("\n", before, at)
        places[number] = (line, at - text.rfind("\n", 0, at))
        before = at
    return places


def elements(root: Element) -> list[Element]:
    """Every element in document order, comments and processing instructions left out."""
    return list(root.iter(etree.Element))


def name(element: Element) -> tuple[str, str]:
    """The namespace ("" if none) and the local name of an element."""
    return split(str(element.tag))


def attributes(element: Element) -> list[tuple[str, str]]:
    """The attributes of an element with their values, as they stand in it."""
    return cast("list[tuple[str, str]]", element.items())


@lru_cache(1024)  # files say the same few again and again
def split(tag: str) -> tuple[str, str]:
    """The namespace ("" if none) and the local name in `{namespace}name`."""
    namespace, _, local = tag.rpartition("}")
    return namespace.removeprefix("{"), local


@cache
def _schema(grammar: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(grammar.encode()))


def _set(element: Element, attributes: Mapping[str, str] | None) -> None:
    for key, value in (attributes or {}).items():
        element.set(key, re.sub(r"[\t\n\r]", " ", NOT_XML.sub("\ufffd", value)))


def _place(
    root: Element, path: str | None, places: Mapping[int, tuple[int, int]]
) -> tuple[int, int] | None:
    # libxml2 writes the path with the file's own prefixes.
    prefixes = {key: uri for one in elements(root) for key, uri in one.nsmap.items() if key}
    found = root.getroottree().xpath(path, namespaces=prefixes) if path else []
    if not (isinstance(found, list) and found and isinstance(found[0], etree._Element)):  # noqa: SLF001
        return None
    number = next(n for n, node in enumerate(elements(root)) if node is found[0])
    return places.get(number)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    declared = re.match(rb"<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)", data)
    try:
        return data.decode(declared[1].decode() if declared else "utf-8-sig", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _sentence(message: str | None) -> str:
    """A message of libxml2 as ours are: no place (the Broken has it), no full stop, in one line."""
    text = re.sub(r",? ?line \d+(, column \d+)?", "", (message or "not XML").split("\n")[0])
    return text.strip().rstrip(".")
