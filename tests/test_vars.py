"""Questions with parameters: which values there are, what is right for each, who is asked what."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import kinds
import learner
import pytest
from conftest import Opened, loaded, unpack
from playwright.sync_api import Page
from random_questions import chance

from esn_package.draws import instance
from esn_package.formats.paper_variants import variants
from esn_package.interaction import Within
from esn_package.module import Module
from esn_package.prose import Prose
from esn_package.questions import Question, question
from esn_package.questions.number import Numeric

DOSE = {
    "kind": "number",
    "id": "dose",
    "prompt": "Un patient de **{poids} kg** reçoit {par_kg} mg par kilo. Quelle dose ?",
    "vars": {
        "poids": {"from": 40, "to": 90, "step": 5},
        "par_kg": ["0,1", "0,25", 1],
        "dose": "{poids} * {par_kg}",
    },
    "answer": "{dose}",
    "unit": "mg",
    "explanation": "{poids} × {par_kg} = {dose} mg.",
}


def made(**keys: object) -> Numeric:
    """The question of the dose, with other keys."""
    found = question({**DOSE, **keys})
    assert isinstance(found, Numeric)
    return found


def rights(found: Numeric) -> list[Any]:
    """The right answer of each instance."""
    return [one.answer for one in found.instances]


def test_each_instance_is_a_question_with_its_values() -> None:
    every = made().instances
    assert len(every) == 11 * 3
    for one in every:
        assert "{" not in one.prompt.plain
        assert one.explanation
        words = one.explanation.plain.replace(",", ".").split()
        poids, par_kg, dose = (Decimal(word) for word in words[:5:2])
        assert poids * par_kg == dose == one.answer
        assert one.mark(f"{dose} mg") == 1
        assert one.mark(str(dose + 1)) == 0
        assert one.instances == (one,)


def test_the_question_itself_is_marked_as_its_first_instance() -> None:
    found = made()
    assert found.mark(str(found.instances[0].answer)) == 1
    assert found.mark("0") == 0


def test_without_parameters_a_question_is_its_one_instance() -> None:
    plain = question({"kind": "number", "id": "n", "prompt": "?", "answer": 15})
    assert isinstance(plain, Numeric)
    assert plain.instances == (plain,)
    half = question({"kind": "number", "id": "n", "prompt": "?", "answer": "(1 + 2) / 4"})
    assert half.mark("0,75") == 1


def test_what_is_rejected_is_not_asked() -> None:
    found = made(reject=["{poids} = 50", "{dose} > 60"])
    assert max(rights(found)) == 60
    assert not any("50 kg" in one.prompt.plain for one in found.instances)


def test_a_value_that_is_rejected_need_not_be_computed() -> None:
    found = made(
        vars={"poids": [0, 2]},
        prompt="{poids} ?",
        answer="1 / {poids}",
        reject="{poids} = 0",
        explanation="!",
    )
    assert rights(found) == [Decimal("0.5")]


@pytest.mark.parametrize(
    ("answer", "digits", "right", "given"),
    [
        ("200 / 3", 3, "66.7", {"66,7": 1, "66,67": 1, "66.65": 1, "66,6": 0, "67": 0}),
        ("2000 / 3", 1, "700", {"700": 1, "667": 1, "650": 1, "649": 0}),
        ("1 / 300", 2, "0.0033", {"0,0033": 1, "0,00333": 1, "0,003": 0}),
        ("9.995", 3, "10", {"10": 1, "9,995": 1}),
        ("-2.5", 1, "-3", {"-3": 1, "-2,5": 1, "3": 0}),
        ("0 * 5", 3, "0", {"0": 1}),
    ],
)
def test_digits_round_the_answer_and_take_what_rounds_to_it(
    answer: str, digits: int, right: str, given: dict[str, float]
) -> None:
    found = question(
        {"kind": "number", "id": "n", "prompt": "?", "answer": answer, "digits": digits}
    )
    assert isinstance(found, Numeric)
    assert found.key(_bare)["answer"] == right
    assert {text: found.mark(text) for text in given} == given


def test_a_tolerance_may_be_computed() -> None:
    found = made(tolerance="{dose} * 0.1")
    for one in found.instances:
        assert isinstance(one.answer, Decimal)
        assert one.mark(str(one.answer * Decimal("1.1"))) == 1
        assert one.mark(str(one.answer * Decimal("1.11"))) == 0


def test_many_combinations_are_thinned_evenly_and_always_alike() -> None:
    vars_ = {name: {"from": 1, "to": 50} for name in "abc"}
    prompt = "{a} {b} {c}"
    found = made(vars=vars_, prompt=prompt, answer="{a} + {b} * {c}", explanation="!")
    values = [tuple(map(int, one.prompt.plain.split())) for one in found.instances]
    assert len({*values}) == len(values) == 100
    for place in range(3):
        fifths = Counter((row[place] - 1) // 10 for row in values)
        assert all(10 <= fifths[fifth] <= 30 for fifth in range(5)), fifths
    again = made(vars=vars_, prompt=prompt, answer="{a} + {b} * {c}", explanation="!")
    assert again.key(_bare)["rows"] == found.key(_bare)["rows"]


def test_an_attempt_asks_other_values_until_all_were_asked() -> None:
    for seed in range(50):
        assert {instance("dose", seed, attempt, 33) for attempt in range(33)} == {*range(33)}
    begun = Counter(instance("dose", seed * 7919, 0, 10) for seed in range(2000))
    assert all(150 < begun[at] < 250 for at in range(10))


def test_both_languages_ask_and_mark_the_same_instance(tmp_path: Path) -> None:
    dice = chance("instances")
    asked = []
    for number in range(40):
        found = made(
            id=f"dose-{number}",
            vars={
                "poids": {"from": dice.randint(-20, 20), "to": dice.randint(21, 60), "step": "2.5"},
                "par_kg": [dice.randint(1, 30) / 10 for _ in range(dice.randint(1, 4))],
                "dose": "{poids} * {par_kg}",
            },
            digits=dice.choice([None, 2, 3]),
            explanation="{poids} × {par_kg} = {dose} mg",
        )
        for _ in range(30):
            seed, attempt = dice.getrandbits(32), dice.randint(0, 40)
            every = found.instances
            one = every[instance(found.id, seed, attempt, len(every))]
            given = dice.choice([str(one.answer), str(dice.randint(-9, 99)), str(every[0].answer)])
            told = {"key": found.key(_bare), "seed": seed, "attempt": attempt, "given": given}
            said = _bare(one.explanation).replace("-", "\u2212")
            asked.append(told | {"mark": one.mark(given), "said": said})
    assert {0, 1} <= {row["mark"] for row in asked}
    kinds.play(tmp_path, questions=[kinds.told("vars", made(), [])], instances=asked)


def _bare(prose: Prose | None) -> str:
    return prose.plain if prose else ""


def with_dose(feedback: str = "at-end") -> Module:
    """The small module: its quiz asks for a dose, and so does its first page."""
    feu = loaded("minimal/securite/feu")
    assert feu.quiz
    asked = (made(points=2), *feu.quiz.questions[:1])
    quiz = feu.quiz._replace(questions=asked, draw=None, feedback=feedback, attempts=None)  # type: ignore[arg-type]
    return feu._replace(quiz=quiz)


@pytest.fixture
def page(opened: Opened, tmp_path: Path) -> Page:
    """The package of that module, opened."""
    return opened((unpack(with_dose(), tmp_path / "site") / "index.html").as_uri())


def dose(page: Page) -> tuple[str, str]:
    """The text of the question on screen, and the answer that it asks for."""
    text = learner.asked(page).locator(".prompt").inner_text()
    numbers = [Fraction(word.replace(",", ".")) for word in text.split() if word[0].isdigit()]
    assert len(numbers) == 2
    answer = numbers[0] * numbers[1]
    return text, f"{float(answer):g}".replace(".", ",")


def answer(page: Page, text: str) -> None:
    """Type an answer and press the button."""
    learner.asked(page).locator(".field").fill(text)
    learner.asked(page).locator("button[type=submit]").click()


@pytest.mark.browser
def test_an_attempt_asks_shows_and_marks_its_own_values(page: Page) -> None:
    texts = []
    for _ in range(3):
        learner.begin(page)
        text, right = dose(page)
        answer(page, right)
        learner.answer(learner.asked(page))
        learner.end(page)
        assert "100" in page.locator("#quiz-head .ring b").inner_text()
        page.get_by_role("button", name="Voir mes réponses").click()
        shown = page.locator("#q-dose")
        assert shown.locator(".prompt").inner_text() == text
        assert f"= {right} mg." in shown.locator(".verdict").inner_text()
        texts.append(text)
    assert len({*texts}) == 3


@pytest.mark.browser
def test_a_wrong_answer_is_told_what_was_right_for_its_values(page: Page) -> None:
    learner.begin(page)
    right = dose(page)[1]
    answer(page, "1234")
    learner.answer(learner.asked(page))
    learner.end(page)
    page.get_by_role("button", name="Voir mes réponses").click()
    assert f"{right}\u00a0mg" in page.locator("#q-dose .choice-verdict").inner_text()


@pytest.mark.browser
def test_a_reload_asks_for_the_same_values_and_keeps_the_mark(page: Page) -> None:
    learner.begin(page)
    text, right = dose(page)
    answer(page, right)
    page.reload()
    page.wait_for_selector("html.ready")
    learner.go(page, "quiz")
    page.locator(".markers button").first.click()
    assert dose(page)[0] == text
    assert learner.asked(page).locator(".field").input_value() == right
    page.locator(".markers button").nth(1).click()
    learner.answer(learner.asked(page))
    learner.end(page)
    page.reload()
    page.wait_for_selector("html.ready")
    learner.go(page, "quiz")
    assert "100" in page.locator("#quiz-head .ring b").inner_text()
    page.get_by_role("button", name="Voir mes réponses").click()
    assert page.locator("#q-dose .prompt").inner_text() == text


def test_a_page_without_scripts_tells_the_first_values(tmp_path: Path) -> None:
    html = (unpack(with_dose(), tmp_path / "site") / "index.html").read_text(encoding="utf-8")
    assert '<strong><span data-var="poids">40</span> kg</strong>' in html
    assert '<span data-var="par_kg">0,1</span> mg par kilo' in html


def test_a_module_without_parameters_pays_for_none() -> None:
    plain: Question = question({"kind": "number", "id": "n", "prompt": "?", "answer": 15})
    assert "options/vars.js" not in plain.scripts
    assert "options/vars.js" in made().scripts


def test_each_paper_has_values_of_its_own_and_its_key_knows_them() -> None:
    quiz = with_dose().quiz
    assert quiz
    told = set()
    for variant in variants(quiz, 6, 7):
        (asked,) = [one.question for one in variant.asked if one.question.id == "dose"]
        interaction = asked.interaction()
        assert isinstance(interaction.right, Within)
        assert interaction.formula == ""
        assert f"{interaction.right.low:g}" == asked.told_values["dose"]
        told.add(asked.told_values["dose"])
    assert len(told) > 1
