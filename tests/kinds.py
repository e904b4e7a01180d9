"""tests/cases of questions as values, and whatever Python made of them as the player reads it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import node
import yaml

from esn_package import data
from esn_package.interaction import (
    Filled,
    Matched,
    Ordered,
    Picked,
    Rated,
    Shape,
    Typed,
    Within,
    Written,
    YesNo,
)
from esn_package.player import compose
from esn_package.prose import Prose
from esn_package.questions import KINDS, Question, question

CASES = Path(__file__).parent / "cases"
MARKING = [
    f"options/{name}.js" for name in ("choices", "decimals", "fold", "pairs", "prose")
]  # what kinds ask for
FIRST = KINDS[:7]  # whose first script has a bar of its own
SHARED = [f"options/{name}.js" for name in ("choices", "decimals", "fold", "pairs")]  # by these
OPTIONS = [name.removeprefix("player/") for name in data.names("player/options", ".js")]


@dataclass(frozen=True)
class Table:
    """A question, which response is right, and responses (given, value, mark)."""

    about: str
    question: Question
    right: Mapping[str, Any]
    responses: tuple[Mapping[str, Any], ...]


def read(name: str) -> Any:  # noqa: ANN401 - a table
    """A file of tests/cases."""
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def tables() -> Iterator[Table]:
    """The tables of every kind."""
    for kind in KINDS:
        for row in read(f"kinds/{kind}"):
            made = question(row["question"])
            about = f"{kind} {made.id} {getattr(made, 'marking', '')}".strip()
            yield Table(about, made, row["right"], tuple(row["responses"]))


def asked(kind: str, **definition: object) -> Question:
    """A question of which only this matters."""
    return question({"kind": kind, "id": "q", "prompt": "?", **definition})


def written(shape: Shape | None) -> dict[str, Any] | None:
    """A shape value as the player writes it."""
    return None if shape is None else dict([_written(shape)])


def _written(shape: Shape) -> tuple[str, Any]:
    match shape:
        case Picked(ids):
            return "picked", [*ids]
        case YesNo(value):
            return "yesNo", value
        case Within(low, high):
            return ("number", low) if low == high else ("within", [low, high])
        case Typed(texts):
            return "typed", texts[0]
        case Ordered(ids):
            return "ordered", [*ids]
        case Matched(pairs):
            return "matched", [[*pair] for pair in pairs]
        case Filled(gaps):
            return "filled", [[gap, texts[0]] for gap, texts in gaps]
        case Rated(ids):
            return "rated", ids[0]
        case Written(text):
            return "written", text


def html(prose: Prose) -> str:
    """Prose as HTML, for a key."""
    return "".join(part for part in prose.parts if isinstance(part, str))


def told(about: str, asked: Question, responses: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A question with responses, for kinds.test.js."""
    return {
        "about": about,
        "key": asked.key(html),
        "widest": asked.widest(),
        "scripts": asked.scripts,
        "responses": [*responses],
    }


def play(folder: Path, **given: Any) -> None:  # noqa: ANN401 - whatever JSON holds
    """Hand tables to the composed player; fails where it finds otherwise.

    Questions that need no more than their kind are asked of a player that has no more.
    """
    rows = given.get("questions", [])
    for scripts in {(), *(tuple(row["scripts"]) for row in rows)}:
        player = folder / "player.js"
        player.write_text("".join(compose(KINDS, "web", (*scripts, *MARKING))), encoding="utf-8")
        now = [row for row in rows if tuple(row["scripts"]) == scripts]
        whole = node.written(folder, {**given, "questions": now})
        node.run("kinds", ESN_PLAYER_TEXT=str(player), ESN_GIVEN=whole)
