"""What a drawing may be made of: its elements, attributes, properties and references."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from esn_package.late import late
from esn_package.saying import said

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
LIMIT = 300_000
MOST = 5_000

ELEMENTS = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line"),
        *("polyline", "polygon", "text", "tspan", "textPath", "linearGradient"),
        *("radialGradient", "stop", "clipPath", "mask", "pattern", "marker"),
    )
)
LETTERS = frozenset(("text", "tspan", "textPath"))
# A title would show as a tooltip; the alternative text says what the drawing shows.
SILENT = frozenset(("title", "desc", "metadata"))
WHY = {
    "script": said("a drawing does nothing by itself"),
    "foreignObject": said("draw its text with <text>"),
    "style": said(
        "save with presentation attributes: a style sheet here would style the whole page"
    ),
    "image": said("put the picture in the page by itself"),
    "a": said("put the link in the text of the page"),
    "filter": said("draw it without effects"),
} | dict.fromkeys(
    ("animate", "animateTransform", "animateMotion", "set"), said("a drawing does not move")
)

PRESENTATION = frozenset(
    (
        *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity"),
        *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray"),
        *("stroke-dashoffset", "opacity", "color", "display", "visibility", "paint-order"),
        *("font-family", "font-size", "font-style", "font-weight", "font-variant"),
        *("letter-spacing", "word-spacing", "text-anchor", "text-decoration", "writing-mode"),
        *("dominant-baseline", "alignment-baseline", "baseline-shift", "direction"),
        *("stop-color", "stop-opacity", "clip-path", "clip-rule", "mask", "vector-effect"),
        *("marker-start", "marker-mid", "marker-end", "shape-rendering", "text-rendering"),
        *("transform", "transform-origin"),
    )
)
ATTRIBUTES = PRESENTATION | frozenset(
    (
        *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d"),
        *("dx", "dy", "rotate", "points", "width", "height", "viewBox", "offset"),
        *("preserveAspectRatio", "pathLength", "textLength", "lengthAdjust", "startOffset"),
        *("gradientUnits", "gradientTransform", "spreadMethod", "patternUnits"),
        *("patternContentUnits", "patternTransform", "clipPathUnits", "maskUnits"),
        *("maskContentUnits", "markerUnits", "markerWidth", "markerHeight", "orient"),
        *("refX", "refY"),
    )
)
# What a value is made of: no `\` (CSS escapes), no `:` or `@`, so no scheme and no import.
VALUE = re.compile(r"[\w\s#.,%()'\"+*/-]*")
ACTING = ("url", "expression", "javascript", "image(", "image-set", "src(")
SHORT = 40  # characters of a value that drawings say again and again
URL = re.compile(r"url\(\s{0,9}([\"']?)([^()\"']{0,200})\1\s{0,9}\)", re.IGNORECASE)
# What most are: coordinates and paths, whose letters make none of the words that are refused.
NUMBERS = re.compile(r"[\d\s.,MLHVCSQTAZmlhvcsqtaz-]*")
LOCAL = re.compile(r"#([\w.-]+)")
NUMBER = late(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
FOUR = re.compile(r"\s*-?[\d.]+(?:[\s,]+-?[\d.]+){3}\s*")


def view_box(given: Mapping[str, str]) -> str:
    """The part of its plane that a drawing shows, or "" if nothing tells."""
    box = given.get("viewBox", "")
    if FOUR.fullmatch(box):
        return " ".join(box.replace(",", " ").split())
    width, height = (NUMBER.fullmatch(given.get(side, "")) for side in ("width", "height"))
    return f"0 0 {width[1]} {height[1]}" if width and height else ""


@lru_cache(maxsize=2048)  # drawings of one hand have the same colours and widths
def references(attribute: str, value: str) -> tuple[str | None, ...]:
    """The ids that an attribute points to; None for what is not an id of the drawing."""
    return tuple(_references(attribute, value))


def _references(attribute: str, value: str) -> Iterator[str | None]:
    rest, written = value, [value.strip()] if attribute == "href" else []
    if "(" in value and attribute != "href":
        rest, written = URL.sub("", value), [found[2] for found in URL.finditer(value)]
    for one in written:
        local = LOCAL.fullmatch(one)
        yield local[1] if local else None
    if attribute != "href" and not _harmless(rest, style=attribute == "style"):
        yield None


@lru_cache(maxsize=2048)
def safe_value(value: str, prefix: str) -> str:
    """A value with its references prefixed, or "" if it could mean more than it should."""
    if "(" not in value:  # nor has it a reference
        return value if _harmless(value, style=False) else ""
    if not _harmless(URL.sub("", value), style=False):
        return ""
    if any(not LOCAL.fullmatch(found[2]) for found in URL.finditer(value)):
        return ""
    return URL.sub(lambda found: f"url(#{prefix}{found[2][1:]})", value)


def safe_style(value: str, prefix: str) -> str:
    """The declarations of a style that are properties of a drawing, in their order."""
    kept = []
    for declaration in value.split(";"):
        name, _, given = declaration.partition(":")
        text = safe_value(given.strip(), prefix)
        if name.strip().lower() in PRESENTATION and text:
            kept.append(f"{name.strip().lower()}:{text}")
    return ";".join(kept)


def _harmless(value: str, *, style: bool) -> bool:
    """Whether a value, its references taken out, is made of nothing but numbers and words."""
    return _known(value, style=style) if len(value) <= SHORT else _judged(value, style=style)


def _judged(value: str, *, style: bool) -> bool:
    bare = re.sub(r"[;:]", "", value) if style else value
    lowered = bare.lower()
    return bool(VALUE.fullmatch(bare)) and not any(word in lowered for word in ACTING)


_known = lru_cache(maxsize=4096)(_judged)
