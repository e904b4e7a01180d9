"""What the school publishes is right: every module, in every format, as an LMS would take it."""

from datetime import date
from pathlib import Path

import pytest

from esn_package import build, load, verify
from esn_package.advice import Wanted, check_all
from esn_package.bank import RowDefinition
from esn_package.draws import proportional
from esn_package.folders import drafts, modules, shipped
from esn_package.formats import TRACKED
from esn_package.load import load_programme
from esn_package.load.definitions import items
from esn_package.questions import KINDS, Multiple, Question, Single
from esn_package.questions.base import Base
from esn_package.quiz import QuizDefinition
from esn_package.simulations import KINDS as SIMULATIONS
from esn_package.source import parse

CONTENT = Path(__file__).parent.parent / "content"
MODULES = modules(CONTENT)
DEMONSTRATION = modules(CONTENT / "demonstration")
CHALLENGES = [folder for folder in MODULES if folder.name.startswith("defi-")]
LESSONS = [
    "donnees-ia/ia-en-sante",
    "cybersecurite/hygiene-numerique",
    "communication/choisir-son-canal",
    "telesante/teleconsultation",
    "outils/dossiers-partages",
]
BASE = "https://ecole.example/xapi"
PHOTOGRAPHS = (".jpg", ".jpeg", ".png", ".webp")
MOST = 90_000  # bytes of a package without them, so that a slow line has it in a few seconds


def asked(*folders: Path) -> list[Question]:
    """The questions of modules, practice first."""
    found: list[Question] = []
    for module in map(load, folders):
        found += [question for page in module.pages for question in page.practice]
        found += module.quiz.questions if module.quiz else ()
    return found


@pytest.mark.parametrize("folder", MODULES, ids=lambda folder: folder.name)
def test_a_module_has_nothing_to_put_right(folder: Path) -> None:
    assert load(folder).warnings == ()


def test_an_editor_has_nothing_to_say_that_is_not_waived_with_a_reason() -> None:
    """Sentences, official terms, typography, questions that give themselves away: all of it."""
    assert check_all(CONTENT, Wanted(date(2026, 11, 26))).problems == ()


@pytest.mark.parametrize("folder", MODULES, ids=lambda folder: folder.name)
def test_every_wrong_choice_says_why_it_is_wrong(folder: Path) -> None:
    silent = [
        (question.id, choice.text.plain)
        for question in asked(folder)
        if isinstance(question, Single | Multiple)
        for choice in question.choices
        if not (choice.right or choice.feedback)
    ]
    assert silent == []


@pytest.mark.parametrize("name", sorted(TRACKED))
@pytest.mark.parametrize("folder", MODULES, ids=lambda folder: folder.name)
def test_a_module_builds_in_every_format_and_is_fine_and_small(folder: Path, name: str) -> None:
    package = build(load(folder), name, activity_base=BASE)
    assert verify(package) == []
    if folder in DEMONSTRATION:  # every kind and every laboratory at once, for authors to look at
        return
    photographs = sum(one.stored for one in package.entries if one.name.endswith(PHOTOGRAPHS))
    assert len(package.bytes()) - photographs <= MOST


def test_the_programme_has_five_pillars_and_twenty_eight_hours_over_three_years() -> None:
    programme = load_programme(CONTENT)
    assert [pillar.hours for pillar in programme.pillars] == [6, 5, 5, 6, 6]
    for pillar in programme.pillars:
        assert len(pillar.modules) == pillar.hours
    listed = [module for pillar in programme.pillars for module in pillar.modules]
    assert {module.year for module in listed} == {1, 2, 3}


def test_no_competency_is_called_official_before_its_text_was_read() -> None:
    domains = {one.domain for one in load_programme(CONTENT).competencies}
    assert domains == {pillar.id for pillar in load_programme(CONTENT).pillars}


def test_the_lexicon_has_thirty_terms_with_their_source() -> None:
    terms = load_programme(CONTENT).lexicon.terms
    assert len(terms) >= 30
    for term in terms:
        assert len(term.short) <= 160, term.id
        assert term.checked <= date.today(), term.id  # noqa: DTZ011 - a day, anywhere


def test_the_first_module_is_whole() -> None:
    module = load(CONTENT / "donnees-ia" / "identite-patient")
    practice = [question for page in module.pages for question in page.practice]
    assert len(module.pages) == 8
    assert len(practice) >= 6
    assert module.quiz
    assert module.quiz.asked == 12
    # A bank took the place of its own questions, and changed nothing for who had begun.
    units = [(id_, one[0].objective) for id_, one in module.quiz.units.items()]
    assert module.quiz.rows == proportional(units, 12)
    assert len(module.quiz.questions) >= 20
    assert {question.kind for question in module.quiz.questions} >= set(KINDS[:7])
    assert sum(name.endswith(".svg") for name in module.files) >= 4
    assert len(module.objectives) == 4
    assert all(objective.competencies for objective in module.objectives)


def test_demonstration_and_challenges_are_outside_the_programme() -> None:
    outside = {listed.id for listed in load_programme(CONTENT).outside}
    beside = [*DEMONSTRATION, *CHALLENGES, *drafts(CONTENT)]
    assert outside == {folder.name for folder in beside}
    assert all(load(folder).pillar is None for folder in beside)


@pytest.mark.parametrize("folder", CHALLENGES, ids=lambda folder: folder.name)
def test_a_challenge_is_one_page_and_questions_of_a_bank(folder: Path) -> None:
    module = load(folder)
    assert len(module.pages) == 1
    assert module.quiz
    assert len(module.quiz.questions) > module.quiz.asked


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_as_long_and_as_rich_as_the_school_asks(name: str) -> None:
    module = load(CONTENT / name)
    practice = [question for page in module.pages for question in page.practice]
    assert 55 <= module.minutes <= 65
    assert 7 <= len(module.pages) <= 10
    assert len(practice) >= 6
    assert sum(name.endswith(".svg") for name in module.files) >= 5
    assert len(module.objectives) >= 4
    assert all(objective.competencies for objective in module.objectives)
    assert module.quiz
    assert module.quiz.pass_mark == 70
    assert len(module.quiz.questions) >= 24
    assert len({question.kind for question in module.quiz.questions}) >= 6
    assert module.quiz.asked == 12
    units = module.quiz.units
    drawn = [{units[id_][0].objective for id_ in row.ids} for row in module.quiz.rows]
    assert all({objective.id} in drawn for objective in module.objectives)


@pytest.mark.parametrize("name", ["donnees-ia/identite-patient", *LESSONS])
def test_the_minutes_of_its_pages_leave_the_quiz_its_own(name: str) -> None:
    """A minute a question: who adds up what the menu says finds what the cover says."""
    module = load(CONTENT / name)
    assert module.quiz
    read = sum(page.minutes or 0 for page in module.pages)
    assert module.minutes - 3 <= read + module.quiz.asked <= module.minutes


def test_the_demonstration_asks_in_every_way() -> None:
    questions = asked(*DEMONSTRATION)
    assert {question.kind for question in questions} >= set(KINDS)
    assert any(question.within for question in questions)
    for kind in {question.kind for question in questions}:
        here = [question for question in questions if question.kind == kind]
        own = type(here[0]).model_fields.keys() - Base.model_fields.keys()
        said = {name for question in here for name in question.model_fields_set}
        assert own <= said, kind
    said = {name for question in questions for name in question.model_fields_set}
    assert Base.model_fields.keys() <= said
    several = [question for question in questions if isinstance(question, Multiple)]
    assert {question.marking for question in several} == {"all", "partial", "edn"}
    choices = [choice for question in several for choice in question.choices]
    assert any(choice.required for choice in choices)
    assert any(choice.fatal for choice in choices)


def test_the_demonstration_has_all_that_is_played() -> None:
    played = [one for folder in DEMONSTRATION for one in load(folder).simulations]
    assert {one.kind for one in played} == {*SIMULATIONS}


def test_the_demonstration_gives_a_quiz_in_every_way() -> None:
    files = DEMONSTRATION[0].parent.glob("*/*.quiz.yaml")
    read = [parse(file.read_text(encoding="utf-8"), file.name).data for file in files]
    quizzes = [data for data in read if isinstance(data, dict)]
    keys = {field.alias or name for name, field in QuizDefinition.model_fields.items()}
    keys.remove("waive")  # what is left as it is: no way of giving a quiz
    assert {key for quiz in quizzes for key in quiz} == keys
    rows = [row for quiz in quizzes for row in items(quiz["draw"]) if isinstance(row, dict)]
    drawn = {field.alias or name for name, field in RowDefinition.model_fields.items()}
    assert {key for row in rows for key in row} == drawn


def test_every_choice_teaches() -> None:
    for folder in MODULES:
        for question in asked(folder):
            for choice in getattr(question, "choices", ()):
                assert choice.feedback, f"{folder.name}: {question.id}"


def test_who_becomes_a_trainer_has_an_outline_that_no_learner_is_given() -> None:
    folder = CONTENT / "formateurs/devenir-formateur"
    assert load(folder).draft
    assert folder in MODULES
    assert folder not in shipped(CONTENT)
    assert shipped(folder) == (folder,)


def test_the_questionnaire_of_the_school_is_short_and_asks_for_words_too() -> None:
    opinion = load_programme(CONTENT).opinion
    assert opinion
    assert len(opinion.questions) <= 8
    assert {question.kind for question in opinion.questions} == {"scale", "essay"}
