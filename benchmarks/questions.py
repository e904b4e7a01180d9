"""Questions of every kind: what a kind costs, what its answers take, and whether all can answer.

Whatever kinds there are: questions, answers and keys of the hand are those of the tests.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from deflate import deflate_compress
from playwright.sync_api import Browser, Page, sync_playwright
from table import Row, show

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import access
import forms
import kinds
import node
import rules
import states
import test_state
from asked import GIVEN, QUESTIONS
from conftest import CHROMIUM, loaded
from kinds import FIRST, SHARED
from random_questions import MAKERS, response
from test_reflow import OUT

from esn_package.deflating import LEVEL
from esn_package.formats import TRACKED
from esn_package.module import Module
from esn_package.player import compose, parts
from esn_package.questions import KINDS, Question, question
from esn_package.quiz import Quiz
from esn_package.state import width

HERE = Path(__file__).parent
SRC = HERE.parent / "src/esn_package"
KB = 1000
MANY, PAPER = 10_000, 60
EACH = 40  # responses to a random question
NEARLY = 1e-9
PAPER_WIDTH = 794  # of A4 at 96 points an inch


def places(kind: str) -> list[Path]:
    """The files that a kind is, but for what only some add: a style, a form on paper."""
    return [
        SRC / f"questions/{kind}.py",
        SRC / f"player/questions/{kind}.js",
        SRC / f"templates/questions/{kind}.html.j2",
        HERE.parent / f"tests/cases/kinds/{kind}.yaml",
    ]


def foreign(kind: str) -> list[str]:
    """Files of formats and of other kinds that import a kind's file."""
    others = chain(
        *((SRC / folder).rglob("*.py") for folder in ("formats", "activities.py")),
        (SRC / f"questions/{other}.py" for other in KINDS if other != kind),
    )
    named = re.compile(rf"questions\.{kind} import|questions\.{kind}$", re.MULTILINE)
    return [file.name for file in others if named.search(file.read_text(encoding="utf-8"))]


def sizes() -> Iterator[Row]:
    """How much is loaded for all kinds, and for the first seven, by each way of tracking."""
    more = {
        script for kind in KINDS for one, _ in random_rows(kind, MANY) for script in one.scripts
    }
    for name, form in TRACKED.items():
        both = compose(KINDS, name, (*form.scripts, *sorted(more), "options/quiztimer.js"))
        yield Row(f"player with all {len(KINDS)} kinds, {name}, zipped", _zipped(*both), "KB", 34)
        first = compose(FIRST, name, (*form.scripts, *SHARED)).first
        yield Row(f"first script with the first seven, {name}, zipped", _zipped(first), "KB", 20)
        there = {file for half in parts(FIRST, name, form.scripts) for file in half}
        others = [one for one in KINDS if f"questions/{one}.js" in there]
        yield Row(f"kinds in it that it does not ask for, {name}", len(others) - len(FIRST), "", 0)


def _zipped(*texts: str) -> float:
    return sum(len(deflate_compress(text.encode(), LEVEL)) for text in texts) / KB


def sixty() -> tuple[Module, Quiz]:
    """A module whose quiz asks sixty questions, each kind in turn."""
    module, count = loaded("minimal/securite/feu"), len(QUESTIONS)
    asked = tuple(
        QUESTIONS[n % count].model_copy(update={"id": f"question-{n}"}) for n in range(PAPER)
    )
    if module.quiz is None:
        raise ValueError(module.id)
    quiz = module.quiz._replace(questions=asked, draw=None, attempts=None)
    return module._replace(quiz=quiz), quiz


def random_rows(kind: str, count: int) -> list[tuple[Question, list[Any]]]:
    """Random questions of a kind, with so many responses in all."""
    random, rows = Random(kind), []  # noqa: S311 - the same at every run
    for _ in range(count // EACH):
        one = question({"kind": kind, "id": "q", "prompt": "?", **MAKERS[kind](random)})
        rows.append((one, [response(one, random) for _ in range(EACH)]))
    return rows


def marked() -> Iterator[Row]:
    """Marking in both languages, whether they agree, and the widest state."""
    every = {kind: random_rows(kind, MANY) for kind in KINDS}
    python, ours = {}, {}
    for kind, rows in every.items():
        begun = process_time()
        ours[kind] = [[one.mark(given) for given in responses] for one, responses in rows]
        python[kind] = process_time() - begun
    found = in_javascript(every)
    theirs = {kind: one["seconds"] for kind, one in found["kinds"].items()}
    for language, took in (("Python", python), ("JavaScript", theirs)):
        slowest = max(took, key=took.__getitem__)
        mean = sum(took.values()) / len(took)
        yield Row(f"marking {MANY:,} responses of mixed kinds, {language}", mean, "s", 0.5)
        yield Row(
            f"marking {MANY:,} of the slowest, {slowest}, {language}", took[slowest], "s", 0.5
        )
    apart = sum(
        abs(one - other) > NEARLY
        for kind in KINDS
        for row, again in zip(ours[kind], found["kinds"][kind]["marks"], strict=True)
        for one, other in zip(row, again, strict=True)
    )
    yield Row(f"marks that differ, of {MANY:,} a kind", apart, "", 0)
    proven = width(sixty()[0]).core
    yield Row(f"widest state of {PAPER} mixed questions, by state.js", found["state"], "", 4096)
    yield Row("the same, as Python proves it", proven, "", 4096)
    yield Row("characters above what is proven", max(0, found["state"] - proven), "", 0)


def in_javascript(every: dict[str, list[tuple[Question, list[Any]]]]) -> dict[str, Any]:
    """What the player makes of the same questions and responses, and of the widest answers."""
    module, quiz = sixty()
    told, random = test_state.told(module), Random("state")  # noqa: S311
    answers = {
        one.id: [told["widest"][one.id], *(response(one, random) for _ in range(EACH))]
        for one in quiz.questions
    }
    rows = {
        kind: [[one.key(kinds.html), responses] for one, responses in some]
        for kind, some in every.items()
    }
    scripts = {script for some in every.values() for one, _ in some for script in one.scripts}
    player = "".join(compose(KINDS, "web", sorted(scripts)))
    given = {
        "player": player,
        "data": told["data"],
        "drawn": told["drawn"],
        "answers": answers,
        "marked": rows,
    }
    with TemporaryDirectory() as folder:
        path = node.written(Path(folder), given)
        command = [node.NODE, str(HERE / "questions.js")]
        made = subprocess.run(
            command, env={**os.environ, "ESN_GIVEN": path}, check=True, capture_output=True
        )
    found: dict[str, Any] = json.loads(made.stdout)
    return found


AXE = """([id, tags]) =>
  axe.run(document.getElementById(id), { runOnly: tags, resultTypes: ["violations"] })
    .then((found) => found.violations.reduce((sum, one) => sum + one.nodes.length, 0))"""
ALONE = """(id) => {
  for (const one of document.querySelectorAll("form")) one.hidden = id !== "" && one.id !== id;
}"""


def shown(browser: Browser, folder: Path) -> Iterator[Row]:
    """What axe, a small window and paper find wrong in each kind, open and settled."""
    url = forms.page(folder, QUESTIONS)
    with forms.opened(browser, url, viewport={"width": 700, "height": 900}) as page:
        page.evaluate(rules.AXE)
        for kind in KINDS:
            forms.again(page)
            page.evaluate(rules.AXE)
            wrong = {"axe": 0, "320 px": 0, "paper": 0}
            for settled in (False, True):
                if settled:
                    forms.show(page, kind, GIVEN[kind])
                    forms.reveal(page, kind, GIVEN[kind])
                for what, count in looked_at(page, kind):
                    wrong[what] += count
            for what, count in wrong.items():
                yield Row(f"{what}: {kind}", count, "", 0)


def looked_at(page: Page, kind: str) -> Iterator[tuple[str, int]]:
    """How much is wrong with a form, by what looks at it."""
    for theme in ("light", "dark"):
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
        yield "axe", page.evaluate(AXE, [f"q-{kind}", rules.TAGS])
    page.evaluate(ALONE, f"q-{kind}")
    page.set_viewport_size({"width": 320, "height": 700})
    yield "320 px", len(page.evaluate(OUT))
    page.set_viewport_size({"width": PAPER_WIDTH, "height": 1123})
    page.emulate_media(media="print")
    yield "paper", len(page.evaluate(OUT)) + (not page.locator(f"#q-{kind} .prompt").is_visible())
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 700, "height": 900})
    page.evaluate(ALONE, "")


def main() -> int:
    """Print the tables; 1 if a row falls short."""
    files = [
        Row(f"files that a kind is: {kind}", sum(file.is_file() for file in places(kind)), "", 4)
        for kind in KINDS
    ]
    touched = Row(
        "files of formats or other kinds that know a kind",
        len([*chain(*map(foreign, KINDS))]),
        "",
        0,
    )
    short = show("questions: what a kind is", [*files, touched])
    short |= show("questions: what they cost", [*sizes(), *marked()])
    path = str(CHROMIUM) if CHROMIUM.exists() else None
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        short |= show("questions: what is wrong in a form", list(shown(browser, Path(name))))
        sites = states.sites(Path(name))
        keys = list(access.played(browser, sites["whole"] / "index.html"))
        short |= show("questions: what fails by keyboard alone and by a switch", keys)
        browser.close()
    return short


if __name__ == "__main__":
    sys.exit(main())
