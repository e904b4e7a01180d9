"""Python and JavaScript on thousands of random questions and responses: they never differ."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import kinds
import pytest
from random_questions import GARBAGE, MAKERS, chance, response, text

from esn_package.draws import Row, drawn, too_short
from esn_package.questions import KINDS, question, score
from esn_package.questions.digest import code
from esn_package.questions.folding import fold

ROUNDS = 1250  # questions of each kind, with 8 responses each


def told(kind: str, random: Random) -> Iterator[dict[str, Any]]:
    """Random questions of a kind with responses, and what Python makes of them."""
    for _ in range(ROUNDS):
        asked = question({"kind": kind, "id": "q", "prompt": "?", **MAKERS[kind](random)})
        given = [*(response(asked, random) for _ in range(6)), *random.sample(GARBAGE, 2)]
        responses: list[dict[str, Any]] = [
            {"given": one, "value": kinds.written(asked.value(one)), "mark": asked.mark(one)}
            for one in given
        ]
        assert all(0 <= one["mark"] <= 1 for one in responses)
        yield kinds.told(f"{kind} {_}", asked, responses)


def test_every_kind_has_random_questions() -> None:
    assert {*MAKERS} == {*KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_mark_alike(kind: str, tmp_path: Path) -> None:
    rows = [*told(kind, chance(kind))]
    # Not all is nonsense.
    marks = {one["mark"] for row in rows for one in row["responses"]}
    assert {0, 1} <= marks or (kind == "essay" and marks == {0})
    assert any(one["value"] for row in rows for one in row["responses"])
    one = {**rows[0], "about": kind, "responses": []}
    kinds.play(tmp_path, questions=[one, *rows])


def test_both_languages_fold_draw_and_score_alike(tmp_path: Path) -> None:
    dice = chance("fold")
    texts = [text(dice, 30) for _ in range(3000)]
    hows = [("case", "accents"), ("case",), ("accents",), ()]
    folding = [{"text": t, "how": [*how], "folded": fold(t, how)} for t in texts for how in hows]
    ids = [text(dice, 20, "abz09-") for _ in range(500)]
    codes = {id_: code(id_) for id_ in ids}
    kinds.play(tmp_path, codes=codes, folding=folding, drawn=[*draws(dice)], scores=[*scores(dice)])


def draws(dice: Random) -> Iterator[dict[str, Any]]:
    for _ in range(300):
        bank = [f"q{n}" for n in range(dice.randint(1, 40))]
        drawn_from = [
            dice.sample(bank, dice.randint(1, len(bank))) for _ in range(dice.randint(1, 6))
        ]
        rows = [Row(dice.randint(1, 4), tuple(ids)) for ids in drawn_from]
        seed, attempt = dice.getrandbits(32), dice.randint(1, 30)
        ids = drawn(rows, seed, attempt)
        asked = sum(row.n for row in rows)
        assert (len(ids) == asked) == (too_short(rows) is None)
        yield {"rows": rows, "seed": seed, "attempt": attempt, "ids": sorted(ids)}


def scores(dice: Random) -> Iterator[dict[str, Any]]:
    marks = [0, 1, 0.5, 1 / 3, 2 / 3, 0.25, 1 / 7]
    for _ in range(1000):
        marked = [
            (dice.choice(marks), dice.choice([1, 2, 0.5, 1.5, 0.1]))
            for _ in range(dice.randint(0, 25))
        ]
        yield {"marked": marked, "score": score(marked)}


MANY: list[dict[str, Any]] = [
    {"text": f"Texte {n}", "id": f"choix-{n}" + "x" * 50, "right": True} for n in range(26)
]
ITEMS = [{"text": f"Texte {n}", "id": f"item-{n}" + "x" * 50} for n in range(35)]
REFS = [item["id"] for item in ITEMS]
GROUPS = [{"name": f"Groupe {n}", "id": f"g-{n}", "items": [item]} for n, item in enumerate(ITEMS)]
LONGEST: dict[str, tuple[dict[str, Any], list[object]]] = {
    "single": (
        {"choices": [MANY[0], *({**one, "right": False} for one in MANY[1:])]},
        [MANY[3]["id"]],
    ),
    "multiple": ({"choices": MANY}, [[one["id"] for one in MANY]]),
    "truth": ({"answer": True}, [False]),
    "number": ({"answer": 1, "unit": "mg"}, ["-" + "9" * 17 + ",9 mg"]),
    "text": (
        {"answers": ["x"]},
        ["\U0010ffff" * 60, "é" * 60, "aé" * 30, "a~_-" * 15, "中" * 59, "x" * 60, "é🫀" * 30],
    ),
    "order": ({"items": ITEMS}, [REFS[::-1]]),
    "match": (
        {"pairs": [{"item": item, "target": item} for item in ITEMS]},
        [dict.fromkeys(REFS, REFS[0])],
    ),
    "concordance": ({"hypothesis": "a", "information": "b", "panel": [1] * 5}, [-2, 0, 2]),
    "zone": (
        {
            "passage": ", ".join(one["text"] for one in MANY),
            "zones": [{"words": one["text"], "id": one["id"], "right": True} for one in MANY],
        },
        [[one["id"] for one in MANY]],
    ),
    "scale": ({"from": "-9999999,999", "to": "-9999998,999"}, [-9999999.999]),
    "essay": (
        {"words": 10, "report_text": True},
        # Each begins another width: letters, accents, Greek, other scripts; none is exceeded.
        ["x" * 200, "é" * 75, "λ" * 50, "中" * 25, ("中é" * 75)[:38] + "x" * 200, "e\u0301" * 90],
    ),
    "sort": ({"groups": GROUPS}, [dict.fromkeys(REFS, "g-0")]),
    "cloze": (
        {
            "text": " ".join(f"{{{{t-{n}}}}} {{{{n-{n}}}}} {{{{l-{n}}}}}" for n in range(6)),
            "gaps": {f"t-{n}": {"answers": ["x"]} for n in range(6)}
            | {f"n-{n}": {"answer": 1} for n in range(6)}
            | {f"l-{n}": {"choices": [MANY[0], {"id": "non", "text": "Non"}]} for n in range(6)},
        },
        [
            {f"t-{n}": "\U0010ffff" * 31 for n in range(6)}
            | {f"n-{n}": "\U0010ffff" * 21 for n in range(6)}
            | {f"l-{n}": "non" for n in range(6)}
        ],
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_answers_are_as_long_as_python_says(kind: str, tmp_path: Path) -> None:
    definition, responses = LONGEST[kind]
    asked = question({"kind": kind, "id": "q", "prompt": "?", **definition})
    told = [
        {"given": one, "value": kinds.written(asked.value(one)), "mark": asked.mark(one)}
        for one in responses
    ]
    assert all(one["value"] for one in told)
    kinds.play(tmp_path, questions=[kinds.told(kind, asked, told)], longest=True)


def test_what_an_update_made_of_saved_answers_means_nothing(tmp_path: Path) -> None:
    dice = chance("garbage")
    rows = []
    for table in kinds.tables():
        texts = [text(dice, 40, "abz019AZ-_~") for _ in range(300)]
        texts += [
            "",
            "~",
            "~~",
            "~~~~~~~",
            "~~" + "_" * 7,
            "aaaa",
            "aaa",
            "aaaa" * 40,
            "-",
            "_",
            "~a",
        ]
        rows.append({"about": table.about, "key": table.question.key(kinds.html), "texts": texts})
    kinds.play(tmp_path, garbage=rows)
