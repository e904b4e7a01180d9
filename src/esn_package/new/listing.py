"""The text of programme.yaml with one more module in a pillar's list; all else stays as it is.

Comments and layout are the author's: lines are put in or taken out, and what comes of it is read
again. Where that is not what was meant, nothing is changed and the author is told.
"""

import re
from copy import deepcopy
from typing import cast

from esn_package.problems import Problem, ProblemsFound
from esn_package.saying import said
from esn_package.source import Loc, Source, Value, parse

ONLY_PLANNED = ("planned", "title")  # keys of a module that is not written yet


def listed(source: Source, pillar: int, name: str, planned: int | None) -> str:
    """The text with a module in a pillar's list, or with a planned one of it no longer planned.

    `pillar` and `planned` are their numbers in the lists; raises ProblemsFound where the text is
    written in a way that cannot be added to.
    """
    lines = source.text.splitlines()
    here: Loc = ("pillars", pillar)
    if planned is None:
        _add(lines, source, here, name)
    else:
        _take_plan(lines, source, (*here, "modules", planned))
    text = "\n".join(lines) + "\n"
    if parse(text, source.file).data != _meant(source.data, pillar, name, planned):
        message = said("the modules of this pillar are listed in a way that cannot be added to")
        hint = said("write them one below the other, each as `- id: …`, and try again")
        raise ProblemsFound([Problem(source.key((*here, "modules")), "cannot-list", message, hint)])
    return text


def _meant(data: Value, pillar: int, name: str, planned: int | None) -> Value:
    """What the text is to say."""
    meant = deepcopy(data)
    pillars = cast("dict[str, list[dict[str, Value]]]", meant)["pillars"]
    modules = cast("list[dict[str, Value]]", pillars[pillar].setdefault("modules", []))
    if planned is None:
        modules.append({"id": name})
    else:
        for key in ONLY_PLANNED:
            modules[planned].pop(key, None)
    return meant


def _add(lines: list[str], source: Source, here: Loc, name: str) -> None:
    """Put a line for the module after the last of its pillar, or begin a list."""
    keys = source.place(here).column - 1
    item = f"{' ' * keys}  - id: {name}"
    if "modules" not in source.keys(here):
        at = _last(lines, source.place(here).line - 1, keys - 1)
        lines[at + 1 : at + 1] = [f"{' ' * keys}modules:", item]
        return
    at = source.key((*here, "modules")).line - 1
    if empty := re.fullmatch(r"( *(?:- +)?modules:) *\[ *\] *", lines[at]):
        lines[at : at + 1] = [empty[1], item]
        return
    first = source.place((*here, "modules", 0))
    before = lines[first.line - 1][: first.column - 1]
    last = _last(lines, first.line - 1, before.find("-") - 1)
    lines.insert(last + 1, f"{before}id: {name}")


def _take_plan(lines: list[str], source: Source, loc: Loc) -> None:
    """Take out the lines that say of a module that it is only planned."""
    keys = source.keys(loc)
    for line in sorted(source.key((*loc, key)).line for key in ONLY_PLANNED if key in keys)[::-1]:
        del lines[line - 1]


def _last(lines: list[str], start: int, indent: int) -> int:
    """The last line, from one on, of what is written further in than an indent."""
    last = start
    for at, line in enumerate(lines[start + 1 :], start + 1):
        bare = line.lstrip(" ")
        if bare and not bare.startswith("#"):
            if len(line) - len(bare) <= indent:
                break
            last = at
    return last
