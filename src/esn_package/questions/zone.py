"""Zones of an image or of a passage: where something is, where something is wrong."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, WithJsonSchema, field_validator

from esn_package.data import Json
from esn_package.fields import Text, shortened, text, wrong
from esn_package.interaction import Interaction, Picked
from esn_package.prose import ImagePart, Prose
from esn_package.questions.base import Base, Fault, Hint, Html, ProseText, refuse
from esn_package.questions.choices import SCRIPT, picked
from esn_package.questions.digest import WIDTH
from esn_package.questions.items import (
    MAX_CHOICES,
    PICKING,
    alike,
    feedback,
    refs,
    too_few,
    too_many,
)
from esn_package.questions.marks import shared
from esn_package.questions.passages import found, marked
from esn_package.questions.zoneplaces import misplaced
from esn_package.questions.zones import LETTERS, Zone, overlaps
from esn_package.readby import ReadBy
from esn_package.saying import said

IMAGES = (".png", ".jpg", ".jpeg", ".webp", ".svg")
BEFORE = '<span class="zone-words" data-zone="{}">'
AFTER = '<b class="zone-letter" aria-hidden="true">{}</b></span>'


def _image(value: object, info: ValidationInfo) -> Prose:
    """The image as a prose that holds nothing else: it is looked up, checked and written as one."""
    if not isinstance(value, str):
        raise wrong(
            "wrong-type", said("the name of a file is needed here"), said("such as media/ecran.png")
        )
    path, alternative = text(value), info.data.get("alternative")
    if not path.lower().endswith(IMAGES):
        hint = said("put the name of an image there: {images}", images=" ".join(IMAGES))
        raise wrong(
            "bad-image", said('"{path}" is not an image of the module', path=shortened(path)), hint
        )
    if not alternative:
        hint = said("write alternative: and what it shows, without telling what is right")
        raise wrong("missing-alternative", said("{path} has no alternative text", path=path), hint)
    part = ImagePart(path, alternative, "", decorative=False, figure=False, offset=0)
    return Prose(path, (part,), "")


File = Annotated[
    Prose, ReadBy(_image, informed=True), WithJsonSchema({"type": "string", "minLength": 1})
]


class ZoneQuestion(Base):
    """Zones of an image or of a passage, to be chosen or not."""

    kind: Literal["zone"] = Field(description="Zones of an image or of a passage.")
    alternative: Text | None = Field(
        None, description="What the image shows, for who does not see it; it tells no answer."
    )
    image: File | None = Field(
        None, description="A file of the module.", examples=["media/ecran.png"]
    )
    passage: ProseText | None = Field(
        None, description="The text of which words are the zones, in Markdown."
    )
    zones: tuple[Zone, ...] = Field(
        description=f"From 2 to {MAX_CHOICES}; one at least is right.",
        json_schema_extra={"minItems": 2, "maxItems": MAX_CHOICES},
    )
    marking: Literal["all", "partial", "edn"] = Field(
        "partial",
        description="all: 1 or 0. partial: (right chosen - wrong chosen) / right, not below 0. "
        "edn: right chosen / right, and no more can be chosen than are right.",
    )

    @field_validator("passage")
    @classmethod
    def _no_image(cls, passage: Prose, info: ValidationInfo) -> Prose:
        if info.data.get("image"):
            raise wrong(
                "wrong-value", said("there is an image already"), said("keep one of the two")
            )
        return passage

    @field_validator("zones")
    @classmethod
    def _apart(cls, zones: tuple[Zone, ...], info: ValidationInfo) -> tuple[Zone, ...]:
        faults = [*too_few(zones, "zones"), *too_many(zones, MAX_CHOICES, "zones")]
        faults += alike(zones, [(index,) for index in range(len(zones))])
        if zones and not any(zone.right for zone in zones):
            hint = said("write right: true under each zone that is to be found")
            faults.append(Fault((), wrong("no-right-answer", said("no zone is right"), hint)))
        if {"image", "passage"} <= info.data.keys():
            faults += misplaced(zones, info.data["image"], info.data["passage"])
        refuse(faults)
        return zones

    @property
    def right(self) -> tuple[str, ...]:
        """What answers name the right zones by."""
        return tuple(zone.ref for zone in self.zones if zone.right)

    def lettered(self, order: Sequence[str] = ()) -> tuple[tuple[str, Zone], ...]:
        """Each zone with the letter of its place in the list, or in an order of their ids."""
        zones = {zone.ref: zone for zone in self.zones}
        return tuple(
            (letter, zones[ref]) for letter, ref in zip(LETTERS, order or zones, strict=False)
        )

    def shown(self, order: Sequence[str] = ()) -> Prose:
        """The passage with its zones in marks, each followed by its letter."""
        passage = self.passage or Prose("", (), "")
        marks = [
            (found(passage, zone.words)[0], BEFORE.format(zone.ref), AFTER.format(letter))
            for letter, zone in self.lettered(order)
            if zone.words
        ]
        return marked(passage, marks)

    @property
    def pick(self) -> int | None:
        """How many can be chosen, where that is told: as many as are expected."""
        return len(self.right) if self.marking == "edn" else None

    @property
    def hint(self) -> Hint | None:
        """How many are to be found, where that is told."""
        return Hint("zone-find", self.pick) if self.pick else None

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads and packs zones, and counts them where only so many can be chosen."""
        return (SCRIPT, PICKING) if self.pick else (SCRIPT,)

    def cautions(self) -> Iterator[Fault]:
        """Zones that lie over each other."""
        for at, other in overlaps(self.zones):
            message = said('the zone lies over "{label}"', label=shortened(other.text.plain))
            hint = said("where both are, a press counts for the later one: make them smaller")
            yield Fault(("zones", at), wrong("zones-overlap", message, hint))

    def interaction(self) -> Interaction:
        """All the right ids are asked, of the zones."""
        shown = self.passage.plain if self.passage else self.alternative or ""
        return Interaction(Picked(self.right), tuple(one.told for one in self.zones), beside=shown)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by."""
        told = feedback(self.zones, html)
        choices: list[Json] = [*refs(self.zones)]
        asked: dict[str, Json] = {"right": [*self.right], "choices": choices, "feedback": told}
        rules: dict[str, Json] = {"marking": self.marking} | (
            {"pick": self.pick} if self.pick else {}
        )
        return {"kind": self.kind, **self.shared_key(html), **asked, **rules}

    def value(self, given: object) -> Picked | None:
        """The zones chosen, in the definition's order; None for none, garbage and too many."""
        return picked(given, refs(self.zones), self.pick)

    def mark(self, given: object) -> float:
        """The share that `marking` gives for the zones chosen.

        edn is the QZP of the French national examinations, zones found out of zones expected:
        Règles générales de notation, conseil scientifique en médecine, COSUI R2C, 31 January 2023.
        """
        value = self.value(given)
        if value is None:
            return 0.0
        right = sum(id_ in self.right for id_ in value.ids)
        if self.marking == "edn":
            return right / len(self.right)
        return shared(self.marking, right, len(value.ids) - right, len(self.right))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: a code for each zone chosen."""
        return WIDTH * (self.pick or len(self.zones))
