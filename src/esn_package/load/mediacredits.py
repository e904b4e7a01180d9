"""Whose the media of a module are: `media.yaml` in its folder, or a file beside each.

```yaml
media/porte.jpg: {author: Marie Dupont, licence: CC BY 4.0}
"*": {author: École de santé numérique, licence: CC BY-SA 4.0}
```

or `media/porte.jpg.yaml`, which holds the keys alone, and has the last word.
"""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from esn_package.complaints import complaints
from esn_package.credit import OTHERS, Credit, Credited
from esn_package.load.definitions import source_of, value_of
from esn_package.load.files import locate
from esn_package.load.found import Found
from esn_package.load.shown import HOLDS
from esn_package.problems import Problem, warning
from esn_package.saying import said
from esn_package.source import Source

FILE = "media.yaml"
SHOWN = (*HOLDS, ".svg")


def credited(folder: Path, found: Found) -> tuple[Credited, ...]:
    """What is said of the media that a module names, in the order in which they come.

    What a bank shows is credited in the bank's folder. Problems are told to `found`.
    """
    roots: dict[Path, dict[str, Credit]] = {folder: _listed(folder, found.problems)}
    known: list[Credited] = []
    left: list[str] = []
    for path, file in found.files.items():
        root = file.parents[len(PurePosixPath(path).parts) - 1]
        if root not in roots:
            roots[root] = _listed(root, found.problems)
        credit = _beside(file, found.problems) or roots[root].get(path)
        if credit:
            known.append(Credited(path, credit))
        elif path.lower().endswith(SHOWN) and OTHERS not in roots[root]:
            left.append(path)
    if others := roots[folder].get(OTHERS):
        known.append(Credited(OTHERS, others))
    if known:
        found.problems += _missing(left, found)
    return tuple(known)


def _missing(left: list[str], found: Found) -> Iterator[Problem]:
    for path in left:
        message = said("nothing says whose {path} is, and the module says it of others", path=path)
        hint = said('add it to {file}, or what is true of all others under "*"', file=FILE)
        yield warning(Problem(found.places[path], "missing-credit", message, hint))


def _beside(file: Path, problems: list[Problem]) -> Credit | None:
    """What a file beside a picture says of it."""
    beside = f"{file}.yaml"
    if not os.path.exists(beside):  # noqa: PTH110 - of every picture
        return None
    return value_of(source_of(Path(beside), problems), Credit, problems)


def _listed(folder: Path, problems: list[Problem]) -> dict[str, Credit]:
    """What media.yaml says, by path as a page writes it; only what is right of it."""
    path = folder / FILE
    source = source_of(path, problems) if path.exists() else None
    if source is None or source.broken:
        return {}
    if not isinstance(source.data, dict):
        message = said("a list of files with what is said of each is needed here")
        hint = said("write `media/photo.jpg:` and below it its author and its licence")
        problems.append(Problem(source.place(()), "wrong-type", message, hint))
        return {}
    return dict(_read(folder, source, problems))


def _read(folder: Path, source: Source, problems: list[Problem]) -> Iterator[tuple[str, Credit]]:
    for key, value in source.data.items() if isinstance(source.data, dict) else ():
        path = key if key == OTHERS or "/" in key else f"media/{key}"
        if key != OTHERS:
            file = locate(folder, path, source.key((key,)))
            if isinstance(file, Problem):
                problems.append(file)
                continue
        try:
            yield path, Credit.model_validate(value)
        except ValidationError as error:
            problems += complaints(error, source, Credit, (key,))
