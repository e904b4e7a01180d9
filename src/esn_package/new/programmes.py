"""A programme to begin with: a school of one's own, with one module that shows the format."""

from pathlib import Path

from esn_package import __version__, data
from esn_package.described import ENDING, WRITTEN, described, names
from esn_package.fields import slug, text, title, wrong
from esn_package.folders import PROGRAMME, above, shown
from esn_package.iri import is_iri
from esn_package.new.asked import looked_at, slug_of
from esn_package.new.filling import Files, Words, filled_below
from esn_package.new.languages import checked_language
from esn_package.new.languages import folder as starters
from esn_package.new.requirement import installed, requirement
from esn_package.new.writing import refuse_taken, write
from esn_package.problems import Place, Problem, ProblemsFound, refuse
from esn_package.saying import said

SCHEMAS = "schemas"
FORMATS = ("scorm12", "web")  # what can be built of any programme
ANY = "programme"  # the id of a programme in a folder whose name gives none


def new_programme(  # noqa: PLR0913 - each is a word of its programme.yaml
    folder: Path | str,
    *,
    title: str,
    institution: str,
    language: str = "fr",
    id: str = "",  # noqa: A002 - what it is called in programme.yaml
    activity_base: str = "",
) -> tuple[Path, ...]:
    """Write a programme with one filled module into a new folder, and say which files it has.

    The folder holds what a team works with: definitions in `content`, schemas and settings for an
    editor, files for GitHub and GitLab, a README. It must not be there, or be empty but for `.git`.
    Raises ProblemsFound, and has then written nothing.
    """
    target = Path(folder)
    words = _words(target, title, institution, id, activity_base, language)
    refuse_free(target)
    files: Files = {
        **filled_below(starters(language, "programme"), words),
        **filled_below(data.path("starters/common"), words),
        **_schemas(language),
    }
    return write(target, files)


def refuse_free(folder: Path) -> None:
    """Raise ProblemsFound unless a programme can be made in this folder."""
    refuse_taken(folder)
    top = above(folder.absolute().parent)
    if top:
        message = said("there is a programme around this folder already")
        hint = said(
            "it is in {file}: add a module to it with `esn-package new module`, or go elsewhere",
            file=shown(top / PROGRAMME),
        )
        raise ProblemsFound([Problem(Place(shown(folder)), "already-there", message, hint)])


def checked_iri(value: str) -> str:
    """The address without its last slash, or an error."""
    if value and not is_iri(value):
        hint = said("write an address such as https://ecole.example/xapi, without a user, ? or #")
        raise wrong("wrong-value", said("this is no address that ids can begin with"), hint)
    return value.rstrip("/")


def id_of(folder: Path) -> str:
    """The id of a programme that is not given one: the name of its folder, as an id."""
    return slug_of(folder.absolute().name) or ANY


def _words(  # noqa: PLR0913, PLR0917 - as above
    folder: Path, name: str, institution: str, given: str, base: str, language: str
) -> Words:
    """What is written into the starters; raises ProblemsFound with all that is wrong in it."""
    place, found = Place(shown(folder)), list[Problem]()
    words = {
        "id": looked_at(given or id_of(folder), slug, place, found),
        "title": looked_at(name, title, place, found),
        "institution": looked_at(institution, text, place, found),
        "activity_base": looked_at(base, checked_iri, place, found),
        "language": looked_at(language, checked_language, place, found),
    }
    refuse(found)
    formats = (FORMATS[0], "xapi", *FORMATS[1:]) if words["activity_base"] else FORMATS
    options = " ".join(f"--format {name}" for name in formats)
    return {
        **words,
        "formats": options,
        "version": __version__,
        "requirement": requirement(installed()),
    }


def _schemas(language: str) -> Files:
    """The JSON Schema of each definition, so that an editor completes without a network."""
    wanted = (name for name in names() if name not in WRITTEN)
    found = {f"{SCHEMAS}/{name}{ENDING}": described(name, language) for name in wanted}
    return {file: text.encode() for file, text in found.items()}
