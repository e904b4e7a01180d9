"""Laboratories as values: what both languages agree on, and what an update leaves of a state."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import node
import pytest
from kinds import html, read

from esn_package.player import compose
from esn_package.simulations import model_of, reader
from esn_package.simulations.every import Mailbox, Threshold, Zones
from esn_package.simulations.measured import Setting

KINDS = ("mailbox", "threshold", "zones")
ROWS = [(kind, row) for kind in KINDS for row in read(f"simulations/{kind}")]
IDS = [f"{kind} {row['simulation']['id']}" for kind, row in ROWS]
GARBAGE: tuple[object, ...] = (
    None,
    [],
    "x",
    3,
    {"constructor": 1},
    {"targets": 3},
    {"at": "2", "targets": []},
    [3],
)


Lab = Mailbox | Threshold | Zones


def made(definition: dict[str, Any]) -> Lab:
    """The laboratory of a definition, in plain Python."""
    lab = reader(model_of("lab", definition)).validate_python(definition)
    assert isinstance(lab, Lab)
    return lab


def told(lab: Lab, about: str, **rows: Any) -> dict[str, Any]:  # noqa: ANN401 - a table
    """A laboratory with its tables, for labs.test.js."""
    return {"about": about, "key": lab.key(html), "widest": lab.widest(), "ways": [], **rows}


def play(folder: Path, labs: list[dict[str, Any]]) -> None:
    """Hand tables to the player; fails where it finds otherwise."""
    names = ("kept", *KINDS, "figures")
    scripts = [f"simulations/{name}.js" for name in names]
    player = folder / "player.js"
    player.write_text("".join(compose((), "web", scripts)), encoding="utf-8")
    node.run("labs", ESN_PLAYER_TEXT=str(player), ESN_GIVEN=node.written(folder, {"labs": labs}))


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=IDS)
def test_a_learner_is_as_far_as_the_table_says(kind: str, row: dict[str, Any]) -> None:
    lab = made(row["simulation"])
    assert lab.kind == kind
    for way in row["ways"]:
        assert lab.mark(way["given"]) == pytest.approx(way["mark"]), way
        assert lab.is_over(way["given"]) is way["over"], way
        assert lab.told(way["given"]) == way["told"], way


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=IDS)
def test_garbage_is_worth_nothing(kind: str, row: dict[str, Any]) -> None:
    lab = made(row["simulation"])
    assert [lab.mark(given) for given in GARBAGE] == [0] * len(GARBAGE), kind


def test_a_threshold_is_worth_what_the_table_says() -> None:
    for row in read("simulations/threshold"):
        lab = made(row["simulation"])
        assert isinstance(lab, Threshold)
        for one in row["figures"]:
            setting = Setting(one["at"], one["prevalence"])
            assert lab.measured.figures(setting) == one["told"], setting
            assert [*lab.measured.shares(setting)] == one["groups"], setting


def test_the_player_says_the_same(tmp_path: Path) -> None:
    rows = [
        told(made(row["simulation"]), about, ways=row["ways"], figures=row.get("figures", []))
        for (_, row), about in zip(ROWS, IDS, strict=True)
    ]
    play(tmp_path, [*rows, *map(drawn, range(40))])


def drawn(seed: int) -> dict[str, Any]:
    """A laboratory at random, with the figures that Python finds at each of its settings."""
    dice = random.Random(seed)  # noqa: S311 - the same each time
    n, most = dice.choice((4, 10, 40)), dice.choice((1, 9, 300))
    side = dice.choice(("above", "below"))
    groups = [
        {
            "id": f"g{at}",
            "text": "G",
            "ill": [1, *bins(dice, n, most)],
            "healthy": [*bins(dice, n, most), 1],
        }
        for at in range(dice.randint(1, 4))
    ]
    lab = made(
        {
            "lab": "threshold",
            "id": "hasard",
            "title": "Au hasard",
            "groups": groups,
            "threshold": {"text": "S", "from": 0, "to": n, "start": 1, "side": side},
            "people": dice.choice((100, 1000, 99_999)),
            "prevalence": {"choices": [0.1, 3, 99.9]} if dice.random() < 0.5 else {},
        }
    )
    assert isinstance(lab, Threshold)
    figures = [
        {
            **setting._asdict(),
            "told": lab.measured.figures(setting),
            "groups": [*lab.measured.shares(setting)],
        }
        for setting in lab.settings
    ]
    return told(lab, f"at random {seed}", figures=figures)


def bins(dice: random.Random, n: int, most: int) -> Iterator[int]:
    """People in all bins but one."""
    return (dice.randint(0, most) for _ in range(n - 1))


def test_counts_add_up_whatever_is_rounded() -> None:
    for seed in range(40):
        for one in drawn(seed)["figures"]:
            told = one["told"]
            people = told["found"] + told["missed"] + told["false_alerts"] + told["quiet"]
            assert people in {100, 1000, 99_999}
            assert min(told[name] for name in ("found", "missed", "false_alerts", "quiet")) >= 0
