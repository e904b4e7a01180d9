"""The school's course: its pillars, competencies and words."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from esn_package.fields import (
    Day,
    Definition,
    Language,
    Number,
    Percent,
    Slug,
    Text,
    Title,
    Truth,
    wrong,
)
from esn_package.iri import PATTERN, is_iri
from esn_package.lexicon import Lexicon
from esn_package.opinion import Opinion
from esn_package.problems import Problem
from esn_package.readby import checked
from esn_package.saying import said
from esn_package.waivers import Waiver, WaiverDefinition

Report = Literal["verdict", "completion"]
Explained = Literal["first", "all"]
Status = Literal["non conforme", "partiellement conforme", "totalement conforme"]
STATUSES: tuple[Status, ...] = get_args(Status)
HALF, ALL = 50, 100
MAX_KB = 100_000  # what servers commonly take in one file


def _iri(value: str) -> str:
    """The address that ids begin with, without a slash at its end."""
    if is_iri(value):
        return value.rstrip("/")
    hint = said(
        "write an address that stays yours, such as https://ecole.example/xapi,"
        " without a user, ? or #"
    )
    raise wrong("wrong-value", said("activity_base is not an IRI"), hint)


Iri = Annotated[str, checked(_iri, type="string", pattern=PATTERN)]


class Contact(Definition):
    """Whom the learner can turn to; shown in every package."""

    accessibility: Text | None = Field(None, description="Who helps where a page is a barrier.")
    data_protection: Text | None = Field(None, description="Who answers about personal data.")


class Accessibility(Definition):
    """The legal statement of accessibility; without an audit a module is `non conforme`."""

    status: Status = Field("non conforme", description="The legal mention, as the audit found it.")
    rate: Percent | None = Field(None, description="Share of criteria met, in %; needs `audited`.")
    audited: Day | None = Field(
        None, description="When the audit was made; needs `rate`.", examples=["2026-11-20"]
    )
    auditor: Text | None = Field(None, description="Who made the audit.")
    exceptions: tuple[Text, ...] = Field(
        (), description="What is not accessible, why, and what is offered instead."
    )
    plan: Text | None = Field(
        None, description="Where the plan of several years and this year's actions can be read."
    )
    established: Day | None = Field(
        None, description="When it was made; else the audit's day, or the module's `checked`."
    )

    @model_validator(mode="after")
    def _audited(self) -> Self:
        """The mention is what decree 2019-768 makes of the rate: all criteria, half, fewer."""
        if (self.rate is None) != (self.audited is None):
            missing = "rate" if self.rate is None else "audited"
            raise wrong(
                "missing-key",
                said('{noun} needs the key "{key}"', noun=said("an audit"), key=missing),
            )
        rate = self.rate or 0
        status = STATUSES[(rate == ALL) + (rate >= HALF)]
        if status != self.status:
            none = said("without an audit a module is not {status}", status=self.status)
            some = said(
                "with {rate:g} % of the criteria a module is not {status}",
                rate=rate,
                status=self.status,
            )
            hint = said("write {word}", word=status)
            raise wrong("wrong-value", none if self.rate is None else some, hint)
        return self


class ListedModule(Definition):
    """A module in a list of the programme; one that is there needs only its id."""

    id: Slug = Field(description="The id of the module.", examples=["identite-patient"])
    year: int | None = Field(None, ge=1, description="In which year of study it is taken.")
    title: Title | None = Field(None, description="Its title, while it is only planned.")
    planned: Truth = Field(default=False, description="Not written yet.")


class Pillar(Definition):
    """One of the parts of the programme."""

    id: Slug = Field(description="Never changes once published.", examples=["donnees-ia"])
    title: Title = Field(description="Its title, as the learner reads it.")
    hours: Annotated[Number, Field(gt=0)] = Field(description="How long it takes, in hours.")
    modules: tuple[ListedModule, ...] = Field((), description="Its modules, in order.")


class Competency(Definition):
    """What a learner shall be able to do, by the framework that the programme follows."""

    id: Slug = Field(description="Ours; never changes.", examples=["identifier-usager"])
    number: Text = Field(description="The framework's number; may be replaced.", examples=["1.1"])
    wording: Text = Field(description="The framework's wording; may be replaced.")
    domain: Slug = Field(description="The domain it belongs to: a pillar's id.")
    source: Text = Field(description="Where number and wording come from.")
    status: Literal["official", "provisional"] = Field(
        description="provisional: shown in coverage, never to learners."
    )


class ProgrammeDefinition(Definition):
    """programme.yaml: the school's course."""

    id: Slug = Field(description="Never changes once published.", examples=["esn-um"])
    title: Title = Field(description="The name of the course or school.")
    institution: Text = Field(description="Who publishes it.")
    language: Language = Field("fr", description="Of all texts, where they do not say another.")
    activity_base: Iri | None = Field(
        None, description="xAPI ids are <activity_base>/<module>/<question>."
    )
    report: Report = Field(
        "verdict", description="verdict: passed or failed; completion: completed or incomplete."
    )
    certificate: Truth = Field(
        default=False, description="Whether who completed a module can print a certificate."
    )
    terms: Explained = Field("first", description="Which uses of a term a page explains.")
    max_kb: int = Field(
        MAX_KB, ge=1, description="What pictures, sounds and films of a module may weigh, in KB."
    )
    contact: Contact = Field(default_factory=Contact, description="Shown in every package.")
    accessibility: Accessibility | None = Field(None, description="The legal statement.")
    pillars: tuple[Pillar, ...] = Field(description="Its parts, in order.")
    outside: tuple[ListedModule, ...] = Field(
        (), description="Modules of no pillar, such as a demonstration; no hours count them."
    )
    waive: tuple[WaiverDefinition, ...] = Field(
        (), description="What check says of the programme and its modules that is right as it is."
    )


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme with its competencies and words; `folder` holds programme.yaml.

    `warnings` are what its author should look at, where it was loaded for itself.
    """

    id: str
    title: str
    institution: str
    language: str = "fr"
    activity_base: str | None = None
    report: Report = "verdict"
    certificate: bool = False
    explained: Explained = "first"
    max_kb: int = MAX_KB
    contact: Contact = field(default_factory=Contact)
    accessibility: Accessibility | None = None
    pillars: tuple[Pillar, ...] = ()
    outside: tuple[ListedModule, ...] = ()
    competencies: tuple[Competency, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    opinion: Opinion | None = None
    folder: Path = Path()
    waivers: tuple[Waiver, ...] = ()
    warnings: tuple[Problem, ...] = ()

    def pillar_of(self, module_id: str) -> tuple[int, Pillar | None]:
        """The number, from 1, and the pillar that lists a module; (0, None) if none does."""
        for number, pillar in enumerate(self.pillars, start=1):
            if any(listed.id == module_id for listed in pillar.modules):
                return number, pillar
        return 0, None

    def lists(self, module_id: str) -> bool:
        """Whether a pillar has a module, or the list of those outside the pillars."""
        apart = any(listed.id == module_id for listed in self.outside)
        return apart or self.pillar_of(module_id)[1] is not None
