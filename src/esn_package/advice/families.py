"""Every family of advice, in one list each: of a module, and of the programme as a whole."""

from collections.abc import Iterator

from esn_package.advice.aims import AIMS, COVERAGE
from esn_package.advice.base import Family, ProgrammeFamily, Subject
from esn_package.advice.choices import CHOICES
from esn_package.advice.choosing import Chosen
from esn_package.advice.cues import CUES
from esn_package.advice.duration import DURATION
from esn_package.advice.emphasis import EMPHASIS
from esn_package.advice.facts import FACTS, TERMS_CHECKED
from esn_package.advice.guides import GUIDES
from esn_package.advice.images import ALTERNATIVES
from esn_package.advice.likeness import LIKENESS
from esn_package.advice.links import LINKS
from esn_package.advice.marks import MARKS
from esn_package.advice.media import MEDIA
from esn_package.advice.official import OFFICIAL, OFFICIAL_OF_PROGRAMME
from esn_package.advice.quizzes import QUIZZES
from esn_package.advice.readability import READABILITY, SENTENCES
from esn_package.advice.structure import STRUCTURE
from esn_package.advice.terms import TERMS, TERMS_USED
from esn_package.advice.typography import TYPOGRAPHY, TYPOGRAPHY_OF_PROGRAMME
from esn_package.problems import Problem

FAMILIES: tuple[Family, ...] = (
    AIMS,
    ALTERNATIVES,
    CHOICES,
    CUES,
    DURATION,
    EMPHASIS,
    FACTS,
    GUIDES,
    LIKENESS,
    LINKS,
    MARKS,
    MEDIA,
    OFFICIAL,
    QUIZZES,
    READABILITY,
    SENTENCES,
    STRUCTURE,
    TERMS,
    TYPOGRAPHY,
)
PROGRAMME_FAMILIES: tuple[ProgrammeFamily, ...] = (
    COVERAGE,
    OFFICIAL_OF_PROGRAMME,
    TERMS_CHECKED,
    TERMS_USED,
    TYPOGRAPHY_OF_PROGRAMME,
)


def advised(subject: Subject, chosen: Chosen) -> Iterator[Problem]:
    """The advice on a module, waived or not."""
    for family in FAMILIES:
        if any(chosen.wants(code) for code in family.codes):
            yield from family.of(subject)
