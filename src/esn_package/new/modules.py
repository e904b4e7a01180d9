"""A module to begin with: pages, objectives and a quiz to be filled in, listed in its pillar."""

import os
import shutil
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from esn_package.fields import slug, text, wrong
from esn_package.fields import title as checked_title
from esn_package.folders import PROGRAMME, shown
from esn_package.new.asked import looked_at
from esn_package.new.filling import filled_below
from esn_package.new.languages import folder as starters
from esn_package.new.languages import starter_language
from esn_package.new.listing import listed
from esn_package.new.plans import around
from esn_package.new.writing import refuse_taken, rewrite, write
from esn_package.problems import Place, Problem, ProblemsFound, refuse
from esn_package.saying import said

SCHEMA = "schemas/module.schema.json"


def new_module(
    pillar: str,
    id: str,  # noqa: A002 - what it is called in module.yaml
    *,
    title: str = "",
    inside: Path | str = ".",
    today: date | None = None,
) -> tuple[Path, ...]:
    """Write a module that builds at once and list it in its pillar, and say which files it has.

    The programme is the one at or above `inside`. A module that it plans keeps its title, unless
    another is given. `today` is what `checked:` says, the clock's if left out. Raises
    ProblemsFound, and has then written nothing.
    """
    here, found = around(Path(inside)), list[Problem]()
    top = here.folder
    folder = top / pillar / id
    place = Place(shown(folder))
    looked_at(id, slug, place, found)
    refuse(found)
    planned = here.plan(pillar, id)
    _refuse_pillar(folder.parent, pillar, here.source.place(("pillars", planned.pillar, "id")))
    words = {
        "id": id,
        "title": looked_at(title or planned.title, _title, place, found),
        "today": (today or datetime.now(UTC).date()).isoformat(),
        "schemas": schemas(top, folder),
    }
    refuse(found)
    refuse_taken(folder)
    listing = listed(here.source, planned.pillar, id, planned.listed)
    language = starter_language(here.language)
    made = write(folder, filled_below(starters(language, "module"), words))
    _list(top / PROGRAMME, listing, folder)
    return (*made, top / PROGRAMME)


def _refuse_pillar(folder: Path, name: str, place: Place) -> None:
    """Raise ProblemsFound where a pillar's folder would be elsewhere: no module is found there.

    Nobody has checked the programme yet, which says the name at this place.
    """
    found = list[Problem]()
    looked_at(name, slug, place, found)
    refuse(found)
    if folder.is_symlink():
        message = said("{name} is a symbolic link", name=folder.name)
        hint = said("put the folder itself there")
        raise ProblemsFound([Problem(Place(shown(folder)), "symlink", message, hint)])


def _list(file: Path, text: str, folder: Path) -> None:
    """Put the text with the new module in its place, or take the module away again."""
    try:
        rewrite(file, text)
    except BaseException:
        shutil.rmtree(folder)
        with suppress(OSError):  # other modules stand there
            folder.parent.rmdir()
        raise


def _title(value: str) -> str:
    """The title on one line, or an error."""
    if not value:
        raise wrong("missing-value", said("the module needs a title"), said("give it by --title"))
    return checked_title(text(value))


def schemas(top: Path, folder: Path) -> str:
    """The way from a folder to the schemas of its programme; "" where there are none."""
    for above in (top, top.parent):
        if (above / SCHEMA).exists():
            return Path(os.path.relpath(above / SCHEMA, folder)).parent.as_posix() + "/"
    return ""
