"""PaletteDefinition as an institution writes them: one, or one a theme."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from esn_package.colours import HEX, whole
from esn_package.fields import Definition, Slug, shortened, wrong
from esn_package.readby import DescribedBy
from esn_package.saying import said


def _colour(value: str) -> str:
    """The colour with six digits, or an error."""
    if HEX.fullmatch(value):
        return whole(value)
    hint = said('write it "#0b6970", with its quotes')
    raise wrong("wrong-value", said('"{value}" is not a colour', value=shortened(value)), hint)


def _shades(value: object) -> object:
    """A colour alone is that of the light theme."""
    return {"light": value} if isinstance(value, str) else value


Hex = Annotated[
    str,
    AfterValidator(_colour),
    WithJsonSchema({"type": "string", "pattern": "^#([0-9a-fA-F]{3}){1,2}$"}),
]


class Colour(Definition):
    """A colour as it is on a light page and on a dark one."""

    light: Hex = Field(description="On a light page.", examples=["#0b6970"])
    dark: Hex | None = Field(None, description="On a dark page, where it cannot be the same.")


def alone(name: str, model: type[Definition]) -> DescribedBy:
    """A model, or the one of its values that most write alone."""

    def schema() -> dict[str, Any]:
        made = model.model_json_schema()
        return {"anyOf": [made["properties"][name], made]}

    return DescribedBy(schema)


Shade = Annotated[Colour, BeforeValidator(_shades), alone("light", Colour)]


class PaletteDefinition(Definition):
    """Its colours, each of which must be readable where it stands."""

    accent: Shade | None = Field(None, description="Of links, buttons and what is chosen.")
    pillars: dict[Slug, Shade] = Field(
        default_factory=dict, description="The accent of a pillar, by its id, where each has one."
    )
    text: Shade | None = Field(None, description="Of the text.")
    surface: Shade | None = Field(None, description="Of quiet boxes: nearly the page's own.")
    border: Shade | None = Field(None, description="Round what can be filled in.")
