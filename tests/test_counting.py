"""What a quiz adds to marks, as learners see it: negative marks, certainty, cancelled questions."""

from collections.abc import Callable
from typing import Any

import learner
import playing
import pytest
from conftest import Opened, Unpacked
from keyboard import press, tab_to
from playwright.sync_api import Locator, Page, expect
from rules import QUICK, findings
from test_axe import SMALL

from esn_package import question
from esn_package.module import Module
from esn_package.questions import Question
from esn_package.questions.units import Case
from esn_package.quiz import QuizDefinition
from esn_package.scoring import Degree, Rules

pytestmark = pytest.mark.browser
FEU = "minimal/securite/feu"
ASK = "Quelle est votre certitude d’avoir juste\u202f?"
LOW, MID, HIGH = "Faible", "Moyenne", "Forte"
# A platform that has a state and is told what comes of it.
PLATFORM = """<script>
window.sent = [];
Esn.tracking.web = () => ({
  limit: Infinity,
  open: async () => ({
    state: window.held, mode: "normal", reporting: true, activity: "a", learner: "l",
  }),
  answered: () => ({ ok: true }),
  reached: ({ verdict, score }) => void sent.push(["reached", verdict, score]),
  progressed: async ({ verdict, score }) => (sent.push(["saved", verdict, score]), { ok: true }),
  finished: () => ({ ok: true }),
  close: () => ({ ok: true }),
});
</script>"""


def cancelled(question: Question) -> Question:
    return question.model_copy(update={"cancelled": True})


@pytest.fixture
def site(unpacked: Unpacked, module: Callable[[str], Module]) -> Callable[..., str]:
    """The small module whose quiz counts so; `cancel` names questions."""

    def made(cancel: tuple[str, ...] = (), more: str = "", **quiz: Any) -> str:  # noqa: ANN401
        feu = module(FEU)
        assert feu.quiz
        asked = quiz.pop("questions", feu.quiz.questions)
        questions = tuple(cancelled(one) if one.id in cancel else one for one in asked)
        changed = feu.quiz._replace(**{"questions": questions, "draw": None, **quiz})
        index = unpacked(feu._replace(quiz=changed)) / "index.html"
        index.write_text(index.read_text().replace("</body>", f"{more}</body>"))
        return index.as_uri()

    return made


Site = Callable[..., str]
# As an author's file gives it: its reader makes a copy of the usual degrees.
SURE = Rules(
    certainty=QuizDefinition.model_validate({"certainty": "true", "questions": [1]}).certainty
)


def sure(page: Page, degree: str = "", *, right: bool = True) -> None:
    """Answer the question on screen and say how sure one is."""
    form = learner.asked(page)
    learner.fill(form, right=right)
    if degree:
        form.get_by_role("radiogroup", name=ASK).get_by_role("radio", name=degree).check()
    form.locator("button[type=submit]").click()


def table(page: Page) -> list[list[str]]:
    rows = page.locator("#quiz-head table").get_by_role("row")
    return [row.locator("th, td").all_inner_texts() for row in rows.all()]


def test_what_a_wrong_answer_costs_is_told_before_and_after(site: Site, opened: Opened) -> None:
    page = opened(site(rules=Rules(negative=0.25)))
    learner.go(page, "quiz")
    rule = (
        "Une réponse inexacte retire 25\u00a0% de ses points\u202f; ne pas répondre ne retire rien."
    )
    expect(page.locator("#quiz-head").get_by_text(rule)).to_be_visible()
    learner.attempt(page, wrong=1)
    expect(page.locator(".ring b")).to_have_text("58\u00a0%")  # 2 - 0.25 of 3
    expect(page.locator(".ring small")).to_have_text("1,75 sur 3")
    expect(page.get_by_text("Réponses inexactes\u00a0: 0,25 point en moins.")).to_be_visible()
    learner.attempt(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")
    expect(page.get_by_text("point en moins")).to_have_count(0)


def test_no_answer_costs_nothing_and_a_score_is_never_below_0(site: Site, opened: Opened) -> None:
    page = opened(site(rules=Rules(negative=1)))
    learner.begin(page)
    learner.answer(learner.asked(page))
    page.get_by_role("button", name="Terminer le quiz…").click()
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("33\u00a0%")
    learner.attempt(page, wrong=3)
    expect(page.locator(".ring b")).to_have_text("0\u00a0%")
    expect(page.locator(".ring small")).to_have_text("0 sur 3")


def test_the_learner_says_how_sure_and_sees_what_came_of_it(site: Site, opened: Opened) -> None:
    page = opened(site(rules=SURE))
    learner.go(page, "quiz")
    assert table(page)[1:] == [
        ["Faible (moins de 67\u00a0%)", "+1", "0"],
        ["Moyenne (67 à 80\u00a0%)", "+2", "−2"],
        ["Forte (plus de 80\u00a0%)", "+3", "−6"],
    ]
    learner.begin(page)
    sure(page, HIGH, right=False)
    sure(page, HIGH)
    sure(page, LOW)
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("0\u00a0%")  # 3 + 1 - 6
    first = "À revoir d’abord\u00a0: la question 1."
    expect(page.get_by_text(first)).to_be_visible()
    assert table(page) == [
        ["", "Justes", "Inexactes ou en partie justes"],
        ["Avec certitude", "1", "1"],
        ["Avec hésitation", "1", "0"],
    ]
    page.get_by_role("button", name="Revoir mes réponses").click()
    said = page.locator(".question:visible .verdict").get_by_text("Votre certitude")
    expect(said.nth(0)).to_have_text("Votre certitude\u00a0: Forte (plus de 80\u00a0%)")
    expect(said.nth(2)).to_have_text("Votre certitude\u00a0: Faible (moins de 67\u00a0%)")


def test_all_right_and_sure_is_100(site: Site, opened: Opened) -> None:
    page = opened(site(rules=SURE))
    learner.begin(page)
    for _ in range(3):
        sure(page, HIGH)
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")
    expect(page.get_by_text("Vous jugez bien de ce que vous savez.")).to_be_visible()


def test_what_is_missing_is_said_and_nothing_is_saved(site: Site, opened: Opened) -> None:
    page = opened(site(rules=SURE))
    learner.begin(page)
    sure(page)
    form = learner.asked(page)
    why = form.get_by_text("Dites aussi quelle est votre certitude.")
    expect(why).to_be_visible()
    group = form.get_by_role("radiogroup", name=ASK)
    expect(group).to_have_accessible_description("Dites aussi quelle est votre certitude.")
    assert page.evaluate("Esn.quiz.running().answers") == {}
    group.get_by_text(MID).click()
    expect(why).to_have_count(0)
    form.locator("button[type=submit]").click()
    expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 3")


def test_how_sure_one_was_is_there_after_a_reload_and_can_change(
    site: Site, opened: Opened
) -> None:
    page = opened(site(rules=SURE))
    learner.begin(page)
    sure(page, HIGH)
    page.reload()
    page.wait_for_selector("html.ready")
    page.get_by_role("button", name="Question 1").click()
    radio = learner.asked(page).get_by_role("radio", name=HIGH)
    expect(radio).to_be_checked()
    learner.asked(page).get_by_role("radio", name=LOW).check()
    page.get_by_role("button", name="Question 2").click()  # the answer is the same one
    page.reload()
    page.wait_for_selector("html.ready")
    page.get_by_role("button", name="Question 1").click()
    expect(learner.asked(page).get_by_role("radio", name=LOW)).to_be_checked()


def test_each_answer_tells_how_sure_one_was_at_once(site: Site, opened: Opened) -> None:
    page = opened(site(rules=SURE, feedback="after-each"))
    learner.begin(page)
    sure(page, MID)
    verdict = learner.asked(page).locator(".verdict")
    expect(verdict).to_contain_text("Réponse juste")
    expect(verdict).to_contain_text("Votre certitude\u00a0: Moyenne (67 à 80\u00a0%)")
    expect(learner.asked(page).get_by_role("radio", name=MID)).to_have_count(0)


def test_a_quiz_may_have_degrees_of_its_own(site: Site, opened: Opened) -> None:
    own = (Degree(label="Au hasard", right=0.5, wrong=0), Degree(label="Sûr", right=1, wrong=-1.5))
    page = opened(site(rules=Rules(certainty=own)))
    learner.begin(page)
    expect(learner.asked(page).locator(".degree")).to_have_text(
        ["Au hasard+0,5 si juste, 0 sinon", "Sûr+1 si juste, −1,5 sinon"]
    )
    for degree in ("Sûr", "Au hasard", "Sûr"):
        sure(page, degree)
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("83\u00a0%")


def test_by_keyboard_alone(site: Site, opened: Opened) -> None:
    page = opened(site(rules=SURE))
    learner.begin(page)
    tab_to(page, ".question input[type=radio]")
    press(page, "Space")
    tab_to(page, ".degree input")
    press(page, "Space")
    press(page, "ArrowDown", 2)
    tab_to(page, "button[type=submit]")
    press(page, "Enter")
    expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 3")
    assert list(page.evaluate("Esn.quiz.running().signs").values()) == ["2"]


def test_a_cancelled_question_says_so_and_gives_its_point(site: Site, opened: Opened) -> None:
    page = opened(site(cancel=("ascenseur", "fumee"), rules=SURE))
    learner.begin(page)
    form = learner.asked(page)
    expect(form.get_by_text("Question annulée\u00a0: le point est accordé à tous.")).to_be_visible()
    expect(form.locator(".degree")).to_have_count(0)
    learner.answer(form, right=False)
    sure(page, HIGH)
    page.get_by_role("button", name="Terminer le quiz…").click()  # the last one is left
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")
    expect(page.get_by_role("heading", name="À revoir")).to_have_count(0)
    page.get_by_role("button", name="Revoir mes réponses").click()
    first: Locator = page.locator(".question:visible").first
    expect(first.locator(".verdict > b")).to_have_text("Point accordé")
    expect(first.locator(".right, .wrong")).to_have_count(0)


def test_an_attempt_that_failed_passes_once_its_question_is_cancelled(
    site: Site, opened: Opened
) -> None:
    before = opened(site(pass_mark=60, attempts=1, more=PLATFORM))
    playing.see(before)
    assert playing.attempt(before, wrong=2) == 33
    assert before.evaluate("Esn.status(Esn.data, Esn.session.state).verdict") == "failed"
    held = before.evaluate("Esn.state.write(Esn.session.state)")
    told = PLATFORM.replace("window.held", repr(held))
    after = opened(site(cancel=("pompiers",), pass_mark=60, attempts=1, more=told))
    after.wait_for_function("sent.some(([what]) => what === 'saved')")
    assert after.evaluate("sent.slice(0, 2)") == [
        ["reached", "passed", 67],
        ["saved", "passed", 67],
    ]
    learner.go(after, "quiz")
    expect(after.locator(".ring b")).to_have_text("67\u00a0%")
    expect(after.locator("#quiz-title")).to_have_text("Module validé")
    assert after.locator("[data-notice=updated]").count() == 0


def test_how_sure_one_was_stays_with_a_question_that_is_closed(site: Site, opened: Opened) -> None:
    truth = {"kind": "truth", "prompt": "Oui ?", "answer": True}
    asked = [
        truth | {"id": "un"},
        truth | {"id": "deux", "before": "Plus."},
        truth | {"id": "trois"},
    ]
    case = question({"kind": "case", "id": "cas", "statement": "Il a mal.", "questions": asked})
    assert isinstance(case, Case)
    page = opened(site(questions=case.asked(), rules=SURE))
    learner.begin(page)
    sure(page, HIGH)
    page.reload()
    page.wait_for_selector("html.ready")
    expect(page.locator("#quiz-title")).to_have_text("Question 2 sur 3")
    sure(page, MID)
    sure(page, LOW, right=False)
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("56\u00a0%")  # 3 + 2 + 0 of 9
    assert table(page)[1:] == [["Avec certitude", "1", "0"], ["Avec hésitation", "1", "1"]]


@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_and_nothing_is_cut(site: Site, opened: Opened, width: int) -> None:
    look = {"viewport": {"width": width, "height": 800}, "reduced_motion": "reduce"}
    page = opened(site(cancel=("pompiers",), rules=SURE), **look)

    def fine() -> None:
        assert page.evaluate(SMALL, 44) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert findings(page, *QUICK) == []
        page.set_viewport_size(look["viewport"])  # type: ignore[arg-type]

    learner.go(page, "quiz")
    fine()
    learner.begin(page)
    sure(page, right=False)
    fine()
    sure(page, HIGH, right=False)
    learner.answer(learner.asked(page))
    sure(page, LOW)
    learner.end(page)
    fine()
    page.get_by_role("button", name="Revoir mes réponses").click()
    fine()
