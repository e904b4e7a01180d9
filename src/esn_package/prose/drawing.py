"""A drawn figure (SVG) cleaned by an allow-list, to stand in the page and use its colours.

What only editors need (comments, metadata, other namespaces, classes) is left out without a word;
what would act, reach outside or style the page is told of, with its place in the file.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from esn_package import xmlfile
from esn_package.prose.drawing_flaws import Flaw, parsed, size
from esn_package.prose.drawing_rules import (
    ATTRIBUTES,
    ELEMENTS,
    LETTERS,
    LOCAL,
    NUMBERS,
    SHORT,
    SVG,
    XLINK,
    safe_style,
    safe_value,
    view_box,
)
from esn_package.prose.writer import escaped, quoted


class Drawing(NamedTuple):
    """A drawing as inline SVG ("" if it cannot be read), its ids prefixed, and its flaws."""

    svg: str
    faults: tuple[Flaw, ...] = ()


def clean(svg: bytes, prefix: str) -> Drawing:
    """A drawing without anything that a page must not hold; `prefix` begins each of its ids."""
    root, faults = parsed(svg)
    return Drawing("" if root is None else _written(root, prefix), faults)


def faults_in(svg: bytes) -> tuple[Flaw, ...]:
    """What is wrong in a drawing, in the order of its places."""
    return parsed(svg)[1]


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
        inside = [*_inside(node, local)] if len(node) or local in LETTERS else []
        if not inside:
            out.append("/>")
            continue
        out.append(">")
        waiting.append(f"</{local}>")
        waiting.extend(reversed(inside))
    return "".join(out)


def _inside(node: xmlfile.Element, local: str) -> Iterator[xmlfile.Element | str]:
    """What an element holds that is allowed; letters only where letters are drawn."""
    drawn = local in LETTERS
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
        yield f' viewBox="{quoted(view_box(size(node)))}"'
    for name, value in xmlfile.attributes(node):
        local = name
        if name.startswith("{"):
            namespace, local = xmlfile.split(name)
            if (namespace, local) != (XLINK, "href") or node.get("href") is not None:
                continue  # SVG 2, 16.1.1: the one without a prefix counts
        elif top and local in ("width", "height", "viewBox"):
            continue
        known = _alone(local, value) if len(value) <= SHORT else None
        yield _attribute(local, value, prefix) if known is None else known


@lru_cache(maxsize=4096)  # drawings of one hand say the same again and again
def _alone(local: str, value: str) -> str | None:
    """An attribute as it may be written in any drawing; None where the prefix of ids decides."""
    one, other = (_attribute(local, value, prefix) for prefix in ("one-", "other-"))
    return one if one == other else None


def _attribute(local: str, value: str, prefix: str) -> str:
    """An attribute as it may be written, after a space, or "" to leave it out."""
    if local in ATTRIBUTES and NUMBERS.fullmatch(value):
        return f' {local}="{value}"' if value else ""  # it has nothing that is quoted
    text = quoted(_value(local, value, prefix))
    return f' {local}="{text}"' if text else ""


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
            return safe_value(value, prefix) if local in ATTRIBUTES else ""
