"""A drawing looked through: its tree, and what of it a page must not hold, each at its place."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from esn_package import xmlfile
from esn_package.prose.drawing_rules import (
    ATTRIBUTES,
    ELEMENTS,
    LIMIT,
    MOST,
    NUMBERS,
    SHORT,
    SILENT,
    SVG,
    WHY,
    XLINK,
    references,
    view_box,
)
from esn_package.saying import NOTHING, Said, said
from esn_package.xmlwords import in_words

REFERRING = ATTRIBUTES | {"href", "style"}


class Flaw(NamedTuple):
    """What is wrong in a drawing, and where in its file, line and column counted from 1."""

    line: int
    column: int
    message: Said
    hint: Said = NOTHING


@lru_cache(maxsize=32)  # looked through when it is loaded, and written once in each format
def parsed(svg: bytes) -> tuple[xmlfile.Element | None, tuple[Flaw, ...]]:
    """A drawing's tree, which nobody changes, or None; and what is wrong in it."""
    if len(svg) > LIMIT:
        why = said("the drawing is larger than {most} kB", most=LIMIT // 1000)
        return None, (Flaw(1, 1, why, said("simplify its paths, or use a .webp picture")),)
    root = xmlfile.parse(svg, limit=LIMIT, doctype=True)
    if isinstance(root, xmlfile.Broken):
        words = root.message
        not_xml = said("this is not XML: {words}", words=in_words(words))
        why = words if isinstance(words, Said) else not_xml
        return None, (Flaw(root.line, root.column, why, said("save it again as SVG")),)
    if xmlfile.name(root) != (SVG, "svg"):
        why = said("the file is not an SVG drawing")
        hint = said('its root is <svg xmlns="{namespace}">', namespace=SVG)
        return None, (Flaw(1, 1, why, hint),)
    flaws = [*_flaws(root, xmlfile.elements(root))]
    places = xmlfile.starts(svg) if flaws else {}
    told = {Flaw(*places.get(number, (1, 1)), why, hint) for number, why, hint in flaws}
    return root, tuple(sorted(told))


def _flaws(
    root: xmlfile.Element, elements: list[xmlfile.Element]
) -> Iterator[tuple[int, Said, Said]]:
    """What is wrong, with the number of the element in document order."""
    if len(elements) > MOST:
        message = said("the drawing has more than {most} elements", most=MOST)
        yield 0, message, said("simplify it, or use a .webp picture")
    if not view_box(size(root)):
        yield 0, said("the drawing has no viewBox"), said('add viewBox="0 0 width height" to <svg>')
    ids = {element.get("id", ""): element for element in elements}
    refused = set[xmlfile.Element]()  # what goes with it is not told apart; what <a> holds stays
    for number, element in enumerate(elements):
        namespace, local = xmlfile.name(element)
        if namespace != SVG or local in SILENT or element in refused:
            continue
        if local not in ELEMENTS:
            refused.update(xmlfile.elements(element) if local != "a" else ())
            message = said("<{name}> is not taken in a drawing", name=local)
            yield number, message, WHY.get(local, said("take it out"))
            continue
        for name, value in xmlfile.attributes(element):
            if not _is_plain(name, value) and (wrong := _wrong(name, value, ids)):
                yield number, *wrong


def _is_plain(name: str, value: str) -> bool:
    """Whether an attribute is right whatever ids a drawing has, as nearly all are."""
    if len(value) <= SHORT:
        return _is_known(name, value)
    return name in ATTRIBUTES and NUMBERS.fullmatch(value) is not None


@lru_cache(maxsize=4096)  # drawings of one hand say the same again and again
def _is_known(name: str, value: str) -> bool:
    return _wrong(name, value, {}) is None


def _wrong(name: str, value: str, ids: dict[str, xmlfile.Element]) -> tuple[Said, Said] | None:
    """Why an attribute is refused, and what to do."""
    namespace, local = xmlfile.split(name)
    if namespace not in ("", XLINK):
        return None
    if local.lower().startswith("on"):
        return said('"{name}" is not taken in a drawing', name=local), WHY["script"]
    if local in REFERRING:
        for target in references(local, value):
            if target is None:
                brief = " ".join(value.split())[:40]  # a message stands on one line
                message = said('"{target}" reaches outside the drawing', target=brief)
                return message, said("point to an id of the drawing: #id")
            if target not in ids:
                message = said('"#{target}" is not in the drawing', target=target)
                return message, said("point to an id that is there")
            if local == "href" and _uses(ids[target]):
                message = said('"#{target}" is itself made with <use>', target=target)
                return message, said("draw it once, without <use>")
    return None


def size(element: xmlfile.Element) -> dict[str, str]:
    """What says how large a drawing is."""
    return {name: element.get(name, "") for name in ("viewBox", "width", "height")}


def _uses(element: xmlfile.Element) -> bool:
    return any(xmlfile.name(inside)[1] == "use" for inside in xmlfile.elements(element))
