"""Whose the media of a module are: as the page shows it, and as a list for who unpacks it."""

from typing import NamedTuple

from esn_package.credit import OTHERS, Credited
from esn_package.html.words import Words
from esn_package.licences import Licence, licence
from esn_package.module import Module

NAME = "credits.txt"  # at the root, where no file of an author's stands


class ShownCredit(NamedTuple):
    """A line of the credits; `source` is what `url` is said to be."""

    title: str
    author: str
    licence: Licence
    source: str
    url: str
    files: tuple[str, ...]


def credits_of(module: Module, said: Words) -> tuple[ShownCredit, ...]:
    """The credits of a module's media, in the order in which they come."""
    return tuple(_shown(module, one, said) for one in module.credited)


def listed(module: Module, said: Words) -> bytes:
    """The same as a text, with the files of the package that each line is about."""
    blocks = [f"{module.title}\n{said('media-credits')}"]
    for one in credits_of(module, said):
        terms = f"{one.licence.name} ({one.licence.url})" if one.licence.url else one.licence.name
        found = f"{one.source} ({one.url})" if one.source and one.url else one.source or one.url
        lines = [one.title, one.author, terms, found]
        if one.files:
            lines.append(said("media-files", files=", ".join(one.files)))
        blocks.append("\n".join(line for line in lines if line))
    return "\n\n".join(blocks).encode() + b"\n"


def _shown(module: Module, one: Credited, said: Words) -> ShownCredit:
    credit = one.credit
    name = said("media-others") if one.path == OTHERS else one.path.rpartition("/")[2]
    return ShownCredit(
        credit.title or name,
        credit.author,
        licence(credit.licence) or Licence(credit.licence),
        credit.source or "",
        credit.url or "",
        () if one.path == OTHERS else module.shelf.files_of(one.path),
    )
