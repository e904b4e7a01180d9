"""A programme's lexicon, read to be built as modules are."""

from pathlib import Path

from esn_package.folders import above
from esn_package.load.programmes import no_programme, programme_in
from esn_package.module import Module
from esn_package.problems import Problem, ProblemsFound, refuse
from esn_package.uses import Used
from esn_package.vocabulary import vocabulary


def load_lexicon(path: Path | str, named: Used | None = None) -> Module:
    """The lexicon of the programme at or above a path, to be given to `build` as a module is.

    Raises ProblemsFound with everything wrong in it. Of the modules it reads only which terms they
    name, by which a term that names no pillar has its own, and not even that if it is known.
    """
    folder = above(Path(path))
    if folder is None:
        raise ProblemsFound([no_programme(Path(path))])
    problems: list[Problem] = []
    programme = programme_in(folder, problems)
    warnings = refuse(problems)
    if programme is None:
        raise ProblemsFound(problems)
    made = vocabulary(programme, named)
    return made._replace(warnings=tuple(sorted({*warnings, *made.warnings})))
