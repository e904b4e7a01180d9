"""Questions and whole modules by keyboard: all of it, or the two or three keys of a switch."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import learner
from playing import RIGHT
from playwright.sync_api import Page

Ways = Mapping[str, Callable[[Page, str, Any], None]]
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


def answer(page: Page, ways: Ways | None = None) -> None:
    """Answer the question on screen right, and save."""
    asked = page.evaluate(ASKED)
    (ways or WAYS)[asked["kind"]](page, asked["form"], asked["given"])
    tab_to(page, f"{asked['form']} button[type=submit]")
    press(page, "Enter")


def _value(given: Any) -> str:  # noqa: ANN401 - a kind's own shape
    """What stands in the field of a choice."""
    return str(given).lower() if isinstance(given, bool) else str(given)


def _one(page: Page, form: str, given: Any) -> None:  # noqa: ANN401 - a kind's own shape
    """Space chooses the first radio button, arrows go on."""
    tab_to(page, f"{form} input")
    press(page, "Space")
    while page.evaluate(VALUE) != _value(given):
        press(page, "ArrowDown")


def _several(page: Page, form: str, given: list[str]) -> None:
    boxes = page.locator(f"{form} input").evaluate_all("all => all.map((one) => one.value)")
    for value in boxes:
        tab_to(page, f"{form} input[value='{value}']")
        if value in given:
            press(page, "Space")


def _typed(page: Page, form: str, given: str) -> None:
    tab_to(page, f"{form} .field")
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


def _rated(page: Page, form: str, given: float) -> None:
    _one(page, form, f"{given:g}")


def _sorted(page: Page, form: str, given: dict[str, str]) -> None:
    """Arrows choose among radio buttons of an item, or the lines of its list."""
    for item, group in given.items():
        row = f"{form} .pair[data-id='{item}']"
        if page.locator(f"{row} select").count():
            _matched(page, form, {item: group})
        else:
            tab_to(page, f"{row} input")
            press(page, "Space")
            while page.evaluate(VALUE) != group:
                press(page, "ArrowDown")


def _filled(page: Page, form: str, given: dict[str, str]) -> None:
    for name, text in given.items():
        tab_to(page, f"{form} .field[data-item='{name}']")
        if page.evaluate("document.activeElement.matches('select')"):
            while page.evaluate(VALUE) != text:
                press(page, "ArrowDown")
        else:
            page.keyboard.type(text)


WAYS = {
    "single": _one,
    "truth": _one,
    "multiple": _several,
    "number": _typed,
    "text": _typed,
    "order": _ordered,
    "match": _matched,
    "concordance": _one,
    "scale": _rated,
    "zone": _several,
    "essay": _typed,
    "cloze": _filled,
    "sort": _sorted,
}


def _one_by_switch(page: Page, form: str, given: Any) -> None:  # noqa: ANN401 - a kind's own shape
    """Tab stops at each radio button."""
    tab_to(page, f"{form} input[value='{_value(given)}']")
    press(page, "Enter")


def _rated_by_switch(page: Page, form: str, given: float) -> None:
    _one_by_switch(page, form, f"{given:g}")


def _several_by_switch(page: Page, form: str, given: list[str]) -> None:
    for value in given:
        tab_to(page, f"{form} input[value='{value}']")
        press(page, "Enter")


def _matched_by_switch(page: Page, form: str, given: dict[str, str]) -> None:
    """Enter takes the next line of a list."""
    for item, target in given.items():
        tab_to(page, f"{form} select[data-item='{item}']")
        for _ in range(40):
            if page.evaluate(VALUE) == target:
                break
            press(page, "Enter")
        assert page.evaluate(VALUE) == target


def _sorted_by_switch(page: Page, form: str, given: dict[str, str]) -> None:
    for item, group in given.items():
        if page.locator(f"{form} select[data-item='{item}']").count():
            _matched_by_switch(page, form, {item: group})
        else:
            tab_to(page, f"{form} .pair[data-id='{item}'] input[value='{group}']")
            press(page, "Enter")


def _filled_by_switch(page: Page, form: str, given: dict[str, str]) -> None:
    for name, text in given.items():
        field = f"{form} .field[data-item='{name}']"
        if page.locator(field).evaluate("(one) => one.matches('select')"):
            _matched_by_switch(page, form, {name: text})
        else:
            tab_to(page, field)
            page.keyboard.type(text)


# Letters come from the keyboard on screen that who has a switch writes with.
SWITCH: Ways = {
    **WAYS,
    "single": _one_by_switch,
    "truth": _one_by_switch,
    "multiple": _several_by_switch,
    "match": _matched_by_switch,
    "concordance": _one_by_switch,
    "scale": _rated_by_switch,
    "zone": _several_by_switch,
    "cloze": _filled_by_switch,
    "sort": _sorted_by_switch,
}
RIGHT_SO_FAR = """() => {
  const attempt = Esn.quiz.running();
  const marks = attempt.drawn.map((id) => {
    const { mark, points } = Esn.quiz.marked(id, attempt);
    return points === 0 ? Number(id in attempt.answers) : mark; // no mark: whether it is kept
  });
  return [Esn.data.questions[attempt.drawn[attempt.at]].kind, marks];
}"""


def each_kind(page: Page, ways: Ways | None = None) -> Iterator[tuple[str, bool]]:
    """Answer the quiz of the module of everything: each kind, and whether it was right."""
    learner.begin(page)
    for number in range(page.locator(".markers li").count()):
        kind = page.evaluate(RIGHT_SO_FAR)[0]
        answer(page, ways)
        yield kind, page.evaluate(RIGHT_SO_FAR)[1][number] == 1
    press(page, "Escape")


def whole(page: Page, ways: Ways | None = None) -> None:
    """Take a module from its cover to the last word, whatever opens in its pages opened."""
    tab_to(page, "#menu-button")
    press(page, "Enter", 2 if page.locator("#menu").is_visible() else 1)
    if page.locator(".menu-close").is_visible():
        tab_to(page, ".menu-close")
        press(page, "Enter")
    tab_to(page, "#cover-actions a")
    press(page, "Enter")
    while page.locator("#quiz:visible").count() == 0:
        assert page.evaluate("document.activeElement.tagName") == "H1"
        _open_all(page)
        tab_to(page, "a[rel=next]")
        press(page, "Enter")
    tab_to(page, "#quiz-foot button")
    press(page, "Enter")
    for number in range(page.locator(".markers li").count()):
        assert page.locator("#quiz-title").inner_text().startswith(f"Question {number + 1} ")
        answer(page, ways)
    assert focused(page) == "Continuer le quiz"
    press(page, "Tab")
    press(page, "Enter")
    page.wait_for_selector("#quiz .ring")
    assert page.locator("#quiz-title").inner_text() == focused(page) == "Module validé"
    assert page.locator(".ring b").inner_text() == "100\u00a0%"


def _open_all(page: Page) -> None:
    """Every tab, what is folded, the first term."""
    tabs = page.locator("[role=tab]:visible").evaluate_all("all => all.map((one) => one.id)")
    for tab in tabs:
        tab_to(page, f"#{tab}")
        press(page, "Enter")
        assert page.locator(f"[aria-labelledby={tab}]").is_visible()
    for number in range(page.locator("summary:visible").count()):
        tab_to(page, "summary")
        press(page, "Enter")
        opened = page.evaluate("document.activeElement.parentElement.open")
        assert opened, f"summary {number}"
    if page.locator(".page.shown > p .term").count():
        tab_to(page, ".term")
        press(page, "Enter")
        assert page.locator("#term-box").is_visible()
        press(page, "Enter")
        assert page.locator("#term-box").is_hidden()
