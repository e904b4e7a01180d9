"""Questions as authors define them: read from Python or YAML, refused with everything wrong."""

from decimal import Decimal
from typing import Any

import pytest
from kinds import asked
from pydantic import BaseModel, TypeAdapter

from esn_package import ProblemsFound, question
from esn_package.interaction import Picked
from esn_package.questions import Question, proses
from esn_package.questions.digest import code, digest

CHOICES: list[dict[str, Any]] = [{"text": "Oui", "right": True}, {"text": "Non"}]

ZONE: dict[str, Any] = {
    "kind": "zone",
    "passage": "Le nom et le prénom",
    "zones": [{"words": "nom", "right": True}, {"words": "prénom"}],
}
PICTURE: dict[str, Any] = {
    "kind": "zone",
    "image": "media/ecran.png",
    "alternative": "Un écran.",
    "zones": [
        {"label": "En haut", "right": True, "rect": [0, 0, 100, "50"]},
        {"label": "En bas", "rect": [0, 50, 100, 50]},
    ],
}


def drawn(**place: object) -> dict[str, Any]:
    """A question of zones on an image, one more of them there."""
    return {**PICTURE, "zones": [*PICTURE["zones"], {"label": "Ailleurs", **place}]}


SCALE: dict[str, Any] = {"kind": "scale", "from": 0, "to": 10}
OTHERS = [("1,5", "1.5"), ("dû", "du"), ("< 5", "> 5"), ("a", "b")]


def problems(**definition: object) -> list[tuple[str, str]]:
    """The codes and messages that a definition gives."""
    with pytest.raises(ProblemsFound) as found:
        question({"id": "q", "prompt": "?", **definition})
    assert all(str(problem.place) == "question:1:1" for problem in found.value.problems)
    return [(problem.code, problem.message) for problem in found.value.problems]


def test_texts_of_yaml_and_values_of_python_mean_the_same() -> None:
    written = {"answer": "12,5", "tolerance": "0,5", "points": "1,5", "tries": "3", "unit": "mg"}
    values = {"answer": 12.5, "tolerance": Decimal("0.5"), "points": 1.5, "tries": 3, "unit": "mg"}
    assert asked(kind="number", **written) == asked(kind="number", **values)
    assert asked(kind="truth", answer="Vrai") == asked(kind="truth", answer=True)
    items = asked(kind="order", items=["1", "2"])
    assert items == asked(kind="order", items=[1, {"text": 2}])


def test_everything_wrong_is_told_at_once() -> None:
    found = problems(
        kind="single", prompt=" ", points="-1", choices=[{"text": "Oui", "rigth": "oui"}]
    )
    assert {code for code, _ in found} == {"missing-value", "wrong-value", "unknown-key"}
    assert len(found) == 3


@pytest.mark.parametrize(
    ("definition", "code"),
    [
        ({"kind": "nombre"}, "unknown-kind"),
        ({}, "missing-key"),
        ({"kind": "single", "choices": [{"text": "a"}, {"text": "b"}]}, "no-right-answer"),
        (
            {"kind": "single", "choices": [*CHOICES, {"text": "x", "right": "vrai"}]},
            "two-right-answers",
        ),
        (
            {"kind": "multiple", "choices": [{"text": str(n)} for n in range(27)]},
            "too-many-choices",
        ),
        ({"kind": "multiple", "choices": [*CHOICES, {"text": "« Oui »."}]}, None),
        ({"kind": "multiple", "choices": [*CHOICES, {"text": "**OUI**"}]}, "choice-twice"),
        ({"kind": "order", "items": ["a", "b"], "marking": "edn"}, "wrong-value"),
        ({"kind": "multiple", "choices": CHOICES, "pick": 2}, "wrong-value"),
        ({"kind": "multiple", "choices": CHOICES, "pick": 0}, "wrong-value"),
        ({"kind": "multiple", "choices": CHOICES, "pick": 1}, None),
        ({"kind": "truth", "answer": "peut-être"}, "wrong-type"),
        ({"kind": "truth"}, "missing-key"),
        ({"kind": "number", "answer": "1e3"}, "wrong-type"),
        ({"kind": "number", "answer": True}, "wrong-type"),
        ({"kind": "number", "answer": float("nan")}, "wrong-type"),
        ({"kind": "number", "answer": "1" * 21}, "wrong-type"),
        ({"kind": "number", "answer": "12 mg"}, "wrong-type"),
        ({"kind": "number", "answer": 1, "tolerance": -0.1}, "wrong-value"),
        ({"kind": "text", "answers": []}, "no-right-answer"),
        ({"kind": "text", "answers": ["x" * 61]}, "wrong-value"),
        ({"kind": "text", "answers": ["\u0301"]}, "wrong-value"),
        ({"kind": "text", "answers": ["Œuf"], "close": ["oeuf"]}, "wrong-value"),
        ({"kind": "order", "items": ["a"]}, "wrong-value"),
        ({"kind": "order", "items": ["a", {"id": "b"}]}, "missing-key"),
        ({"kind": "order", "items": ["a", ["b"]]}, "wrong-type"),
        (
            {"kind": "order", "items": [{"text": "a", "id": "x"}, {"text": "b", "id": "x"}]},
            "id-twice",
        ),
        ({"kind": "order", "items": ["a", "b", "raw <i>html</i>"]}, "raw-html"),
        ({"kind": "match", "pairs": [{"item": "a", "target": "b"}]}, "wrong-value"),
        ({"kind": "match", "pairs": "a"}, "wrong-type"),
        (ZONE, None),
        ({**ZONE, "passage": "Le **nom** et le\n*prénom*"}, None),
        ({**ZONE, "passage": "Le nom, le prénom et le nom"}, "no-such-words"),
        ({**ZONE, "passage": "Le renom et le prénom"}, "no-such-words"),
        ({**ZONE, "passage": "Rien"}, "no-such-words"),
        ({**ZONE, "passage": " "}, "missing-value"),
        ({"kind": "zone", "zones": ZONE["zones"]}, "missing-key"),
        ({"kind": "zone", "passage": "Le nom"}, "missing-key"),
        ({**ZONE, **PICTURE}, "wrong-value"),  # one of the two
        ({**ZONE, "zones": []}, "wrong-value"),
        ({**ZONE, "zones": [ZONE["zones"][0]]}, "wrong-value"),
        ({**ZONE, "zones": [{"words": "nom"}, {"words": "prénom"}]}, "no-right-answer"),
        ({**ZONE, "zones": [{"words": "Le nom", "right": True}, {"words": "nom"}]}, "wrong-value"),
        ({**ZONE, "zones": [*ZONE["zones"], {"label": "x"}]}, "wrong-value"),
        ({**ZONE, "zones": [*ZONE["zones"], {"words": "Le", "rect": [1, 1, 1, 1]}]}, "wrong-value"),
        ({**ZONE, "zones": [*ZONE["zones"], {"label": "x", "rect": [1, 1, 1, 1]}]}, "wrong-value"),
        ({**ZONE, "zones": [{"words": f"a{n}"} for n in range(27)]}, "too-many-choices"),
        ({**ZONE, "marking": "some"}, "wrong-value"),
        (PICTURE, None),
        ({**PICTURE, "alternative": None}, "missing-alternative"),
        ({**PICTURE, "image": "media/a.gif"}, "bad-image"),
        ({**PICTURE, "image": 7}, "wrong-type"),
        (drawn(rect=[1, 1, 10]), "wrong-value"),
        (drawn(rect=[1, 1, 10, "dix"]), "wrong-type"),
        (drawn(rect=[1, 1, 10, 0]), "wrong-value"),
        (drawn(rect=[95, 1, 10, 1]), "wrong-value"),
        (drawn(rect=[1, 95, 1, "10,5"]), "wrong-value"),
        (drawn(rect=[-1, 1, 1, 1]), "wrong-value"),
        (drawn(polygon=[[1, 1], [2, 2]]), "wrong-value"),
        (drawn(polygon=[[1, 1], [2, 2], [3]]), "wrong-value"),
        (drawn(polygon=[[1, 1], [2, 2], [3, 101]]), "wrong-value"),
        (drawn(polygon=[[1, 1], [2, 2], [3, 1]]), None),
        (drawn(words="nom"), "wrong-value"),
        ({**PICTURE, "zones": [{"rect": [1, 1, 1, 1]}, {"rect": [3, 3, 1, 1]}]}, "missing-key"),
        ({**PICTURE, "zones": [*PICTURE["zones"], PICTURE["zones"][0]]}, "choice-twice"),
        (SCALE, None),
        ({**SCALE, "step": 2}, None),
        ({"kind": "scale", "from": 0}, "missing-key"),
        ({**SCALE, "to": "dix"}, "wrong-type"),
        ({**SCALE, "to": True}, "wrong-type"),
        ({**SCALE, "to": "1234567890,125"}, "wrong-value"),
        ({**SCALE, "to": "0,0000001"}, "wrong-value"),
        ({**SCALE, "from": 10}, "wrong-value"),
        ({**SCALE, "step": 0}, "wrong-value"),
        ({**SCALE, "step": 3}, "wrong-value"),
        ({**SCALE, "to": "2,5"}, "wrong-value"),  # no step is given: 1
        ({**SCALE, "to": 2000}, "wrong-value"),
        ({**SCALE, "labels": ["un", "deux", "trois"]}, "wrong-type"),
        ({**SCALE, "labels": "un"}, "wrong-type"),
        ({**SCALE, "labels": ["un", ["deux"]]}, "wrong-type"),
        ({**SCALE, "labels": {"0": " ", "10": "x"}}, "missing-value"),
        ({**SCALE, "labels": {"11": "trop"}}, "wrong-value"),
        ({**SCALE, "labels": {"0": "un", "0,0": "deux"}}, "wrong-value"),
        ({**SCALE, "right": 7}, "wrong-type"),
        ({**SCALE, "right": [7]}, "wrong-value"),
        ({**SCALE, "right": [-1, 4]}, "wrong-value"),
        ({**SCALE, "right": [9, 7]}, "no-right-answer"),
        ({**SCALE, "right": ["7,2", "7,8"]}, "no-right-answer"),
        ({"kind": "sort", "groups": [{"name": "a", "items": ["x"]}]}, "wrong-value"),
        ({"kind": "sort", "groups": [{"name": "a", "items": ["x"]}, {"name": "b"}]}, "missing-key"),
        (
            {"kind": "sort", "groups": [{"name": n, "items": ["x"]} for n in ("a", "b")]},
            "choice-twice",
        ),
        (
            {"kind": "cloze", "text": "{{a}}", "gaps": {"a": {"answer": 1, "fold": []}}},
            "unknown-key",
        ),
        ({"kind": "cloze", "text": "{{a}} {{b}}", "gaps": {"a": {"answer": 1}}}, "no-such-gap"),
        ({"kind": "cloze", "text": "rien", "gaps": {"a": {"answer": 1}}}, "gap-not-named"),
        ({"kind": "cloze", "text": "rien", "gaps": []}, "wrong-type"),
        ({"kind": "cloze", "text": "", "gaps": {"a": {"answer": 1}}}, "missing-value"),
        ({"kind": "cloze", "gaps": {"a": "b"}}, "wrong-type"),
    ],
)
def test_a_wrong_definition_has_its_code(definition: dict[str, Any], code: str | None) -> None:
    if code is None:
        asked(**definition)
    else:
        assert code in {found for found, _ in problems(**definition)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'identité", "l’identité"),
        ("« Qui ? »", '"Qui?"'),
        ("5 %", "5\u00a0%"),
        ("**Vrai**, toujours", "vrai , _toujours_"),
        ("a\u0300 jeun", "à\njeun"),
        ("porte‑t‑il", "porte-t-il"),
        ("Attendre…", "attendre..."),
        ("AT&amp;T", "AT&T"),
    ],
)
def test_typography_does_not_change_what_a_saved_answer_means(one: str, other: str) -> None:
    assert digest(one) == digest(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_text_is_another_choice(one: str, other: str) -> None:
    assert digest(one) != digest(other)


def test_digests_never_change() -> None:
    # They stand in learners' saved answers: another value here loses those.
    assert [digest(text) for text in ("L’escalier", "« Oui »", "42")] == ["y7ct", "hw4b", "mkw9"]
    told = {
        "Oui : « non » , 3 - 2 ; (a) x": "w4yw",
        "Un\u00a0? Deux\u202f! \t Trois\n:quatre": "6wqk",
        "Œuf… *gras*\u200b &amp; cœur": "ho6e",
        "- a -b- c": "xh7l",
        "e\u0301te\u0301 — ÉTÉ": "6ao2",
    }
    assert {text: digest(text) for text in told} == told
    assert [code(id_) for id_ in ("y7ct", "oui", "un-id-plus-long")] == ["y7ct", "vu4o", "6mmk"]


def test_choices_keep_their_names_when_they_change_place() -> None:
    one = asked(kind="multiple", choices=[*CHOICES, {"text": "Peut-être", "right": "oui"}])
    other = asked(kind="multiple", choices=[{"text": "Peut-être", "right": "oui"}, *CHOICES])
    right = one.interaction().right
    assert isinstance(right, Picked)
    assert other.mark([*right.ids]) == 1


def test_every_prose_is_found_with_its_place() -> None:
    made = asked(
        kind="single",
        explanation="Car.",
        choices=[{"text": "Oui", "right": True, "feedback": "Bien."}, {"text": "Non"}],
    )
    assert {loc: prose.text for loc, prose in proses(made)} == {
        ("prompt",): "?",
        ("explanation",): "Car.",
        ("choices", 0, "text"): "Oui",
        ("choices", 0, "feedback"): "Bien.",
        ("choices", 1, "text"): "Non",
    }


def test_a_key_holds_the_feedback_and_the_marks() -> None:
    choices = [{"id": "a", "text": "Oui", "right": True, "feedback": "**Bien.**"}, CHOICES[1]]
    made = asked(kind="multiple", points=2, see="page", objective="o", choices=choices)
    key = made.key(lambda prose: f"<{prose.text}>")
    assert key["feedback"] == {"a": "<**Bien.**>"}
    assert (key["points"], key["see"], key["objective"], key["tries"]) == (2, "page", "o", 2)
    assert (key["kind"], key["right"], key["marking"], key["explanation"]) == (
        ("multiple", ["a"], "partial", "")
    )


def test_editors_are_told_what_every_key_is_for() -> None:
    schema = TypeAdapter(Question).json_schema()
    for model in schema["$defs"].values():
        for name, field in model.get("properties", {}).items():
            assert field.get("description"), (model["title"], name)
    assert issubclass(type(asked(kind="truth", answer=True)), BaseModel)


def test_a_concordance_without_a_panel_weighs_nothing_and_warns() -> None:
    script = {"hypothesis": "a", "information": "b", "points": 3}
    bare = asked(kind="concordance", **script)
    assert [(fault.loc, fault.error.type) for fault in bare.cautions()] == [((), "no-panel")]
    assert (bare.weight, bare.key(str)["points"], bare.mark(0)) == (0, 0, 0)
    marked = asked(kind="concordance", panel=[0, 0, 1, 0, 0], **script)
    assert (marked.weight, [*marked.cautions()]) == (3, [])


def test_steps_may_be_written_in_each_way() -> None:
    script = {"hypothesis": "a", "information": "b"}
    ways: list[object] = [
        [0, 9, 7, 3, 0],
        {"-1": "9", "0": "7", "+1": "3"},
        {-1: 9, 0: 7, 1: 3},
    ]
    for panel in ways:
        made = asked(kind="concordance", panel=panel, **script)
        assert [round(9 * made.mark(at)) for at in range(-2, 3)] == [0, 9, 7, 3, 0]
    labels = asked(kind="concordance", labels=["a", "b", "c", "d", "e"], **script)
    assert [text for _, text in labels.interaction().parts] == ["a", "b", "c", "d", "e"]
