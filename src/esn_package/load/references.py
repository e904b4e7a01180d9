"""What the prose and the questions of a module name: terms, files, pages, objectives."""

from collections.abc import Callable, Iterator
from pathlib import Path

from esn_package.fields import fold, shortened
from esn_package.folders import shown
from esn_package.load.files import locate
from esn_package.load.found import Found, Known
from esn_package.load.shown import content_problems
from esn_package.problems import Place, Problem, did_you_mean, reason, warning
from esn_package.prose import FilePart, ImagePart, PagePart, Prose, TermPart
from esn_package.prose.drawing import faults_in
from esn_package.questions import Question
from esn_package.questions.proses import proses
from esn_package.saying import said
from esn_package.shelf.record import digest
from esn_package.source import MAX_BYTES, Loc, Source

__all__ = [
    "Found",
    "Known",
    "look_up",
    "look_up_linked",
    "look_up_objective",
    "look_up_question",
    "look_up_statement",
]

Places = Callable[[int], Place]


def look_up(prose: Prose, at: Places, known: Known, found: Found) -> None:
    """Tell what is wrong with a prose, and find what it names; `at` places its characters."""
    for fault in prose.faults:
        problem = Problem(at(fault.offset), fault.code, fault.message, fault.hint)
        found.problems.append(warning(problem) if fault.warning else problem)
    for part in prose.parts:
        match part:
            case TermPart():
                _term(part, at, known, found)
            case ImagePart():
                look_up_file(part.path, at(part.offset), known, found)
            case FilePart():
                look_up_linked(part.path, at(part.offset), known, found)
            case PagePart():
                _page(part.path, at(part.offset), known, found)
            case _:
                pass


def look_up_question(
    question: Question, source: Source, loc: Loc, known: Known, found: Found
) -> None:
    """The same for a question, and for the objective and the page that it names."""
    for inner, prose in proses(question):
        steps = (*loc, *inner)
        look_up(prose, _inside(source, steps), known, found)
    look_up_objective(question.objective, source, loc, known, found)
    if question.see:
        _page(question.see, source.place((*loc, "see")), known, found)


def look_up_statement(
    question: Question, source: Source, case: Loc, known: Known, found: Found
) -> None:
    """The same for the statement of a case, where the question is its first."""
    if question.within and question.within.at == 1:
        steps = (*case, "statement")
        look_up(question.within.statement, _inside(source, steps), known, found)


def look_up_objective(
    objective: str | None, source: Source, loc: Loc, known: Known, found: Found
) -> None:
    """The objective that a question or a case names."""
    objectives = known.objectives
    if objective and objectives is not None and objective not in objectives:
        message = said(
            '"{objective}" is not an objective of the module', objective=shortened(objective)
        )
        hint = did_you_mean(objective, objectives) or said("it is one of those in module.yaml")
        place = source.place((*loc, "objective"))
        found.problems.append(Problem(place, "no-such-objective", message, hint))


def _inside(source: Source, loc: Loc) -> Places:
    return lambda offset: source.inside(loc, offset)


def _term(part: TermPart, at: Places, known: Known, found: Found) -> None:
    if known.lexicon is None:
        return
    term = known.lexicon.find(part.name)
    if term:
        found.terms[fold(part.name)] = term
        return
    near = did_you_mean(part.name, known.lexicon.names())
    none = said("there is no lexicon.yaml beside a programme.yaml above this module")
    hint = near or (said("add it to lexicon.yaml") if known.lexicon.terms else none)
    message = said('"{name}" is not in the lexicon', name=shortened(part.name))
    found.problems.append(Problem(at(part.offset), "no-such-term", message, hint))


def look_up_linked(path: str, place: Place, known: Known, found: Found) -> None:
    """A local file that is opened by itself, or played: a package holds it as it is."""
    if path.lower().endswith(".svg"):
        message = said("{file} does not open by itself", file=shortened(path))
        hint = said("show it: ![…]({path})", path=shortened(path))
        found.problems.append(Problem(place, "bad-link", message, hint))
        return
    found.linked.add(path)
    look_up_file(path, place, known, found)


def look_up_file(path: str, place: Place, known: Known, found: Found) -> None:
    """A local file; a drawing is looked through once, its faults told in the drawing itself."""
    file = locate(known.folder, path, place)
    if not isinstance(file, Problem):
        file = _shared(path, file, place, known, found)
    if isinstance(file, Problem):
        found.problems.append(file)
        return
    found.files[path] = file
    found.places.setdefault(path, place)
    if file not in found.drawn:
        found.drawn.add(file)
        drawing = file.suffix.lower() == ".svg"
        found.problems += _flaws(file) if drawing else content_problems(file, place)


def _shared(path: str, file: Path, place: Place, known: Known, found: Found) -> Path | Problem:
    """A file, or why a module and a bank above it cannot both have it by this name."""
    name = shortened(path)
    if known.shared and not path.startswith("media/"):
        message = said("{name} is not in the folder media beside the bank", name=name)
        hint = said("put it there: what modules share is looked for nowhere else")
        return Problem(place, "outside-module", message, hint)
    other = found.files.get(path, file)
    if other.absolute() != file.absolute() and not _same(file, other):
        message = said("{name} is another file in {parent}", name=name, parent=shown(other.parent))
        return Problem(place, "media-twice", message, said("give one of the two another name"))
    return file


def _same(one: Path, other: Path) -> bool:
    """Whether two files hold the same: then it does not matter which of them is meant."""
    try:
        return one.stat().st_size == other.stat().st_size and digest(one) == digest(other)
    except OSError:
        return False


def _flaws(file: Path) -> Iterator[Problem]:
    """What is wrong in a drawing, at its places; no more is read than a drawing can have."""
    try:
        with file.open("rb") as drawing:
            content = drawing.read(MAX_BYTES)
    except OSError as error:
        message = said("{name} cannot be opened: {reason}", name=file.name, reason=reason(error))
        yield Problem(Place(shown(file)), "not-readable", message, said("check who may read it"))
        return
    for flaw in faults_in(content):
        place = Place(shown(file), flaw.line, flaw.column)
        yield Problem(place, "bad-drawing", flaw.message, flaw.hint)


def _page(name: str, place: Place, known: Known, found: Found) -> None:
    """A page, by its file's name or by its id."""
    if known.pages is None:
        return
    pages = list(known.pages if name.endswith(".md") else known.pages.values())
    if name not in pages:
        hint = did_you_mean(name, pages) or said("it is one of the pages in module.yaml")
        message = said('"{name}" is not a page of the module', name=shortened(name))
        found.problems.append(Problem(place, "no-such-page", message, hint))
