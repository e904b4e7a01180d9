"""A question answered by keyboard alone: Tab, arrows, space, Enter and letters."""

from typing import Any

from playing import RIGHT
from playwright.sync_api import Page

ASKED = f"""() => {{
  const form = Array.from(document.querySelectorAll("#quiz-bank > .question"))
    .find((one) => !one.hidden);
  const right = {RIGHT};
  const key = Esn.data.questions[form.dataset.question];
  return {{ kind: key.kind, given: right(key), form: `#${{form.id}}` }};
}}"""
VALUE = "document.activeElement.value"


def press(page: Page, key: str, times: int = 1) -> None:
    """Press a key a few times."""
    for _ in range(times):
        page.keyboard.press(key)


def focused(page: Page) -> str:
    """The words of what has the focus."""
    words: str = page.evaluate(
        "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
    )
    return words.strip()


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until what has the focus matches."""
    for _ in range(200):
        press(page, key)
        if page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached by {key}")


def answer(page: Page) -> None:
    """Answer the question on screen right, and save."""
    asked = page.evaluate(ASKED)
    WAYS[asked["kind"]](page, asked["form"], asked["given"])
    tab_to(page, f"{asked['form']} button[type=submit]")
    press(page, "Enter")


def _one(page: Page, form: str, given: Any) -> None:  # noqa: ANN401 - a kind's own shape
    """Space chooses the first radio button, arrows go on."""
    tab_to(page, f"{form} input")
    press(page, "Space")
    while page.evaluate(VALUE) != (str(given).lower() if isinstance(given, bool) else given):
        press(page, "ArrowDown")


def _several(page: Page, form: str, given: list[str]) -> None:
    boxes = page.locator(f"{form} input").evaluate_all("all => all.map((one) => one.value)")
    for value in boxes:
        tab_to(page, f"{form} input[value='{value}']")
        if value in given:
            press(page, "Space")


def _typed(page: Page, form: str, given: str) -> None:
    tab_to(page, f"{form} input")
    page.keyboard.type(given)


def _ordered(page: Page, form: str, given: list[str]) -> None:
    """Each item goes up to its place; the focus goes with it."""
    listed = "all => all.map((one) => one.dataset.id)"
    for place, item in enumerate(given):
        steps = page.locator(f"{form} .order-item").evaluate_all(listed).index(item) - place
        if steps:
            tab_to(page, f"{form} [data-id='{item}'] .up")
        press(page, "Enter", steps)
        tab_to(page, "#quiz-title, .skip", "Shift+Tab")


def _matched(page: Page, form: str, given: dict[str, str]) -> None:
    for item, target in given.items():
        tab_to(page, f"{form} select[data-item='{item}']")
        while page.evaluate(VALUE) != target:
            press(page, "ArrowDown")


WAYS = {
    "single": _one,
    "truth": _one,
    "multiple": _several,
    "number": _typed,
    "text": _typed,
    "order": _ordered,
    "match": _matched,
}
