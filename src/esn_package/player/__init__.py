"""The player: plain scripts and style sheets, joined into the one of each that a package needs.

Each part stands under the name of its file, so that who reads them in an LMS finds the source.
"""

from collections.abc import Iterable

from esn_package import data
from esn_package.player import tight

FIRST, LAST = "player/esn.js", "player/main.js"
WIDTHS = "player/state.json"  # that state.py reads too
QUIZ = tuple(
    f"player/{name}.js"
    for name in ("quiz", "quizmarks", "quizrules", "quizrun", "results", "review")
)
TIMER = "player/quiztimer.js"  # of a quiz whose time is limited
STYLES = ("tokens", "base", "shell", "page", "question", "quiz", "cover", "media")


def compose(
    kinds: Iterable[str], tracking: str, scripts: Iterable[str] = (), *, quiz: bool = True
) -> str:
    """The script of a package: the kinds and the tracking that it needs, each file in braces.

    Braces keep a file's `const` and `function` to itself; only `Esn` is global. Every file only
    defines, `main.js` alone runs, so no order matters but that it stands last.
    """
    files = [*_core(quiz=quiz), *(f"player/questions/{kind}.js" for kind in sorted(set(kinds)))]
    files += [f"player/{name}" for name in sorted(set(scripts))]
    files += [f"player/tracking/{tracking}.js"]
    parts = "".join(map(_part, (FIRST, WIDTHS, *dict.fromkeys(files), LAST)))
    return f'"use strict";\n{parts}'


def style() -> str:
    """The style sheet of a package."""
    parts = ((name, tight.text(f"player/style/{name}.css")) for name in STYLES)
    return "".join(f"/*{name}*/{sheet}\n" for name, sheet in parts)


def _core(*, quiz: bool) -> list[str]:
    """The scripts that every package needs; those of the quiz where there is one."""
    files = set(data.names("player", ".js")) - {FIRST, LAST, TIMER}
    return sorted(files if quiz else files - set(QUIZ))


def _part(file: str) -> str:
    name = file.removeprefix("player/")
    if file == WIDTHS:
        widths = "".join(data.text(file).split())
        return f"/*{name}*/Esn.widths={widths};\n"
    return f"/*{name}*/{{{tight.text(file)}\n}}\n"
