"""`check --fix`: what typography was written, said as it was done."""

from collections.abc import Callable
from pathlib import Path

import click

from esn_package.advice import Judged, Wanted
from esn_package.advice.leaving import left
from esn_package.advice.rewriting import Rewriting, rewrite
from esn_package.cli.language import say
from esn_package.saying import Said, said, said_many

FIX = click.option(
    "--fix",
    is_flag=True,
    help=said("Write French typography into the definitions, where it is sure, and nothing else."),
)
COUNTED: dict[str, Callable[[int], Said]] = {
    "double-space": lambda n: said_many("{n} double space", "{n} double spaces", n=n),
    "ligature": lambda n: said_many("{n} ligature", "{n} ligatures", n=n),
    "ordinal": lambda n: said_many("{n} ordinal", "{n} ordinals", n=n),
    "space-after-abbreviation": lambda n: said_many(
        "{n} space after an abbreviation", "{n} spaces after abbreviations", n=n
    ),
    "space-before-mark": lambda n: said_many(
        "{n} space before a mark", "{n} spaces before marks", n=n
    ),
    "space-before-point": lambda n: said_many(
        "{n} space before a point", "{n} spaces before points", n=n
    ),
    "space-before-unit": lambda n: said_many(
        "{n} space before a unit", "{n} spaces before units", n=n
    ),
    "space-in-quotes": lambda n: said_many(
        "{n} space inside quotes", "{n} spaces inside quotes", n=n
    ),
    "straight-apostrophe": lambda n: said_many("{n} apostrophe", "{n} apostrophes", n=n),
    "straight-quotes": lambda n: said_many("{n} quote", "{n} quotes", n=n),
    "three-dots": lambda n: said_many("{n} ellipsis", "{n} ellipses", n=n),
}


def fixed(path: Path, judged: Judged, wanted: Wanted, answer: str) -> Rewriting:
    """Write what can be written, and say which files were, and what of which."""
    writing = rewrite(path, left(judged, wanted.chosen))
    for one in writing.files if answer == "text" else ():
        parts = [COUNTED[code](count) for code, count in sorted(one.counts.items())]
        click.echo(say(said("{file}: {what} written", file=one.file, what=parts)))
    return writing
