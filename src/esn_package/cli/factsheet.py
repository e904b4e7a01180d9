"""What `check --facts` says of a statement, whatever it is written as."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from esn_package.advice.stated import Kind, Stated, Statement
from esn_package.cli.language import say
from esn_package.saying import Said, said, said_many

COLUMNS = (said("Statement"), said("Kind"), said("Source"), said("Checked"), said("Place"))
FACTS_OF = said("Facts")
NO_SOURCE = said("no source")
_HOLE = "\ufffc"
KINDS: dict[Kind, Said] = {
    "date": said("date"),
    "law": said("law"),
    "name": said("name"),
    "number": said("number"),
}


class Factsheet(NamedTuple):
    """What is stated in a programme, a pillar or a module, and the folders that were left out.

    Places are told from `base`: the folder of the file that it is written to.
    """

    title: str
    language: str
    stated: tuple[Stated, ...]
    base: Path
    broken: tuple[str, ...]


def kinds(one: Statement) -> str:
    """What in a statement can be looked up."""
    return ", ".join(say(KINDS[kind]) for kind in one.kinds)


def around(one: Statement) -> tuple[str, str]:
    """What is said before and after the words of a statement's source; all, if it has none."""
    if not one.source.words:
        page = said("page “{page}”", page=one.page) if one.page else NO_SOURCE
        return say(page), ""
    if not one.near:
        return "", ""
    before, _, after = say(said("nearest: {source}", source=_HOLE)).partition(_HOLE)
    return before, after


def summary(found: Factsheet) -> Said:
    """How many statements there are, and how many name no source."""
    every = [it for one in found.stated for it in one.statements]
    bare = sum(not it.source.words for it in every)
    return said_many(
        "{n} statement to look up, {bare} without a source",
        "{n} statements to look up, {bare} without a source",
        n=len(every),
        bare=bare,
    )


def left_out(found: Factsheet) -> Iterator[str]:
    """A line for each folder that was not read."""
    yield from (
        say(said("{folder} is left out: it has errors", folder=one)) for one in found.broken
    )
