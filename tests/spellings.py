"""tests/cases/formats/<format>.yaml as values, and the same cases as the player reads them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from esn_package.interaction import (
    Filled,
    Interaction,
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

CASES = Path(__file__).parent / "cases" / "formats"


@dataclass(frozen=True)
class Case:
    """One interaction, and how a format writes it."""

    about: str
    type: str
    interaction: Interaction
    patterns: tuple[str, ...]
    responses: tuple[tuple[dict[str, Any], str], ...]


def cases(name: str) -> tuple[Case, ...]:
    """The cases of a format."""
    table = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(_case(row) for row in table)


def shape(value: Mapping[str, Any]) -> Shape:
    """The shape that a case writes as the player does: `{picked: [a]}`, `{typed: "x"}`."""
    ((name, what),) = value.items()
    made: dict[str, Any] = {
        "picked": lambda: Picked(tuple(what)),
        "yesNo": lambda: YesNo(what),
        "number": lambda: Within(what, what),
        "within": lambda: Within(*what),
        "typed": lambda: Typed((what,)),
        "texts": lambda: Typed(tuple(what)),
        "ordered": lambda: Ordered(tuple(what)),
        "matched": lambda: Matched(tuple((item, target) for item, target in what)),
        "filled": lambda: Filled(tuple((gap, (text,)) for gap, text in what)),
        "gaps": lambda: Filled(tuple((gap, tuple(texts)) for gap, texts in what)),
        "rated": lambda: Rated((what,)),
        "steps": lambda: Rated(tuple(what)),
        "written": lambda: Written(what),
    }
    found: Shape = made[name]()
    return found


def _case(row: Mapping[str, Any]) -> Case:
    parts, targets = (tuple(_named(row.get(key, []))) for key in ("parts", "targets"))
    right = shape(row["right"])
    flags = {key: row[key] for key in ("all_needed", "marked") if key in row}
    asked = Interaction(right, parts, targets, **flags)
    told = tuple((one["value"], one["spelt"]) for one in row["responses"])
    return Case(row["about"], row["type"], asked, tuple(row["patterns"]), told)


def _named(ids: list[str]) -> Iterator[tuple[str, str]]:
    return ((id_, id_.title()) for id_ in ids)
