"""An institution's variant to begin with: its name, and as comments all that it may change."""

from pathlib import Path
from typing import NamedTuple

from esn_package.fields import slug, title, wrong
from esn_package.folders import VARIANTS, is_definition, shown, stands
from esn_package.load.definitions import part, text
from esn_package.load.programmes import listed_modules
from esn_package.new.asked import looked_at
from esn_package.new.filling import filled
from esn_package.new.languages import folder as starters
from esn_package.new.languages import starter_language
from esn_package.new.modules import schemas
from esn_package.new.plans import Around, around
from esn_package.new.writing import HINT
from esn_package.problems import Place, Problem, ProblemsFound, refuse
from esn_package.replacing import replacing
from esn_package.saying import said


def new_variant(
    id: str,  # noqa: A002 - what its file and its folder of packages are called by
    *,
    name: str,
    inside: Path | str = ".",
) -> tuple[Path, ...]:
    """Write variants/ID.yaml for an institution of this `name`, and say which file that is.

    The programme is the one at or above `inside`. Nothing but the name is other yet: what else may
    be stands there as comments. Raises ProblemsFound, and has then written nothing.
    """
    here, found = around(Path(inside)), list[Problem]()
    folder = here.folder / VARIANTS
    file = folder / f"{id}.yaml"
    place = Place(shown(file))
    words = {
        "id": looked_at(id, checked_id, place, found),
        "name": looked_at(name, title, place, found),
    }
    refuse(found)
    refuse_there(file)
    example = _example(here)
    words |= {"schemas": schemas(here.folder, folder), **example._asdict()}
    content = filled(starters(starter_language(here.language), "variant") / "variant.yaml", words)
    with replacing(file, HINT) as written:
        written.write(content.encode())
    return (file,)


def checked_id(value: str) -> str:
    """The id as it is, or an error: one that is none, or by which another definition is called."""
    if is_definition(f"{value}.yaml"):
        message = said('"{file}" is the name of another definition', file=f"{value}.yaml")
        raise wrong("wrong-value", message, said("choose another id"))
    return slug(value)


def refuse_there(file: Path) -> None:
    """Raise ProblemsFound where there is such a variant already, or anything of its name."""
    if stands(file) or file.is_symlink():
        message = said("{name} is there already", name=file.name)
        hint = said("choose another id: nothing was changed")
        raise ProblemsFound([Problem(Place(shown(file)), "already-there", message, hint)])


class _Example(NamedTuple):
    """What the comments name: the first module that is written and the first pillar, or ""."""

    module: str
    pillar: str


def _example(here: Around) -> _Example:
    written = (one for _, one in listed_modules(here.source) if not part(one, "planned"))
    ids = (text(part(one, "id")) for one in written)
    return _Example(next(filter(None, ids), ""), next(iter(here.pillars), ""))
