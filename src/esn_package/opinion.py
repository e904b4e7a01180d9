"""A questionnaire of opinion: what learners think of a module, asked at its end and marked nowhere.

Nobody's name is ever with it: what each standard allows stands in docs/guides/avis.md.
"""

from typing import Annotated, NamedTuple, TypeAlias

from pydantic import AfterValidator, Field

from esn_package.fields import Definition, Slug, Text, Title, wrong
from esn_package.questions import Essay, Scale
from esn_package.saying import said

KINDS = ("scale", "essay")
MOST = 15  # questions: above, few answer to the end


OfOpinion: TypeAlias = Annotated[Scale | Essay, Field(discriminator="kind")]


def _secure(value: str) -> str:
    """An address over https."""
    if value.startswith("https://") and " " not in value:
        return value
    hint = said("write an address that begins with https://")
    raise wrong("wrong-value", said("{value} is not an address", value=value), hint)


class OpinionDefinition(Definition):
    """opinion.yaml: a questionnaire for the end of each module."""

    id: Slug = Field(description="Never changes once published.", examples=["avis"])
    title: Title = Field(description="Its title, as the learner reads it.")
    text: Text | None = Field(None, description="What is said before its questions.")
    address: Annotated[Text, AfterValidator(_secure)] | None = Field(
        None,
        description="Where the same questionnaire is open to all, such as an activity « Feedback »"
        " of Moodle: a package leads there where a platform would know who answers.",
        examples=["https://moodle.ecole.example/mod/feedback/view.php?id=12"],
    )
    questions: tuple[object, ...] = Field(
        min_length=1,
        max_length=MOST,
        description="Of the kinds scale and essay, none of them marked.",
    )


class Opinion(NamedTuple):
    """A questionnaire, read."""

    id: str
    title: str
    text: str
    address: str
    questions: tuple[Scale | Essay, ...]


def steps(question: Scale) -> tuple[tuple[str, str], ...]:
    """The steps of a scale, each with what it is called: its number, and its label after it."""
    said_of = question.said
    return tuple((one, said_of.get(one, "")) for one in question.steps)
