"""Every state in which a learner can find a module: each walk stops in one after the other."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import keyboard
import learner
import lexicons
from conftest import loaded, unpack
from playwright.sync_api import Page
from test_modes import PLATFORM

from esn_package import load_lexicon

MODULES = {"real": "content/donnees-ia/identite-patient", "whole": "complet/donnees/tout"}
Walk = Callable[[Page], Iterator[str]]
Scene = Callable[[Page], Iterator[tuple[str, str]]]


class Way(NamedTuple):
    """Which file of a package a walk begins in, and the walk."""

    file: str
    walk: Walk


def sites(folder: Path) -> dict[str, Path]:
    """The packages to walk through, by name; a platform opens the second in several modes."""
    made = {name: unpack(loaded(source), folder / name) for name, source in MODULES.items()}
    module = loaded(MODULES["whole"])
    assert module.quiz
    each = module._replace(quiz=module.quiz._replace(feedback="after-each"))
    made["each"] = unpack(each, folder / "each")
    index = (made["whole"] / "index.html").read_text(encoding="utf-8")
    for mode in ("normal", "review", "browse"):
        script = PLATFORM.format(mode=mode)
        text = index.replace("</body>", f"{script}</body>")
        (made["whole"] / f"{mode}.html").write_text(text, encoding="utf-8")
    lexicon = load_lexicon(lexicons.programme(folder / "programme"))
    made["lexicon"] = unpack(lexicon, folder / "lexicon")
    return made


def screens(page: Page) -> Iterator[str]:
    """Every screen, what is closed in it opened; then what opens over one."""
    for screen in learner.screens(page):
        learner.go(page, screen)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        yield screen
        for number in range(1, page.locator("[role=tab]:visible").count()):
            page.locator("[role=tab]:visible").nth(number).click()
            yield f"{screen}, tab {number + 1}"
    learner.go(page, "cover")
    page.click("#display-button")
    yield "display"
    page.click("#diagnostic-button")
    yield "diagnostic"
    keyboard.press(page, "Escape")
    page.click("#menu-button")
    yield "menu"
    keyboard.press(page, "Escape")
    for screen in page.evaluate("Esn.data.pages.map(({ id }) => `p-${id}`)"):
        learner.go(page, screen)
        if (terms := page.locator(".term[role=button]:visible")).count():
            terms.first.click()
            yield f"term of {screen}"


def practised(page: Page) -> Iterator[str]:
    """The questions of each page: nothing answered, a try left, closed (wrong, later right)."""
    for screen in page.evaluate("Esn.data.pages.map(({ id }) => `p-${id}`)"):
        learner.go(page, screen)
        forms = page.locator(f"#{screen} .question").all()
        if not forms:
            continue
        for form in forms:
            form.locator("button[type=submit]").click()
        yield f"{screen}, nothing answered"
        for form in forms:
            learner.answer(form, right=False)
        yield f"{screen}, a try left"
        for place, form in enumerate(forms):
            if (again := form.get_by_role("button", name="Réessayer")).count():
                again.click()
                learner.answer(form, right=place > 1)
        yield f"{screen}, closed"
        page.evaluate("Esn.session.change((state) => (state.practice = {}))")
        page.reload()
        page.wait_for_selector("html.ready")
        learner.go(page, screen)
        for form in forms:
            learner.answer(form)
        yield f"{screen}, right"


def assessed(page: Page) -> Iterator[str]:
    """The quiz: under way, its end asked, failed, answers reviewed, passed, the cover after it."""
    learner.begin(page)
    for number in range(page.locator(".markers li").count()):
        page.locator(".markers button").nth(number).click()
        yield f"question {number + 1}"
    learner.asked(page).locator("button[type=submit]").click()
    page.locator(".flag").click()
    yield "nothing answered, flagged"
    page.get_by_role("button", name="Terminer le quiz…").click()
    yield "end asked"
    learner.end(page)
    yield "failed"
    page.get_by_role("button", name="Revoir mes réponses").click()
    yield "reviewed, without answers"
    learner.go(page, "quiz")
    learner.attempt(page, wrong=2)
    yield "passed, pages to read"
    page.get_by_role("button", name="Revoir mes réponses").click()
    yield "reviewed"
    learner.read_all(page)
    yield "module passed"
    learner.go(page, "cover")
    yield "cover after all"


def told_at_once(page: Page) -> Iterator[str]:
    """A quiz that explains each answer: right and wrong."""
    learner.begin(page)
    for number in range(page.locator(".markers li").count()):
        learner.answer(learner.asked(page), right=number % 2 == 0)
        yield f"question {number + 1}, told"
        learner.asked(page).locator(".verdict button").first.click()


def unlinked(page: Page) -> Iterator[str]:
    """A platform that stops answering; work that it never had; a state that cannot be read."""
    page.evaluate("link.ok = false")
    learner.go(page, "p-questions")
    page.locator('[data-notice="link"]').wait_for()
    yield "link failed"
    page.reload()
    page.wait_for_selector("html.ready")
    learner.go(page, "cover")
    yield "work offered"
    page.evaluate("""Esn.notices.start({ mode: "normal", reporting: true, resumed: true,
      why: "garbage", dropped: { pages: 2, answers: 1 } }, () => {})""")
    yield "state lost, module updated"


def relaunched(page: Page) -> Iterator[str]:
    """A launch in which nothing counts: its notice, its quiz."""
    yield "cover"
    learner.go(page, "quiz")
    yield "quiz"
    page.locator("#quiz-foot button").click()
    for _ in range(page.locator(".markers li").count()):
        learner.answer(learner.asked(page))
    learner.end(page)
    yield "training over"


def looked_up(page: Page) -> Iterator[str]:
    """A lexicon: all of it, a word found, spoken of, not found; what else it says."""
    yield "words"
    page.fill("#finder-name", "etin")
    yield "found"
    page.fill("#finder-name", "animale")
    yield "spoken of"
    page.fill("#finder-name", "rien de tel")
    yield "not found"
    page.fill("#finder-name", "")
    page.select_option("#finder-pillar", "soins")
    yield "of a pillar"
    for screen in ("about", "accessibility"):
        learner.go(page, screen)
        yield screen
    page.click("#menu-button")
    yield "menu"


def turned(page: Page) -> Iterator[str]:
    """The cards of a lexicon: none seen yet, one asked, one told, the round over."""
    learner.go(page, "cards")
    yield "begin"
    page.get_by_role("button", name="Découvrir").click()
    yield "asked"
    page.get_by_role("button", name="Voir la réponse").click()
    yield "told"
    page.get_by_role("button", name="À revoir").click()
    page.get_by_role("button", name="Arrêter ici").click()
    yield "stopped"
    lexicons.turn(page)
    yield "over"


WAYS: Mapping[str, Way] = {
    "whole: screens": Way("whole/index.html", screens),
    "whole: practice": Way("whole/index.html", practised),
    "whole: quiz": Way("whole/index.html", assessed),
    "whole: each answer told": Way("each/index.html", told_at_once),
    "whole: link fails": Way("whole/normal.html", unlinked),
    "whole: review": Way("whole/review.html", relaunched),
    "whole: browse": Way("whole/browse.html", relaunched),
    "lexicon: words": Way("lexicon/index.html", looked_up),
    "lexicon: cards": Way("lexicon/index.html", turned),
    "real: screens": Way("real/index.html", screens),
    "real: practice": Way("real/index.html", practised),
    "real: quiz": Way("real/index.html", assessed),
}
