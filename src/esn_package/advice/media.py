"""Media: files that a module brings along and shows nowhere."""

from collections.abc import Iterator
from pathlib import Path

from esn_package.advice.base import Family, Subject, advise
from esn_package.folders import shown, walked
from esn_package.problems import Place, Problem
from esn_package.prose.addresses import IMAGES
from esn_package.prose.media import SUFFIXES
from esn_package.saying import said

FOLDER = "media"
MANY = 20  # files that are told one by one: a folder of photographs is one mistake
SHOWN = (*IMAGES, *(suffix for suffixes in SUFFIXES.values() for suffix in suffixes))


def _media(subject: Subject) -> Iterator[Problem]:
    """Each file of the folder media that nothing names; where there are many, the first of them."""
    folder = subject.module.folder
    unused = [(path, path.relative_to(folder).as_posix()) for path in _unused(subject)]
    hint = said("delete it, or show it in a page: no package holds it")
    for path, name in unused[: 1 if len(unused) > MANY else MANY]:
        message = said("{path} is shown nowhere", path=name)
        if more := len(unused) > MANY and len(unused) - 1:
            message = said("{path} and {n} other files are shown nowhere", path=name, n=more)
            hint = said("delete them, or keep them out of the module: no package holds them")
        yield advise(Place(shown(path)), "unused-media", message, hint)


def _unused(subject: Subject) -> Iterator[Path]:
    """Files that nothing names, but for sizes of one that is named."""
    guide = subject.module.guide
    named = (*subject.module.files.values(), *(guide.files.values() if guide else ()))
    used = {path.absolute() for path in named}
    stems = {path.parent / path.name.split(".")[0] for path in used}
    media = subject.module.folder / FOLDER
    for path in (top / name for top, names in walked(media) for name in names):
        whole = path.absolute()
        kin = whole.parent / whole.name.split(".")[0] in stems  # photo.660.webp of photo.jpg
        hidden = path.name.startswith(".")
        if path.suffix.lower() in SHOWN and whole not in used and not kin and not hidden:
            yield path


MEDIA = Family(("unused-media",), _media)
