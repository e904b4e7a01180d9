"""No package calls what its player lacks: a kind names each script that it needs."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from asked import QUESTIONS
from test_twins import LONGEST

import esn_package
from esn_package.questions import Question, question

PLAYER = Path(esn_package.__file__).parent / "player"
MADE = re.compile(r"^Esn\.(\w+) = ", re.MULTILINE)
CALLED = re.compile(r"\bEsn\.(\w+)")
ASKED = re.compile(r"(?:if \(|&& |\|\| |\? |: |= |return |\()!?Esn\.(\w+)(?= (?:&&|\?)|\))")


def text(name: str) -> str:
    """A script without its comments."""
    return re.sub(r"(?m)/\*.*?\*/|^\s*//.*$", "", (PLAYER / name).read_text(), flags=re.DOTALL)


OPTIONS = {
    name: path.relative_to(PLAYER).as_posix()
    for path in sorted((PLAYER / "options").glob("*.js"))
    for name in MADE.findall(path.read_text())
}


def asked() -> Iterator[Question]:
    """A question of each kind, and each with everything that calls for more."""
    yield from QUESTIONS
    for kind, (definition, _) in LONGEST.items():
        yield question({"kind": kind, "id": "q", "prompt": "?", **definition})
    choices = [{"text": f"Choix {n}", "right": n < 2} for n in range(12)]
    for more in ({"list": "long"}, {"pick": 2}, {"marking": "edn"}):
        yield question({"kind": "multiple", "id": "q", "prompt": "?", "choices": choices, **more})


def test_options_are_found() -> None:
    assert {"fold", "picking", "values", "quizTimer"} <= {*OPTIONS}


@pytest.mark.parametrize("one", [*asked()], ids=lambda one: f"{one.kind} {one.id}")
def test_a_question_names_every_script_that_it_calls(one: Question) -> None:
    files = {f"questions/{one.kind}.js", *one.scripts}
    for file in files:
        source = text(file)
        called = {name for name in CALLED.findall(source) if name in OPTIONS}
        missing = {name for name in called if OPTIONS[name] not in files}
        assert missing <= {*ASKED.findall(source)}, file
