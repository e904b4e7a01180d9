"""The logo of a variant: an image in the folder of variants, held to what is asked of any other."""

from esn_package.fields import shortened
from esn_package.folders import VARIANTS
from esn_package.load.found import Found, Known
from esn_package.load.localfiles import look_up_file
from esn_package.load.shelves import shelved
from esn_package.problems import Place, Problem
from esn_package.programme import MAX_KB
from esn_package.prose.addresses import IMAGES
from esn_package.saying import said
from esn_package.source import Source
from esn_package.variant import Logo, LogoDefinition


def logo(
    told: LogoDefinition | None, name: str, known: Known, source: Source, problems: list[Problem]
) -> Logo | None:
    """The logo if it is right, what says the institution's `name`; else what is wrong is told."""
    if told is None:
        return None
    found = Found()
    for key, path in (("file", told.file), ("dark", told.dark)):
        if path:
            _look_up(path, source.place(("logo", key)), known, found)
    shelf = shelved(_apart(found), source.place(("logo",)), MAX_KB)
    problems += found.problems
    if told.file not in found.files:
        return None
    dark = found.files.get(told.dark or "")
    return Logo(
        told.alternative or name,
        found.files[told.file],
        shelf.pictures.get(_inside(told.file)),
        dark,
        shelf.pictures.get(_inside(told.dark or "")),
        shelf.kept,
    )


def _apart(found: Found) -> Found:
    """The same under names that no file of a module has, which is in the same package."""
    return Found(
        problems=found.problems,
        files={_inside(path): file for path, file in found.files.items()},
        places={_inside(path): place for path, place in found.places.items()},
        shown={*map(_inside, found.shown)},
    )


def _inside(path: str) -> str:
    return f"{VARIANTS}/{path}"


def _look_up(path: str, place: Place, known: Known, found: Found) -> None:
    if path.lower().endswith(IMAGES):
        found.shown.add(path)
        look_up_file(path, place, known, found)
        return
    message = said("{file} is not an image", file=shortened(path))
    hint = said("a logo is a drawing (.svg), or a picture (.png)")
    found.problems.append(Problem(place, "wrong-value", message, hint))
