"""Items to sort into groups."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from esn_package.data import Json
from esn_package.fields import Slug, wrong
from esn_package.interaction import Interaction, Matched
from esn_package.questions import pairs
from esn_package.questions.base import Base, Fault, Html, InlineText, Part, refuse
from esn_package.questions.digest import WIDTH
from esn_package.questions.items import MAX_ITEMS, Item, alike, too_few, too_many
from esn_package.questions.marks import Marking, shared
from esn_package.saying import said

MOST_BESIDE = 4  # groups that stand side by side; a list of more is a list


class Group(Part):
    """A group, and what belongs to it."""

    name: InlineText = Field(description="What the learner reads, in Markdown on one line.")
    id: Slug | None = Field(None, description="Needed where another says the same.")
    items: tuple[Item, ...] = Field(
        description="What belongs to it; an item belongs to one group.",
        json_schema_extra={"minItems": 1},
    )

    @property
    def item(self) -> Item:
        """Its name as an item: what answers name it by."""
        return Item(text=self.name, id=self.id)


def _sorted(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    faults = [*too_few(groups, "groups"), *too_many(groups, MAX_ITEMS, "groups"), *_empty(groups)]
    faults += _alike(groups)
    items = [item for group in groups for item in group.items]
    locs = [(at, "items", n) for at, group in enumerate(groups) for n in range(len(group.items))]
    for fault in too_many(items, MAX_ITEMS, "items"):
        faults.append(fault._replace(loc=locs[MAX_ITEMS]))
    refuse([*faults, *alike(items, locs)])
    return groups


def _empty(groups: tuple[Group, ...]) -> Iterator[Fault]:
    for at, group in enumerate(groups):
        if not group.items:
            hint = said("write one, or take the group out")
            yield Fault((at, "items"), wrong("wrong-value", said("no item belongs to it"), hint))


def _alike(groups: tuple[Group, ...]) -> Iterator[Fault]:
    """Groups that a saved answer could not tell apart; their text is called a name."""
    locs = [(at,) for at in range(len(groups))]
    for fault in alike([group.item for group in groups], locs):
        at, key = fault.loc
        yield fault._replace(loc=(at, "name" if key == "text" else key))


class Sort(Base):
    """Items to sort into groups."""

    kind: Literal["sort"] = Field(description="Items to sort into groups.")
    groups: Annotated[tuple[Group, ...], AfterValidator(_sorted)] = Field(
        description=f"From 2 to {MAX_ITEMS}, each a name and its items; {MAX_ITEMS} items at most.",
        json_schema_extra={"minItems": 2, "maxItems": MAX_ITEMS},
    )
    marking: Marking = Field(
        "partial", description="all: 1 or 0. partial: the share of items in their group."
    )

    @property
    def targets(self) -> tuple[Item, ...]:
        """The groups, by their names."""
        return tuple(group.item for group in self.groups)

    @property
    def neutral(self) -> tuple[Item, ...]:
        """The items in an order that tells nothing of their groups."""
        items = (item for group in self.groups for item in group.items)
        return tuple(sorted(items, key=lambda item: item.ref))

    @property
    def beside(self) -> bool:
        """Whether the groups are few enough to stand side by side, to be chosen by one press."""
        return len(self.groups) <= MOST_BESIDE

    @property
    def right(self) -> dict[str, str]:
        """What answers name each item and its group by."""
        groups = [(group.item.ref, group.items) for group in self.groups]
        return {item.ref: ref for ref, items in groups for item in items}

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads and packs pairs."""
        return (pairs.SCRIPT,)

    def interaction(self) -> Interaction:
        """Every item with its group."""
        items = tuple(item.told for group in self.groups for item in group.items)
        targets = tuple(target.told for target in self.targets)
        return Interaction(Matched(tuple(self.right.items())), items, targets)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by: the pairs in order, which forms of radio buttons lack."""
        right: list[Json] = [[item, group] for item, group in self.right.items()]
        targets: list[Json] = [target.ref for target in self.targets]
        asked: dict[str, Json] = {"right": right, "targets": targets, "marking": self.marking}
        return {"kind": self.kind, **self.shared_key(html), **asked}

    def value(self, given: object) -> Matched | None:
        """The items sorted, in their order; None for no answer and for garbage."""
        return _made(given, self.right)

    def mark(self, given: object) -> float:
        """The share that `marking` gives for the items in their group."""
        right = self.right
        return shared(self.marking, pairs.fitting(_made(given, right), right), 0, len(right))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: two codes an item."""
        return 2 * WIDTH * len(self.right)


def _made(given: object, right: Mapping[str, str]) -> Matched | None:
    """The pairs made; the groups are those that items belong to, for none is empty."""
    return pairs.made(given, right, {*right.values()})
