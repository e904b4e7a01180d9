"""A page with one question of each kind, and the player that ships, for a browser to open."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import kinds
from playwright.sync_api import Browser, Locator, Page

from esn_package import data
from esn_package.html import Markup, fill
from esn_package.html.words import speaks, words
from esn_package.html.writing import icon
from esn_package.player import parts, style, worded
from esn_package.prose import Prose
from esn_package.questions import Question

ROWS = """form => Esn.answers.rows(form).map((row) => [
    (row.querySelector(".choice input") || {}).value || row.dataset.id
        || (row.querySelector("select") || { dataset: {} }).dataset.item || "",
    ["right", "partly", "wrong"].filter((state) => row.classList.contains(state)).join(),
    (row.querySelector(".choice-verdict") || { textContent: "" }).textContent,
])"""
PAGE = """<!doctype html>
<html lang="{language}" class="js" data-accent="1">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Questions</title>
<style>{style}</style>
<svg hidden>{icons}</svg>
<main><h1>Questions</h1><div class="page">{forms}</div></main><p id="said" role="status"></p>
<script>{script}
Esn.data = {data};
Esn.data.words = {{ ...Esn.data.said, ...Esn.data.words }};
const form = (id) => document.getElementById("q-" + id);
const key = (id) => Esn.data.questions[id];
const kind = (id) => Esn.questions[key(id).kind];
document.querySelectorAll("form").forEach((one) => {{ one.dataset.question = one.id.slice(2); }});
const how = {{ all: true, words: Esn.word, icon: Esn.icon }};
</script>
</html>
"""


def page(folder: Path, questions: Iterable[Question], language: str = "fr") -> str:
    """The address of a page with these questions in French or English."""
    asked, said = [*questions], words(language)
    keys = {question.id: question.key(kinds.html) for question in asked}
    told = {
        "questions": keys,
        **worded(json.loads(json.dumps({**said.player}))),
        "language": said.language,
    }
    shapes = json.loads(data.text("templates/icons.json"))
    symbols = (
        f'<symbol id="i-{name}" viewBox="0 0 24 24">{shape}</symbol>'
        for name, shape in shapes.items()
    )
    named = {question.kind for question in asked}
    scripts = sorted({script for question in asked for script in question.scripts})
    first, second = parts(named, "web", scripts)
    player = "".join(line for name, line in first.items() if name != "main.js")
    player += "".join(line for name, line in second.items() if name != "names")
    text = PAGE.format(
        language=language,
        style=style(named),
        icons="".join(symbols),
        forms="\n".join(form(question, language) for question in asked),
        script='"use strict";{' + player + "}",
        data=json.dumps(told).replace("<", "\\u003c"),
    )
    file = folder / "questions.html"
    file.write_text(text, encoding="utf-8")
    return file.as_uri()


def form(question: Question, language: str = "fr") -> Markup:
    """The block of a question, as it stands in a page."""

    def prose(text: Prose) -> Markup:
        return Markup(kinds.html(text))

    about = {"question": question, "number": 1, "language": language, "id": f"q-{question.id}"}
    names = {
        "words": words(language),
        "prose": prose,
        "icon": icon,
        "speaks": speaks,
        "practice": True,
    }
    return fill("question.html.j2", about | names)


@contextmanager
def opened(browser: Browser, url: str, **settings: Any) -> Iterator[Page]:  # noqa: ANN401
    """The questions in a browser of its own, shuffled as an attempt does; no script may fail."""
    errors: list[str] = []
    settings = {"locale": "fr-FR", "reduced_motion": "reduce", **settings}
    window = browser.new_context(**settings)
    page = window.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(url)
    if settings.get("java_script_enabled", True):
        shuffle(page, 3)
    yield page
    window.close()
    assert errors == []


def again(page: Page) -> Page:
    """The page as it was when it was opened."""
    page.emulate_media(media="screen")
    page.reload()
    shuffle(page, 3)
    return page


def shuffle(page: Page, seed: int) -> None:
    script = "for (const id in Esn.data.questions) if (kind(id).mixed) kind(id).arrange(form(id), "
    page.evaluate(f"() => {{ {script} Esn.random({seed})) }}")


def read(page: Page, name: str) -> Any:  # noqa: ANN401 - whatever was given
    return page.evaluate("(id) => kind(id).read(form(id))", name)


def show(page: Page, name: str, given: object) -> None:
    page.evaluate("([id, given]) => kind(id).show(form(id), given)", [name, given])


def reveal(page: Page, name: str, given: object, *, whole: bool = True) -> None:
    script = "([id, given, all]) => kind(id).reveal(form(id), key(id), given, { ...how, all })"
    page.evaluate(script, [name, given, whole])


def said(page: Page, name: str) -> dict[str, str]:
    """What each row says: its state, and its words on one line."""
    rows = page.locator(f"#q-{name}").evaluate(ROWS)
    told = ((id_, f"{state}: {text}" if state else text) for id_, state, text in rows)
    return {id_: re.sub(r"[\s\u00a0]+", " ", text).strip() for id_, text in told if text}


def within(page: Page, name: str) -> Locator:
    return page.locator(f"#q-{name}")
