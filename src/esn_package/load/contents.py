"""What a module.yaml names: its pages and its quiz, read; and what they may refer to."""

from pathlib import Path

from esn_package.fields import as_id
from esn_package.lexicon import Lexicon
from esn_package.load.asked import Asked
from esn_package.load.checks import Read
from esn_package.load.definitions import items, part, text
from esn_package.load.files import locate
from esn_package.load.guides import guide
from esn_package.load.mediacredits import credited
from esn_package.load.pages import PageText, page
from esn_package.load.quizzes import quiz
from esn_package.load.references import Found, Known
from esn_package.load.simulations import Simulated
from esn_package.module import page_id
from esn_package.problems import Place, Problem
from esn_package.source import Source


def contents(
    source: Source, folder: Path, language: str, lexicon: Lexicon | None, found: Found
) -> Read:
    """The pages and the quiz that module.yaml names; where it is broken, those that are there."""
    files, quiz_file = _files(source, folder)
    pages = {f"{file.removesuffix('.md')}.md": page_id(file) for file in files} or None
    known = Known(folder, lexicon, pages, _objectives(source))
    read, asked, played, quiz_made = list[PageText](), list[Asked](), list[Simulated](), None
    for file, place in files.items():
        if not file.endswith(".md"):  # what else is listed is no page: that is told apart
            continue
        if path := _located(folder, file, place, found):
            result = page(path, file, language, known, found)
            read += [result.text] if result.text else []
            asked += result.asked
            played += result.simulated
    place = source.place(("quiz",))
    if quiz_file and (path := _located(folder, quiz_file, place, found)):
        quiz_made, questions = quiz(path, quiz_file, known, found)
        asked += questions
    found.credited = credited(folder, found)
    every = asked if bool(quiz_file) == bool(quiz_made) else None
    there = guide(folder, language, known, every, found)
    return Read(folder, source, tuple(read), quiz_made, tuple(asked), tuple(played), there)


def _located(folder: Path, file: str, place: Place, found: Found) -> Path | None:
    """The path of a file, or None with the problem told."""
    path = locate(folder, file, place)
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
