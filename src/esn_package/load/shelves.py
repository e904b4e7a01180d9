"""What a module's pictures, sounds and films weigh, and whether smaller versions are current."""

from collections.abc import Iterator
from pathlib import Path

from esn_package.folders import shown
from esn_package.headers import About, look
from esn_package.load.found import Found
from esn_package.load.weights import size, weight_problems
from esn_package.problems import Place, Problem, reason, warning
from esn_package.saying import said
from esn_package.shelf import Picture, Shelf, record, shelve
from esn_package.shelf.naming import WIDTHS

FAR = 1.5  # as many times wider than any screen shows
HEAVY = 200_000  # bytes from which that is worth a word
HEAVIEST = 500_000  # bytes of any picture: a photograph of the widest that a page shows has less
SHAPE = 0.05  # by how much a poster may differ in shape


def shelved(found: Found, place: Place, most: int) -> Shelf:
    """The shelf of what a module names; what is to say of it is told to `found`; `most` is in KB.

    Files are looked at, not read: two gigabytes are told of at once.
    """
    try:
        shelf = shelve(found.files, found.shown, found.linked)
        found.problems += [*_pictures(shelf, found), *_beside(shelf, found)]
        found.problems += weight_problems(shelf, place, most)
    except OSError as error:
        name = Path(str(error.filename)).name
        message = said("{name} cannot be opened: {reason}", name=name, reason=reason(error))
        hint = said("check who may read it")
        found.problems.append(Problem(place, "not-readable", message, hint))
        return Shelf()
    return shelf


def _pictures(shelf: Shelf, found: Found) -> Iterator[Problem]:
    """Pictures that are larger than anyone sees, or whose versions show something else."""
    for path, picture in shelf.pictures.items():
        place, name = found.places[path], picture.path.name
        file = shown(picture.path)
        if picture.beside.changed:
            message = said("{name} was changed after its smaller versions were made", name=name)
            hint = said("make them again: esn-package media {file}", file=file)
            yield warning(Problem(place, "old-version", message, hint))
        elif picture.beside.others:
            other = picture.beside.others[0].name
            message = said(
                "{other} does not show what {name} shows: it is of another shape",
                other=other,
                name=name,
            )
            hint = said("take it away, then esn-package media {file}", file=file)
            yield warning(Problem(place, "old-version", message, hint))
        elif path in found.shown or path not in found.linked:
            yield from map(warning, _large(picture, place))


def _large(picture: Picture, place: Place) -> Iterator[Problem]:
    """Far more pixels than any screen shows, or bytes than so many take."""
    path, weight = picture.path, picture.path.stat().st_size
    far = picture.width > FAR * WIDTHS[-1] and weight > HEAVY
    if not (far or weight > HEAVIEST) or _is_seen_to(picture):
        return
    about = look(path)
    hint = said("make smaller versions: esn-package media {file}", file=shown(path))
    if about.animated:
        hint = said("make a film of it (MP4), which weighs a tenth: `::: video`")
    elif about.kind == "gif":
        hint = said("export it as JPEG or PNG")
    message = said(
        "{name} weighs {weight}, and everyone loads it: a photograph has {most} at most",
        name=path.name,
        weight=size(weight),
        most=size(HEAVIEST),
    )
    if far:
        message = said(
            "{name} is {width} pixels wide and weighs {weight}: no page shows more than {most}",
            name=path.name,
            width=picture.width,
            weight=size(weight),
            most=WIDTHS[-1],
        )
    yield Problem(place, "large-image", message, hint)


def _is_seen_to(picture: Picture) -> bool:
    """Whether it has versions, or none would be smaller, as is written beside it."""
    path = picture.path
    made = record.read(path.parent).get(path.name)
    return bool(picture.beside.versions) or (
        made is not None and not made.versions and made.sha256 == record.digest(path)
    )


def _beside(shelf: Shelf, found: Found) -> Iterator[Problem]:
    """Captions and posters that do not go with their film."""
    for path, film in found.beside.items():
        if path not in found.files or film not in found.files:
            continue
        about, file = look(found.files[film]), found.files[path]
        if path.lower().endswith(".vtt"):
            from esn_package.load.captions import first_after  # noqa: PLC0415 - few films

            cue = first_after(file, about.seconds) if about.seconds else None
            if cue:
                message = said(
                    "these captions begin after the end of {film}, {seconds:.0f} s long",
                    film=film,
                    seconds=about.seconds,
                )
                place = Place(shown(file), cue.line)
                hint = said("are they those of another film?")
                yield warning(Problem(place, "odd-captions", message, hint))
        elif path in shelf.pictures and about.width:
            yield from _poster(shelf.pictures[path], about, found.places[path])


def _poster(picture: Picture, film: About, place: Place) -> Iterator[Problem]:
    """A poster of another shape leaves bars, and the film jumps when it begins."""
    if abs(picture.width * film.height - picture.height * film.width) > (
        SHAPE * picture.width * film.height
    ):
        message = said(
            "{name} is {size}, its film {other}: another shape",
            name=picture.path.name,
            size=f"{picture.width} × {picture.height}",
            other=f"{film.width} × {film.height}",
        )
        hint = said("make it of a picture of the film, as large as it is")
        yield warning(Problem(place, "odd-poster", message, hint))
