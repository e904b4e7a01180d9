"""A guide as a book: EPUB 3.3, a file a chapter, the same bytes of the same module.

The clauses are those of https://www.w3.org/TR/epub-33/; verify/epub.py holds a book to them.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from esn_package import xmlfile
from esn_package.formats.guide_chapters import Guide
from esn_package.formats.guide_page import style
from esn_package.formats.guide_xhtml import Picture, apart, ids, leading, xhtml
from esn_package.html import Markup, fill
from esn_package.html.document import accent, institution
from esn_package.html.icons import icons, named
from esn_package.html.looks import look
from esn_package.html.words import direction
from esn_package.module import Module
from esn_package.package import Content, Package

FOLDER = "EPUB"
SHEET = "guide.css"
OCF = "urn:oasis:names:tc:opendocument:xmlns:container"
OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
XHTML = "application/xhtml+xml"


class Leaf(NamedTuple):
    """A file of a book that is read: `html` is XHTML within its body."""

    name: str
    title: str
    html: str
    icons: Markup


def book(guide: Guide) -> Package:
    """The book."""
    leaves, pictures = _leaves(guide)
    names = _names(guide)
    files: dict[str, Content] = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": _container(),
        f"{FOLDER}/package.opf": _package(guide, leaves, pictures),
        f"{FOLDER}/nav.xhtml": _filled("bookcontents", guide, {"names": names}),
        f"{FOLDER}/{SHEET}": _style(guide.module).encode(),
    }
    for leaf in leaves:
        files[f"{FOLDER}/{leaf.name}"] = _filled("bookleaf", guide, {"leaf": leaf})
    files |= {f"{FOLDER}/{one.name}": one.content for one in pictures}
    return Package(f"{guide.module.id}-guide.epub", files)


def _style(module: Module) -> str:
    """The style sheet of a book: an institution's colours in the place of the school's."""
    return f"{style('guide', of=module)}{look(module, alone=True)['look']}"


def _names(guide: Guide) -> dict[str, str]:
    """The file of each chapter, by its id."""
    return {one.id: f"{n:02}-{one.id}.xhtml" for n, one in enumerate(guide.chapters, 1)}


def _leaves(guide: Guide) -> tuple[tuple[Leaf, ...], tuple[Picture, ...]]:
    """The files that are read, in order, and the pictures that they show."""
    names = _names(guide)
    texts = [("00-title.xhtml", guide.module.title, str(guide.head))]
    texts += [(names[one.id], one.title, str(one.html)) for one in guide.chapters]
    places = {id_: name for name, _, html in texts for id_ in ids(html)} | names
    leaves, pictures = list[Leaf](), dict[str, Picture]()
    for name, title, html in texts:
        whole, shown = apart(leading(html, places))
        pictures |= {one.name: one for one in shown}
        leaves.append(Leaf(name, title, xhtml(whole), Markup(xhtml(icons(named(html.encode()))))))
    return tuple(leaves), tuple(pictures.values())


def _filled(template: str, guide: Guide, values: Mapping[str, object]) -> bytes:
    shared = {
        "guide": guide,
        "module": guide.module,
        "words": guide.words,
        "sheet": SHEET,
        "accent": accent(guide.module),
        "direction": direction(guide.module.language),
        "raw": Markup,
    }
    return (fill(f"guide/{template}.html.j2", shared | {**values}) + "\n").encode()


def _container() -> bytes:
    """Where the package document is (OCF, 4.2.6.3.1)."""
    root = xmlfile.new(f"{{{OCF}}}container", {"version": "1.0"}, namespaces={None: OCF})
    files = xmlfile.add(root, f"{{{OCF}}}rootfiles")
    about = {"full-path": f"{FOLDER}/package.opf", "media-type": "application/oebps-package+xml"}
    xmlfile.add(files, f"{{{OCF}}}rootfile", about)
    return xmlfile.write(root)


def _package(guide: Guide, leaves: tuple[Leaf, ...], pictures: tuple[Picture, ...]) -> bytes:
    """The package document (5)."""
    module = guide.module
    about = {
        "version": "3.0",
        "unique-identifier": "id",
        f"{{{xmlfile.XML}}}lang": module.language,
        "dir": direction(module.language),
        "prefix": "schema: http://schema.org/",
    }
    root = xmlfile.new(f"{{{OPF}}}package", about, namespaces={None: OPF, "dc": DC})
    metadata = xmlfile.add(root, f"{{{OPF}}}metadata")
    for tag, attributes, text in _told(guide):
        xmlfile.add(metadata, f"{{{DC}}}{tag}", attributes, text)
    for name, text in _meta(guide, leaves, pictures):
        xmlfile.add(metadata, f"{{{OPF}}}meta", {"property": name}, text)
    manifest = xmlfile.add(root, f"{{{OPF}}}manifest")
    for id_, name, kind, properties in _items(leaves, pictures):
        told = {"properties": properties} if properties else {}
        item = {"id": id_, "href": name, "media-type": kind} | told
        xmlfile.add(manifest, f"{{{OPF}}}item", item)
    spine = xmlfile.add(root, f"{{{OPF}}}spine")
    for id_ in ("leaf-0", "nav", *(f"leaf-{n}" for n in range(1, len(leaves)))):
        xmlfile.add(spine, f"{{{OPF}}}itemref", {"idref": id_})
    return xmlfile.write(root)


def _told(guide: Guide) -> Iterator[tuple[str, dict[str, str], str]]:
    """What the book is called, and who answers for it (5.5.3)."""
    module, said = guide.module, guide.words
    yield "identifier", {"id": "id"}, identifier(module)
    yield "title", {}, said("guide-title", title=module.title)
    yield "language", {}, module.language
    yield "date", {}, _day(module)
    yield "description", {}, module.summary
    for tag, text in (
        ("creator", module.authors),
        ("publisher", institution(module)),
        ("rights", module.licence),
    ):
        if text:
            yield tag, {}, text


def _meta(
    guide: Guide, leaves: tuple[Leaf, ...], pictures: tuple[Picture, ...]
) -> Iterator[tuple[str, str]]:
    """When it was changed (5.5.4), and how it can be read (EPUB Accessibility 1.1, 2.2)."""
    text = "".join(leaf.html for leaf in leaves)
    drawn, maths = bool(pictures) or 'role="img"' in text, "<math" in text
    yield "dcterms:modified", f"{_day(guide.module)}T00:00:00Z"
    yield "schema:accessMode", "textual"
    if drawn:
        yield "schema:accessMode", "visual"
    yield "schema:accessModeSufficient", "textual"
    for feature in ("structuralNavigation", "tableOfContents", "readingOrder"):
        yield "schema:accessibilityFeature", feature
    if drawn:
        yield "schema:accessibilityFeature", "alternativeText"
    if maths:
        yield "schema:accessibilityFeature", "MathML"
    yield "schema:accessibilityHazard", "none"
    yield "schema:accessibilitySummary", guide.words("guide-accessible")


def _items(
    leaves: tuple[Leaf, ...], pictures: tuple[Picture, ...]
) -> Iterator[tuple[str, str, str, str]]:
    """Every file of the book, each once: id, path, type, properties (5.6.2)."""
    yield "nav", "nav.xhtml", XHTML, "nav"
    yield "sheet", SHEET, "text/css", ""
    for n, leaf in enumerate(leaves):
        holds = (("mathml", "<math" in leaf.html), ("svg", "<svg" in leaf.html or leaf.icons))
        yield f"leaf-{n}", leaf.name, XHTML, " ".join(name for name, is_there in holds if is_there)
    for n, one in enumerate(pictures):
        yield f"picture-{n}", one.name, one.kind, ""


def identifier(module: Module) -> str:
    """What the book is known by, in every edition the same: it comes of ids that never change."""
    school = module.programme.id if module.programme else ""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'esn-package:guide:{school}:{module.id}')}"


def _day(module: Module) -> str:
    """The later of the days at which the module and its guide were checked."""
    guided = module.guide.page.checked if module.guide else None
    return max(module.checked, guided or module.checked).isoformat()
