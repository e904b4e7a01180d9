"""Items to put in order."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from esn_package.data import Json
from esn_package.interaction import Interaction, Ordered
from esn_package.questions.base import Base, Html, listed, refuse
from esn_package.questions.digest import WIDTH
from esn_package.questions.items import MAX_ITEMS, Item, alike, refs, too_few, too_many
from esn_package.questions.marks import Marking, shared


def _distinct(items: tuple[Item, ...]) -> tuple[Item, ...]:
    faults = [*too_few(items, "items"), *too_many(items, MAX_ITEMS, "items")]
    refuse([*faults, *alike(items, [(index,) for index in range(len(items))])])
    return items


class Order(Base):
    """Items to put in order."""

    kind: Literal["order"] = Field(description="Items to put in order.")
    items: Annotated[tuple[Item, ...], AfterValidator(_distinct)] = Field(
        description=f"From 2 to {MAX_ITEMS}, in the right order.",
        json_schema_extra={"minItems": 2, "maxItems": MAX_ITEMS},
    )
    marking: Marking = Field(
        "all", description="all: 1 or 0. partial: the share of items at their place."
    )

    @property
    def neutral(self) -> tuple[Item, ...]:
        """The items in an order that tells nothing of the right one."""
        return tuple(sorted(self.items, key=lambda item: item.ref))

    def interaction(self) -> Interaction:
        """Every item once, in order."""
        return Interaction(Ordered((*refs(self.items),)), tuple(item.told for item in self.items))

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by."""
        right: list[Json] = [*refs(self.items)]
        return {"kind": self.kind, **self.shared_key(html), "right": right, "marking": self.marking}

    def value(self, given: object) -> Ordered | None:
        """The order given; None for no answer, for garbage, and where an item is not in it once."""
        ids = listed(given) or []
        return Ordered((*ids,)) if sorted(ids) == sorted(refs(self.items)) else None

    def mark(self, given: object) -> float:
        """The share that `marking` gives for the items at their place."""
        ordered = self.value(given)
        if ordered is None:
            return 0.0
        right = refs(self.items)
        placed = sum(one == other for one, other in zip(ordered.ids, right, strict=True))
        return shared(self.marking, placed, 0, len(right))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: every item's code."""
        return WIDTH * len(self.items)
