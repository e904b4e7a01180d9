"""The two lists beside a programme: its lexicon and its competencies."""

from collections.abc import Collection, Iterator
from pathlib import Path

from esn_package.fields import fold, shortened
from esn_package.folders import LEXICON
from esn_package.lexicon import Lexicon, Term
from esn_package.load.definitions import source_of, values_of
from esn_package.load.ids import twice
from esn_package.problems import Problem, did_you_mean, warning
from esn_package.programme import Competency
from esn_package.saying import said
from esn_package.source import Loc, Source

COMPETENCIES = "competencies.yaml"


def terms_in(
    folder: Path, pillars: Collection[str] | None, problems: list[Problem]
) -> tuple[Term, ...] | None:
    """The terms of lexicon.yaml, none without such a file; None if they are not right.

    `pillars` are the ids that a term may name, None where they could not be read.
    """
    if not (folder / LEXICON).exists():
        return ()
    source = source_of(folder / LEXICON, problems)
    terms = values_of(source, Term, problems)
    if source is None or terms is None:
        return None
    problems += twice((source.place((at, "id")), term.id) for at, term in enumerate(terms))
    problems += _shared_names(source, terms)
    problems += _links(source, terms)
    problems += _strange_pillars(source, terms, pillars) if pillars is not None else ()
    return terms


def competencies_in(folder: Path, problems: list[Problem]) -> tuple[Competency, ...] | None:
    """The competencies, none without such a file; None if they are not right."""
    if not (folder / COMPETENCIES).exists():
        return ()
    source = source_of(folder / COMPETENCIES, problems)
    found = values_of(source, Competency, problems)
    if source is None or found is None:
        return None
    problems += twice((source.place((at, "id")), one.id) for at, one in enumerate(found))
    return found


def _shared_names(source: Source, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Names that would mean two terms, as they are compared: without accents or case."""
    owners: dict[str, Term] = {}
    for at, term in enumerate(terms):
        aliases = [("aliases", number) for number in range(len(term.aliases))]
        locs: list[Loc] = [("id",), ("term",), *aliases]
        for loc, name in zip(locs, term.names, strict=True):
            owner = owners.setdefault(fold(name), term)
            if owner is not term and not name == term.id == owner.id:
                message = said('"{name}" already means {term}', name=name, term=owner.term)
                hint = said("a name means one term: take it from one of the two")
                yield Problem(source.place((at, *loc)), "lexicon-twice", message, hint)


def _links(source: Source, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Meanings that lead to a term that is not there, or to themselves."""
    lexicon = Lexicon(terms)
    for at, term in enumerate(terms):
        for link in term.links():
            place, other = source.inside((at, "long"), link.offset), lexicon.find(link.name)
            if other is None:
                message = said('"{name}" is not in the lexicon', name=shortened(link.name))
                hint = did_you_mean(link.name, lexicon.names()) or said(
                    "add it, or write the words without [[ ]]"
                )
                yield Problem(place, "no-such-term", message, hint)
            elif other.id == term.id:
                message = said('the meaning of "{term}" leads to itself', term=term.term)
                hint = said("write the words without [[ ]]: whoever reads them is there")
                yield warning(Problem(place, "term-itself", message, hint))


def _strange_pillars(
    source: Source, terms: tuple[Term, ...], pillars: Collection[str]
) -> Iterator[Problem]:
    """Pillars that the programme has not."""
    for at, term in enumerate(terms):
        for number, name in enumerate(term.pillars):
            if name not in pillars:
                message = said('"{name}" is not a pillar of the programme', name=shortened(name))
                hint = did_you_mean(name, pillars) or said("it is one of those in programme.yaml")
                place = source.place((at, "pillars", number))
                yield Problem(place, "no-such-pillar", message, hint)
