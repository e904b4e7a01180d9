"""A drawn figure (SVG) cleaned by an allow-list, to stand in the page and use its colours.

What only editors need (comments, metadata, other namespaces, classes) is left out without a word;
what would act, reach outside or style the page is told of, with its place in the file.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from esn_package import xmlfile
from esn_package.prose.drawing_rules import (
    ATTRIBUTES,
    ELEMENTS,
    LETTERS,
    LIMIT,
    LOCAL,
    MOST,
    NUMBERS,
    SILENT,
    SVG,
    WHY,
    XLINK,
    references,
    safe_style,
    safe_value,
    view_box,
)
from esn_package.prose.writer import escaped, quoted
from esn_package.saying import NOTHING, Said, said
from esn_package.xmlwords import in_words

REFERRING = ATTRIBUTES | {"href", "style"}


class Flaw(NamedTuple):
    """What is wrong in a drawing, and where in its file, line and column counted from 1."""

    line: int
    column: int
    message: Said
    hint: Said = NOTHING


class Drawing(NamedTuple):
    """A drawing as inline SVG ("" if it cannot be read), its ids prefixed, and its flaws."""

    svg: str
    faults: tuple[Flaw, ...] = ()


def clean(svg: bytes, prefix: str) -> Drawing:
    """A drawing without anything that a page must not hold; `prefix` begins each of its ids."""
    root, faults = _read(svg)
    return Drawing("" if root is None else _written(root, prefix), faults)


def faults_in(svg: bytes) -> tuple[Flaw, ...]:
    """What is wrong in a drawing, in the order of its places."""
    return _read(svg)[1]


@lru_cache(maxsize=32)  # looked through when it is loaded, and written once in each format
def _read(svg: bytes) -> tuple[xmlfile.Element | None, tuple[Flaw, ...]]:
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
    if not view_box(_size(root)):
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
        for name, value in element.attrib.items():
            if name in ATTRIBUTES and NUMBERS.fullmatch(str(value)):
                continue
            if wrong := _wrong(str(name), str(value), ids):
                yield number, *wrong


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


def _size(element: xmlfile.Element) -> dict[str, str]:
    return {name: element.get(name, "") for name in ("viewBox", "width", "height")}


def _uses(element: xmlfile.Element) -> bool:
    return any(xmlfile.name(inside)[1] == "use" for inside in xmlfile.elements(element))


def _written(root: xmlfile.Element, prefix: str) -> str:
    """The allowed part of a tree as text, walked without recursion."""
    out: list[str] = []
    waiting: list[xmlfile.Element | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            out.append(node)
            continue
        local = xmlfile.name(node)[1]
        out.append(f"<{local}{''.join(_attributes(node, prefix, top=node is root))}")
        inside = [*_inside(node)]
        if not inside:
            out.append("/>")
            continue
        out.append(">")
        waiting.append(f"</{local}>")
        waiting.extend(reversed(inside))
    return "".join(out)


def _inside(node: xmlfile.Element) -> Iterator[xmlfile.Element | str]:
    """What an element holds that is allowed; letters only where letters are drawn."""
    drawn = xmlfile.name(node)[1] in LETTERS
    if drawn and node.text:
        yield escaped(node.text)
    for child in node:
        if isinstance(child.tag, str):
            namespace, local = xmlfile.name(child)
            if namespace == SVG and local in ELEMENTS:
                yield child
        if drawn and child.tail:
            yield escaped(child.tail)


def _attributes(node: xmlfile.Element, prefix: str, *, top: bool) -> Iterator[str]:
    if top:
        yield f' viewBox="{quoted(view_box(_size(node)))}"'
    for name, value in node.attrib.items():
        local = str(name)
        if local.startswith("{"):
            namespace, local = xmlfile.split(local)
            if (namespace, local) != (XLINK, "href") or "href" in node.attrib:
                continue  # SVG 2, 16.1.1: the one without a prefix counts
        elif top and local in ("width", "height", "viewBox"):
            continue
        text = _value(local, str(value), prefix)
        if text:
            yield f' {local}="{quoted(text)}"'


def _value(local: str, value: str, prefix: str) -> str:
    """An attribute's value as it may be written, or "" to leave it out."""
    match local:
        case "id":
            return f"{prefix}{value}" if LOCAL.fullmatch(f"#{value}") else ""
        case "href":
            found = LOCAL.fullmatch(value.strip())
            return f"#{prefix}{found[1]}" if found else ""
        case "style":
            return safe_style(value, prefix)
        case _:
            if local not in ATTRIBUTES:
                return ""
            return value if NUMBERS.fullmatch(value) else safe_value(value, prefix)
