"""A scenario or a laboratory, whole, right and commented: a file to save beside the pages."""

from collections.abc import Collection

from esn_package import data
from esn_package.fields import slug, wrong
from esn_package.new.asked import looked_at
from esn_package.new.filling import filled
from esn_package.new.languages import checked_language, folder
from esn_package.problems import Place, Problem, did_you_mean, refuse
from esn_package.saying import said
from esn_package.simulations import LABS

# A scenario, and every kind of laboratory: a test says that none is missing, in any language.
SIMULATIONS = tuple(
    name.removeprefix("starters/fr/simulations/").removesuffix(".yaml")
    for name in data.names("starters/fr/simulations", ".yaml")
)


def new_simulation(
    kind: str,
    *,
    language: str = "fr",
    id: str = "",  # noqa: A002 - what it is called in the file
) -> str:
    """A scenario or a laboratory of a kind as YAML, commented, to save in a file of its own.

    `id` is its id, and the name of the file in the comments: the kind, if left out. Raises
    ProblemsFound for a kind or a language that is not known and for what cannot be an id.
    """
    place, found = Place(f"{kind}.yaml"), list[Problem]()
    looked_at(kind, lambda value: _known(value, SIMULATIONS), place, found)
    looked_at(language, checked_language, place, found)
    words = {"id": looked_at(id or kind, slug, place, found)}
    refuse(found)
    return filled(folder(language, "simulations") / f"{kind}.yaml", words)


def checked_lab(value: str) -> str:
    """The kind of laboratory as it is, or an error where there is none of this name."""
    return _known(value, LABS)


def about_simulation(kind: str, language: str) -> str:
    """What a kind is, in one sentence: the comment that its starter begins with."""
    starter = folder(language, "simulations") / f"{kind}.yaml"
    return starter.read_text(encoding="utf-8").partition("\n")[0].strip("# ")


def _known(value: str, kinds: Collection[str]) -> str:
    if value in kinds:
        return value
    message = said('there is no simulation called "{kind}"', kind=value)
    hint = did_you_mean(value, kinds) or said("choose one of {kinds}", kinds=tuple(kinds))
    raise wrong("unknown-kind", message, hint)
