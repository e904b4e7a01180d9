"""A message of a mailbox: its parts as a reader sees them, and the clues that they hold."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from esn_package.fields import Reference, Slug, Text, shortened, wrong
from esn_package.prose import Prose
from esn_package.questions.base import Part, ProseText, refuse
from esn_package.saying import said
from esn_package.simulations.clues import Clue, Marked, Parts, marked, misplaced, plain

MAX_CLUES = 9


class Sender(Part):
    """Who a message says it is from."""

    name: Text = Field(description="What a mail program shows first.")
    address: Text | None = Field(None, description="Shown as text; it is never a link.")


class Link(Part):
    """A link of a message: nobody can follow it, its address is shown to who asks for it."""

    text: Text = Field(description="What a reader sees.")
    address: Text = Field(description="Where it would lead; shown as text.")


class Message(Part):
    """A message, and the sort that it belongs to."""

    id: Slug = Field(description="Never changes once published.", examples=["mutuelle"])
    sender: Sender = Field(alias="from", description="Its `name` and its `address`.")
    subject: Text = Field(description="Its subject.")
    date: Text | None = Field(
        None, description="When it came, in words.", examples=["Lundi 7 h 52"]
    )
    body: ProseText = Field(description="Its text, in Markdown, without links.")
    links: tuple[Link, ...] = Field((), description="Its links, each with `text` and `address`.")
    attachments: tuple[Text, ...] = Field((), description="Names of files; no file is there.")
    sort: Reference = Field(description="Id of the sort that it belongs to.")
    clues: tuple[Clue, ...] = Field(
        (), max_length=MAX_CLUES, description="What could be seen, in the order to tell it."
    )
    feedback: ProseText | None = Field(
        None, description="Said once it is sorted, whatever was chosen, in Markdown."
    )

    @field_validator("body")
    @classmethod
    def _no_link(cls, body: Prose) -> Prose:
        for one in body.seen:
            if one.kind == "link":
                message = said('"{words}" would be a real link', words=shortened(one.words))
                hint = said("write it under links:, where nobody can follow it")
                raise wrong("bad-link", message, hint, one.offset)
        return body

    @field_validator("clues")
    @classmethod
    def _where_they_say(cls, clues: tuple[Clue, ...], info: ValidationInfo) -> tuple[Clue, ...]:
        if {"sender", "subject", "date", "body", "links", "attachments"} <= info.data.keys():
            refuse(misplaced(clues, _parts(info.data)))
        return clues

    def marked(self, clue: Clue) -> Marked:
        """What the player marks for one of its clues."""
        return marked(clue, _parts(dict(self))[clue.at])


def _parts(data: Mapping[str, Any]) -> Parts:
    """The texts of each part of a message that can hold a clue."""
    sender, links = data["sender"], data["links"]
    return {
        "from": plain(sender.name, sender.address),
        "subject": plain(data["subject"]),
        "date": plain(data["date"]),
        "body": (data["body"],),
        "link": plain(*(text for link in links for text in (link.text, link.address))),
        "attachment": plain(*data["attachments"]),
    }
