"""A step of a scale: an opinion or a self-assessment, marked only where some steps are right."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from esn_package.data import Json
from esn_package.fields import wrong
from esn_package.interaction import Interaction, Rated, Within
from esn_package.questions.base import Base, Html, refuse
from esn_package.questions.folding import SCRIPT
from esn_package.questions.items import MAX_ITEMS
from esn_package.questions.steps import (
    MAX_STEPS,
    Labels,
    Number,
    digits,
    plain,
    steps,
    steps_of,
    within,
    wrong_range,
)
from esn_package.saying import said

MAX_BUTTONS = 11  # 0 to 10; above, a slider
MAX_ROW = 4  # characters of a step that stands in a row on a phone


class Scale(Base):
    """A step of a scale."""

    role = "radiogroup"

    kind: Literal["scale"] = Field(
        description="A step of a scale: an opinion, unless some are right."
    )
    from_: Number = Field(alias="from", description="The first step.", examples=[0])
    to: Number = Field(description="The last step.", examples=[10])
    step: Number = Field(
        Decimal(1),
        validate_default=True,
        description=f"From one step to the next; {MAX_STEPS} steps at most.",
    )
    labels: Labels = Field(
        (), description="What the two ends mean, as a list; or what each value means: `0: Jamais`."
    )
    right: Annotated[tuple[Number, ...], Field(min_length=2, max_length=2)] = Field(
        (), description="The lowest and the highest that is right; without it nothing is marked."
    )

    @field_validator("to")
    @classmethod
    def _above(cls, to: Decimal, info: ValidationInfo) -> Decimal:
        low = info.data.get("from_")
        if low is not None and to <= low:
            message = said("a scale from {low} to {to} has no steps", low=plain(low), to=plain(to))
            raise wrong("wrong-value", message, said("write the lower one after from:"))
        return to

    @field_validator("step")
    @classmethod
    def _divides(cls, step: Decimal, info: ValidationInfo) -> Decimal:
        low, high = info.data.get("from_"), info.data.get("to")
        if step <= 0:
            raise wrong(
                "wrong-value",
                said("{key} cannot be {value}", key="step", value=plain(step)),
                said("more than {low:g}", low=0),
            )
        if low is None or high is None:
            return step
        count, rest = divmod(high - low, step)
        if rest:
            message = said(
                "steps of {step} do not lead from {low} to {high}",
                step=plain(step),
                low=plain(low),
                high=plain(high),
            )
            hint = said("the last one is {last}", last=plain(low + count * step))
            raise wrong("wrong-value", message, hint)
        if count >= MAX_STEPS:
            message = said("{n:,} steps are too many for a scale", n=int(count) + 1)
            raise wrong(
                "wrong-value",
                message,
                said("at most {most:,}: write a larger step", most=MAX_STEPS),
            )
        return step

    @field_validator("right")
    @classmethod
    def _some(cls, right: tuple[Decimal, ...], info: ValidationInfo) -> tuple[Decimal, ...]:
        if there := steps_of(info.data):
            refuse(wrong_range(right, there))
        return right

    @property
    def marked(self) -> bool:
        """Whether some steps are right."""
        return bool(self.right)

    @property
    def steps(self) -> tuple[str, ...]:
        """What answers name each step by: its number in digits."""
        return steps(self.from_, self.to, self.step)

    @property
    def right_steps(self) -> tuple[str, ...]:
        """The steps that are right; none of an opinion."""
        return within(self.right, self.steps)

    @property
    def said(self) -> dict[str, str]:
        """What each step that has a label means."""
        return dict(self.labels)

    @property
    def form(self) -> str:
        """How its steps stand: in a `row`, in a `list` where each has words, or on a `slider`."""
        if len(self.steps) > MAX_BUTTONS:
            return "slider"
        return "list" if len(self.labels) == len(self.steps) or self.widest() > MAX_ROW else "row"

    @property
    def group(self) -> str:
        """A slider and the field beside it are no group of radio buttons."""
        return "" if self.form == "slider" else self.role

    @property
    def scripts(self) -> tuple[str, ...]:
        """What bares a text that was given for a number, and makes a slider where there is one."""
        return ("options/slider.js", SCRIPT) if self.form == "slider" else (SCRIPT,)

    def interaction(self) -> Interaction:
        """A step by its number; above what SCORM 1.2 can name (RTE 3.4.5), a number in a range."""
        there, right = self.steps, self.right_steps
        if len(there) <= MAX_ITEMS:
            parts = tuple((step, self.said.get(step, step)) for step in there)
            return Interaction(Rated(right), parts, marked=self.marked)
        ends = right or there
        return Interaction(Within(float(ends[0]), float(ends[-1])), marked=self.marked)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by; numbers as text, for no decimal to be lost."""
        right: list[Json] = [*(self.right_steps[:1] + self.right_steps[-1:])]
        ends: dict[str, Json] = {
            "from": plain(self.from_),
            "to": plain(self.to),
            "step": plain(self.step),
        }
        return {"kind": self.kind, **self.shared_key(html), **ends, "right": right}

    def value(self, given: object) -> Rated | Within | None:
        """The step given; None for no answer and for what is none."""
        step, there = digits(given), self.steps
        if step is None or step not in there:
            return None
        return Rated((step,)) if len(there) <= MAX_ITEMS else Within(float(step), float(step))

    def mark(self, given: object) -> float:
        """1 for a step that is right, else 0; 0 of an opinion, which has no points."""
        step = digits(given)
        if step is None or step not in self.steps or not self.right:
            return 0.0
        return float(self.right[0] <= Decimal(step) <= self.right[-1])

    def widest(self) -> int:
        """The most characters that the player packs an answer in: its digits."""
        return max(map(len, self.steps))
