"""A mailbox: messages to sort, the clues shown on each once it is sorted."""

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from esn_package.data import Json
from esn_package.fields import Slug, shortened, wrong
from esn_package.problems import did_you_mean
from esn_package.questions.base import Fault, Html, InlineText, Part, refuse
from esn_package.questions.digest import WIDTH
from esn_package.saying import said
from esn_package.simulations.base import LABS, ROWS, Simulation
from esn_package.simulations.letters import Message
from esn_package.simulations.moves import alike

MAX_MESSAGES = 20
MAX_SORTS = 6
# What a mailbox that names no sorts has: their texts are words of the locale.
USUAL = ("legitimate", "suspicious", "phishing")


class Sort(Part):
    """One of the sorts that messages are put into."""

    id: Slug = Field(description="Never changes once published.", examples=["urgent"])
    text: InlineText = Field(description="What learners read, in Markdown on one line.")


class Mailbox(Simulation):
    """A mailbox of messages to sort."""

    kind: ClassVar[str] = "mailbox"

    lab: Literal["mailbox"] = Field(description="A mailbox of messages to sort.")
    sorts: tuple[Sort, ...] = Field(
        (),
        description=f"What messages are sorted into, from 2 to {MAX_SORTS}; {', '.join(USUAL)}, if "
        "left out.",
    )
    messages: tuple[Message, ...] = Field(
        min_length=2, max_length=MAX_MESSAGES, description="In the order of the mailbox."
    )

    @field_validator("sorts")
    @classmethod
    def _a_choice(cls, sorts: tuple[Sort, ...]) -> tuple[Sort, ...]:
        refuse(alike([one.id for one in sorts]))
        if len(sorts) == 1 or len(sorts) > MAX_SORTS:
            message = said("{key}: {n} is too few", key="sorts", n=1)
            if sorts[1:]:
                message = said("{key}: {n} is too many", key="sorts", n=len(sorts))
            raise wrong("wrong-value", message, said("from 2 to {most}", most=MAX_SORTS))
        return sorts

    @field_validator("messages")
    @classmethod
    def _of_a_sort(cls, messages: tuple[Message, ...], info: ValidationInfo) -> tuple[Message, ...]:
        faults = [*alike([one.id for one in messages])]
        if "sorts" in info.data:
            known = [one.id for one in info.data["sorts"]] or [*USUAL]
            for at, one in enumerate(messages):
                if one.sort not in known:
                    message = said('"{sort}" is not one of the sorts', sort=shortened(one.sort))
                    hint = did_you_mean(one.sort, known) or said("one of {words}", words=known)
                    faults.append(Fault((at, "sort"), wrong("no-such-sort", message, hint)))
        refuse(faults)
        return messages

    @property
    def named(self) -> dict[str, InlineText | None]:
        """The sorts by id, each with its text; None where that is a word of the locale."""
        return {one.id: one.text for one in self.sorts} or dict.fromkeys(USUAL)

    def key(self, html: Html) -> dict[str, Json]:
        """The sort of each message and what is said of it; a change of the sorts alone counts."""
        sorts: list[Json] = [*self.named]
        return {
            **self.shared_key(),
            "choices": sorts,
            "texts": {"messages": [_told(one, html) for one in self.messages]},
        }

    def mark(self, given: object) -> float:
        """The share of the messages that are in their sort."""
        moves = given if isinstance(given, Mapping) else {}
        right = [one for one in self.messages if moves.get(one.id) == one.sort]
        return len(right) / len(self.messages)

    def told(self, given: object) -> str:
        """What a platform is told: each message that is sorted, and its sort."""
        moves = given if isinstance(given, Mapping) else {}
        sorted_ = (one.id for one in self.messages if moves.get(one.id) in self.named)
        return ", ".join(f"{id_}.{moves[id_]}" for id_ in sorted_)

    def codes(self, words: Callable[[str], str]) -> Iterator[tuple[str, str]]:
        """Each message, then each sort behind its point."""
        yield from ((one.id, one.subject) for one in self.messages)
        for id_, text in self.named.items():
            yield f".{id_}", text.plain if text else words(f"mailbox-{id_}")

    @property
    def expected(self) -> str:
        """Every message in its sort."""
        return self.told({one.id: one.sort for one in self.messages})

    def is_over(self, given: object) -> bool:
        """Whether every message is sorted."""
        moves = given if isinstance(given, Mapping) else {}
        return all(moves.get(one.id) in self.named for one in self.messages)

    @property
    def scripts(self) -> tuple[str, ...]:
        """What of the player it needs: rows that open, and clues that are marked."""
        return (*super().scripts, LABS, ROWS, "simulations/mailboxclues.js")

    def widest(self) -> int:
        """A code and a sign for each message that was opened."""
        return (WIDTH + 1) * len(self.messages)


def _told(message: Message, html: Html) -> Json:
    """What is said of a message once it is sorted."""
    clues: list[Json] = []
    for one in message.clues:
        words, skip = message.marked(one)
        told: dict[str, Json] = {"at": one.at, "text": str(html(one.text)), "words": words}
        clues.append(told | ({"skip": skip} if skip else {}))
    feedback = str(html(message.feedback)) if message.feedback else ""
    return {"id": message.id, "sort": message.sort, "feedback": feedback, "clues": clues}
