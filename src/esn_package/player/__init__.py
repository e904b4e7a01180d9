"""The player: plain scripts and style sheets, joined into what a package needs of them.

`options/` holds what only some modules ask for: a package names those that it needs; `vocabulary/`
what the package of a lexicon has in the place of pages and questions.

There are two scripts: one that a page is shown by, and one that it asks for once it is shown, with
the quiz and what no first page needs (`later.json`).

Each file is a line of a script, in the order of `parts`: so a line that a browser names in a
report of a fault tells the file, and no package pays for their names.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from esn_package import data
from esn_package.data import Json
from esn_package.player import tight

FIRST, LAST = "player/esn.js", "player/main.js"
LATE = "player/session.js"  # makes its machine as it is read
WIDTHS = "player/state.json"  # that state.py reads too
LATER = "player/later.json"  # the files of the second script, which tests/lms/tight.mjs reads too
QUIZ = tuple(
    f"player/{name}.js"
    for name in (
        "draws",
        "quiz",
        "quizend",
        "quizmarks",
        "quizrules",
        "quizrun",
        "resultbars",
        "results",
        "review",
    )
)
# What the package of a lexicon has none of, as it has no pages and no questions.
PAGED = tuple(
    f"player/{name}.js"
    for name in (
        "answers",
        "block",
        "cover",
        "dragging",
        "marking",
        "mastery",
        "menulines",
        "packing",
        "practice",
        "quizkeep",
        "statekept",
        "status",
        "switches",
        "tabs",
        "telling",
        "terms",
    )
)
STYLES = ("tokens", "base", "shell", "page", "question", "quiz", "cover", "media")


class Scripts(NamedTuple):
    """The script that a page is shown by, and the one that it asks for once it is shown."""

    first: str
    second: str


def compose(
    kinds: Iterable[str],
    tracking: str,
    scripts: Iterable[str] = (),
    *,
    without: Collection[str] = (),
) -> Scripts:
    """The scripts of a package: the kinds and the tracking that it needs, each file in braces.

    `without` are those of the core that it has no use for (QUIZ, PAGED).

    Braces keep a file's `const` and `function` to itself; only `Esn` is global. Every file only
    defines, `main.js` alone runs: no order matters but that it stands last, the session before it.
    """
    first, second = parts(kinds, tracking, scripts, without=without)
    return Scripts(_joined(first), _joined(second))


def parts(
    kinds: Iterable[str],
    tracking: str,
    scripts: Iterable[str] = (),
    *,
    without: Collection[str] = (),
) -> tuple[dict[str, str], dict[str, str]]:
    """What both scripts are joined from: a line for the name of each file below `player/`."""
    files = {WIDTHS, *(_core() - {*without}), *(f"player/questions/{kind}.js" for kind in kinds)}
    files |= {f"player/{name}" for name in (*scripts, f"tracking/{tracking}.js")}
    late = {f"player/{name}" for name in json.loads(data.text(LATER))}
    first = [FIRST, *tight.ordered(files - {LATE} - late), LATE]
    names = {"names": _names()}
    return (
        {**_parts(first), **names, **_parts([LAST])},
        {**names, **_parts(tight.ordered(files & late))},
    )


def _joined(lines: Mapping[str, str]) -> str:
    return '"use strict";{\n' + "".join(lines.values()) + "}\n"


@cache
def digest(
    kinds: tuple[str, ...],
    tracking: str,
    scripts: tuple[str, ...],
    without: tuple[str, ...],
    styles: tuple[str, ...],
) -> str:
    """What changes if anything does that a package with this much of the player has of it."""
    first, second = compose(kinds, tracking, scripts, without=without)
    said = () if tight.edited() else tight.numbered()
    whole = "\0".join([first, second, style(kinds, (*scripts, *styles)), *said])
    return sha256(whole.encode()).hexdigest()[:16]


def worded(words: Mapping[str, Json]) -> dict[str, Json]:
    """The words as the player is told them: by number where its scripts say them so, or by key."""
    numbered = tight.numbered()
    named = words if tight.edited() else {key: words[key] for key in words if key not in numbered}
    return {"said": [words.get(key, 0) for key in numbered], "words": {**named}}


def style(kinds: Iterable[str] = (), scripts: Iterable[str] = ()) -> str:
    """The style sheet of a package: what all need, and what its kinds and its scripts need."""
    folders = ("questions", "options", "simulations", "vocabulary")
    there = {name for part in folders for name in _styles(part)}
    named = [f"questions/{kind}" for kind in kinds]
    named += [script.removesuffix(".js") for script in scripts]
    more = [name for one in named if (name := f"player/style/{one}.css") in there]
    files = [*(f"player/style/{name}.css" for name in STYLES), *sorted(more)]
    return "".join(f"{tight.text(name)}\n" for name in files)


def _styles(folder: str) -> tuple[str, ...]:
    return data.names(f"player/style/{folder}", ".css")


def _core() -> set[str]:
    """The scripts that a module with a quiz needs, whatever it asks."""
    return set(data.names("player", ".js")) - {FIRST, LAST}


def _parts(files: Iterable[str]) -> dict[str, str]:
    return {file.removeprefix("player/"): _part(file) for file in files}


def _part(file: str) -> str:
    if file == WIDTHS:
        widths = "".join(data.text(file).split())
        return f"Esn.widths={widths};\n"
    text = tight.text(file)
    end = "\n" if "\n" in text else ""  # an edited file may end with a comment
    return f"{{{text}{end}}}\n"


def _names() -> str:
    """What files made small call by a short name; what this player has not is undefined."""
    short = ",".join(f"{name}:{letter}" for name, letter in tight.names().items())
    return f"let{{{short}}}=Esn;\n"
