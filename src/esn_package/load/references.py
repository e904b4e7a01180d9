"""What the prose and the questions of a module name: terms, files, pages, objectives."""

from collections.abc import Callable

from esn_package.fields import fold, shortened
from esn_package.folders import VARIANTS
from esn_package.load.files import of_variants
from esn_package.load.found import Found, Known
from esn_package.load.localfiles import look_up_file, look_up_linked
from esn_package.problems import Place, Problem, did_you_mean, warning
from esn_package.prose import AskedPart, FilePart, ImagePart, PagePart, Prose, TermPart
from esn_package.prose.addresses import IMAGES
from esn_package.questions import Question
from esn_package.questions.proses import proses
from esn_package.saying import said
from esn_package.source import Loc, Source

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
        hint = fault.hint
        # What a prose says of the module is said of the folder that its own paths begin at.
        if "of the module" in hint and fault.code == "bad-image" and of_variants(known.folder):
            path = f"{VARIANTS}/lille"
            hint = said("put it into a folder such as {path}, and write lille/plan.png", path=path)
        problem = Problem(at(fault.offset), fault.code, fault.message, hint)
        found.problems.append(warning(problem) if fault.warning else problem)
    for part in prose.parts:
        if type(part) is str:  # most are, and name nothing
            continue
        match part:
            case TermPart():
                _term(part, at, known, found)
            case ImagePart():
                found.shown.add(part.path)
                look_up_file(part.path, at(part.offset), known, found)
            case FilePart():
                _file(part, at, known, found)
            case AskedPart():
                _asked(part, at, known, found)
            case PagePart():
                _page(part.path, at(part.offset), known, found)
            case _:
                pass


def look_up_question(
    question: Question, source: Source, loc: Loc, known: Known, found: Found
) -> None:
    """The same for a question, and for the objective and the page that it names."""
    for inner, prose in proses(question):
        if not prose.is_bare:
            look_up(prose, _inside(source, (*loc, *inner)), known, found)
    look_up_objective(question.objective, source, loc, known, found)
    if question.see and question.see not in known.left:
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


def _file(part: FilePart, at: Places, known: Known, found: Found) -> None:
    """What is opened or played; beside a film its captions and its poster, a picture."""
    if known.alone:
        message = said("{file} cannot be opened from here", file=shortened(part.path))
        hint = said("this text becomes one file: show a picture, or lead to a page of the web")
        found.problems.append(Problem(at(part.offset), "bad-link", message, hint))
        return
    if part.of:
        found.beside.setdefault(part.path, part.of)
    if part.of and part.path.lower().endswith(IMAGES):
        look_up_file(part.path, at(part.offset), known, found)
    else:
        look_up_linked(part.path, at(part.offset), known, found)


def _asked(part: AskedPart, at: Places, known: Known, found: Found) -> None:
    """A question of the module, which only a trainer's guide shows with its answer."""
    if not known.alone:
        message = said("only a trainer's guide leads to a question")
        hint = said("lead to the page where it stands: [mots](02-page.md)")
        found.problems.append(Problem(at(part.offset), "bad-link", message, hint))
    elif known.questions is not None and part.id not in known.questions:
        message = said('"{id}" is not a question of the module', id=shortened(part.id))
        hint = did_you_mean(part.id, known.questions) or said("write the id of a question")
        found.problems.append(Problem(at(part.offset), "no-such-question", message, hint))


def _page(name: str, place: Place, known: Known, found: Found) -> None:
    """A page, by its file's name or by its id."""
    if known.pages is None:
        return
    if name in known.left:
        message = said("{page} is left out", page=name)
        hint = said("leave this text out too, or add a page of that name in its place")
        found.problems.append(Problem(place, "page-left-out", message, hint))
        return
    pages = list(known.pages if name.endswith(".md") else known.pages.values())
    if name not in pages:
        hint = did_you_mean(name, pages) or said("it is one of the pages in module.yaml")
        message = said('"{name}" is not a page of the module', name=shortened(name))
        found.problems.append(Problem(place, "no-such-page", message, hint))
