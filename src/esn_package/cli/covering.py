"""`check --coverage`: what a programme covers, as a text, a page or a sheet."""

from collections.abc import Iterator
from pathlib import Path

import click

from esn_package.advice import Judged
from esn_package.advice.coverage import Coverage, Covered, Served, coverage
from esn_package.cli.language import say
from esn_package.cli.listing import Form, page, put
from esn_package.cli.planned import planned_lines, there, to_come
from esn_package.reports.coveredwords import (
    COVERAGE_OF,
    LOOSE,
    OFFICIAL,
    PLANNED,
    PROVISIONAL,
    TO_COME,
    broken,
    module_of,
    nothing,
    served,
    summary,
)
from esn_package.saying import said
from esn_package.sheets import sheet

COVERAGE = click.option(
    "--coverage",
    is_flag=False,
    flag_value="text",
    type=Form(["text", "html", "csv"]),
    help=said(
        "Print what a programme covers: competencies, objectives, questions; as a text, if no form"
        " is given."
    ),
)
COLUMNS = (
    said("Domain"),
    said("Competency"),
    said("Status"),
    said("Module"),
    said("Objective"),
    said("Practice questions"),
    said("Questions of the quiz"),
)


def cover(judged: Judged, form: str, out: Path | None) -> None:
    """Write the coverage; nothing where the programme has errors, which are said."""
    found = coverage(judged)
    if found is None:
        return
    put(FORMS[form](found), out)


def _text(found: Coverage) -> bytes:
    lines = [found.programme.title, say(summary(found)), ""]
    for domain in found.domains:
        lines.append(domain.title)
        for one in domain.competencies:
            lines += [f"  {_name(one)}", *(f"    - {line}" for line in _served_lines(one))]
        lines.append("")
    if found.loose:
        lines += [say(LOOSE), *(f"  - {say(served(one))}" for one in found.loose), ""]
    lines += planned_lines(found)
    lines += [say(broken(folder)) for folder in found.broken]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _name(one: Covered) -> str:
    name = f"{one.competency.number} {one.competency.wording}"
    return f"{name} ({say(PROVISIONAL)})" if one.competency.status == "provisional" else name


def _served_lines(one: Covered) -> Iterator[str]:
    yield from (say(served(it)) for it in one.served)
    if not one.served:
        yield say(nothing(one))


def _csv(found: Coverage) -> bytes:
    return sheet([[say(one) for one in COLUMNS], *_rows(found)])


def _rows(found: Coverage) -> Iterator[list[str]]:
    for domain in found.domains:
        for one in domain.competencies:
            name = f"{one.competency.number} {one.competency.wording}"
            status = say(PROVISIONAL if one.competency.status == "provisional" else OFFICIAL)
            start = [domain.title, name, status]
            yield from ([*start, *_cells(it)] for it in one.served)
            if not one.served:
                yield [*start, say(nothing(one)), "", "0", "0"]
    yield from (["", "", "", *_cells(one)] for one in found.loose)
    for pillar in found.planned:
        for title in to_come(pillar):
            yield [pillar.title, "", say(PLANNED), title, "", "0", "0"]


def _cells(one: Served) -> list[str]:
    practice = "" if one.objective.practice is None else str(one.objective.practice)
    return [say(module_of(one)), one.objective.text, practice, str(one.objective.assessed)]


def _html(found: Coverage) -> bytes:
    values = {
        "own": found.programme.language,
        "found": found,
        "title": found.programme.title,
        "summary": say(summary(found)),
        "head_words": say(COVERAGE_OF),
        "columns": [say(one) for one in COLUMNS],
        "loose": say(LOOSE),
        "provisional": say(PROVISIONAL),
        "module": lambda one: say(module_of(one)),
        "nothing": lambda one: say(nothing(one)),
        "broken": [say(broken(folder)) for folder in found.broken],
        "to_come": say(TO_COME) if any(one.to_come for one in found.planned) else "",
        "planned": [(one.title, there(one), to_come(one)) for one in found.planned],
    }
    return page("coverage.html.j2", values)


FORMS = {"text": _text, "html": _html, "csv": _csv}
