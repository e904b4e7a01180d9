"""A module's trainer's guide: a text beside its pages, read as they are, given to no learner."""

from collections.abc import Iterable
from pathlib import Path

from esn_package.folders import GUIDE
from esn_package.load.asked import Asked
from esn_package.load.found import Found, Known
from esn_package.load.pages import PageText, page
from esn_package.module import Beside
from esn_package.problems import Problem
from esn_package.saying import said


def guide(
    folder: Path, language: str, known: Known, asked: Iterable[Asked] | None, found: Found
) -> tuple[Beside, PageText] | None:
    """The guide of a module's folder, if it has one that is right.

    `asked` are the questions that it may lead to; None where some could not be read.
    """
    if not (folder / GUIDE).exists():
        return None
    ids = None if asked is None else frozenset(one.id for one in asked)
    return beside(folder / GUIDE, language, known._replace(questions=ids), found)


def beside(path: Path, language: str, known: Known, found: Found) -> tuple[Beside, PageText] | None:
    """A text that is made into one file of its own; what is wrong with it is told to `found`."""
    apart = Found(drawn=found.drawn)  # what it names, no package of the module holds
    read = page(path, path.name, language, known._replace(alone=True), apart)
    for one in read.asked:
        message = said("a question cannot be answered here")
        hint = said("put it into a page of the module, or ask it in words")
        apart.problems.append(Problem(one.place, "bad-question", message, hint))
    found.problems += apart.problems
    found.waivers += apart.waivers
    if read.page is None or read.text is None:
        return None
    return Beside(read.page, apart.files, apart.terms), read.text
