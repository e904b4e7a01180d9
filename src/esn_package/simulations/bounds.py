"""What is asked of a threshold: bounds that the figures of a setting keep or do not."""

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from pydantic import Field, model_validator

from esn_package.data import Json
from esn_package.fields import Slug, wrong
from esn_package.questions.base import Html, InlineText, Part, ProseText
from esn_package.saying import said

Percentage: TypeAlias = Annotated[int, Field(ge=0, le=100)] | None
People: TypeAlias = Annotated[int, Field(ge=0)] | None


class Bound(Part):
    """Figures with their bounds: shares and gaps in percent, alerts in people."""

    sensitivity: Percentage = Field(None, description="Of the ill, who have an alert.")
    specificity: Percentage = Field(None, description="Of the healthy, who have none.")
    ppv: Percentage = Field(None, description="Of the alerts, those of ill people.")
    npv: Percentage = Field(None, description="Of those without an alert, who are healthy.")
    alerts: People = Field(None, description="Alerts, of `people`.")
    missed: People = Field(None, description="Ill people without an alert, of `people`.")
    false_alerts: People = Field(None, description="Alerts of healthy people, of `people`.")
    sensitivity_gap: Percentage = Field(None, description="Points between groups.")
    specificity_gap: Percentage = Field(None, description="Points between groups.")
    ppv_gap: Percentage = Field(None, description="Points between groups.")
    npv_gap: Percentage = Field(None, description="Points between groups.")

    @property
    def given(self) -> dict[str, int]:
        """Those that are written, by name."""
        return {name: value for name, value in self if value is not None}


class Target(Part):
    """A setting to be found."""

    id: Slug = Field(description="Never changes once published.", examples=["rien-manquer"])
    text: InlineText = Field(description="What is asked, in Markdown on one line.")
    at_least: Bound = Field(Bound(), description="Figures that are not to be lower.")
    at_most: Bound = Field(Bound(), description="Figures that are not to be higher.")
    feedback: ProseText | None = Field(None, description="Said once it is found, in Markdown.")
    hint: InlineText | None = Field(
        None, description="Said while it is not, in Markdown on one line."
    )

    @model_validator(mode="after")
    def _asks(self) -> "Target":
        if not (self.at_least.given or self.at_most.given):
            hint = said("such as `at_least: {{sensitivity: 95}}`")
            raise wrong("missing-key", said("the target asks for nothing"), hint)
        return self

    def key(self, html: Html) -> Json:
        """What the player knows of it: its bounds, and what is said of it."""
        least: dict[str, Json] = {**self.at_least.given}
        most: dict[str, Json] = {**self.at_most.given}
        told = {"feedback": self.feedback, "hint": self.hint}
        texts = {name: str(html(one)) for name, one in told.items() if one}
        return {"id": self.id, "least": least, "most": most, **texts}

    @property
    def names(self) -> Iterator[str]:
        """The figures that it looks at."""
        yield from self.at_least.given
        yield from self.at_most.given
