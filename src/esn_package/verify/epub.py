"""A book: what EPUB 3.3 asks of its container and its package document, to the letter.

The clauses are those of https://www.w3.org/TR/epub-33/; those of accessibility of
https://www.w3.org/TR/epub-a11y-11/.
"""

import posixpath
import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from esn_package import xmlfile
from esn_package.problems import Place, Problem
from esn_package.saying import Said, said
from esn_package.verify.archive import Archive
from esn_package.verify.epub_pages import HTML, Item, Leaves, pages
from esn_package.verify.manifest import Manifest
from esn_package.verify.references import listed
from esn_package.xmlwords import in_words

MIMETYPE, TYPE = "mimetype", b"application/epub+zip"
CONTAINER = "META-INF/container.xml"
OCF = "urn:oasis:names:tc:opendocument:xmlns:container"
OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
PACKAGE = "application/oebps-package+xml"
# What every reading system shows (3.2): other types need a fallback, which we have no use for.
CORE = frozenset(
    {
        *("image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"),
        *("application/xhtml+xml", "text/css", "font/woff2", "font/woff", "font/ttf", "font/otf"),
        *("audio/mpeg", "audio/mp4", "audio/ogg; codecs=opus", "text/javascript"),
    }
)
MODIFIED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
# What a catalogue tells readers by (EPUB Accessibility 1.1, 2.2): these must be there.
TOLD = ("schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard")


class Package(NamedTuple):
    """A package document with the items of its manifest."""

    manifest: Manifest
    items: tuple[Item, ...]


def problems(archive: Archive) -> Iterator[Problem]:
    """Every problem of a book."""
    yield from _first(archive)
    root = _parsed(archive, CONTAINER)
    if isinstance(root, Problem):
        yield root
        return
    files = [one.get("full-path", "") for one in root.named("rootfile", OCF)]
    kinds = {one.get("media-type") for one in root.named("rootfile", OCF)}
    if not files or kinds != {PACKAGE}:
        what = said("names no package document")
        yield _amiss(root.place(root.elements[0]), what)
        return
    found = _parsed(archive, files[0])
    if isinstance(found, Problem):
        yield found
        return
    package = Package(found, tuple(_items(found, posixpath.dirname(files[0]))))
    yield from _metadata(found)
    yield from _listed(archive, package, files[0])
    yield from _spine(package)
    yield from pages(Leaves(archive, package.items))


def _amiss(place: Place, what: Said, hint: Said | None = None) -> Problem:
    return Problem(place, "bad-book", what, hint) if hint else Problem(place, "bad-book", what)


def _first(archive: Archive) -> Iterator[Problem]:
    """The first file says what the zip is, at a place where it is found unread (OCF, 4.3)."""
    place = archive.place(MIMETYPE)
    info = archive.files[MIMETYPE]
    if info.header_offset or info.compress_type:
        what = said("must be the first file of the zip, and packed by no method")
        yield _amiss(place, what)
    if archive.read(MIMETYPE) != TYPE:
        yield _amiss(place, said("must say {type} and nothing else", type=TYPE.decode()))
    if info.extra or _extra(archive):
        yield _amiss(place, said("must have no extra field in the zip"))


def _extra(archive: Archive) -> int:
    """How long the extra field of the first file is, in its own header (APPNOTE 4.3.7)."""
    file = archive.zip.fp
    if file is None:
        return 0
    file.seek(28)
    return int(struct.unpack("<H", file.read(2).ljust(2, b"\0"))[0])


def _parsed(archive: Archive, path: str) -> Manifest | Problem:
    """A file of the zip that is XML, or why it is none."""
    if path not in archive.files:
        return _amiss(archive.place(), said("holds no {name}", name=path))
    content = archive.read(path)
    root = xmlfile.parse(content)
    if isinstance(root, xmlfile.Broken):
        place = archive.place(path, root.line, root.column)
        return _amiss(place, said("is not XML: {message}", message=in_words(root.message)))
    return Manifest(path, archive.listing, xmlfile.elements(root), xmlfile.starts(content))


def _items(package: Manifest, folder: str) -> Iterator[Item]:
    for one in package.named("item", OPF):
        path = listed(posixpath.join(folder, one.get("href", ""))) or ""
        properties = frozenset(one.get("properties", "").split())
        kind = one.get("media-type", "")
        yield Item(one.get("id", ""), path, kind, properties, package.place(one))


def _metadata(package: Manifest) -> Iterator[Problem]:
    """Who, what, in which language, changed when, and how it can be read (5.5)."""
    root = package.elements[0]
    place = package.place(root)
    if root.tag != f"{{{OPF}}}package" or root.get("version") != "3.0":
        yield _amiss(place, said("is not the package document of an EPUB 3"))
    texts = {
        name: [(one.text or "").strip() for one in package.named(name, DC)]
        for name in ("identifier", "title", "language")
    }
    for name in (name for name, found in texts.items() if not any(found)):
        yield _amiss(place, said("says no {name}", name=f"dc:{name}"))
    known = {one.get("id") for one in package.named("identifier", DC)}
    if root.get("unique-identifier") not in known:
        yield _amiss(place, said("does not say which identifier is the one of the book"))
    for language in texts["language"]:
        if language and not TAG.fullmatch(language):
            yield _amiss(place, said("{language} is no language", language=language))
    about: dict[str, list[str]] = {}
    for one in package.named("meta", OPF):
        about.setdefault(one.get("property", ""), []).append((one.text or "").strip())
    changed = about.get("dcterms:modified", [])
    if len(changed) != 1 or not MODIFIED.fullmatch(changed[0]):
        yield _amiss(place, said("must say once when it was changed: 2026-11-20T00:00:00Z"))
    for name in (name for name in TOLD if not any(about.get(name, []))):
        hint = said("catalogues tell readers by it which books they can read")
        yield _amiss(place, said("says no {name}", name=name), hint)


def _listed(archive: Archive, package: Package, itself: str) -> Iterator[Problem]:
    """Every file once in the manifest, every item in the zip, of a type that is shown (5.6)."""
    yield from package.manifest.twice("id")
    seen = set[str]()
    for item in package.items:
        if item.path not in archive.files:
            hint = said("put it into the zip, or take it out of the manifest")
            what = said("{name} is not in the zip", name=item.path)
            yield Problem(item.place, "no-such-file", what, hint)
        if item.path in seen:
            yield _amiss(item.place, said("{name} is listed twice", name=item.path))
        if item.kind not in CORE:
            what = said("{kind} is of no type that every reader shows", kind=item.kind or '""')
            yield _amiss(item.place, what)
        seen.add(item.path)
    apart = {MIMETYPE, itself}
    for path in archive.files:
        if path not in seen | apart and not path.startswith("META-INF/"):
            what = said("is in no manifest of the book")
            yield _amiss(archive.place(path), what)
    navigation = [item for item in package.items if "nav" in item.properties]
    if len(navigation) != 1:
        place = package.manifest.place(package.manifest.elements[0])
        what = said("has {n} tables of contents, and must have one", n=len(navigation))
        yield _amiss(place, what)


def _spine(package: Package) -> Iterator[Problem]:
    """The order of reading: items that are pages, each once (5.7)."""
    known = {item.id: item for item in package.items}
    order = package.manifest.named("itemref", OPF)
    if not order:
        place = package.manifest.place(package.manifest.elements[0])
        yield _amiss(place, said("has no order of reading"))
    seen = set[str]()
    for one in order:
        item = known.get(one.get("idref", ""))
        name = one.get("idref", "")
        if item is None or item.kind != HTML or name in seen:
            what = said('"{name}" is no page of the book, or stands twice in its order', name=name)
            yield _amiss(package.manifest.place(one), what)
        seen.add(name)
