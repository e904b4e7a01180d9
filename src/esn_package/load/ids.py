"""Ids that are given twice."""

from collections.abc import Iterable, Iterator

from esn_package.problems import Place, Problem
from esn_package.saying import said


def twice(ids: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    """A problem at each id that stands at an earlier place too."""
    first: dict[str, Place] = {}
    for place, name in ids:
        if name in first:
            before = first[name]
            here = before.file == place.file
            where = said("line {line}", line=before.line) if here else str(before)
            message = said('the id "{name}" is given twice', name=name)
            yield Problem(
                place,
                "id-twice",
                message,
                said("it is on {where} too: an id names one thing", where=where),
            )
        else:
            first[name] = place
