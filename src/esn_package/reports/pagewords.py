"""The words of a report's page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from esn_package.problems import Problem
from esn_package.reports.history import Change, History, Row
from esn_package.saying import Said, said, said_many

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = {
    "head": said("What was built"),
    "skip": said("To the packages"),
    "sections": said("Sections"),
    "refused": said("Not built"),
    "changes": said("Differences"),
    "packages": said("Packages"),
    "problems": said("To look at"),
    "coverage": said("Coverage"),
    "module": said("Module"),
    "format": said("Format"),
    "institution": said("Institution"),
    "size": said("Size"),
    "over-time": said("Over time"),
    "state": said("State at worst"),
    "status": said("Since the last report"),
    "about": said("To look at"),
    "search": said("Search by title, file or id"),
    "filter-format": said("Format"),
    "filter-institution": said("Institution"),
    "filter-status": said("Show"),
    "filter-sort": said("Sort by"),
    "every": said("all"),
    "none-found": said("No package is like that."),
    "clear": said("Clear"),
    "more": said("Show more"),
    "hint": said("What to do:"),
    "nothing-changed": said("Nothing, since the last report."),
    "first": said("This is the first report: the next one tells what changed since."),
    "fine": said("Nothing: all is as it should be."),
    "nearly-full": said("nearly full"),
    "new": said("new"),
    "gone": said("gone"),
    "changed": said("changed"),
    "same": said("unchanged"),
    "error": said("error"),
    "warning": said("warning"),
    "advice": said("advice"),
}
SORTS = {
    "module": said("title"),
    "size": said("size, the largest first"),
    "state": said("state, the fullest first"),
}
STATUSES = {
    "new": said("new ones"),
    "changed": said("changed ones"),
    "same": said("unchanged ones"),
    "told": said("those to look at"),
}
TITLE_ICONS = {
    "refused": "wrong",
    "changes": "redo",
    "packages": "pages",
    "problems": "warning",
    "coverage": "right",
}
DRAWN = ("case", "close", "definition", "flag", "pages", "redo", "right", "tick")


def size(count: int) -> Said:
    """A number of bytes."""
    if count < 10**6:
        return said("{size:.1f} KB", size=count / 1000)
    return said("{size:.1f} MB", size=count / 10**6)


def grown(one: Change) -> str:
    """By how much a package grew or shrank; nothing of one that is new or gone."""
    if one.before is None or one.after is None or one.before == one.after:
        return ""
    more = one.after - one.before
    if abs(more) < 100:  # noqa: PLR2004 - bytes: it would read +0.0 KB
        return said("+{n} bytes", n=more) if more > 0 else said("−{n} bytes", n=-more)
    return said("+{size}", size=size(more)) if more > 0 else said("−{size}", size=size(-more))


def change(one: Change) -> Said:
    """What became of a package."""
    if one.before is None and one.after is not None:
        return said("new, {size}", size=size(one.after))
    if one.before is not None and one.after is None:
        return said("gone, was {size}", size=size(one.before))
    more = grown(one)
    return said("changed, {more}", more=more) if more else said("changed, of the same size")


def found(count: int) -> Said:
    """How many packages of all are found, which the browser counts."""
    return said_many(
        "{found} of {n:,} package", "{found} of {n:,} packages", n=count, found="{found}"
    )


def others(count: int) -> Said:
    """That there are so many more."""
    return said_many("{n} other", "{n} others", n=count)


def went(first: str, last: str, reports: int) -> Said:
    """How the size of a package went."""
    return said_many(
        "from {first} to {last} in {n} report",
        "from {first} to {last} in {n} reports",
        n=reports,
        first=first,
        last=last,
    )


def state(row: Row) -> Said:
    """How much of the room that an LMS gives a learner's state could be taken."""
    if not row.limit:
        return said("no limit")
    return said("{state:,} of {limit:,}", state=row.state, limit=row.limit)


def counted(problems: Iterable[Problem]) -> Said:
    """How many problems, warnings and pieces of advice there are."""
    found = Counter(problem.severity for problem in problems)
    counts: Sequence[tuple[int, Said]] = (
        (found["error"], said_many("{n} error", "{n} errors", n=found["error"])),
        (found["warning"], said_many("{n} warning", "{n} warnings", n=found["warning"])),
        (
            found["advice"],
            said_many("{n} piece of advice", "{n} pieces of advice", n=found["advice"]),
        ),
    )
    return said("{list}", list=[text for count, text in counts if count])


def facts(history: History) -> Iterator[tuple[str, Said]]:
    """What a report counts, each with an icon."""
    now, rows = history.reports[-1], history.rows.values()
    modules = len({row.module for row in rows})
    institutions = len({row.institution for row in rows if row.institution})
    yield "pages", said_many("{n:,} package", "{n:,} packages", n=now.packages)
    yield "definition", said_many("{n:,} module", "{n:,} modules", n=modules)
    if institutions:
        yield "case", said_many("{n} institution", "{n} institutions", n=institutions)
    yield "weight", said("{size} in all", size=size(now.size))
    if now.refused:
        yield "wrong", said_many("{n} not built", "{n} not built", n=now.refused)
