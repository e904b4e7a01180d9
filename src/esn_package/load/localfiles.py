"""The local files that texts name: found, looked at once, and what is wrong with them told."""

from collections.abc import Iterator
from pathlib import Path

from esn_package.fields import shortened
from esn_package.folders import shown
from esn_package.load.files import locate
from esn_package.load.found import Found, Known
from esn_package.problems import Place, Problem, reason
from esn_package.prose.drawing import faults_in
from esn_package.saying import said
from esn_package.shelf.record import digest
from esn_package.source import MAX_BYTES


def look_up_linked(path: str, place: Place, known: Known, found: Found) -> None:
    """A local file that is opened by itself, or played: a package holds it as it is."""
    if path.lower().endswith(".svg"):
        message = said("{file} does not open by itself", file=shortened(path))
        hint = said("show it: ![…]({path})", path=shortened(path))
        found.problems.append(Problem(place, "bad-link", message, hint))
        return
    found.linked.add(path)
    look_up_file(path, place, known, found)


def look_up_file(path: str, place: Place, known: Known, found: Found) -> None:
    """A local file; a drawing is looked through once, its faults told in the drawing itself."""
    file = locate(known.folder, path, place, known.others, found.listed)
    if not isinstance(file, Problem):
        file = _shared(path, file, place, known, found)
    if isinstance(file, Problem):
        found.problems.append(file)
        return
    found.files[path] = file
    found.places.setdefault(path, place)
    if file not in found.drawn:
        found.drawn.add(file)
        found.problems += _content(file, place)


def _content(file: Path, place: Place) -> Iterator[Problem]:
    """What is wrong in a file itself."""
    match file.suffix.lower():
        case ".svg":
            yield from _flaws(file)
        case ".vtt":
            from esn_package.load.captions import captions_problems  # noqa: PLC0415 - few films

            yield from captions_problems(file)
        case _:
            from esn_package.load.shown import content_problems  # noqa: PLC0415 - most are drawings

            yield from content_problems(file, place)


def _shared(path: str, file: Path, place: Place, known: Known, found: Found) -> Path | Problem:
    """A file, or why a module and a bank above it cannot both have it by this name."""
    name = shortened(path)
    if known.shared and not path.startswith("media/"):
        message = said("{name} is not in the folder media beside the bank", name=name)
        hint = said("put it there: what modules share is looked for nowhere else")
        return Problem(place, "outside-module", message, hint)
    other = found.files.get(path, file)
    if other.absolute() != file.absolute() and not _same(file, other):
        message = said("{name} is another file in {parent}", name=name, parent=shown(other.parent))
        return Problem(place, "media-twice", message, said("give one of the two another name"))
    return file


def _same(one: Path, other: Path) -> bool:
    """Whether two files hold the same: then it does not matter which of them is meant."""
    try:
        return one.stat().st_size == other.stat().st_size and digest(one) == digest(other)
    except OSError:
        return False


def _flaws(file: Path) -> Iterator[Problem]:
    """What is wrong in a drawing, at its places; no more is read than a drawing can have."""
    try:
        with file.open("rb") as drawing:
            content = drawing.read(MAX_BYTES)
    except OSError as error:
        message = said("{name} cannot be opened: {reason}", name=file.name, reason=reason(error))
        yield Problem(Place(shown(file)), "not-readable", message, said("check who may read it"))
        return
    for flaw in faults_in(content):
        place = Place(shown(file), flaw.line, flaw.column)
        yield Problem(place, "bad-drawing", flaw.message, flaw.hint)
