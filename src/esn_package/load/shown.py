"""What the pictures, sounds and films of a module hold, whatever their names say."""

from collections.abc import Iterator
from pathlib import Path

from esn_package.headers import AUTHOR, CAMERA, PLACE, About, look
from esn_package.problems import Place, Problem, reason, warning
from esn_package.saying import said

# What a file of each suffix may hold; a phone's film is QuickTime in all but name.
HOLDS = {
    ".png": ("png",),
    ".jpg": ("jpeg",),
    ".jpeg": ("jpeg",),
    ".gif": ("gif",),
    ".webp": ("webp",),
    ".avif": ("avif",),
    ".mp4": ("mp4", "mov", "m4a"),
    ".webm": ("webm",),
    ".mp3": ("mp3",),
    ".m4a": ("m4a", "mp4"),
    ".ogg": ("ogg",),
    ".wav": ("wav",),
}
PICTURES = tuple(HOLDS)[:6]
POINTER = b"version http"  # what Git LFS leaves in the place of a file
TOLD = {
    PLACE: said("where it was taken"),
    CAMERA: said("with which camera"),
    AUTHOR: said("who made it"),
}


def content_problems(file: Path, place: Place) -> Iterator[Problem]:
    """Why a file cannot be shown, or what it tells that it should not."""
    suffix = file.suffix.lower()
    try:
        about = look(file)
        with file.open("rb") as opened:
            head = opened.read(len(POINTER))
    except OSError as error:
        message = said("{name} cannot be opened: {reason}", name=file.name, reason=reason(error))
        yield Problem(place, "not-readable", message, said("check who may read it"))
        return
    if suffix in HOLDS and about.kind not in HOLDS[suffix]:
        yield _other(file, about, head, place)
    elif not about.whole:
        message = said("{name} is cut short", name=file.name)
        hint = said("copy it again from where it is whole")
        yield Problem(place, "bad-image" if about.is_picture else "bad-media", message, hint)
    elif about.is_picture and about.tells:
        told = [TOLD[one] for one in (PLACE, CAMERA, AUTHOR) if one in about.tells]
        message = said("{name} tells {things}", name=file.name, things=told)
        hint = said("take that out: esn-package media --clean, and name its author in media.yaml")
        yield warning(Problem(place, "image-tells", message, hint))


def _other(file: Path, about: About, head: bytes, place: Place) -> Problem:
    """A file of another kind than its name says."""
    name, suffix = file.name, file.suffix.lower()
    code, kind = "bad-media", suffix[1:].upper()
    if suffix in PICTURES:
        code = "bad-image"
        message = said("{name} holds no {format} picture", name=name, format=kind)
    elif suffix in {".mp4", ".webm"}:
        message = said("{name} holds no {format} film", name=name, format=kind)
    else:
        message = said("{name} holds no {format} sound", name=name, format=kind)
    hint = said("export it again, and do not only rename it")
    if head == POINTER:
        hint = said("it only points to one: run git lfs pull")
    elif about.kind:
        kind = about.kind.upper()
        hint = said("it holds {format}: export it again, and do not only rename it", format=kind)
    return Problem(place, code, message, hint)
