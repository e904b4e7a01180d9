"""Whose a picture, a sound or a film is, and on what terms it is shown."""

from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field, WithJsonSchema

from esn_package.fields import Definition, Text, shortened, wrong
from esn_package.licences import licence
from esn_package.saying import said

OTHERS = "*"  # the key of what is said of every other file


def _licence(value: str) -> str:
    """The licence as written; an error where it names a licence of which there are several."""
    if licence(value) is None:
        message = said('"{licence}" says no version', licence=shortened(value))
        hint = said("write it as its author does: {licence} 4.0", licence=shortened(value))
        raise wrong("wrong-value", message, hint)
    return value


def _web(value: str) -> str:
    """The address as it is, or an error."""
    if value.startswith(("https://", "http://")):
        return value
    message = said('"{url}" is not an address of the web', url=shortened(value))
    raise wrong("wrong-value", message, said("it begins with https:// or http://"))


class Credit(Definition):
    """What is said of a picture, a sound or a film."""

    title: Text | None = Field(None, description="What it is called.", examples=["Sortie de feu"])
    author: Text = Field(description="Who made it.", examples=["Marie Dupont"])
    licence: Annotated[Text, AfterValidator(_licence)] = Field(
        description="On what terms: a name such as `CC BY-SA 4.0`, `CC0 1.0`, `Licence Ouverte "
        "2.0`, which becomes a link, or words of your own.",
        examples=["CC BY-SA 4.0"],
    )
    source: Text | None = Field(
        None, description="Where it was found.", examples=["Wikimedia Commons"]
    )
    url: (
        Annotated[
            Text,
            AfterValidator(_web),
            WithJsonSchema({"type": "string", "pattern": "^https?://"}),
        ]
        | None
    ) = Field(None, description="The address where it was found.")


class Credited(NamedTuple):
    """A file by the path that a module writes, and what is said of it; `*` is every other."""

    path: str
    credit: Credit
