"""A programme's lexicon as a module of its own: what a site, a package and an LMS take."""

from collections.abc import Mapping
from types import MappingProxyType

from esn_package.folders import LEXICON, PROGRAMME, shown
from esn_package.html.words import words
from esn_package.module import Module
from esn_package.problems import Place, Problem, ProblemsFound, refuse, warning
from esn_package.programme import Programme
from esn_package.saying import said
from esn_package.uses import Used, no_lexicon, used

MANY = 1000  # terms; their page is about 1 MB, which an LMS sends as it is


def vocabulary(programme: Programme, named: Used | None = None) -> Module:
    """The lexicon of a programme, to be built as modules are; raises ProblemsFound without terms.

    Which terms are `named` by its modules is looked for where it is not known. It is never
    completed nor scored: in Moodle a completed package writes a grade of 0 and is opened in review
    from then on, where no card that was learnt could be kept (facts of 4.5).
    """
    label = words(programme.language)
    if not programme.lexicon.terms:
        raise ProblemsFound([no_lexicon(programme.folder)])
    warnings = refuse(lexicon_problems(programme))
    terms, pillars = programme.lexicon.terms, pillars_of(programme, named)
    entries = (term.model_copy(update={"pillars": pillars[term.id]}) for term in terms)
    return Module(
        id=vocabulary_id(programme),
        title=label("vocabulary-title", title=programme.title),
        summary=label("vocabulary-summary"),
        minutes=0,
        checked=max(term.checked for term in terms),
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
        entries=tuple(sorted(entries, key=lambda term: (term.key, term.id))),
        warnings=warnings,
        subject="lexicon",
    )


def vocabulary_id(programme: Programme) -> str:
    """What the lexicon's packages are named by, and known by in an LMS: it never changes."""
    return f"{programme.id}-lexicon"


def pillars_of(programme: Programme, named: Used | None = None) -> Mapping[str, tuple[str, ...]]:
    """The ids of each term's pillars in their order: its own, else of the modules that use it."""
    there = dict(used(programme.folder) if named is None else named)
    known: dict[str, set[str]] = {term.id: {*term.pillars} for term in programme.lexicon.terms}
    silent = {term.id for term in programme.lexicon.terms if not term.pillars}
    for pillar in programme.pillars:
        for name in (name for listed in pillar.modules for name in there.get(listed.id, ())):
            term = programme.lexicon.find(name)
            if term and term.id in silent:
                known[term.id].add(pillar.id)
    order = [pillar.id for pillar in programme.pillars]
    return MappingProxyType(
        {id_: tuple(one for one in order if one in found) for id_, found in known.items()}
    )


def lexicon_problems(programme: Programme) -> list[Problem]:
    """Why there can be no package of a lexicon, or what its learners would have to wait for."""
    place, terms = Place(shown(programme.folder / LEXICON)), len(programme.lexicon.terms)
    if programme.lists(vocabulary_id(programme)):
        message = said('the module "{name}" is there already', name=vocabulary_id(programme))
        hint = said("the lexicon's package has this id: give the module another")
        return [Problem(Place(shown(programme.folder / PROGRAMME)), "id-twice", message, hint)]
    if terms > MANY:
        message = said(
            "the lexicon has {terms:,} terms, which a learner loads as one page", terms=terms
        )
        hint = said("old phones are slow above {many:,}: keep those that modules use", many=MANY)
        return [warning(Problem(place, "lexicon-large", message, hint))]
    return []
