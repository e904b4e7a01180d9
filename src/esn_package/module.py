"""What an author writes and a learner takes: pages and a quiz."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from esn_package.credit import Credited
from esn_package.exam import Exam
from esn_package.fields import Day, Definition, Language, Reference, Slug, Text, Title, Truth
from esn_package.folders import DEFINED
from esn_package.lexicon import Term
from esn_package.opinion import Opinion
from esn_package.options import Subject
from esn_package.problems import Problem
from esn_package.programme import Explained, Pillar, Programme, Report
from esn_package.prose import Prose
from esn_package.questions import Question
from esn_package.quiz import Quiz
from esn_package.shelf import Shelf
from esn_package.simulations import Simulation
from esn_package.waivers import Waiver, WaiverDefinition

if TYPE_CHECKING:
    from esn_package.variant import Variant

Need = Literal["pages", "pass"]
Score = Literal["completion", "none"]


class Objective(Definition):
    """What the learner will be able to do."""

    id: Slug = Field(description="Never changes once published.", examples=["statuts"])
    text: Text = Field(description="One verb, one thing the learner will be able to do.")
    competencies: tuple[Reference, ...] = Field((), description="Ids of competencies.yaml.")


class ModuleDefinition(Definition):
    """module.yaml: what a module is made of."""

    id: Slug = Field(description="Never changes once published.", examples=["identite-patient"])
    title: Title = Field(description="Its title, as the learner and the LMS show it.")
    summary: Text = Field(description="One or two sentences, shown on the cover.")
    minutes: int = Field(ge=1, description="How long it takes.", examples=[60])
    checked: Day = Field(
        description="When its facts were last checked; shown to the learner.",
        examples=["2026-11-20"],
    )
    objectives: tuple[Objective, ...] = Field(description="What the learner will be able to do.")
    pages: tuple[Text, ...] = Field(description="Its pages, in order.", examples=[["01-erreur.md"]])
    language: Language | None = Field(None, description="Of its texts; else the programme's.")
    quiz: Text | None = Field(None, description="Its quiz.", examples=["evaluation.quiz.yaml"])
    complete: tuple[Need, ...] | None = Field(
        None,
        min_length=1,
        description="What completion asks for: [pages, pass]; without a quiz, [pages].",
    )
    report: Report | None = Field(None, description="The programme's, if left out.")
    certificate: Truth | None = Field(None, description="The programme's, if left out.")
    terms: Explained | None = Field(
        None, description="Which uses of a term a page explains; the programme's, if left out."
    )
    opinion: Truth = Field(default=True, description="Whether opinion.yaml is asked at its end.")
    score: Score = Field("completion", description="Without a quiz: 100 at its end, or nothing.")
    draft: Truth = Field(default=False, description="Checked; built only by its own folder.")
    max_kb: int | None = Field(
        None,
        ge=1,
        description="What its pictures, sounds and films may weigh; the programme's, if left out.",
        examples=[5000],
    )
    authors: Text | None = Field(None, description="Who wrote it.")
    licence: Text | None = Field(None, description="Under which licence.")
    credits: Text | None = Field(None, description="Whose pictures and texts it uses.")
    waive: tuple[WaiverDefinition, ...] = Field(
        (), description="What check says of the module that is right as it is."
    )

    @property
    def needs(self) -> tuple[Need, ...]:
        """What completion asks for, in one order; without a quiz there is nothing to pass."""
        asked = self.complete or (("pages", "pass") if self.quiz else ("pages",))
        needs: tuple[Need, ...] = ("pages", "pass")
        return tuple(need for need in needs if need in asked)


class PageDefinition(Definition):
    """The front matter of a page, between two lines of `---`."""

    language: Language | None = Field(None, description="Of this page, where it differs.")
    minutes: int | None = Field(None, ge=1, description="How long the page takes.", examples=[6])
    checked: Day | None = Field(None, description="Of a guide: when its facts were checked.")
    waive: tuple[WaiverDefinition, ...] = Field(
        (), description="What check says of the page that is right as it is."
    )


class Page(NamedTuple):
    """A page, read; `practice` and `simulations` stand in it in their order."""

    id: str
    title: str
    prose: Prose
    minutes: int | None
    language: str
    practice: tuple[Question, ...]
    file: str
    simulations: tuple[Simulation, ...] = ()
    checked: date | None = None


def page_id(file: str) -> str:
    """The id of the page that a file holds: its name without number and suffix."""
    name = file.rpartition("/")[2].removesuffix(".md")
    number, dash, rest = name.partition("-")
    return rest if dash and number.isdecimal() else name


class Beside(NamedTuple):
    """A text beside a module that is no page of it, with what it names: its trainer's guide."""

    page: Page
    files: Mapping[str, Path]
    terms: Mapping[str, Term]


class Module(NamedTuple):
    """A module, whole and right: what sites and packages are made from.

    `files` are the local files that its prose names, by the path written there; `shelf` those that
    a package holds, `credited` what is said of them; `terms` the words that it uses, by folded
    name; `explained` which uses of them; `warnings` what its author should look at, of which
    `waivers`, the programme's too, say what is right as it is. Of a lexicon `entries` stand in the
    place of pages (`vocabulary.py`). Nothing of its `guide` is in what a learner is given.
    `variant` is the institution's that it was varied by.
    """

    id: str
    title: str
    summary: str
    minutes: int
    checked: date
    objectives: tuple[Objective, ...]
    pages: tuple[Page, ...]
    quiz: Quiz | None
    complete: tuple[Need, ...]
    report: Report
    score: Score
    language: str
    folder: Path
    authors: str = ""
    licence: str = ""
    credits: str = ""
    files: Mapping[str, Path] = MappingProxyType({})
    shelf: Shelf = Shelf()
    credited: tuple[Credited, ...] = ()
    terms: Mapping[str, Term] = MappingProxyType({})
    programme: Programme | None = None
    pillar: Pillar | None = None
    pillar_number: int = 0
    warnings: tuple[Problem, ...] = ()
    certificate: bool = False
    explained: Explained = "first"
    waivers: tuple[Waiver, ...] = ()
    entries: tuple[Term, ...] = ()
    guide: Beside | None = None
    opinion: Opinion | None = None
    draft: bool = False
    subject: Subject = "module"
    variant: "Variant | None" = None

    @property
    def file(self) -> Path:
        """The definition that says what it is: where what is wrong with the whole is told."""
        return self.folder / DEFINED[self.subject]

    @property
    def simulations(self) -> tuple[Simulation, ...]:
        """What is played in its pages, in their order."""
        return tuple(one for page in self.pages for one in page.simulations)

    @property
    def is_locked(self) -> bool:
        """Whether there are questions that nobody goes back to, as those of a case are."""
        return self.quiz is not None and (self.quiz.has_cases or not self.quiz.exam.back)

    @property
    def is_exam(self) -> bool:
        """Whether its quiz sets conditions of an exam, which it says that it cannot enforce."""
        exam = self.quiz.exam if self.quiz else Exam()
        return bool(not exam.back or exam.honour or exam.feedback_from or self.is_timed)

    @property
    def is_timed(self) -> bool:
        """Whether its quiz has a time limit."""
        return self.quiz is not None and self.quiz.time_limit is not None
