"""The modules of a programme that are still to come, as `check --coverage` says them."""

from collections.abc import Iterator

from esn_package.advice.coverage import Coverage, Planned
from esn_package.cli.language import say
from esn_package.saying import said, said_many

TO_COME = said("Modules to come")


def planned_lines(found: Coverage) -> Iterator[str]:
    """The modules of each pillar, a line each; nothing where all are there."""
    if any(one.to_come for one in found.planned):
        yield say(TO_COME)
        for one in found.planned:
            line = said("{pillar}: {there}", pillar=one.title, there=there(one))
            yield f"  {say(line)}"
            yield from (f"    - {line}" for line in to_come(one))
        yield ""


def there(one: Planned) -> str:
    """How much of a pillar there is."""
    text = said_many(
        "{n} of {all} modules is there, for {hours:g} h",
        "{n} of {all} modules are there, for {hours:g} h",
        n=one.there,
        all=one.there + len(one.to_come),
        hours=one.hours,
    )
    return say(text)


def to_come(one: Planned) -> list[str]:
    """The modules of a pillar that are not there yet, with their years."""
    return [
        say(said("{title} (year {year})", title=title, year=year)) if year else title
        for title, year in one.to_come
    ]
