"""What a new fact does to a hypothesis, marked by how a panel voted: a script concordance test.

The rule is that of the French national examination: the votes for an answer over the votes for the
answer that most gave; where several were given most, each is worth 1 ("Règles générales de
notation", conseil scientifique en médecine, validated by the COSUI R2C on 31 January 2023).
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticKnownError

from esn_package.data import Json
from esn_package.fields import Text, shortened, wrong
from esn_package.interaction import Interaction, Rated
from esn_package.late import late
from esn_package.questions.base import Base, Fault, Html, InlineText, refuse
from esn_package.questions.folding import SCRIPT, bare
from esn_package.saying import said

STEPS = ("-2", "-1", "0", "1", "2")
SIGNED = ("\u22122", "\u22121", "0", "+1", "+2")
MOST = 1000  # votes for a step: more is a slip
_STEP = late("([+\u2212-]?)([012])")
_HINT = said("the steps are {steps}", steps=STEPS)


def step(given: object) -> str | None:
    """The step that a learner or an author means, as a number or as its text; or None."""
    if isinstance(given, bool):
        return None
    if isinstance(given, int | float):
        return next((one for one in STEPS if int(one) == given), None)
    found = _STEP.fullmatch(bare(given)) if isinstance(given, str) else None
    if found is None:
        return None
    return ("-" if found[1] not in {"", "+"} and found[2] != "0" else "") + found[2]


def _by_step(value: object) -> dict[str, object]:
    """A mapping whose keys are steps, as they were written."""
    if not isinstance(value, Mapping):
        raise PydanticKnownError("dict_type")
    known: set[str] = set()
    faults = []
    for name in value:
        at = step(name)
        if at is None:
            error = wrong(
                "wrong-value", said('"{name}" is not a step', name=shortened(str(name))), _HINT
            )
            faults.append(Fault((str(name),), error))
        elif at in known:
            error = wrong("key-twice", said('the step "{at}" is there twice', at=at))
            faults.append(Fault((str(name),), error))
        else:
            known.add(at)
    refuse(faults)
    return {str(name): one for name, one in value.items()}


def _panel(value: object) -> dict[str, object]:
    """The votes by step: a mapping, or five numbers from -2 to 2."""
    if isinstance(value, list | tuple):
        if len(value) != len(STEPS):
            message = said("{n} numbers of votes are not {steps}", n=len(value), steps=len(STEPS))
            raise wrong("wrong-value", message, said("one for each of {steps}", steps=STEPS))
        value = dict(zip(STEPS, value, strict=True))
    return _by_step(value)


def _some(panel: dict[str, int]) -> dict[str, int]:
    if not any(panel.values()):
        hint = said("write how many chose each step; without a panel, leave the key out")
        raise wrong("no-right-answer", said("nobody voted"), hint)
    return {at: votes for name, votes in panel.items() if (at := step(name))}


_VOTES = {"type": "integer", "minimum": 0, "maximum": MOST}
_NAMES = {"pattern": r"^[+−-]?[0-2]$"}
Votes = Annotated[int, Field(ge=0, le=MOST)]
Panel = Annotated[
    dict[str, Votes],
    BeforeValidator(_panel),
    AfterValidator(_some),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "array", "items": _VOTES, "minItems": 5, "maxItems": 5},
                {"type": "object", "propertyNames": _NAMES, "additionalProperties": _VOTES},
            ]
        }
    ),
]
Comments = Annotated[
    dict[str, InlineText],
    BeforeValidator(_by_step),
    WithJsonSchema(
        {
            "type": "object",
            "propertyNames": _NAMES,
            "additionalProperties": {"type": "string", "minLength": 1},
        }
    ),
]


class Concordance(Base):
    """What a new fact does to a hypothesis, marked by how a panel voted."""

    kind: Literal["concordance"] = Field(
        description="What a new fact does to a hypothesis, marked by how a panel voted."
    )
    about: Literal["diagnosis", "investigation", "treatment"] = Field(
        "diagnosis", description="What is judged: it chooses the words around and of the steps."
    )
    hypothesis: InlineText = Field(
        description="Ends « Si vous pensiez à… », in Markdown on one line.",
        examples=["une erreur de saisie"],
    )
    information: InlineText = Field(
        description="Ends « et que vous trouvez… », in Markdown on one line."
    )
    labels: tuple[Text, ...] | None = Field(
        None,
        min_length=len(STEPS),
        max_length=len(STEPS),
        description="The words of the five steps, from -2 to 2, where others are needed.",
    )
    panel: Panel | None = Field(
        None,
        description="How many of the panel chose each step, by step or five numbers from -2 to 2;"
        " without it nothing is marked.",
    )
    comments: Comments = Field(
        default_factory=dict,
        description="Why one would choose a step, by step, in Markdown on one line: said with the"
        " verdict.",
    )

    @property
    def scripts(self) -> tuple[str, ...]:
        """What bares a text that was given for a step."""
        return (SCRIPT,)

    @property
    def marked(self) -> bool:
        """Only a panel makes an answer right."""
        return self.panel is not None

    @property
    def steps(self) -> Iterable[tuple[str, str]]:
        """Each step as answers name it, and as it is shown."""
        return zip(STEPS, SIGNED, strict=True)

    def cautions(self) -> Iterable[Fault]:
        """Nothing is marked without a panel."""
        if self.panel is None:
            hint = said("write the votes of a panel under `panel:`, or leave it as an exercise")
            yield Fault(
                (), wrong("no-panel", said("without a panel this question is not marked"), hint)
            )

    def interaction(self) -> Interaction:
        """The steps that most of the panel chose."""
        panel = self.panel or {}
        most = max(panel.values(), default=0)
        right = Rated(tuple(one for one in STEPS if panel.get(one, 0) == most > 0))
        words = self.labels or STEPS
        script = f"{self.hypothesis.plain} · {self.information.plain}"
        steps = tuple(zip(STEPS, words, strict=True))
        return Interaction(right, steps, marked=self.marked, beside=script)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by: votes by step; what is said of a step is its feedback."""
        votes: dict[str, Json] = {**(self.panel or {})}
        said: dict[str, Json] = {
            at: str(html(one)) for name, one in self.comments.items() if (at := step(name))
        }
        asked: dict[str, Json] = {"choices": [*STEPS], "panel": votes, "feedback": said}
        return {"kind": self.kind, **self.shared_key(html), **asked}

    def value(self, given: object) -> Rated | None:
        """The step that was chosen; None for no answer and for garbage."""
        at = step(given)
        return None if at is None else Rated((at,))

    def mark(self, given: object) -> float:
        """The votes for the step over the votes for the one that most chose; 0 without a panel."""
        at = step(given)
        if at is None or self.panel is None:
            return 0.0
        return self.panel.get(at, 0) / max(self.panel.values())

    def widest(self) -> int:
        """The most characters that the player packs an answer in: one letter."""
        return 1
