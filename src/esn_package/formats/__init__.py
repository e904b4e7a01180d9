"""The formats that there are: a new one is a name here."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Generic, TypeVar, cast

from esn_package.formats.base import Format, Options, Tracked
from esn_package.options import Subject

Form = TypeVar("Form", bound=Format)


class Named(Mapping[str, Form], Generic[Form]):
    """Formats by name, each imported when it is asked for: a build asks for one or two.

    That of `guide` is the class `Guide` of the file `guide`, where no other file is told for it.
    """

    def __init__(self, *names: str, **others: str) -> None:
        """The formats of these names, and those of files called otherwise."""
        self._files = {name: name for name in names} | others

    def __getitem__(self, name: str) -> Form:
        """The format of a name; raises KeyError."""
        return cast("Form", _made(self._files[name]))

    def __iter__(self) -> Iterator[str]:
        """The names, in the order in which they are told."""
        return iter(self._files)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._files)


@cache
def _made(file: str) -> object:
    return getattr(import_module(f"esn_package.formats.{file}"), file.capitalize())()


_TRACKED = ("scorm12", "web", "xapi")
TRACKED = Named[Tracked](*_TRACKED)
FORMATS = Named[Format](*_TRACKED, "paper", "guide")  # of a module
# Of what else there is (options.Subject): the lexicon, pages for patients, a questionnaire.
OF: dict[Subject, Mapping[str, Format]] = {
    "module": FORMATS,
    "lexicon": Named[Format](*_TRACKED, "glossary"),
    "leaflet": Named[Format](guide="leaflet"),
    "opinion": Named[Format]("feedback"),
}
# A leaflet is called as a guide is.
EVERY = Named[Format](*_TRACKED, "paper", "guide", "glossary", "feedback")

__all__ = ["EVERY", "FORMATS", "OF", "TRACKED", "Format", "Options", "Tracked"]
