"""The logo of a variant: an image in the folder of variants, held to what is asked of any other."""

from pathlib import Path

from esn_package.fields import shortened
from esn_package.lexicon import Lexicon
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
    told: LogoDefinition | None, name: str, folder: Path, source: Source, problems: list[Problem]
) -> Logo | None:
    """The logo if it is right, what says the institution's `name`; else what is wrong is told."""
    if told is None:
        return None
    known, found = Known(folder, Lexicon(), None, None), Found()
    for key, path in (("file", told.file), ("dark", told.dark)):
        if path:
            _look_up(path, source.place(("logo", key)), known, found)
    shelf = shelved(found, source.place(("logo",)), MAX_KB)
    problems += found.problems
    if told.file not in found.files:
        return None
    dark = found.files.get(told.dark or "")
    return Logo(
        told.alternative or name,
        found.files[told.file],
        shelf.pictures.get(told.file),
        dark,
        shelf.pictures.get(told.dark or ""),
        shelf.kept,
    )


def _look_up(path: str, place: Place, known: Known, found: Found) -> None:
    if path.lower().endswith(IMAGES):
        found.shown.add(path)
        look_up_file(path, place, known, found)
        return
    message = said("{file} is not an image", file=shortened(path))
    hint = said("a logo is a drawing (.svg), or a picture (.png)")
    found.problems.append(Problem(place, "wrong-value", message, hint))
