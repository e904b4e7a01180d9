"""The conditions of an exam: what a quiz may ask beside its questions."""

from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, TypeAdapter, model_validator

from esn_package.fields import FALSE, TRUE, Day, Definition, Text, Title, Truth, wrong
from esn_package.readby import DescribedBy
from esn_package.saying import said

Show = Literal["one", "all"]


def _honour(value: object) -> object:
    """`true` is the usual statement, `false` none; anything else the school's own words."""
    if isinstance(value, str) and value.strip().lower() in TRUE | FALSE:
        value = value.strip().lower() in TRUE
    return value or None if isinstance(value, bool) else value


Honour = Annotated[
    Annotated[Literal[True] | Text | None, Field(union_mode="left_to_right")],
    BeforeValidator(_honour),
    DescribedBy(lambda: {"anyOf": [TypeAdapter(Truth).json_schema(), {"type": "string"}]}),
]


class Document(Definition):
    """What a learner may use while answering: a page of the web, or a file of the module."""

    title: Title = Field(description="What the link says.", examples=["Calculatrice"])
    url: Text | None = Field(None, description="Its address, https:// or http://.")
    file: Text | None = Field(
        None, description="Or a file of the module.", examples=["media/notice.pdf"]
    )

    @model_validator(mode="before")
    @classmethod
    def _one_place(cls, data: Any) -> Any:  # noqa: ANN401 - whatever an author wrote
        if isinstance(data, dict) and ("url" in data) == ("file" in data):
            message = said("a document is either an address or a file")
            raise wrong("wrong-value", message, said("write `url:` or `file:`, one of the two"))
        return data


class ExamDefinition(Definition):
    """The keys of a quiz that make it an exam."""

    pause: Truth = Field(
        False,  # noqa: FBT003 - a default
        description="Whether the time stands still while the learner is away.",
    )
    back: Truth = Field(
        True,  # noqa: FBT003 - a default
        description="Whether one may go back to a question that was answered.",
    )
    show: Show = Field("one", description="One question a page, or all on one page.")
    honour: Honour = Field(
        None,
        description="What a learner agrees to before they begin: true for the usual statement, or"
        " a text.",
        examples=[True],
    )
    documents: tuple[Document, ...] = Field((), description="What may be used while answering.")
    feedback_from: Day | None = Field(
        None,
        description="Answers are explained from this day on, by the device's clock.",
        examples=["2026-12-12"],
    )


class Linked(NamedTuple):
    """A document as the quiz links it: an address, or the path of a file of the module."""

    title: str
    url: str
    file: str


class Exam(NamedTuple):
    """The conditions of an exam, read; `honour` is True for the usual statement, "" for none."""

    pause: bool = False
    back: bool = True
    show: Show = "one"
    honour: str | Literal[True] = ""
    documents: tuple[Linked, ...] = ()
    feedback_from: date | None = None


def exam(said: ExamDefinition) -> Exam:
    """The conditions that a quiz file sets."""
    documents = (Linked(one.title, one.url or "", one.file or "") for one in said.documents)
    return Exam(
        pause=said.pause,
        back=said.back,
        show=said.show,
        honour=said.honour or "",
        documents=tuple(documents),
        feedback_from=said.feedback_from,
    )
