"""Items to match to targets."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from esn_package.data import Json
from esn_package.interaction import Interaction, Matched
from esn_package.questions import pairs
from esn_package.questions.base import Base, Fault, Html, Part, refuse
from esn_package.questions.digest import WIDTH, evened
from esn_package.questions.items import MAX_ITEMS, Item, alike, told_apart, too_few, too_many
from esn_package.questions.marks import Marking, shared
from esn_package.saying import said


class Pair(Part):
    """An item and the target that it belongs to; several items may belong to one target."""

    item: Item = Field(description="What is to be matched.")
    target: Item = Field(description="What it belongs to.")


class Match(Base):
    """Items to match to targets."""

    kind: Literal["match"] = Field(description="Items to match to targets.")
    pairs: tuple[Pair, ...] = Field(
        description=f"From 2 to {MAX_ITEMS}, each an item and its target.",
        json_schema_extra={"minItems": 2, "maxItems": MAX_ITEMS},
    )
    extra: tuple[Item, ...] = Field((), description="Targets that no item belongs to.")
    marking: Marking = Field(
        "partial", description="all: 1 or 0. partial: the share of items at their target."
    )

    @field_validator("pairs")
    @classmethod
    def _items_apart(cls, pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
        faults = [*too_few(pairs, "pairs"), *too_many(pairs, MAX_ITEMS, "pairs")]
        faults += alike([pair.item for pair in pairs], [(i, "item") for i in range(len(pairs))])
        refuse([*faults, *_targets_confused(pairs)])
        return pairs

    @field_validator("extra")
    @classmethod
    def _targets_apart(cls, extra: tuple[Item, ...], info: ValidationInfo) -> tuple[Item, ...]:
        pairs: tuple[Pair, ...] = info.data.get("pairs", ())
        targets = _unique(pairs)
        room = max(0, MAX_ITEMS - len(targets))
        locs = [*((i, "target") for i in range(len(targets))), *((i,) for i in range(len(extra)))]
        refuse([*too_many(extra, room, said("extra targets")), *alike((*targets, *extra), locs)])
        return extra

    @property
    def targets(self) -> tuple[Item, ...]:
        """Every target once: those of the pairs, then the extra ones."""
        return (*_unique(self.pairs), *self.extra)

    @property
    def neutral(self) -> tuple[Item, ...]:
        """The targets in an order that tells nothing of the pairs."""
        return tuple(sorted(self.targets, key=lambda target: target.ref))

    @property
    def right(self) -> dict[str, str]:
        """What answers name each item and its target by."""
        return {pair.item.ref: pair.target.ref for pair in self.pairs}

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads and packs pairs."""
        return (pairs.SCRIPT,)

    def interaction(self) -> Interaction:
        """Every item with its target."""
        items = tuple(pair.item.told for pair in self.pairs)
        targets = tuple(target.told for target in self.targets)
        return Interaction(Matched(tuple(self.right.items())), items, targets)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by."""
        right: dict[str, Json] = {**self.right}
        targets: list[Json] = [target.ref for target in self.targets]
        asked: dict[str, Json] = {"right": right, "items": [*right], "targets": targets}
        return {"kind": self.kind, **self.shared_key(html), **asked, "marking": self.marking}

    def value(self, given: object) -> Matched | None:
        """The pairs made, in the order of items; None for no answer and for garbage."""
        return pairs.made(given, self.right, [target.ref for target in self.targets])

    def mark(self, given: object) -> float:
        """The share that `marking` gives for the items at their target."""
        right = self.right
        return shared(self.marking, pairs.fitting(self.value(given), right), 0, len(right))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: two codes a pair."""
        return 2 * WIDTH * len(self.pairs)


def _unique(pairs: tuple[Pair, ...]) -> tuple[Item, ...]:
    known: dict[str, Item] = {}
    for pair in pairs:
        known.setdefault(pair.target.ref, pair.target)
    return tuple(known.values())


def _targets_confused(pairs: tuple[Pair, ...]) -> Iterator[Fault]:
    """Targets that answers name alike although they say something else."""
    known: dict[str, Item] = {}
    for index, pair in enumerate(pairs):
        first = known.setdefault(pair.target.ref, pair.target)
        if evened(first.text.text) != evened(pair.target.text.text):
            yield Fault((index, "target"), told_apart(first, pair.target))
