"""What an institution changes in modules that it takes over, and nothing of what they teach."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple, cast

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from esn_package.colours import Palette, Theme
from esn_package.fields import (
    Definition,
    Language,
    Reference,
    Slug,
    Text,
    Title,
    text,
    wrong,
)
from esn_package.iri import is_iri
from esn_package.programme import Contact, Iri, Report
from esn_package.quiz import Attempts
from esn_package.saying import said
from esn_package.shades import PaletteDefinition, alone
from esn_package.shelf import Picture
from esn_package.source import Source

Forms = str | dict[str, str]
PLURALS = ("one", "other")


def _logo(value: object) -> object:
    """A file alone is a logo that says the institution's name."""
    return {"file": value} if isinstance(value, str) else value


def _forms(value: object) -> object:
    """The words, or their two forms by number."""
    if isinstance(value, str):
        return text(value)
    known = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if tuple(sorted(known)) != PLURALS or not all(isinstance(one, str) for one in known.values()):
        message = said("words are a text, or two by number")
        raise wrong("wrong-type", message, said("write `one` and `other` below them"))
    return {key: text(one) for key, one in known.items()}


def _endpoint(value: str) -> str:
    """The address of a record store, without a slash at its end; nothing secret stands in it."""
    if value.startswith(("http://", "https://")) and any(one in value for one in "@?#"):
        message = said("endpoint says more than where the record store is")
        hint = said("who may write there, the platform tells at each launch: no package holds it")
        raise wrong("wrong-value", message, hint)
    if not is_iri(value):
        hint = said("write it as https://lrs.ecole.example/xapi")
        raise wrong("wrong-value", said("endpoint is not an address of the web"), hint)
    return value.rstrip("/")


_WEB = WithJsonSchema({"type": "string", "pattern": "^https?://[^@?#]+$"})


class LogoDefinition(Definition):
    """Its logo, an image in the folder variants/."""

    file: Text = Field(description="The image, from the folder variants/.", examples=["um/um.svg"])
    dark: Text | None = Field(None, description="The one for a dark page; else it stands on white.")
    alternative: Text | None = Field(None, description="What it says; `name`, if left out.")


class RecordStore(Definition):
    """The record store where a launch does not say one. Nothing secret stands here."""

    endpoint: Annotated[str, AfterValidator(_endpoint), _WEB] = Field(
        description="Its address.", examples=["https://lrs.ecole.example/xapi"]
    )
    platform: Text | None = Field(None, description="What statements call the platform.")


class AddedPage(Definition):
    """A page that only this institution has."""

    file: Text = Field(description="From the folder variants/.", examples=["um/contacts.md"])
    after: Reference | None = Field(None, description="The id of the page before it; else the end.")


class VariedModule(Definition):
    """What is other in one module."""

    pass_mark: int | None = Field(None, ge=0, le=100, description="Of its quiz.")
    attempts: Attempts = Field(None, description="At its quiz: how many, or unlimited.")
    report: Report | None = Field(None, description="Of this module.")
    minutes: int | None = Field(None, ge=1, description="How long it takes then.")
    leave_out: tuple[Reference, ...] = Field((), description="Ids of pages that are left out.")
    add: tuple[AddedPage, ...] = Field((), description="Pages that are added.")


class VariantDefinition(Definition):
    """variants/NAME.yaml: what an institution changes in the modules that it takes over."""

    name: Title = Field(description="The institution, as its learners know it.")
    title: Title | None = Field(None, description="What it calls the course; else the programme's.")
    language: Language | None = Field(
        None, description="Of its own texts and of the buttons; else that of each module."
    )
    logo: Annotated[
        LogoDefinition | None, BeforeValidator(_logo), alone("file", LogoDefinition)
    ] = Field(None, description="Shown on the cover.")
    colours: PaletteDefinition = Field(
        default_factory=PaletteDefinition, description="Where they are its own."
    )
    contact: Contact | None = Field(None, description="Whom its learners can turn to.")
    pass_mark: int | None = Field(None, ge=0, le=100, description="Of every quiz.")
    attempts: Attempts = Field(None, description="At every quiz: how many, or unlimited.")
    report: Report | None = Field(None, description="Of every module, whatever it says itself.")
    activity_base: Iri | None = Field(
        None, description="Where its xAPI ids begin: <activity_base>/<module>/<question>."
    )
    lrs: RecordStore | None = Field(
        None, description="Its record store, where a launch does not say one."
    )
    words: dict[Language, dict[str, Annotated[object, BeforeValidator(_forms)]]] = Field(
        default_factory=dict,
        description="Words of the interface, by language and by their key in locales/.",
        json_schema_extra={
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {"anyOf": [{"type": "string"}, {"type": "object"}]},
            }
        },
    )
    modules: dict[Slug, VariedModule] = Field(
        default_factory=dict, description="What is other in one module, by its id."
    )
    pillars: tuple[Reference, ...] = Field(
        (), description="The order of the pillars; those not named come after, in theirs."
    )


class Logo(NamedTuple):
    """A logo that is right: each file with what a package shows of it; a drawing has no picture."""

    alternative: str
    path: Path
    picture: Picture | None = None
    dark: Path | None = None
    dark_picture: Picture | None = None
    kept: Mapping[str, Path] = MappingProxyType({})

    @property
    def files(self) -> tuple[Path, ...]:
        """Its one or two files, as they were written."""
        return (self.path, self.dark) if self.dark else (self.path,)


class Variant(NamedTuple):
    """An institution's variant, read; `source` places what does not agree with a module.

    `colours` are those that are other, by theme and token; `accents` the same of a pillar, by id.
    `others` are the names of the other institutions, whose folders are theirs.
    """

    id: str
    folder: Path
    source: Source
    said: VariantDefinition
    logo: Logo | None = None
    colours: Mapping[Theme, Palette] = MappingProxyType({})
    accents: Mapping[str, Mapping[Theme, Palette]] = MappingProxyType({})
    others: frozenset[str] = frozenset()

    @property
    def file(self) -> Path:
        """Its definition."""
        return self.folder / f"{self.id}.yaml"

    def of(self, module_id: str) -> VariedModule:
        """What is other in one module."""
        return self.said.modules.get(module_id, NOTHING)

    def words(self, language: str) -> dict[str, Forms]:
        """Its words of a language: `fr-CA` has those of `fr` too."""
        general = self.said.words.get(language.split("-", 1)[0], {})
        return cast("dict[str, Forms]", {**general, **self.said.words.get(language, {})})


NOTHING = VariedModule.model_construct()
