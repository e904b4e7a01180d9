"""A programme's questionnaire of opinion, read to be built as modules are."""

from datetime import date
from pathlib import Path

from esn_package.folders import above, no_opinion
from esn_package.load.programmes import no_programme, programme_in
from esn_package.module import Module
from esn_package.problems import Problem, ProblemsFound, refuse


def load_opinion(path: Path | str) -> Module:
    """The questionnaire of the programme at or above a path, to be given to `build`.

    Raises ProblemsFound with everything wrong in it, or where there is none.
    """
    folder = above(Path(path))
    if folder is None:
        raise ProblemsFound([no_programme(Path(path))])
    problems: list[Problem] = []
    programme = programme_in(folder, problems)
    warnings = refuse(problems)
    if programme is None:
        raise ProblemsFound(problems)
    if programme.opinion is None:
        raise ProblemsFound([no_opinion(folder)])
    return Module(
        id=f"{programme.id}-{programme.opinion.id}",
        title=programme.opinion.title,
        summary=programme.opinion.text,
        minutes=0,
        checked=date.min,
        objectives=(),
        pages=(),
        quiz=None,
        complete=(),
        report=programme.report,
        score="none",
        language=programme.language,
        folder=programme.folder,
        programme=programme,
        waivers=programme.waivers,
        opinion=programme.opinion,
        warnings=warnings,
        subject="opinion",
    )
