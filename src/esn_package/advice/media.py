"""Media: files that a module brings along and shows nowhere."""

import os
from collections.abc import Iterator
from pathlib import Path

from esn_package.advice.base import Family, Subject, advise
from esn_package.folders import shown
from esn_package.problems import Place, Problem
from esn_package.prose.addresses import IMAGES
from esn_package.prose.media import SUFFIXES
from esn_package.saying import said

FOLDER = "media"
SHOWN = (*IMAGES, *(suffix for suffixes in SUFFIXES.values() for suffix in suffixes))


def _media(subject: Subject) -> Iterator[Problem]:
    """Each file of the folder media that nothing names, but for sizes of one that is named."""
    folder = subject.module.folder
    used = {path.resolve() for path in subject.module.files.values()}
    stems = {path.parent / path.name.split(".")[0] for path in used}
    for path in _files(folder / FOLDER):
        whole = path.resolve()
        kin = whole.parent / whole.name.split(".")[0] in stems  # photo.660.webp of photo.jpg
        if path.suffix.lower() in SHOWN and whole not in used and not kin:
            message = said("{path} is shown nowhere", path=path.relative_to(folder).as_posix())
            hint = said("delete it, or show it in a page: no package holds it")
            yield advise(Place(shown(path)), "unused-media", message, hint)


def _files(folder: Path) -> Iterator[Path]:
    for top, inside, names in os.walk(folder):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        yield from (Path(top, name) for name in sorted(names) if not name.startswith("."))


MEDIA = Family(("unused-media",), _media)
