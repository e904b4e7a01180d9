"""What is wrong with a line of YAML: its colons, the spaces after them, its indentation."""

import re

from esn_package.late import late
from esn_package.saying import said
from esn_package.source.stops import QUOTES, Mistake, Stop

_LEADING_TAB = late(r"^ *\t[ \t]*(?=[^\s])", re.MULTILINE)
_NO_SPACE = late(r"(?:- +)*[\w-]+:(?=[^\s:/])")
_HARD_SPACE = late(r"(?:- +)*[\w-]+[ \u00a0\u202f]?:([\u00a0\u202f])")
_BARE = late(r"\s*(?P<key>[a-z_]+)(?: .*)?")
_FIRST = late(  # the key that an item of a list begins with
    r"\s*(?:- +)+(?P<key>kind|id|text|item|term|code|from|title)(?: .*)?"
)
_COLON = said("a text without quotes holds a colon followed by a space")


def colon(stop: Stop) -> list[Mistake]:
    """`titre: Identifier : INS`, or a key that is indented under the text above."""
    if stop.line(stop.last.start) == stop.line(stop.index):
        return no_space(stop, stop.last.start) or [
            Mistake(stop.index, "unquoted-colon", _COLON, QUOTES, "\u2236")
        ]
    if found := no_space(stop, stop.last.start):
        return found
    own = stop.text[stop.line_start(stop.index) : stop.index]
    if found := _no_colon(stop):
        return found
    if re.fullmatch(r"\s*[\w-]+\s*", own):
        index = stop.line_start(stop.index) + len(own) - len(own.lstrip())
        message = said("this key is indented as if it went on the text above")
        return [Mistake(index, "not-yaml", message, said("align it with the keys above"))]
    return [Mistake(stop.index, "unquoted-colon", _COLON, QUOTES, "\u2236")]


def _no_colon(stop: Stop) -> list[Mistake]:
    """`title Feu` at the head of a file, `- kind single`: read as a text that goes on below."""
    begin = stop.line_start(stop.last.start)
    line = stop.text[begin:].split("\n", 1)[0]
    shape = _FIRST if line.lstrip().startswith("- ") else _BARE
    found = shape.fullmatch(line)
    if not found or begin + found.start("key") != stop.last.start:
        return []
    message = said('a colon is missing after "{key}"', key=found["key"])
    hint = said("write `{key}: …`", key=found["key"])
    return [Mistake(stop.last.start, "not-yaml", message, hint)]


def no_space(stop: Stop, index: int) -> list[Mistake]:
    """`titre:Feu`, or a no-break space after the colon, in the line of a character."""
    begin = stop.line_start(index)
    line = stop.text[begin:].split("\n", 1)[0]
    begin += len(line) - len(line.lstrip())
    if hard := _HARD_SPACE.match(line.lstrip()):
        message = said("a no-break space stands after the colon of a key")
        hint = said("put an ordinary space")
        return [Mistake(begin + hard.start(1), "not-yaml", message, hint, " ")]
    if near := _NO_SPACE.match(line.lstrip()):
        message = said("a key's colon needs a space after it")
        return [Mistake(begin + near.end() - 1, "not-yaml", message)]
    return []


def tabs(stop: Stop) -> list[Mistake]:
    """Every line that is indented with a tab."""
    hint = said("indent with spaces, two a level")
    message = said("this line is indented with a tab")
    found = [
        Mistake(match.start(), "tab", message, hint, " " * len(match[0]))
        for match in _LEADING_TAB.finditer(stop.text)
    ]
    return found or [Mistake(stop.index, "tab", said("a tab stands where a space should"), hint)]
