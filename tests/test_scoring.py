"""What answers count in a quiz with rules of its own: negative marks, certainty, cancelled."""

import shutil
from pathlib import Path
from random import Random
from typing import Any

import kinds
import node
import pytest
from pydantic import TypeAdapter
from random_questions import GARBAGE, MAKERS, chance, response

from esn_package import load, question
from esn_package.player import compose
from esn_package.questions import KINDS
from esn_package.quiz import Quiz
from esn_package.scoring import COUNTS, USUAL, Certainty, Degree, Rules

ROUNDS = 1500  # quizzes of up to eight questions
CHOICES = [{"id": "a", "text": "Oui", "right": True}, {"id": "b", "text": "Non"}]
DEGREES = TypeAdapter(Certainty)


def asked(id_: str, **more: Any) -> Any:  # noqa: ANN401 - of any kind
    return question({"kind": "single", "id": id_, "prompt": "?", "choices": CHOICES, **more})


def quiz(*questions: Any, **rules: Any) -> Quiz:  # noqa: ANN401 - of any kind
    """A quiz of these questions, or of four alike."""
    made = questions or tuple(asked(id_) for id_ in ("un", "deux", "trois", "quatre"))
    return Quiz(
        id="fin",
        title="Fin",
        pass_mark=70,
        attempts=None,
        feedback="at-end",
        shuffle=(),
        draw=None,
        time_limit=None,
        questions=made,
        rules=Rules(**rules),
    )


RIGHT = {"un": "a", "deux": "a", "trois": "a", "quatre": "a"}


def test_a_quiz_has_a_score_in_python() -> None:
    assert quiz().score(RIGHT) == 100
    assert quiz().score({"un": "a", "deux": "b", "trois": None}) == 25
    assert quiz().score({"un": "a"}, asked=["un", "deux"]) == 50
    with pytest.raises(KeyError):
        quiz().score(RIGHT, asked=["cinq"])


def test_a_wrong_answer_costs_its_share_and_a_blank_one_nothing() -> None:
    half = quiz(negative=0.5)
    assert half.score({**RIGHT, "quatre": "b"}) == 63  # 62.5, up
    assert half.score({**RIGHT, "quatre": None}) == 75
    assert half.score({**RIGHT, "quatre": "no such choice"}) == 75
    assert half.score(dict.fromkeys(RIGHT, "b")) == 0


def test_what_is_partly_right_costs_nothing() -> None:
    partly = {"kind": "text", "id": "mot", "prompt": "?", "answers": ["fer"], "close": ["acier"]}
    rules = Rules(negative=1)
    assert rules.counted(question(partly), "acier") == 0.5
    assert rules.counted(question(partly), "bois") == -1


@pytest.mark.parametrize(
    ("given", "degree", "counted"),
    [
        ("a", 0, 1 / 3),
        ("a", 1, 2 / 3),
        ("a", 2, 1),
        ("b", 0, 0),
        ("b", 1, -2 / 3),
        ("b", 2, -2),
        ("a", None, 1 / 3),
        ("a", 9, 1),
        (None, 2, 0),
    ],
)
def test_certainty_pays_after_gardner_medwin(
    given: str | None, degree: int | None, counted: float
) -> None:
    assert Rules(certainty=USUAL).counted(asked("q"), given, degree) == pytest.approx(counted)


def test_all_right_at_the_highest_certainty_is_100_and_nothing_is_below_0() -> None:
    sure = quiz(certainty=USUAL)
    assert sure.score(RIGHT, dict.fromkeys(RIGHT, 2)) == 100
    assert sure.score(RIGHT) == 33
    assert sure.score({**RIGHT, "quatre": "b"}, dict.fromkeys(RIGHT, 2)) == 25  # 3 - 2 of 4
    assert sure.score({"un": "b"}, {"un": 2}) == 0


def test_everyone_has_the_points_of_what_is_cancelled() -> None:
    made = quiz(asked("un"), asked("deux", points=3, cancelled=True), negative=1)
    assert made.score({}) == 75
    assert made.score({"deux": "b"}) == 75
    assert made.score({"un": "b", "deux": "a"}) == 50
    assert Rules(certainty=USUAL).counted(asked("q", cancelled="oui"), "b", 2) == 1


def test_yes_means_the_usual_degrees() -> None:
    assert [DEGREES.validate_python(said) for said in ("oui", True)] == [USUAL, USUAL]
    assert [DEGREES.validate_python(said) for said in ("non", False)] == [(), ()]


def random_quiz(dice: Random) -> dict[str, Any]:
    """A quiz of any rules with an attempt, and what Python makes of it."""
    made = []
    for number in range(dice.randint(1, 8)):
        kind = dice.choice(KINDS)
        more = {"points": dice.choice([1, 2, 0.5]), "cancelled": dice.random() < 0.15}
        made.append(
            question(
                {"kind": kind, "id": f"q{number}", "prompt": "?", **more, **MAKERS[kind](dice)}
            )
        )
    ends = sorted(dice.sample(range(1, 30), dice.randint(2, 10)))
    own = tuple(Degree(label="x", right=n / 3, wrong=-(n**2) / 7) for n in ends)
    negative, certainty = dice.choice([(0, ()), (0.25, ()), (1 / 3, ()), (0, USUAL), (0, own)])
    taken = quiz(*made, negative=negative, certainty=certainty)
    given = {one.id: response(one, dice) for one in made if dice.random() < 0.85}
    given |= {one.id: dice.choice(GARBAGE) for one in made if dice.random() < 0.05}
    degrees = {one.id: dice.randrange(10) for one in made if dice.random() < 0.8}
    signs = {id_: dice.choice([str(n), "ABCDEFGHIJ"[n]]) for id_, n in degrees.items()}
    counted = [taken.rules.counted(one, given.get(one.id), degrees.get(one.id)) for one in made]
    return {
        "quiz": {
            "passMark": 70,
            "negative": negative,
            "certainty": [one.model_dump() for one in certainty],
            "cancelled": [one.id for one in made if one.cancelled],
        },
        "keys": {one.id: one.key(kinds.html) for one in made},
        "answers": given,
        "signs": signs,
        "counted": counted,
        "score": taken.score(given, degrees),
    }


def played(folder: Path, rows: list[dict[str, Any]]) -> None:
    """Hand quizzes to the composed player; fails where it finds otherwise."""
    player = folder / "player.js"
    marks = "options/multiplemarks.js"
    player.write_text(
        "".join(compose(KINDS, "web", [COUNTS, marks, *kinds.MARKING])), encoding="utf-8"
    )
    node.run("tariff", ESN_PLAYER_TEXT=str(player), ESN_GIVEN=node.written(folder, rows))


def test_both_languages_count_alike(tmp_path: Path) -> None:
    rows = [random_quiz(chance(f"quiz {n}")) for n in range(ROUNDS)]
    counted = {round(one, 3) for row in rows for one in row["counted"]}
    assert {-2, -0.25, 0, 0.5, 1} <= counted  # not all nonsense
    assert len({row["score"] for row in rows}) > 50
    played(tmp_path, rows)


def test_a_module_says_its_rules(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent / "modules/minimal", tmp_path / "m")
    file = tmp_path / "m/securite/feu/fin.quiz.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "negative: 0,25\n", encoding="utf-8")
    made = load(file.parent).quiz
    assert made
    assert made.rules == Rules(negative=0.25)
