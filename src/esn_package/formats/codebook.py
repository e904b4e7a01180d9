"""The codebook of a module: what each id, letter and digit in an LMS's report stands for.

It is the same for every format that reports, for it is read beside any report. A CSV for French
spreadsheets (and LibreOffice everywhere): UTF-8 with its mark, semicolons, decimal commas.
"""

from collections.abc import Iterator
from typing import NamedTuple

from esn_package import data
from esn_package.formats.answers import Letters, degree, half, key, tariff, wording
from esn_package.formats.base import interaction_of
from esn_package.formats.letters import names
from esn_package.html import Markup, fill
from esn_package.html.sharing import of_texts
from esn_package.html.words import Words, direction, number, words_of
from esn_package.interaction import Interaction, YesNo
from esn_package.module import Module
from esn_package.package import Loose, Outputs
from esn_package.questions import Question
from esn_package.sheets import sheet
from esn_package.simulations import Simulation

COLUMNS = (
    *("id", "question", "kind", "answers", "key", "objective", "competencies"),
    *("points", "difficulty", "xapi"),
)
TRUTH = {"true": "t", "false": "f"}  # SCORM 1.2 RTE 3.4.5

STYLES = ("templates/sheet.css", "templates/codebook.css")


class Entry(NamedTuple):
    """What a report names, by its id: a question, or what is played in a page.

    `answers` are (letter, text), `refs` (letter, xAPI id).
    """

    id: str
    question: str
    kind: str
    answers: tuple[tuple[str, str], ...]
    targets: tuple[tuple[str, str], ...]
    key: str
    objective: str
    competencies: tuple[str, ...]
    points: str
    difficulty: str
    refs: tuple[tuple[str, str], ...]


def _told(module: Module) -> tuple[object, ...]:
    quiz = module.quiz
    asked = (quiz.id, quiz.questions, quiz.rules) if quiz else ("", None, None)
    known = module.programme.competencies if module.programme else None
    texts = (module.id, module.title, module.language)
    return (module.pages, *asked, known, module.objectives, *texts)


@of_texts(_told)
def codebook(module: Module) -> Outputs:
    """The codebook as CSV and as a page; nothing of a module that tells no answer."""
    if module.quiz is None and not module.simulations:
        return ()
    said = words_of(module)
    asked = module.quiz.questions if module.quiz else ()
    found = tuple(_entry(module, question, said) for question in asked)
    played = tuple(_played(one, said) for one in module.simulations)
    return (
        Loose(f"{module.id}-codebook.csv", _table((*found, *played), said)),
        Loose(f"{module.id}-codebook.html", _page(module, found, played, said)),
    )


def _played(simulation: Simulation, said: Words) -> Entry:
    """A simulation as a report names it once it is over; it counts for nothing in the score."""
    return Entry(
        id=f"{simulation.kind}_{simulation.id}",  # tracking/scorm12.js
        question=simulation.title,
        kind=said(f"label-{simulation.kind}"),
        answers=tuple(simulation.codes(said)),
        targets=(),
        key=simulation.expected or said("no-key"),
        objective="",
        competencies=(),
        points=number(said, 0),
        difficulty="",
        refs=(),
    )


def _entry(module: Module, question: Question, said: Words) -> Entry:
    interaction = interaction_of(question)
    parts, targets = names(interaction)
    if isinstance(interaction.right, YesNo):
        parts = TRUTH
    objective = next((one for one in module.objectives if one.id == question.objective), None)
    quiz = module.quiz.id if module.quiz else ""
    return Entry(
        id=f"{quiz}_{question.id}",  # telling.js
        question=wording(question),
        kind=said(f"kind-{question.kind}"),
        answers=tuple((parts[id_], text) for id_, text in _parts(interaction, said)),
        targets=tuple((targets[id_], text) for id_, text in interaction.targets),
        key=_key(interaction, Letters(parts, targets), said),
        objective=objective.text if objective else "",
        competencies=_competencies(module, objective.competencies if objective else ()),
        points=number(said, question.weight),
        difficulty=str(question.difficulty or ""),
        refs=tuple((letter, id_) for one in (parts, targets) for id_, letter in one.items()),
    )


def _key(interaction: Interaction, letters: Letters, said: Words) -> str:
    """What is right, and below it what is worth half."""
    right = key(interaction, letters, said) or said("no-key")
    return "\n".join((right, *half(interaction, said)))


def _parts(interaction: Interaction, said: Words) -> tuple[tuple[str, str], ...]:
    """What can be answered, by id; true and false are no parts, yet have letters."""
    if isinstance(interaction.right, YesNo):
        return tuple((word, said(word)) for word in TRUTH)
    return interaction.parts


def _competencies(module: Module, ids: tuple[str, ...]) -> tuple[str, ...]:
    known = module.programme.competencies if module.programme else ()
    return tuple(f"{one.number} {one.wording}" for one in known if one.id in ids)


def _table(entries: tuple[Entry, ...], said: Words) -> bytes:
    return sheet([[said(f"code-{name}") for name in COLUMNS], *map(_cells, entries)])


def _cells(entry: Entry) -> Iterator[str]:
    yield from (entry.id, entry.question, entry.kind)
    yield "\n".join(f"{letter} = {text}" for letter, text in (*entry.answers, *entry.targets))
    yield from (entry.key, entry.objective, "\n".join(entry.competencies))
    yield from (entry.points, entry.difficulty)
    yield "\n".join(f"{letter} = {id_}" for letter, id_ in entry.refs)


def _page(
    module: Module, entries: tuple[Entry, ...], played: tuple[Entry, ...], said: Words
) -> bytes:
    values = {"module": module, "entries": entries, "played": played, "words": said}
    style = Markup("".join(map(data.text, STYLES)))
    told = {"said": lambda one: degree(one, said), "tariff": lambda one: tariff(one, said)}
    shown = {"style": style, "direction": direction(module.language), **told}
    return fill("codebook.html.j2", values | shown).encode()
