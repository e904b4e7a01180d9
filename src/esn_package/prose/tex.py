"""What a formula may be, judged on its TeX before any converter sees it."""

import re
from collections.abc import Iterator

from esn_package.late import late
from esn_package.problems import did_you_mean
from esn_package.prose.parts import Fault
from esn_package.saying import Said, said

LONGEST = 2_000
DEEPEST = 50

# What would reach out of a formula, redefine it, or paint it in colours that no theme knows.
REFUSED = late(
    r"\\(?:href|url|class|style|cssId|unicode|verb|includegraphics|require|tag\*?"
    r"|(?:re)?newcommand|newenvironment|def|let|DeclareMathOperator|color|textcolor|f?colorbox"
    # Drawn with <menclose>, which MathML Core leaves out and Chromium does not draw.
    r"|boxed|fbox|[bx]?cancel|sout)"
    r"(?![A-Za-z])"
)
ENVIRONMENTS = frozenset(
    (
        *("array", "cases", "align", "align*", "aligned", "split", "substack", "matrix"),
        *("pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "matrix*"),
        *("pmatrix*", "bmatrix*", "Bmatrix*", "vmatrix*", "Vmatrix*"),
    )
)
ENVIRONMENT = late(r"\\begin\s*\{([^{}]*)\}")
# TeX drops the rest of a line after a %, without a word; `\\%` is a line's end and a comment.
COMMENT = late(r"(?<!\\)(?:\\\\)*%")


def refused(tex: str) -> Fault | None:
    """Why a formula is not even tried, or None."""
    if len(tex) > LONGEST:
        return bad(
            0,
            said("a formula is longer than {most} characters", most=LONGEST),
            said("write it in parts"),
        )
    return _braces(tex) or _commands(tex)


def bad(at: int, message: Said, hint: Said) -> Fault:
    """A Fault of a formula; `at` is a character of its TeX."""
    return Fault(at, "bad-maths", message, hint)


def _braces(tex: str) -> Fault | None:
    opened: list[int] = []
    for at, mark in _marks(tex):
        if mark == "{":
            opened.append(at)
        elif not opened:
            return bad(at, said("a }} closes nothing"), said("write \\}} to show a brace"))
        else:
            opened.pop()
        if len(opened) > DEEPEST:
            return bad(
                at,
                said("a formula is nested deeper than {most} braces", most=DEEPEST),
                said("simplify it"),
            )
    if opened:
        return bad(opened[-1], said("a {{ is not closed"), said("write \\{{ to show a brace"))
    return None


def _marks(tex: str) -> Iterator[tuple[int, str]]:
    for found in re.finditer(r"\\.|[{}]", tex, re.DOTALL):
        if found[0] in "{}":
            yield found.start(), found[0]


def _commands(tex: str) -> Fault | None:
    found = REFUSED.search(tex)
    if found:
        return bad(
            found.start(),
            said("{command} is not taken in a formula", command=found[0]),
            said("take it out"),
        )
    comment = COMMENT.search(tex)
    if comment:
        return bad(
            comment.end() - 1, said("a % hides what follows it"), said("write \\% to show it")
        )
    for begin in ENVIRONMENT.finditer(tex):
        if begin[1] not in ENVIRONMENTS:
            hint = did_you_mean(begin[1], ENVIRONMENTS) or said(
                "known are align, cases, array, pmatrix…"
            )
            return bad(
                begin.start(), said('"{name}" is not a block of formulas', name=begin[1]), hint
            )
    return None
