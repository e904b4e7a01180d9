"""Ids that are given twice."""

from collections.abc import Iterable, Iterator

from esn_package.problems import Place, Problem


def twice(ids: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    """A problem at each id that stands at an earlier place too."""
    first: dict[str, Place] = {}
    for place, name in ids:
        if name in first:
            before = first[name]
            where = f"line {before.line}" if before.file == place.file else str(before)
            message = f'the id "{name}" is given twice'
            yield Problem(
                place, "id-twice", message, f"it is on {where} too: an id names one thing"
            )
        else:
            first[name] = place
