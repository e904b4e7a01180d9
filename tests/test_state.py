"""State: what Python proves of its width, held against the widest that the player writes."""

import shutil
from pathlib import Path
from typing import Any

import node
import pytest

from esn_package.draws import drawn
from esn_package.load import load
from esn_package.module import Module
from esn_package.questions import Question
from esn_package.quiz import Quiz
from esn_package.state import LIMIT, fits, short, width

HERE = Path(__file__).parent
CONTENT = HERE.parent / "content"
FEU = HERE / "modules/minimal/securite/feu"
IDENTITY = CONTENT / "donnees-ia/identite-patient"

QUIZ = """
  - kind: single
    id: un
    objective: sortir
    prompt: Un ?
    choices:
      - text: Un
        right: true
      - text: Deux
  - kind: multiple
    id: plusieurs
    prompt: Plusieurs ?
    choices:
      - text: Un
        right: true
      - text: Deux
        right: true
      - text: Trois
  - kind: truth
    id: vrai
    prompt: Vrai ?
    answer: vrai
  - kind: number
    id: nombre
    objective: sortir
    prompt: Combien ?
    answer: 12,5
  - kind: text
    id: mot
    objective: sortir
    tags: [long]
    prompt: Quel mot ?
    answers:
      - mot
  - kind: order
    id: ordre
    tags: [long]
    prompt: Dans quel ordre ?
    items:
      - un
      - deux
      - trois
  - kind: match
    id: paires
    tags: [long]
    prompt: Quelles paires ?
    pairs:
      - item: un
        target: a
      - item: deux
        target: b
  - kind: concordance
    id: script
    prompt: Que se passe-t-il ?
    hypothesis: un feu
    information: de la fumée
    panel: [0, 0, 0, 1, 2]
  - kind: zone
    id: zones
    prompt: Où ?
    passage: Un, deux, trois.
    zones:
      - words: Un
        right: true
      - words: deux
      - words: trois
  - kind: scale
    id: echelle
    prompt: À quel point ?
    from: -10
    to: 10
  - kind: essay
    id: texte
    prompt: Racontez.
    words: 20
    model: Voici.
  - kind: sort
    id: tri
    prompt: Quel tri ?
    groups:
      - {name: a, items: [un, deux]}
      - {name: b, items: [trois]}
  - kind: cloze
    id: trous
    prompt: Que manque-t-il ?
    text: "{{mot}} et {{nombre}} ou {{choix}}"
    gaps:
      mot: {answers: [mot]}
      nombre: {answer: 1}
      choix:
        choices:
          - {text: un, right: true}
          - text: deux
"""


def widest(question: Question) -> Any:  # noqa: ANN401 - whatever a learner gives
    """A response that takes the most characters."""
    key: dict[str, Any] = question.key(lambda prose: prose.plain)
    given: dict[str, Any] = {
        "single": lambda: key["choices"][0],
        "multiple": lambda: key["choices"],
        "truth": lambda: True,
        "number": lambda: "-1234567890,12345678",
        "text": lambda: "é" * 60,
        "order": lambda: key["right"],
        "match": lambda: dict.fromkeys(key["items"], key["targets"][0]),
        "concordance": lambda: -2,
        "scale": lambda: -10,
        "zone": lambda: key["choices"],
        "essay": lambda: "é" * question.widest(),
        "sort": lambda: dict(key["right"]),
        "cloze": lambda: {
            name: gap.get("right", ("é" if "answers" in gap else "à") * 30)
            for name, gap in key["gaps"].items()
        },
    }
    return given[question.kind]()


def told(module: Module) -> dict[str, Any]:
    """What the extremes are made of: the module as the player has it, its widest answers."""
    quiz = module.quiz
    assert quiz is not None
    practice = [question for page in module.pages for question in page.practice]
    every = {question.id: question for question in (*quiz.questions, *practice)}
    about = {"id": module.id, "complete": ["pages", "pass"], "report": "verdict"}
    pages = [{"id": page.id, "practice": [q.id for q in page.practice]} for page in module.pages]
    asked = {
        "id": quiz.id,
        "passMark": quiz.pass_mark,
        "feedback": quiz.feedback,
        "attempts": quiz.attempts,
        "questions": [question.id for question in quiz.questions],
    }
    keys = {id_: question.key(lambda prose: prose.plain) for id_, question in every.items()}
    data = {
        "module": about,
        "pages": pages,
        "objectives": [],
        "quiz": asked,
        "questions": keys,
        "tracking": {"name": "web"},
    }
    found = width(module)
    given = {id_: widest(question) for id_, question in every.items()}
    proven = {"core": found.core, "whole": found.whole, "drawn": widest_drawn(quiz)}
    return {"data": data, "widest": given, **proven}


def widest_drawn(quiz: Quiz) -> list[str]:
    """The ids of the widest attempt that any of many learners draws."""
    units = quiz.units
    # Each question has its id, digest, flag, sign, kind and comma beside its answer.
    wide = {id_: sum(12 + one.widest() for one in unit) for id_, unit in units.items()}
    draws = [drawn(quiz.rows, seed, 1) for seed in range(500)] if quiz.rows else [{*units}]
    most = max(draws, key=lambda chosen: sum(wide[id_] for id_ in chosen))
    return [one.id for id_, unit in units.items() if id_ in most for one in unit]


def quiz(tmp_path: Path, head: str, questions: str = QUIZ) -> Module:
    """The minimal module with these questions in its quiz, one of each kind, and this head."""
    folder = tmp_path / "content"
    shutil.copytree(HERE / "modules/minimal", folder)
    (folder / "securite/feu/fin.quiz.yaml").write_text(
        f"{head}questions:{questions}", encoding="utf-8"
    )
    return load(folder / "securite/feu")


BLUEPRINT = "draw: [{n: 2, tags: [long]}, {n: 2, objective: sortir}, {n: 1}]\n"
CASE = """
  - kind: case
    id: cas
    statement: Il a mal.
    questions:
      - {kind: text, id: cas-un, prompt: Où ?, answers: [là]}
      - {kind: truth, id: cas-deux, prompt: Vrai ?, answer: vrai, before: Il a moins mal.}
      - {kind: number, id: cas-trois, prompt: Combien ?, answer: 3, before: Il n’a plus mal.}
      - {kind: text, id: cas-quatre, prompt: Quand ?, answers: [le soir], before: Il dort.}
"""


@pytest.mark.parametrize("head", ["", "draw: 2\n", "draw: 3\nattempts: 2\n"])
def test_a_case_is_as_wide_as_its_questions(head: str, tmp_path: Path) -> None:
    module = quiz(tmp_path, head, QUIZ + CASE)
    node.run("state", ESN_GIVEN=node.written(tmp_path, told(module)))
    bare = quiz(tmp_path / "bare", head)
    assert width(module).core > width(bare).core


@pytest.mark.parametrize(
    "head", ["", "attempts: 1\n", "attempts: 2\ndraw: 3\n", "attempts: 20\n", BLUEPRINT]
)
def test_the_widest_states_fit_what_is_proven(head: str, tmp_path: Path) -> None:
    found = told(quiz(tmp_path, head))
    node.run("state", ESN_GIVEN=node.written(tmp_path, found))


def test_the_first_module_fits_whole(tmp_path: Path) -> None:
    module = load(IDENTITY)
    assert fits(module, LIMIT) == []
    assert width(module).whole < LIMIT
    node.run("state", ESN_GIVEN=node.written(tmp_path, told(module)))


def test_a_module_without_a_quiz_holds_its_place_and_its_pages() -> None:
    module = load(FEU)
    found = width(module._replace(quiz=None))
    assert found.core < 60
    assert found.whole > found.core + 2 * 5


def test_more_attempts_or_questions_never_take_less(tmp_path: Path) -> None:
    one, three, free = (
        width(quiz(tmp_path / str(i), head))
        for i, head in enumerate(("attempts: 1\n", "attempts: 3\n", ""))
    )
    assert one.core < three.core <= free.core
    assert one.whole < three.whole < free.whole


def test_a_problem_points_at_the_quiz_in_module_yaml(tmp_path: Path) -> None:
    (problem,) = fits(quiz(tmp_path, ""), 100)
    assert problem.code == "state-too-large"
    assert str(problem.place).endswith("securite/feu/module.yaml:16:7")
    assert fits(quiz(tmp_path / "again", ""), 0) == []


def test_an_id_has_the_same_short_form_in_both_languages() -> None:
    # Held by the fixture of version 1, which state.test.js reads.
    text = (HERE / "player/state.v1.txt").read_text(encoding="ascii")
    for id_ in ("accueil", "ins", "statut", "traits", "paires", "essai"):
        assert short(id_) in text


def test_the_build_warns_and_refuses_at_the_exact_limits(tmp_path: Path) -> None:
    module = quiz(tmp_path, "attempts: 3\n")
    core, whole = width(module)
    codes = {
        limit: [(problem.code, problem.severity) for problem in fits(module, limit)]
        for limit in (whole, whole - 1, core, core - 1)
    }
    assert codes == {
        whole: [],
        whole - 1: [("state-may-drop", "warning")],
        core: [("state-may-drop", "warning")],
        core - 1: [("state-too-large", "error")],
    }
