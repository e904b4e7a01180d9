"""All that a simulated LMS must know of the one that it stands for; the facts are in lms/."""

from typing import Literal, Self

from pydantic import Field, model_validator

from esn_package.fields import Definition, Text, wrong
from esn_package.saying import said

Words = tuple[str, ...]


class Type(Definition):
    """What a value must be: one of some words, or else within a pattern, a length and a range."""

    words: Words = ()
    pattern: str | None = Field(None, description="Of the whole value; none: words alone.")
    longest: int | None = Field(None, description="In UTF-16 units.")
    low: float | None = None
    high: float | None = None


class Launch(Definition):
    """What a launch after the first one finds."""

    resume: Literal["always", "suspend"] = Field(
        description="After which exit values come back; after another one an attempt is new."
    )
    entry: Literal["by exit", "ab-initio", "none"]
    review: Words = Field(description="Statuses after which a launch is in review, without credit.")
    keeps: Words = Field(description="Elements that a new attempt takes over.")


class Answer(Definition):
    """What LMSCommit says, and whether its data arrived."""

    answer: Literal["true", "false"]
    error: int
    stores: bool = False


class Commit(Definition):
    """What is sent, when, and what is said where that fails."""

    stores: Literal["at commit", "at set"]
    sends: Literal["all", "changed"]
    believes: Literal["what was taken", "what was sent"] = Field(
        description="What the LMS's page holds for stored, and does not send again."
    )
    compares: Literal["as text", "as PHP"] = Field(
        description="By what the server finds a value changed: PHP's 1 equals 1.0."
    )
    down: Answer
    error: Answer
    login: Answer = Field(description="The session expired: a login page is the answer.")


class Finish(Definition):
    """What the LMS makes of a session at LMSFinish."""

    mastery: Literal["overrides", "over completed", "where unset", "ignored"]
    untouched: str = Field(description='The status in the place of "not attempted".')
    previewed: str = Field(description="The same in a preview.")
    time: Literal["at finish", "never"] = Field(description="When session_time is added up.")


class Grade(Definition):
    """What the gradebook makes of an attempt."""

    of: Literal["highest", "last"] = Field(description="The attempt that counts.")
    reads: Words = Field(description="Elements without which there is no grade.")
    at: Literal["commit", "finish"]
    as_: Literal["raw", "raw over max"] = Field(alias="as")
    given: Words = Field(description="Statuses at which alone a grade is given; none: at any.")
    unscored: Words = Field(description="Statuses that without a score are graded 0.")
    zero: Words = Field(description="Statuses that are graded 0 whatever the score.")


class Behaviour(Definition):
    """All that a simulated LMS must know of the one that it stands for."""

    address: Text = Field(description="Where it serves a package: the player looks at it.")
    without: Words = Field(description="Functions that its API lacks.")
    answers: Literal["at once", "promised"] = Field(description="How LMSSetValue does.")
    again: Literal["error", "throws"] = Field(description="LMSInitialize after LMSFinish.")
    model: Literal["checked", "names", "none"] = Field(
        description="names: any value of the elements there are; none: any element too."
    )
    types: dict[str, Type]
    elements: dict[str, str] = Field(description="Rights (r, w, rw) and the type; n is an index.")
    missing: Words = Field(description="Elements, or what they begin with, answered with 401.")
    hidden: Words = Field(description='Elements that are read as "".')
    forgets: Words = Field(description="Elements that are taken and not kept.")
    first: dict[str, str | None] = Field(description="What is read before anything is written.")
    feedback: Literal["checked", "any"] = Field(description="Responses and patterns, by type.")
    responses: dict[str, str]
    patterns: dict[str, str]
    overflow: Literal["refused", "loses the attempt"] = Field(description="Of suspend_data.")
    numbers: Literal["as written", "as numbers"]
    launch: Launch
    commit: Commit
    finish: Finish
    completes: Words = Field(description="Statuses that complete the activity.")
    grade: Grade
    locks: Words = Field(description="Statuses that, with exit suspend, close an attempt for good.")

    @model_validator(mode="after")
    def _elements_are_of_known_types(self) -> Self:
        for name, type_ in self.elements.items():
            rights, _, kind = type_.partition(" ")
            if rights not in {"r", "w", "rw"} or (kind not in self.types and rights != "r"):
                hint = said("write its rights and its type: rw percent")
                raise wrong(
                    "wrong-value", said('{name} cannot be "{type}"', name=name, type=type_), hint
                )
        return self
