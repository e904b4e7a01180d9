"""What of a module matters to the whole programme: small enough to cross from another process."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from esn_package.advice.base import Subject
from esn_package.problems import Place

Link = tuple[str, Place]  # an address, and where it is linked to


class Measured(NamedTuple):
    """An objective, with how many questions measure it: in pages, and in the quiz.

    `practice` is None where a challenge has none, which is as it should be.
    """

    id: str
    text: str
    competencies: tuple[str, ...]
    practice: int | None
    assessed: int


class Outline(NamedTuple):
    """A module: its objectives and what measures them, its terms, and where its links lead.

    `loose` are the questions without an objective; `terms` the ids of the words that it uses.
    """

    id: str
    title: str
    file: str
    objectives: tuple[Measured, ...]
    loose: int
    terms: frozenset[str]
    links: tuple[Link, ...]
    draft: bool = False


def outline(subject: Subject) -> Outline:
    """The outline of a module."""
    module = subject.module
    practice = Counter(one.objective for one in subject.practice)
    assessed = Counter(one.objective for one in subject.assessed)
    none = None if module.quiz and module.quiz.challenge else 0
    measured = tuple(
        Measured(one.id, one.text, one.competencies, practice[one.id] or none, assessed[one.id])
        for one in module.objectives
    )
    guided = module.guide.terms if module.guide else {}
    return Outline(
        id=module.id,
        title=module.title,
        file=subject.definition.file,
        objectives=measured,
        loose=practice[""] + assessed[""],
        terms=frozenset(term.id for term in (*module.terms.values(), *guided.values())),
        links=tuple(links(subject)),
        draft=module.draft,
    )


def links(subject: Subject) -> Iterator[Link]:
    """Every link that leads out of a module, its guide and its questions included."""
    for text in subject.texts:
        for seen in text.prose.seen:
            if seen.kind == "link" and seen.address.lower().startswith(("http://", "https://")):
                yield seen.address, text.at(seen.offset)
