"""The spaces that French sets around marks, and in numbers with a unit."""

import re
from collections.abc import Iterator

from esn_package.advice.edits import HARD, THIN, Edit
from esn_package.prose.run import HOLE

_SPACES = f" {HARD}{THIN}"
_SPACED = frozenset(_SPACES)
_GAP = f"[{_SPACES}]"
# Each finds what is not set right yet, and begins with its sign: texts are long, and mostly right.
_MARK = re.compile(rf"[;!?](?<![^{_SPACES}]{THIN}[;!?])(?!=)")
_COLON = re.compile(rf":(?<![^{_SPACES}]{HARD}:)(?=\s|$|[)»\"\]])")
_OPENS = re.compile(rf"«(?!{THIN}[^{_SPACES}])")
_CLOSES = re.compile(rf"»(?<![^{_SPACES}]{THIN}»)")
_PERCENT = re.compile(rf"(?<=[\d{HOLE}]){_GAP}*[%‰](?!\w)")
_UNITS = (
    "h|min|s|ms|kg|g|mg|µg|μg|ng|L|l|mL|ml|cL|cl|dL|dl|µL|mol|mmol|µmol|UI|m|km|cm|mm|µm|nm"
    "|m²|m³|cm²|cm³|Hz|kHz|MHz|GHz|W|kW|Pa|kPa|hPa|mmHg|kJ|kcal|cal|ko|Mo|Go|To|kbit|Mbit|px|bpm|mSv|Gy|mGy"
    "|mEq|°C|€|k€|M€|Md€|\\$|£"
)
_UNIT = re.compile(
    rf" (?<=\d )(?:(?=(?:{_UNITS})(?:/\w+)?(?![\w'’\-{HOLE}]))|(?<=[ {HARD}]h )(?=\d\d(?!\w)))"
    rf"|h (?<=\d[ {HARD}]h )(?=\d\d(?!\w))"
)
_SHORT = re.compile(r"\.(?P<gap> )(?=\d)")
_SHORTENED = re.compile(r"(?<!\w)(?:art|pp?|fig|chap)\Z")
_NUMBER = re.compile(r"[°º](?<![^\W\d_][nN][°º])(?<=[nN][°º])(?P<gap> )(?=\d)")
_LAW = re.compile(r"\.(?<=[LRDA]\.)(?<![\w.][LRDA]\.)(?P<gap> ?)(?=\d{3,4}-\d)")
_DOUBLE = re.compile(r" (?<=\S ) +(?=\S)")
_BEFORE = re.compile(rf"(?<=[\w)\]»\"’%{HOLE}]){_GAP}+(?=[,.](?:\s|$|[»\")\]]))")
_POINTS = tuple(f"{space}{point}" for space in (" ", HARD, THIN) for point in ",.")
# What a mark that is set without a space may follow, and what may follow a mark.
_ENDS = frozenset(f")]»”\"'’%°€{HOLE}")
_AFTER = frozenset(")]»”\"'’…!?;:,.")
_NOT_AFTER = frozenset(":;!?([{«“\n/")


def marks(text: str) -> Iterator[Edit]:
    """U+202F before `; ! ?`, U+00A0 before `:`."""
    for found in _MARK.finditer(text):
        yield from _before(text, found.start(), THIN)
    for found in _COLON.finditer(text):
        yield from _before(text, found.start(), HARD)


def quotes(text: str) -> Iterator[Edit]:
    """U+202F inside « »."""
    for found in _OPENS.finditer(text):
        end = found.end()
        while text[end : end + 1] in _SPACED:
            end += 1
        if text[end : end + 1].strip("»\n"):
            yield Edit(found.end(), end, THIN, "space-in-quotes", "left")
    for found in _CLOSES.finditer(text):
        start = _gap(text, found.start())
        left, right = text[start - 1 : start], text[found.end() : found.end() + 1]
        if left.strip("«\n") and not right.isalnum():
            yield Edit(start, found.start(), THIN, "space-in-quotes")


def units(text: str) -> Iterator[Edit]:
    """U+00A0 before `%` and a unit, after `art.`, `p.`, `n°` and the letter of an article."""
    for found in _PERCENT.finditer(text) if "%" in text or "‰" in text else ():
        if found[0][:-1] != HARD:
            yield Edit(found.start(), found.end() - 1, HARD, "space-before-unit")
    for found in _UNIT.finditer(text):
        yield Edit(found.end() - 1, found.end(), HARD, "space-before-unit")
    for found in _SHORT.finditer(text):
        if _SHORTENED.search(text, max(0, found.start() - 5), found.start()):
            yield Edit(*found.span("gap"), HARD, "space-after-abbreviation", "left")
    for found in _NUMBER.finditer(text) if "°" in text or "º" in text else ():
        yield Edit(*found.span("gap"), HARD, "space-after-abbreviation", "left")
    for found in _LAW.finditer(text):
        yield Edit(*found.span("gap"), HARD, "space-after-abbreviation", "left")


def plain(text: str) -> Iterator[Edit]:
    """One space where there are several, none before a comma or a full stop."""
    if "  " in text:
        for found in _DOUBLE.finditer(text):
            yield Edit(*found.span(), " ", "double-space")
    if not any(points in text for points in _POINTS):
        return
    for found in _BEFORE.finditer(text):
        # A number would become that of a list, and an address would go on.
        before, point = text[max(0, found.start() - 2) : found.start()], text[found.end()]
        if before != HOLE * 2 and not (point == "." and before[-1].isdigit()):
            yield Edit(*found.span(), "", "space-before-point")


def _gap(text: str, end: int) -> int:
    """Where the spaces begin that stand before a character."""
    while text[end - 1 : end] in _SPACED:
        end -= 1
    return end


def _before(text: str, end: int, wanted: str) -> Iterator[Edit]:
    """The space before a mark, where it is another than the one wanted, or missing."""
    start = _gap(text, end)
    left, right = text[start - 1 : start], text[end + 1 : end + 2]
    if not left or left in _NOT_AFTER or (right and not right.isspace() and right not in _AFTER):
        return
    opens = left == '"' and not text[start - 2 : start - 1].strip()
    if start < end or (not opens and (left.isalnum() or left in _ENDS)):
        yield Edit(start, end, wanted, "space-before-mark")
