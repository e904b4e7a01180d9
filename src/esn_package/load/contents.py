"""What a module.yaml names: its pages and its quiz, read; and what they may refer to."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from esn_package.fields import as_id
from esn_package.load.asked import Asked
from esn_package.load.checks import Read
from esn_package.load.definitions import items, part, text
from esn_package.load.files import locate
from esn_package.load.guides import guide
from esn_package.load.listed import Listed
from esn_package.load.mediacredits import credited
from esn_package.load.pages import PageText, page
from esn_package.load.quizzes import quiz
from esn_package.load.references import Found, Known
from esn_package.load.simulations import Simulated
from esn_package.module import page_id
from esn_package.problems import Place, Problem
from esn_package.source import Source

if TYPE_CHECKING:
    from esn_package.variant import Variant


def contents(
    source: Source, known: Known, language: str, found: Found, variant: "Variant | None"
) -> Read:
    """The pages and the quiz that module.yaml names; where it is broken, those that are there.

    A variant may leave out some and add others; of what is `known` the pages are not yet.
    """
    folder = known.folder
    files, quiz_file = _files(source, folder)
    listed, known = _listed(files, known, variant, source, found)
    known = known._replace(objectives=_objectives(source))
    read, asked, played, quiz_made = list[PageText](), list[Asked](), list[Simulated](), None
    for file, home, place in listed:
        if not file.endswith(".md"):  # what else is listed is no page: that is told apart
            continue
        others = variant.others if variant and home == variant.folder else frozenset[str]()
        here = known._replace(folder=home, others=others)
        if path := _located(here, file, place, found):
            result = page(path, file, language, here, found)
            read += [result.text] if result.text else []
            asked += result.asked
            played += result.simulated
    place = source.place(("quiz",))
    if quiz_file and (path := _located(known, quiz_file, place, found)):
        quiz_made, questions = quiz(path, quiz_file, known, found)
        asked += questions
    found.credited = credited(folder, found)
    every = asked if bool(quiz_file) == bool(quiz_made) else None
    there = guide(folder, language, known, every, found)
    return Read(folder, source, tuple(read), quiz_made, tuple(asked), tuple(played), there)


def _listed(
    files: Mapping[str, Place],
    known: Known,
    variant: "Variant | None",
    source: Source,
    found: Found,
) -> tuple[tuple[Listed, ...], Known]:
    """The pages in order, and what is known then: their ids by the names that links lead to."""
    folder = known.folder
    listed = tuple(Listed(file, folder, place) for file, place in files.items())
    if variant:
        from esn_package.load.arranging import arranged, left  # noqa: PLC0415 - few have one

        listed = arranged(listed, variant, text(part(source.data, "id")), found.problems)
        known = known._replace(left=left(files, listed))
    there = (one for one in files if one not in known.left)
    names = dict.fromkeys((*(one.name(folder) for one in listed), *there))
    pages = {f"{name.removesuffix('.md')}.md": page_id(name) for name in names}
    return listed, known._replace(pages=pages or None)


def _located(known: Known, file: str, place: Place, found: Found) -> Path | None:
    """The path of a file, or None with the problem told."""
    path = locate(known.folder, file, place, known.others, found.listed)
    if isinstance(path, Problem):
        found.problems.append(path)
        return None
    return path


def _files(source: Source, folder: Path) -> tuple[dict[str, Place], str]:
    """The pages that a module names, each with where it first does, and its quiz."""
    if source.broken:
        there = {path.name: Place(source.file) for path in sorted(folder.glob("*.md"))}
        quizzes = sorted(path.name for path in folder.glob("*.quiz.yaml"))
        return there, "".join(quizzes[:1])
    pages: dict[str, Place] = {}
    for at, name in enumerate(items(part(source.data, "pages"))):
        if isinstance(name, str):
            pages.setdefault(name, source.place(("pages", at)))
    return pages, text(part(source.data, "quiz"))


def _objectives(source: Source) -> frozenset[str] | None:
    """The ids of a module's objectives; None where they cannot be told."""
    written = part(source.data, "objectives")
    ids = [text(part(objective, "id")) for objective in items(written)]
    known = frozenset((*ids, *map(as_id, ids)))  # one that cannot be an id is told where it stands
    return known if isinstance(written, list) and all(ids) else None
