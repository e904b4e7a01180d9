"""index.html of a report: one file that asks nobody for anything, searched in the browser."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from esn_package import __version__, data
from esn_package.advice.coverage import Coverage
from esn_package.html import Markup, fill
from esn_package.html.icons import icons
from esn_package.problems import Problem
from esn_package.reports import coveredwords, pagewords
from esn_package.reports.history import Change, History, Row
from esn_package.reports.sparks import Spark, spark
from esn_package.saying import said, translated

NEARLY_FULL = 0.9  # of the room that an LMS gives a learner's state
ORDER = ("new", "gone", "changed")
FIRST = 12  # differences that are shown at once
ICONS = {"error": "wrong", "warning": "warning", "advice": "activity"}
DRAWN = (*ICONS.values(), *pagewords.DRAWN)


class Told(NamedTuple):
    """What a report tells: of a programme, or of less, by the title that it is known by.

    `places` has the first file that something is said of, by the package; `refused` are the
    definitions that nothing could be made of, each with the first file that has a mistake.
    """

    title: str
    language: str
    history: History
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    places: Mapping[str, str] = {}
    refused: tuple[tuple[str, str], ...] = ()
    coverage: Coverage | None = None


class Line(NamedTuple):
    """A package as the page shows it."""

    row: Row
    size: str
    change: str
    status: str
    state: str
    percent: int
    full: bool
    spark: Spark | None
    about: int


class File(NamedTuple):
    """A file of definitions with what is said of it."""

    number: int
    name: str
    problems: tuple[Problem, ...]
    many: int
    summary: str
    opened: bool


def page(told: Told, language: str) -> bytes:
    """The page in a language of ours."""

    def say(text: str) -> str:
        return translated(text, language)

    changes = [(_sort(one), one, say(pagewords.change(one))) for one in told.history.changes]
    files = tuple(_files(told.problems, say))
    numbers = {one.name: one.number for one in files}
    values: dict[str, object] = {
        **_same(say),
        "language": language,
        "own": told.language,
        "title": told.title,
        "facts": [(icon, say(text)) for icon, text in pagewords.facts(told.history)],
        "report": told.history.reports[-1],
        "many": len(told.history.reports) > 1,
        "lines": tuple(_lines(told, numbers, say)),
        "changes": sorted(changes, key=lambda one: ORDER.index(one[0])),
        "first": FIRST,
        "found": say(pagewords.found(len(told.rows))),
        "others": say(pagewords.others(len(changes) - FIRST)),
        "choices": _choices(told, say),
        "files": files,
        "refused": [(name, numbers.get(place, 0)) for name, place in told.refused],
        "coverage": told.coverage,
    }
    return fill("report.html.j2", values).encode(errors="replace")  # names of files are any bytes


def _same(say: Callable[[str], str]) -> dict[str, object]:
    """What every report's page has."""
    style = data.text("player/style/tokens.css") + data.text("templates/report.css")
    return {
        "say": say,
        "words": {name: say(text) for name, text in pagewords.WORDS.items()},
        "made_by": say(said("Made by esn-package {version}.", version=__version__)),
        "title_icons": pagewords.TITLE_ICONS,
        "covered": coveredwords,
        "icons_of": ICONS,
        "script": Markup(data.text("templates/report.js")),
        "style": Markup(style),
        "drawn": icons(" ".join(f'"#i-{name}"' for name in DRAWN)),
    }


def _lines(told: Told, numbers: Mapping[str, int], say: Callable[[str], str]) -> Iterator[Line]:
    changes = {one.file: one for one in told.history.changes}
    last = told.history.reports[-1].number
    for row in told.rows:
        change = changes.get(row.file)
        share = row.state / row.limit if row.limit else 0
        yield Line(
            row,
            say(pagewords.size(row.size)),
            say(pagewords.grown(change)) if change else "",
            _sort(change),
            say(pagewords.state(row)) if row.state else "",
            round(100 * share),
            share >= NEARLY_FULL,
            spark(told.history.sizes.get(row.file, ()), last, say),
            numbers.get(told.places.get(row.file, ""), 0),
        )


def _sort(change: Change | None) -> str:
    """What became of a package: a word that the page sorts by, and shows an icon for."""
    if change is None:
        return "same"
    if change.before is None:
        return "new"
    return "gone" if change.after is None else "changed"


def _choices(told: Told, say: Callable[[str], str]) -> dict[str, list[tuple[str, str]]]:
    """What the lists offer to choose from; a list of one thing is none."""
    formats = sorted({row.format for row in told.rows})
    institutions = sorted({row.institution for row in told.rows})
    sorts = [(name, say(text)) for name, text in pagewords.SORTS.items()]
    statuses = [(name, say(text)) for name, text in pagewords.STATUSES.items()]
    if not told.history.changes:
        statuses = [one for one in statuses if one[0] == "told"]
    found = {
        "format": [(name, name) for name in formats],
        "institution": [(name, name or "—") for name in institutions],
        "status": statuses,
        "sort": sorts,
    }
    return {name: those for name, those in found.items() if len(those) > 1 or name == "status"}


def _files(problems: Iterable[Problem], say: Callable[[str], str]) -> Iterator[File]:
    """Each file that something is said of; those with errors first, and open."""
    grouped = [(name, [*those]) for name, those in groupby(problems, lambda one: one.place.file)]
    grouped.sort(key=lambda one: all(problem.severity != "error" for problem in one[1]))
    for number, (name, those) in enumerate(grouped, 1):
        errors = any(one.severity == "error" for one in those)
        yield File(number, name, tuple(those), len(those), say(pagewords.counted(those)), errors)
