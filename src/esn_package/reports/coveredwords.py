"""What a programme covers, in sentences: those of `check --coverage` and of reports."""

from esn_package.advice.coverage import Coverage, Covered, Planned, Served
from esn_package.saying import Said, said, said_many

COVERAGE_OF = said("Coverage")
LOOSE = said("Objectives that serve no competency")
TO_COME = said("Modules to come")
PROVISIONAL, OFFICIAL, PLANNED = said("provisional"), said("official"), said("planned")


def summary(found: Coverage) -> Said:
    """How many competencies are served, of how many."""
    served, every = found.counts
    return said_many(
        "A module of its pillars serves {served} of {n} competency",
        "Modules of its pillars serve {served} of {n} competencies",
        n=every,
        served=served,
    )


def nothing(one: Covered) -> Said:
    """That a competency is served by nothing, and whether that is to come."""
    if one.planned:
        return said_many(
            "nothing yet: {n} module is planned",
            "nothing yet: {n} modules are planned",
            n=one.planned,
        )
    return said("nothing")


def objectives(one: Covered) -> Said:
    """How many objectives serve a competency."""
    return said_many("{n} objective", "{n} objectives", n=len(one.served))


def served(one: Served) -> Said:
    """An objective with its module, and how many questions measure it."""
    counts = one.objective
    practice = said("a challenge, without practice")
    if counts.practice is not None:
        practice = said_many("{n} practice question", "{n} practice questions", n=counts.practice)
    quiz = said_many("{n} in the quiz", "{n} in the quiz", n=counts.assessed)
    return said(
        "{module}: {objective} ({practice}, {quiz})",
        module=module_of(one),
        objective=counts.text,
        practice=practice,
        quiz=quiz,
    )


def module_of(one: Served) -> str:
    """The title of a module, and whether a pillar lists it."""
    return said("{title} (in no pillar)", title=one.title) if one.outside else one.title


def there(one: Planned) -> Said:
    """How much of a pillar there is."""
    return said_many(
        "{n} of {all} modules is there, for {hours:g} h",
        "{n} of {all} modules are there, for {hours:g} h",
        n=one.there,
        all=one.there + len(one.to_come),
        hours=one.hours,
    )


def to_come(one: Planned) -> list[str]:
    """The modules of a pillar that are not there yet, with their years."""
    return [
        said("{title} (year {year})", title=title, year=year) if year else title
        for title, year in one.to_come
    ]


def broken(folder: str) -> Said:
    """That a module with errors is not counted."""
    return said("{folder} is left out: it has errors", folder=folder)
