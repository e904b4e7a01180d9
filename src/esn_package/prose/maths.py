r"""Formulas: TeX in, MathML out, and nothing of the converter's that was not looked at.

latex2mathml writes what it is given: HTML in \text, links, commands that it does not know. So its
tree is taken instead of its text, walked by an allow-list, and written here, escaped.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Protocol, cast

from esn_package.late import late
from esn_package.prose.parts import Fault
from esn_package.prose.tex import bad, refused
from esn_package.prose.writer import escaped, quoted
from esn_package.saying import said

ELEMENTS = frozenset(
    (
        *("mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub"),
        *("msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd"),
        *("mstyle", "mpadded", "mphantom"),
    )
)
ATTRIBUTES = frozenset(
    (
        *("mathvariant", "stretchy", "fence", "form", "separator", "symmetric", "largeop"),
        *("movablelimits", "accent", "accentunder", "lspace", "rspace", "minsize", "maxsize"),
        *("width", "height", "depth", "voffset", "linethickness", "displaystyle"),
        *("scriptlevel", "columnalign", "columnspacing", "rowspacing", "columnlines", "rowlines"),
    )
)
TOKENS = frozenset(("mi", "mn", "mo", "mtext", "mspace"))
CHILDREN = dict.fromkeys(("mfrac", "mroot", "msub", "msup", "munder", "mover"), 2)
CHILDREN |= {"msubsup": 3, "munderover": 3}
VALUE = late(r"[A-Za-z0-9 .+%-]*")
TAG = late(r"<[A-Za-z/!?]")
# In a formula a comma between two digits is a decimal comma; TeX would put a space after it.
DECIMAL = late(r"(?<=\d),(?=\d)")
# The converter writes \mathrm{d} as the number of its letter, and forgets that it is upright.
UPRIGHT = late(r"&#x000[0-9A-F]{2};")
COMMAND = late(r"\\[A-Za-z]+")


class Node(Protocol):
    """What is asked of an element of the converter's tree."""

    @property
    def tag(self) -> str: ...
    @property
    def text(self) -> str | None: ...
    @property
    def attrib(self) -> dict[str, str]: ...
    def __iter__(self) -> Iterator["Node"]: ...
    def __len__(self) -> int: ...


@lru_cache(maxsize=1024)
def mathml(tex: str, *, display: bool) -> str | Fault:
    """A formula as MathML, or a Fault whose offset is a character of `tex`."""
    return refused(tex) or _converted(tex, display=display)


def _converted(tex: str, *, display: bool) -> str | Fault:
    # Imported here: most texts have no formula, and the converter takes 35 ms to import.
    from latex2mathml.converter import Converter  # noqa: PLC0415

    mode = "block" if display else "inline"
    try:
        tree = Converter(display=mode).convert_to_element(_known(tex))
    except Exception:  # noqa: BLE001 - whatever it raises, the formula is at fault
        hint = said("look for a missing {{ or }}, or an argument")
        return bad(0, said("a formula cannot be read"), hint)
    out = [f'<math display="{mode}" alttext="{quoted(" ".join(tex.split()))}">']
    return _write(cast("Node", tree), tex, out) or "".join(out)


def _known(tex: str) -> str:
    """The same formula in the converter's words: it sets `split` as others set `aligned`."""
    for mark in ("begin", "end"):
        tex = tex.replace(f"\\{mark}{{aligned}}", f"\\{mark}{{split}}")
    return DECIMAL.sub("{,}", tex)


def _write(tree: Node, tex: str, out: list[str]) -> Fault | None:
    """Write the tree, without recursion; what comes back is why it cannot be."""
    waiting: list[Node | str] = ["</math>", *reversed(_joined(list(tree)))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            out.append(node)
            continue
        wrong = _wrong(node, tex)
        if wrong:
            return wrong
        out.append(_opening(node))
        waiting.append(f"</{node.tag}>")
        waiting.extend(reversed(_joined(list(node))))
    return None


def _joined(nodes: list[Node]) -> list[Node | str]:
    """Children, a decimal number written as one, upright letters side by side as one word."""
    joined: list[Node | str] = []
    at = 0
    while at < len(nodes):
        end = at
        while end < len(nodes) and _upright(nodes[end]):
            end += 1
        if end - at > 1:
            joined.append(f"<mi>{''.join(map(_text, nodes[at:end]))}</mi>")
            at = end
        elif _comma(nodes[at]) and _numbers(joined[-1:], nodes[at + 1 : at + 2]):
            joined[-1] = f"<mn>{_text(nodes[at - 1])},{_text(nodes[at + 1])}</mn>"
            at += 2
        elif _comma(nodes[at]):
            joined.append("<mn>,</mn>")  # as in 1,75^2: a number's comma has no space after it
            at += 1
        else:
            joined.append(nodes[at])
            at += 1
    return joined


def _comma(node: Node) -> bool:
    """Whether a node is `{,}`, as every decimal comma is given to the converter."""
    return node.tag == "mrow" and [(part.tag, _text(part)) for part in node] == [("mo", ",")]


def _numbers(before: list[Node | str], after: list[Node]) -> bool:
    """Whether a comma stands between two numbers, neither of which is joined already."""
    return all(
        len(side) == 1 and not isinstance(side[0], str) and side[0].tag == "mn"
        for side in (before, after)
    )


def _upright(node: Node) -> bool:
    letter = _text(node)
    normal = node.attrib.get("mathvariant") == "normal"
    return node.tag == "mi" and normal and len(letter) == 1 and letter.isalpha()


def _text(node: Node) -> str:
    return escaped(unescape(node.text or ""))


def _wrong(node: Node, tex: str) -> Fault | None:
    text = unescape(node.text or "")
    command = COMMAND.match(text)
    if node.tag == "mi" and command:
        at = max(tex.find(command[0]), 0)
        message = said("{command} is not a known command", command=command[0])
        return bad(at, message, said("see the commands of LaTeX maths"))
    if node.tag == "mi" and text == "&":
        hint = said("write \\& to show one")
        return bad(max(tex.find("&"), 0), said("an & stands outside a table"), hint)
    if node.tag == "mtext" and TAG.search(text):
        hint = said("write a space after the <")
        return bad(max(tex.find("<"), 0), said("HTML is not taken in a formula"), hint)
    wrong_count = len(node) != CHILDREN.get(node.tag, len(node))
    if node.tag not in ELEMENTS or wrong_count or (node.tag in TOKENS and len(node)):
        return bad(0, said("a formula cannot be read"), said("look for a missing argument"))
    return None


def _opening(node: Node) -> str:
    """A start tag with its text: only known attributes, letters in the alphabet asked for."""
    given = {
        name: value
        for name, value in node.attrib.items()
        if name in ATTRIBUTES and VALUE.fullmatch(value)
    }
    text = unescape(node.text or "")
    variant = given.pop("mathvariant", "")
    if node.tag == "mi" and (variant == "normal" or UPRIGHT.fullmatch(node.text or "")):
        given["mathvariant"] = "normal"
    elif variant:
        # MathML Core knows no other variant: Unicode has the letters themselves.
        text = _letter(text, variant.upper())
    written = "".join(f' {name}="{value}"' for name, value in given.items())
    return f"<{node.tag}{written}>{escaped(text)}"


def _letter(text: str, variant: str) -> str:
    """A letter or digit in a mathematical alphabet, or the text itself where it has none."""
    if len(text) != 1 or not text.isascii() or not text.isalnum():
        return text
    case = "DIGIT" if text.isdigit() else "CAPITAL" if text.isupper() else "SMALL"
    name = unicodedata.name(text).split()[-1]
    for start in (f"MATHEMATICAL {variant}", variant.replace("FRAKTUR", "BLACK-LETTER")):
        try:
            return unicodedata.lookup(f"{start} {case} {name}")
        except KeyError:
            continue
    return text
