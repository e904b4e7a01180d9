"""Media: files that a module brings along and shows nowhere."""

from collections.abc import Iterator

from esn_package.advice.base import Family, Subject, advise
from esn_package.folders import shown, walked
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
    for path in (top / name for top, names in walked(folder / FOLDER) for name in names):
        whole = path.resolve()
        kin = whole.parent / whole.name.split(".")[0] in stems  # photo.660.webp of photo.jpg
        hidden = path.name.startswith(".")
        if path.suffix.lower() in SHOWN and whole not in used and not kin and not hidden:
            message = said("{path} is shown nowhere", path=path.relative_to(folder).as_posix())
            hint = said("delete it, or show it in a page: no package holds it")
            yield advise(Place(shown(path)), "unused-media", message, hint)


MEDIA = Family(("unused-media",), _media)
