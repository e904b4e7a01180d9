"""What every kind of question shares: its keys, its prose, how it refuses. It knows no kind."""

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, ClassVar, NamedTuple, Self, TypeAlias

from pydantic import ConfigDict, Field, PrivateAttr, ValidationError, WithJsonSchema
from pydantic_core import InitErrorDetails, PydanticCustomError, PydanticKnownError

from esn_package import prose
from esn_package.complaints.again import again
from esn_package.data import Json
from esn_package.fields import Day, Definition, Language, Number, Reference, Slug, Text, Truth, text
from esn_package.prose import Prose
from esn_package.questions.within import Within
from esn_package.readby import ReadBy
from esn_package.source import Loc

Html: TypeAlias = Callable[[Prose], str]
MAX_TRIES = 99


def _written(value: object) -> str:
    """The text that an author wrote; numbers too, for definitions that are plain Python."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return text(value)
    raise PydanticKnownError("string_type")


def _prose(value: object) -> Prose:
    """The value read as Markdown; its mistakes stay in it, for who knows its place to tell."""
    return value if isinstance(value, Prose) else prose.read(_written(value))


def _inline(value: object) -> Prose:
    """The value read as one paragraph of Markdown, without its `<p>`."""
    return value if isinstance(value, Prose) else prose.read_inline(_written(value))


_STRING = WithJsonSchema({"type": "string", "minLength": 1})
ProseText = Annotated[Prose, ReadBy(_prose), _STRING]
InlineText = Annotated[Prose, ReadBy(_inline), _STRING]


class Part(Definition):
    """What all parts of questions share."""

    # Definitions that are plain Python write some texts as numbers.
    model_config = ConfigDict(coerce_numbers_to_str=True)


class Hint(NamedTuple):
    """How to answer, as one of our words with its number."""

    word: str
    n: int


class Base(Part):
    """The keys of every question, and what each kind says of itself.

    `role` is that of the group of its fields: "none" where there is one field, which says it all.
    """

    role: ClassVar[str] = ""

    id: Slug = Field(
        description="Never changes once published; unique in its module.",
        examples=["identite-qualifiee"],
    )
    prompt: ProseText = Field(description="What is asked, in Markdown.")
    objective: Reference | None = Field(
        None, description="Id of the module's objective it measures."
    )
    points: Number = Field(
        1.0, gt=0, le=1000, allow_inf_nan=False, description="What it weighs in the score."
    )
    before: ProseText | None = Field(
        None, description="In a case: what is learnt before it, in Markdown."
    )
    explanation: ProseText | None = Field(None, description="Said with the verdict, in Markdown.")
    see: Reference | None = Field(None, description="Id of the page that teaches it.")
    tries: int = Field(2, ge=1, le=MAX_TRIES, description="How many, where it is practice.")
    language: Language | None = Field(None, description="Of its texts, where it differs.")
    tags: tuple[Text, ...] = Field((), description="Words to find it by; learners see none.")
    difficulty: int | None = Field(None, ge=1, le=3, description="From 1, easy, to 3.")
    checked: Day | None = Field(
        None, description="When its facts were last checked.", examples=["2026-11-20"]
    )
    source: Text | None = Field(None, description="Where its facts come from.")
    cancelled: Truth = Field(
        default=False, description="After publication, in a quiz: everyone has its points."
    )
    _within: Within | None = PrivateAttr(None)

    @property
    def within(self) -> Within | None:
        """The case that it is asked in, if it is."""
        own: Mapping[str, Within | None] = self.__pydantic_private__ or {}  # with no detour
        return own.get("_within")

    def put_in(self, case: Within, inherited: Mapping[str, object]) -> Self:
        """The same question as one of a case, with what it has from it."""
        made = self.model_copy(update=dict(inherited))
        made._within = case  # noqa: SLF001 - its own
        return made

    def mark(self, given: object) -> float:
        """What an answer is worth, 0 to 1: each kind says it."""
        raise NotImplementedError

    def __hash__(self) -> int:
        """By its id: what is equal has the same, and a mapping in it has no hash of its own."""
        return hash(self.id)

    @property
    def group(self) -> str:
        """The role of the group of its fields: `role`, where it does not depend on the question."""
        return self.role

    @property
    def marked(self) -> bool:
        """Whether some answer is right: an opinion has no mark, and weighs nothing."""
        return True

    @property
    def told_values(self) -> Mapping[str, str]:
        """What its texts tell for each of its parameters, where no player chooses others."""
        return {}

    @property
    def drawn_as(self) -> str:
        """The id of what it is drawn and shuffled with: its own, where that is itself alone."""
        return self.within.id if self.within else self.id

    @property
    def weight(self) -> float:
        """What it weighs in a score: its points, or nothing where it is not marked."""
        return self.points if self.marked else 0.0

    def cautions(self) -> Iterable["Fault"]:
        """What its author is warned of: it is right, and may not be what was meant."""
        return ()

    @property
    def hint(self) -> Hint | None:
        """What stands between what is asked and its fields; nothing for most."""
        return None

    @property
    def scripts(self) -> tuple[str, ...]:
        """What of the player it needs beside its kind's own file, by path in `player/`."""
        return ()

    def shared_key(self, html: Html) -> dict[str, Json]:
        """What the player knows of a question of any kind."""
        points = int(self.weight) if self.weight.is_integer() else self.weight
        return {
            "id": self.id,
            "points": points,
            "objective": self.objective,
            "tries": self.tries,
            "see": self.see,
            "explanation": str(html(self.explanation)) if self.explanation else "",
            **({"case": self.within.id} if self.within else {}),
        }


class Fault(NamedTuple):
    """One thing wrong inside a field: where in it, the error, and what stood there."""

    loc: Loc
    error: PydanticCustomError
    given: object = None


def refuse(faults: Iterable[Fault], told: ValidationError | None = None) -> None:
    """All faults at once, each at its own place, after those told already; nothing without any."""
    details = [*again(told)] if told else []
    details += [InitErrorDetails(type=one.error, loc=one.loc, input=one.given) for one in faults]
    if details:
        raise ValidationError.from_exception_data("question", details)


def listed(given: object) -> list[str] | None:
    """A learner's list of ids, or None for what is none."""
    if isinstance(given, str):
        return [given]
    if isinstance(given, list | tuple) and all(isinstance(one, str) for one in given):
        return list(given)
    return None


def mapped(given: object) -> dict[str, str] | None:
    """A learner's pairs, those without a target left out; None for what is none."""
    if not isinstance(given, Mapping):
        return None
    pairs = {item: to for item, to in given.items() if not (to is None or to == "")}
    return pairs if all(isinstance(one, str) for pair in pairs.items() for one in pair) else None
