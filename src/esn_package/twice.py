"""Ids that several modules of a programme have, found once for all that are built together."""

import re
from pathlib import Path

from esn_package.folders import MODULE, PROGRAMME, below, stands

# An id as nearly all are written, which is one thing in YAML too.
PLAIN_ID = re.compile(rb"^id:[ \t]+([a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*\r?$", re.MULTILINE)
Homes = tuple[tuple[str, Path], ...]


class Twice(dict[Path | None, Homes | None]):
    """Of each programme's folder the ids that a module is not the first to have, with the first.

    None where an id is written in another way than nearly all are: then each module looks for it.
    """

    def __missing__(self, top: Path | None) -> Homes | None:
        """Found when first asked for: where nothing is built no module is read."""
        self[top] = _given_twice(top) if top else ()
        return self[top]


def programme_of(folder: Path) -> Path | None:
    """The nearest folder at or above a module's that holds a programme."""
    here = folder.absolute()
    return next((one for one in (here, *here.parents) if stands(one / PROGRAMME)), None)


def _given_twice(top: Path) -> Homes | None:
    first: dict[bytes, Path] = {}
    again = set[bytes]()
    for folder in below(top):
        try:
            [id_] = PLAIN_ID.findall((folder / MODULE).read_bytes())
        except (OSError, ValueError):
            return None
        if first.setdefault(id_, folder) is not folder:
            again.add(id_)
    return tuple((id_.decode(), first[id_]) for id_ in sorted(again))
