"""Questions as programs use them: what a response is worth, what an LMS is told."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from kinds import asked

import esn_package
from esn_package import load
from esn_package.interaction import (
    Filled,
    Matched,
    Ordered,
    Picked,
    Rated,
    Typed,
    Within,
    Written,
    YesNo,
)
from esn_package.questions import Question

CONTENT = Path(__file__).parent.parent / "content"
CHOICES: list[dict[str, Any]] = [{"text": "Oui", "right": True}, {"text": "Non"}]
GARBAGE: list[object] = [object(), b"a", {1: 2}, [None], [[]], {"a": []}, 10**5000, 1e308]


def test_a_question_is_public_and_marks() -> None:
    made = esn_package.question(
        {
            "kind": "single",
            "id": "q",
            "prompt": "?",
            "choices": [{"id": "a", **CHOICES[0]}, CHOICES[1]],
        }
    )
    assert made.mark("a") == 1
    assert made.mark(None) == 0


def test_items_may_share_a_target() -> None:
    pairs = [{"item": "Chat", "target": "Animal"}, {"item": "Chien", "target": "animal"}]
    made = asked(kind="match", pairs=pairs, extra=["Plante"])
    assert [text for _, text in made.interaction().targets] == ["Animal", "Plante"]


def test_an_lms_is_told_plain_texts() -> None:
    choices = [{"text": "**Oui** & *non*", "right": True}, {"text": "Non"}]
    parts = asked(kind="single", choices=choices).interaction().parts
    assert [text for _, text in parts] == ["Oui & non", "Non"]


def test_given_may_be_any_collection_of_python() -> None:
    made = asked(kind="multiple", choices=[{"id": "a", **CHOICES[0]}, {"id": "b", **CHOICES[1]}])
    assert made.mark({"a"}) == made.mark(("a",)) == made.mark(["a"]) == 1
    number = asked(kind="number", answer="0,3")
    assert number.mark(0.1 + 0.2) == number.mark(Decimal("0.3")) == number.mark("0,30") == 1


def test_garbage_is_worth_nothing() -> None:
    pairs = [{"item": "a", "target": "a"}, {"item": "b", "target": "b"}]
    for made in (
        asked("single", choices=CHOICES),
        asked("multiple", choices=CHOICES),
        asked("truth", answer=False),
        asked("number", answer=0),
        asked("text", answers=["a"]),
        asked("order", items=["a", "b"]),
        asked("match", pairs=pairs),
        asked("sort", groups=[{"name": n, "items": [n]} for n in "bc"]),
        asked("cloze", text="{{b}}", gaps={"b": {"answers": ["a"]}}),
        asked("concordance", hypothesis="a", information="b", panel=[1, 1, 1, 1, 1]),
        asked(
            "zone", passage="Un, deux", zones=[{"words": "Un", "right": True}, {"words": "deux"}]
        ),
        asked("scale", **{"from": 0, "to": 5}, right=[0, 5]),
        asked("essay", model="a"),
    ):
        assert {made.mark(given) for given in GARBAGE} == {0}


def given(made: Question) -> object:
    """What is right, as a learner gives it."""
    match made.interaction().right:
        case Picked(ids) | Ordered(ids):
            return [*ids]
        case YesNo(value):
            return value
        case Within(low, high):
            return str(round((low + high) / 2, 9))
        case Typed(texts):
            return texts[-1]
        case Matched(pairs):
            return dict(pairs)
        case Filled(gaps):
            return {gap: texts[-1] for gap, texts in gaps}
        case Rated(ids):
            return int(ids[-1])
        case Written(text):
            return text


def test_the_right_answers_of_the_first_module_are_right() -> None:
    module = load(CONTENT / "donnees-ia" / "identite-patient")
    assert module.quiz
    practice = [one for page in module.pages for one in page.practice]
    for made in (*module.quiz.questions, *practice):
        assert made.mark(given(made)) == 1, made.id
