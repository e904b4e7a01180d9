"""`check --coverage`: what a programme covers, as a text, a page or a sheet."""

from collections.abc import Iterator
from pathlib import Path

import click

from esn_package.advice import Judged
from esn_package.advice.coverage import Coverage, Covered, Served, coverage
from esn_package.cli.language import say
from esn_package.cli.listing import Form, page, put
from esn_package.cli.planned import TO_COME, planned_lines, there, to_come
from esn_package.saying import Said, said, said_many
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
    lines = [found.programme.title, say(_summary(found)), ""]
    for domain in found.domains:
        lines.append(domain.title)
        for one in domain.competencies:
            lines += [f"  {_name(one)}", *(f"    - {line}" for line in _served_lines(one))]
        lines.append("")
    if found.loose:
        lines += [say(LOOSE), *(f"  - {_said_of(one)}" for one in found.loose), ""]
    lines += planned_lines(found)
    lines += [say(one) for one in _broken(found)]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _name(one: Covered) -> str:
    name = f"{one.competency.number} {one.competency.wording}"
    return f"{name} ({say(PROVISIONAL)})" if one.competency.status == "provisional" else name


def _served_lines(one: Covered) -> Iterator[str]:
    yield from (_said_of(it) for it in one.served)
    if not one.served:
        yield say(_nothing(one))


def _nothing(one: Covered) -> Said:
    if one.planned:
        return said_many(
            "nothing yet: {n} module is planned",
            "nothing yet: {n} modules are planned",
            n=one.planned,
        )
    return said("nothing")


def _said_of(one: Served) -> str:
    counts = one.objective
    practice = said("a challenge, without practice")
    if counts.practice is not None:
        practice = said_many("{n} practice question", "{n} practice questions", n=counts.practice)
    quiz = said_many("{n} in the quiz", "{n} in the quiz", n=counts.assessed)
    return say(
        said(
            "{module}: {objective} ({practice}, {quiz})",
            module=_module(one),
            objective=counts.text,
            practice=practice,
            quiz=quiz,
        )
    )


def _module(one: Served) -> str:
    return say(said("{title} (in no pillar)", title=one.title)) if one.outside else one.title


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
                yield [*start, say(_nothing(one)), "", "0", "0"]
    yield from (["", "", "", *_cells(one)] for one in found.loose)
    for pillar in found.planned:
        for title in to_come(pillar):
            yield [pillar.title, "", say(PLANNED), title, "", "0", "0"]


def _cells(one: Served) -> list[str]:
    practice = "" if one.objective.practice is None else str(one.objective.practice)
    return [_module(one), one.objective.text, practice, str(one.objective.assessed)]


def _html(found: Coverage) -> bytes:
    values = {
        "own": found.programme.language,
        "found": found,
        "title": found.programme.title,
        "summary": say(_summary(found)),
        "head_words": say(COVERAGE_OF),
        "columns": [say(one) for one in COLUMNS],
        "loose": say(LOOSE),
        "provisional": say(PROVISIONAL),
        "module": _module,
        "nothing": lambda one: say(_nothing(one)),
        "broken": [say(one) for one in _broken(found)],
        "to_come": say(TO_COME) if any(one.to_come for one in found.planned) else "",
        "planned": [(one.title, there(one), to_come(one)) for one in found.planned],
    }
    return page("coverage.html.j2", values)


def _summary(found: Coverage) -> Said:
    served, every = found.counts
    return said_many(
        "A module of its pillars serves {served} of {n} competency",
        "Modules of its pillars serve {served} of {n} competencies",
        n=every,
        served=served,
    )


def _broken(found: Coverage) -> Iterator[Said]:
    for folder in found.broken:
        yield said("{folder} is left out: it has errors", folder=folder)


COVERAGE_OF = said("Coverage")
LOOSE = said("Objectives that serve no competency")
PROVISIONAL, OFFICIAL, PLANNED = said("provisional"), said("official"), said("planned")
FORMS = {"text": _text, "html": _html, "csv": _csv}
