"""The two lists beside a programme: its lexicon and its competencies."""

from collections.abc import Iterator
from pathlib import Path

from esn_package.fields import fold
from esn_package.lexicon import Term
from esn_package.load.definitions import source_of, values_of
from esn_package.load.ids import twice
from esn_package.problems import Problem
from esn_package.programme import Competency
from esn_package.saying import said
from esn_package.source import Loc, Source

LEXICON, COMPETENCIES = "lexicon.yaml", "competencies.yaml"


def terms_in(folder: Path, problems: list[Problem]) -> tuple[Term, ...] | None:
    """The terms of lexicon.yaml, none without such a file; None if they are not right."""
    if not (folder / LEXICON).exists():
        return ()
    source = source_of(folder / LEXICON, problems)
    terms = values_of(source, Term, problems)
    if source is None or terms is None:
        return None
    problems += twice((source.place((at, "id")), term.id) for at, term in enumerate(terms))
    problems += _shared_names(source, terms)
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
