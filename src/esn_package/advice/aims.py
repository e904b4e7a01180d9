"""What a module is for: questions measure objectives, objectives serve competencies."""

from collections.abc import Iterator

from esn_package.advice.base import (
    Family,
    ProgrammeFamily,
    ProgrammeSubject,
    Subject,
    advise,
)
from esn_package.fields import shortened
from esn_package.folders import shown
from esn_package.load.words import COMPETENCIES
from esn_package.problems import Problem
from esn_package.saying import said


def _aims(subject: Subject) -> Iterator[Problem]:
    """Questions of the quiz that measure nothing: results cannot tell what they were about."""
    module = subject.module
    if not module.objectives:
        return
    here = shown(module.folder)
    for one in subject.assessed:
        asked = one.question
        own = one.source.file.rpartition("/")[0] == here
        if own and asked and asked.marked and not one.objective:
            names = [objective.id for objective in module.objectives]
            message = said(
                '"{id}" measures no objective: no result tells of it', id=shortened(one.id)
            )
            hint = said("give it an objective of the module: {names}", names=names)
            yield advise(one.place, "question-without-objective", message, hint)


def _coverage(subject: ProgrammeSubject) -> Iterator[Problem]:
    """Competencies that no objective serves, of pillars whose modules are all there and right."""
    programme = subject.programme
    if subject.broken:
        return  # what they serve is not known
    served = {
        name for one in subject.outlines for aim in one.objectives for name in aim.competencies
    }
    pillars = {pillar.id for pillar in programme.pillars}
    known = {one.id for one in subject.outlines}
    unfinished = {
        one.id for one in programme.pillars if any(it.id not in known for it in one.modules)
    }
    source = next((one for one in subject.sources if one.file.endswith(COMPETENCIES)), None)
    for at, one in enumerate(programme.competencies) if source else ():
        waits = one.domain in unfinished or (one.domain not in pillars and unfinished)
        if source and one.id not in served and not waits:
            message = said('no objective of a module serves the competency "{id}"', id=one.id)
            hint = said("name it under `competencies:` of an objective, or plan a module for it")
            yield advise(source.place((at, "id")), "competency-not-covered", message, hint)


AIMS = Family(("question-without-objective",), _aims)
COVERAGE = ProgrammeFamily(("competency-not-covered",), _coverage)
