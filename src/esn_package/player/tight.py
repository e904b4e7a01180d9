"""Scripts and style sheets without comments and idle spaces: LMSs serve packages uncompressed.

Names and lines stay, so what is joined can still be read. It does not know what it shortens.
"""

import re
from collections.abc import Iterator

PART = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)
    |(?P<word>[\w$]+)
    |(?P<line>\n)
    |(?P<space>[^\S\n]+)
    |(?P<mark>.)""",
    re.DOTALL | re.VERBOSE,
)
PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/\w*")
# After these a slash begins a pattern; after anything else it divides.
OPENS = frozenset("(,=:[!&|?{};+-*%<>~^\n") | {"", "return", "typeof", "case", "in", "of"}
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def script(text: str) -> str:
    """A script that does the same, a line for each line that held code.

    It knows no template in a template: `${…}` holds no backtick, a test says so.
    """
    written, last = [], "\n"
    for part in _tokens(text):
        if part == "\n" == last:
            continue
        if _would_join(last, part):
            written.append(" ")
        written.append(part)
        last = part
    return "".join(written)


def _tokens(text: str) -> Iterator[str]:
    """What a script is made of, comments and spaces left out."""
    at, last = 0, ""
    while at < len(text):
        pattern = PATTERN.match(text, at) if last in OPENS else None
        found = PART.match(text, at)
        if found is None or (pattern and found.lastgroup == "mark"):
            found = pattern
        if found is None:
            raise ValueError(text[at : at + 40])
        at = found.end()
        if found.re is PART and found.lastgroup in {"comment", "space"}:
            continue
        last = found[0]
        yield last


def _would_join(before: str, after: str) -> bool:
    """Whether two tokens would mean something else without a space between them."""
    first, second = before[-1], after[0]
    words = (first.isalnum() or first in "_$") and (second.isalnum() or second in "_$")
    return words or (first == second and first in "+-")


def sheet(text: str) -> str:
    """A style sheet with a rule a line, of one with a declaration a line."""
    bare = COMMENT.sub("", text)
    lines = (re.sub(r"^([\w-]+): ", r"\1:", line.strip()) for line in bare.splitlines())
    joined = re.sub(r" ?\{", "{", " ".join(filter(None, lines)))
    for loose, tight in (("{ ", "{"), ("; ", ";"), (";}", "}"), (", ", ","), (" }", "}")):
        joined = joined.replace(loose, tight)
    return joined.replace("} ", "}").replace("}", "}\n").replace("}\n}", "}}")
