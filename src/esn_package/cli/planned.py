"""The modules of a programme that are still to come, as `check --coverage` says them."""

from collections.abc import Iterator

from esn_package.advice.coverage import Coverage, Planned
from esn_package.cli.language import say
from esn_package.reports import coveredwords
from esn_package.saying import said


def planned_lines(found: Coverage) -> Iterator[str]:
    """The modules of each pillar, a line each; nothing where all are there."""
    if any(one.to_come for one in found.planned):
        yield say(coveredwords.TO_COME)
        for one in found.planned:
            line = said("{pillar}: {there}", pillar=one.title, there=there(one))
            yield f"  {say(line)}"
            yield from (f"    - {line}" for line in to_come(one))
        yield ""


def there(one: Planned) -> str:
    """How much of a pillar there is."""
    return say(coveredwords.there(one))


def to_come(one: Planned) -> list[str]:
    """The modules of a pillar that are not there yet, with their years."""
    return [say(line) for line in coveredwords.to_come(one)]
