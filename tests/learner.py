"""What a learner does in a package, in words: go to a page, answer, end the quiz."""

from playing import RIGHT, WRONG
from playwright.sync_api import Frame, Locator, Page

SCREENS = "Array.from(document.querySelectorAll('[data-screen]'), (screen) => screen.id)"


def screens(page: Page) -> list[str]:
    """The ids of all screens: cover, pages, quiz, lexicon, about."""
    found: list[str] = page.evaluate(SCREENS)
    return found


def go(page: Page, screen: str) -> None:
    """Show a screen."""
    page.evaluate("(screen) => Esn.pages.show(screen)", screen)


def begin(page: Page) -> None:
    """Begin the quiz, or begin it again."""
    go(page, "quiz")
    page.locator("#quiz").get_by_role("button", name="Commencer le quiz").or_(
        page.get_by_role("button", name="Refaire le quiz")
    ).click()


def asked(page: Page | Frame) -> Locator:
    """The question on screen in the quiz."""
    return page.locator("#quiz-bank > .question:visible")


def fill(question: Locator, *, right: bool = True) -> None:
    """Put an answer into a question's fields, as if the learner had chosen it."""
    rule = RIGHT if right else WRONG
    question.evaluate(
        f"""(form) => {{
          const answer = {rule};
          Esn.block.put(form, answer(Esn.data.questions[form.dataset.question]));
        }}"""
    )


def answer(question: Locator, *, right: bool = True) -> None:
    """Answer a question and press its button."""
    fill(question, right=right)
    question.locator("button[type=submit]").click()


def attempt(page: Page, *, wrong: int = 0) -> None:
    """Take the quiz once, its first `wrong` questions answered wrong."""
    begin(page)
    count = page.locator(".markers li").count()
    for number in range(count):
        answer(asked(page), right=number >= wrong)
    end(page)


def end(page: Page) -> None:
    """End the quiz by the button of its dialog, and wait for the results."""
    page.get_by_role("button", name="Terminer et voir ma note").click()
    page.locator("#quiz-head .ring").wait_for()


def read_all(page: Page) -> None:
    """Go through all pages by the button at their foot."""
    go(page, f"p-{page.evaluate('Esn.data.pages[0].id')}")
    while page.locator("a[rel=next]:visible").count():
        page.locator("a[rel=next]:visible").click()
