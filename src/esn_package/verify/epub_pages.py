"""The pages of a book: XHTML whose links arrive, with a table of contents (EPUB 3.3, 6 and 7)."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from esn_package import xmlfile
from esn_package.problems import Place, Problem
from esn_package.saying import said
from esn_package.verify.archive import Archive
from esn_package.xmlwords import in_words

HTML = "application/xhtml+xml"
SPACE = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
# What the manifest must say of a page that holds it (5.6.2), by the namespace of the element.
HOLDS = {"http://www.w3.org/2000/svg": "svg", "http://www.w3.org/1998/Math/MathML": "mathml"}


class Item(NamedTuple):
    """A file of the manifest, by its path in the zip; `place` is where that is said."""

    id: str
    path: str
    kind: str
    properties: frozenset[str]
    place: Place


class Leaves(NamedTuple):
    """A book with what its manifest lists."""

    archive: Archive
    items: tuple[Item, ...]


class Leaf(NamedTuple):
    """A page that is XML, with the places of its tags."""

    item: Item
    elements: list[xmlfile.Element]
    starts: dict[int, tuple[int, int]]

    def at(self, archive: Archive, number: int) -> Place:
        """Where an element begins, by its number."""
        return archive.place(self.item.path, *self.starts.get(number, (1, 1)))


def pages(book: Leaves) -> Iterator[Problem]:
    """What is wrong in the pages of a book."""
    leaves = list[Leaf]()
    for item in book.items:
        if item.kind != HTML or item.path not in book.archive.files:
            continue
        content = book.archive.read(item.path)
        root = xmlfile.parse(content, doctype=True)
        if isinstance(root, xmlfile.Broken):
            place = book.archive.place(item.path, root.line, root.column)
            what = said("is not XHTML: {message}", message=in_words(root.message))
            yield Problem(place, "bad-book", what)
            continue
        leaves.append(Leaf(item, xmlfile.elements(root), xmlfile.starts(content)))
    known = {leaf.item.path: {one.get("id") for one in leaf.elements} for leaf in leaves}
    for leaf in leaves:
        yield from _page(book, leaf)
        yield from _links(book, leaf, known)
        if "nav" in leaf.item.properties:
            yield from _contents(book, leaf)


def _page(book: Leaves, leaf: Leaf) -> Iterator[Problem]:
    """Its language, title and ids; what it holds, and that the manifest says so."""
    start = leaf.at(book.archive, 0)
    root = leaf.elements[0]
    if root.tag != f"{{{SPACE}}}html" or not root.get(f"{{{xmlfile.XML}}}lang"):
        yield Problem(start, "bad-book", said("is not a page with a language"))
    titles = [one for one in leaf.elements if one.tag == f"{{{SPACE}}}title"]
    if not any((one.text or "").strip() for one in titles):
        yield Problem(start, "bad-book", said("has no title"))
    counted = Counter(one.get("id") for one in leaf.elements if one.get("id") is not None)
    for number, one in enumerate(leaf.elements):
        space, tag = xmlfile.name(one)
        place = leaf.at(book.archive, number)
        if counted[one.get("id")] > 1:
            counted[one.get("id")] = 0
            name = one.get("id") or ""
            what = said(
                'the {attribute} "{value}" is given a second time', attribute="id", value=name
            )
            yield Problem(place, "id-twice", what)
        if space == SPACE and tag in {"script", "iframe", "object", "embed", "form"}:
            yield Problem(place, "bad-book", said("a book of ours holds no {name}", name=tag))
        if space == SPACE and tag == "img" and one.get("alt") is None:
            yield Problem(place, "bad-book", said("a picture has no alternative"))
    there = {HOLDS[space] for one in leaf.elements if (space := xmlfile.name(one)[0]) in HOLDS}
    said_of = leaf.item.properties & {*HOLDS.values()}
    if there != said_of:
        what = said(
            "its properties say {told}, and its page holds {there}",
            told=" ".join(sorted(said_of)) or "–",
            there=" ".join(sorted(there)) or "–",
        )
        yield Problem(leaf.item.place, "bad-book", what)


def _links(book: Leaves, leaf: Leaf, known: dict[str, set[str | None]]) -> Iterator[Problem]:
    """Links within the book: the file is there and listed, and so is what it leads to in it."""
    folder = posixpath.dirname(leaf.item.path)
    listed = {item.path for item in book.items}
    for number, one in enumerate(leaf.elements):
        href = one.get("href") or one.get("src") or ""
        if not href or ":" in href.partition("/")[0]:
            continue
        name, _, end = href.partition("#")
        path = posixpath.normpath(posixpath.join(folder, unquote(name))) if name else leaf.item.path
        if path not in listed or (end and end not in known.get(path, set())):
            place = leaf.at(book.archive, number)
            yield Problem(place, "bad-book", said("{href} leads nowhere in the book", href=href))


def _contents(book: Leaves, leaf: Leaf) -> Iterator[Problem]:
    """The table of contents: a list of links, each with words (7.2)."""
    tables = [
        one
        for one in leaf.elements
        if one.tag == f"{{{SPACE}}}nav" and one.get(f"{{{OPS}}}type") == "toc"
    ]
    if len(tables) != 1:
        what = said("has {n} tables of contents, and must have one", n=len(tables))
        yield Problem(leaf.at(book.archive, 0), "bad-book", what)
        return
    numbers = {id(one): number for number, one in enumerate(leaf.elements)}
    links = list(tables[0].iter(f"{{{SPACE}}}a"))
    if not links:
        place = leaf.at(book.archive, numbers[id(tables[0])])
        yield Problem(place, "bad-book", said("the table of contents is empty"))
    for one in links:
        if not "".join(map(str, one.itertext())).strip():
            place = leaf.at(book.archive, numbers[id(one)])
            yield Problem(place, "bad-book", said("a link of the table of contents has no words"))
