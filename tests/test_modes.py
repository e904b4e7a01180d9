"""The other ways to take a module: other feedback, review, a link that fails, work found again."""

from collections.abc import Callable

import learner
import playing
import pytest
from conftest import Opened, Unpacked
from playwright.sync_api import Browser, Page, expect

from esn_package.module import Module
from esn_package.quiz import Feedback

pytestmark = pytest.mark.browser
FEU = "minimal/securite/feu"
# A platform that answers as the test says: `window.link` is what it says of each state sent.
PLATFORM = """<script>
window.sent = [];
window.link = {{ ok: true }};
Esn.tracking.web = () => ({{
  limit: Infinity,
  open: async () => ({{
    state: window.held || "", mode: "{mode}", reporting: true, activity: "", learner: "",
  }}),
  answered: (list) => (sent.push(...list), {{ ok: true }}),
  progressed: async () => (sent.push("state"), link),
  finished: () => ({{ ok: true }}),
  close: () => ({{ ok: true }}),
}});
</script>"""


@pytest.fixture
def site(unpacked: Unpacked, module: Callable[[str], Module]) -> Callable[..., str]:
    """The small module with a quiz of this feedback, or opened by a platform in this mode."""

    def made(feedback: Feedback = "at-end", mode: str = "") -> str:
        feu = module(FEU)
        assert feu.quiz
        folder = unpacked(feu._replace(quiz=feu.quiz._replace(feedback=feedback)))
        index = folder / "index.html"
        if mode:
            script = PLATFORM.format(mode=mode)
            index.write_text(index.read_text().replace("</body>", f"{script}</body>"))
        return index.as_uri()

    return made


@pytest.fixture(scope="module")
def real(unpacked: Unpacked, module: Callable[[str], Module]) -> str:
    """The school's first module."""
    return (unpacked(module("content/donnees-ia/identite-patient")) / "index.html").as_uri()


def verdict(page: Page) -> str:
    """What is said of the question on screen."""
    return learner.asked(page).locator(".verdict > b").inner_text()


def test_each_answer_is_explained_at_once_and_closed(
    site: Callable[..., str], opened: Opened
) -> None:
    page = opened(site("after-each"))
    learner.begin(page)
    learner.answer(learner.asked(page), right=False)
    assert verdict(page) == "Réponse inexacte"
    expect(learner.asked(page).locator("button[type=submit]")).to_be_hidden()
    page.reload()
    page.wait_for_selector("html.ready")
    assert verdict(page) == "Réponse inexacte"
    page.get_by_role("button", name="Question suivante").click()
    learner.answer(learner.asked(page))
    assert verdict(page) == "Réponse juste"
    learner.asked(page).get_by_role("button", name="Terminer le quiz…").click()
    learner.end(page)
    expect(page.locator(".ring b")).to_have_text("50\u00a0%")


def test_a_quiz_can_keep_its_answers_to_itself(site: Callable[..., str], opened: Opened) -> None:
    page = opened(site("never"))
    learner.attempt(page)
    expect(page.locator(".ring b")).to_have_text("100\u00a0%")
    expect(page.get_by_role("button", name="Revoir mes réponses")).to_have_count(0)


@pytest.mark.parametrize(("feedback", "count"), [("at-end", 0), ("after-each", 1), ("never", 1)])
def test_a_platform_is_told_of_answers_when_the_learner_is(
    site: Callable[..., str], opened: Opened, feedback: Feedback, count: int
) -> None:
    page = opened(site(feedback, mode="normal"))
    learner.begin(page)
    learner.answer(learner.asked(page))
    answers = page.evaluate("sent.filter((one) => one.id)")
    assert len(answers) == count
    first = answers[0] if answers else None
    assert first is None or (first["mark"] == 1 and first["latency"] >= 0)


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_in_review_and_preview_a_quiz_is_training(
    site: Callable[..., str], opened: Opened, mode: str
) -> None:
    page = opened(site(mode=mode))
    expect(page.locator(".notice")).to_contain_text("sans effet sur la note")
    expect(page.locator(".notice")).to_contain_text("rien n’est transmis à la plateforme")
    learner.go(page, "quiz")
    expect(page.locator("#quiz-head")).not_to_contain_text("reste")
    expect(page.locator("#quiz-head")).not_to_contain_text("gardées")
    page.get_by_role("button", name="S’entraîner, sans effet sur la note").click()
    for _ in range(2):
        learner.answer(learner.asked(page))
    learner.end(page)
    expect(page.locator("#quiz-title")).to_have_text("Entraînement terminé")
    learner.read_all(page)
    learner.go(page, "cover")
    expect(page.locator("#cover-standing")).to_have_count(0)
    page.wait_for_timeout(1200)  # longer than the session waits before it saves
    assert page.evaluate("[sent.length, Esn.session.state.attempts.length]") == [0, 0]
    expect(page.locator("#save")).to_be_empty()


@pytest.fixture
def reviewed(site: Callable[..., str], opened: Opened) -> Page:
    """The module in review, after an attempt that passed and one that runs."""
    page = opened(site(mode="normal"))
    learner.read_all(page)
    learner.attempt(page)
    learner.begin(page)
    held = page.evaluate("Esn.state.write(Esn.session.state)")
    page.context.add_init_script(f"window.held = {held!r}")
    page.goto(site(mode="review"))
    page.wait_for_selector("html.ready")
    return page


def test_in_review_the_last_result_is_a_result(reviewed: Page) -> None:
    expect(reviewed.locator("#cover-standing")).to_have_text("Module validé · 100\u00a0%")
    reviewed.get_by_role("link", name="Voir mes résultats").click()
    expect(reviewed.locator("#quiz-title")).to_have_text("Module validé")
    expect(reviewed.locator("#quiz-mention")).to_contain_text("essai 1")
    expect(reviewed.locator(".score")).not_to_contain_text("entraînement")
    expect(reviewed.locator(".score")).not_to_contain_text("Il vous reste")
    train = reviewed.get_by_role("button", name="S’entraîner, sans effet sur la note")
    train.click()
    expect(reviewed.locator("#quiz-mention")).to_contain_text("entraînement")
    for _ in range(2):
        learner.answer(learner.asked(reviewed), right=False)
    learner.end(reviewed)
    expect(reviewed.locator("#quiz-title")).to_have_text("Entraînement terminé")
    learner.go(reviewed, "cover")
    expect(reviewed.locator("#cover-standing")).to_have_text("Module validé · 100\u00a0%")
    assert reviewed.evaluate("sent") == []


def test_a_link_that_fails_is_told_until_it_is_back(
    site: Callable[..., str], opened: Opened
) -> None:
    page = opened(site(mode="normal"))
    expect(page.locator("#save")).to_have_text("Enregistré")
    page.evaluate("link.ok = false")
    learner.begin(page)
    expect(page.get_by_role("alert")).to_contain_text("La plateforme ne répond pas.")
    expect(page.locator("#save")).to_contain_text("Non enregistré depuis")
    page.evaluate("link.ok = true")
    page.get_by_role("alert").get_by_role("button", name="Réessayer").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("#save")).to_have_text("Enregistré")


def test_work_that_a_platform_never_had_is_offered(
    site: Callable[..., str], opened: Opened
) -> None:
    page = opened(site(mode="normal"))
    page.evaluate("link.ok = false")
    learner.go(page, "p-sortir")
    expect(page.locator("#save")).to_contain_text("Non enregistré")
    page.goto(page.url.split("#")[0])
    page.wait_for_selector("html.ready")
    expect(page.get_by_role("link", name="Commencer")).to_be_visible()
    page.get_by_role("button", name="Le reprendre").click()
    expect(page.get_by_role("link", name="Reprendre à la page\u00a02")).to_be_visible()
    expect(page.locator(".notice")).to_have_count(0)


def test_an_answer_read_again_in_another_order_is_the_same(opened: Opened, real: str) -> None:
    page = opened(real)
    learner.begin(page)
    kept = page.evaluate(
        """() => {
          const [attempt] = Esn.session.state.attempts;
          attempt.drawn[0] = "traits-qui-departagent"; // one with several answers
          const form = Esn.block.form(attempt.drawn[0]);
          Esn.quizRun.show(0);
          Esn.block.put(form, Esn.data.questions[attempt.drawn[0]].right);
          attempt.answers[attempt.drawn[0]] = Esn.block.read(form).reverse();
          Esn.quizRun.show(0);
          return attempt.answers[attempt.drawn[0]];
        }"""
    )
    page.locator(".markers button").nth(1).click()
    assert page.evaluate("Object.values(Esn.session.state.attempts[0].answers)[0]") == kept


def test_an_address_that_names_nothing_shows_the_cover(opened: Opened, real: str) -> None:
    page = opened(f"{real}#%E9")
    assert page.locator("#cover.shown").count() == 1


def test_a_script_that_fails_leaves_the_document(
    site: Callable[..., str], browser: Browser
) -> None:
    with browser.new_context() as window:
        page = window.new_page()
        page.add_init_script("window.IntersectionObserver = null")
        with page.expect_event("pageerror"):
            page.goto(f"{site()}#at-p-sortir")
        expect(page.locator("#p-alarme")).to_be_visible()
        expect(page.locator("#about")).to_be_visible()


def test_buttons_of_an_item_stand_beside_its_words(opened: Opened, real: str) -> None:
    page = opened(real)
    learner.go(page, "p-qualifier")
    item = page.locator("#p-qualifier .order-item").first
    words, moves = item.locator("span").first.bounding_box(), item.locator(".up").bounding_box()
    assert words
    assert moves
    assert moves["x"] >= words["x"] + words["width"] - 1


def test_results_of_which_an_update_took_part_show_no_points_beside_the_score(
    site: Callable[..., str], opened: Opened
) -> None:
    page = opened(site())
    playing.attempt(page, wrong=1)
    expect(page.locator(".ring small")).to_have_count(1)
    expect(page.locator(".bars")).to_have_count(1)
    score = page.locator(".ring b").inner_text()
    page.evaluate(
        """() => {
          const [attempt] = Esn.session.state.attempts;
          Object.assign(attempt, { drawn: attempt.drawn.slice(1), partial: true });
          Esn.results.show(attempt);
        }"""
    )
    expect(page.locator(".ring b")).to_have_text(score)
    expect(page.locator(".ring small, .bars")).to_have_count(0)
    page.get_by_role("button", name="Revoir mes réponses").click()
    expect(page.locator("#quiz-bank > .question:visible")).to_have_count(1)
