"""`esn-package cache`: what earlier builds left to be used again, and how much of it."""

import re
from pathlib import Path

import click
from click.core import ParameterSource

from esn_package.cache.pruning import MOST, held, prune
from esn_package.cache.store import is_cache
from esn_package.cli.language import helpful, say, spoken
from esn_package.cli.options import Near
from esn_package.cli.options_cache import users
from esn_package.cli.tabled import sized
from esn_package.problems import Place, Problem, ProblemsFound, reason
from esn_package.saying import said, said_many

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}


def most(_: click.Context, __: click.Parameter, value: str | None) -> int:
    """`500M` as bytes; click says what is wrong with another."""
    if value is None:
        return MOST
    found = re.fullmatch(r"([0-9]{1,12})\s*([KMG]?)[BOo]?", value, re.IGNORECASE)
    if not found:
        raise click.BadParameter(say(said("write a number of bytes, as 500M or 5G")))
    return int(found[1]) * _UNITS[found[2].upper()]


class Told(click.Group):
    """Commands whose help is in the language spoken."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, with its help in that language."""
        command = super().get_command(ctx, cmd_name)
        return helpful(command, spoken()) if command else None


def _cache(ctx: click.Context, param: click.Parameter, folder: Path) -> Path:
    """The folder; one that was named must be a cache. The user's may not have been begun yet."""
    named = ctx.get_parameter_source(str(param.name)) is ParameterSource.COMMANDLINE
    if named and not is_cache(folder):
        message = said(
            "{folder} is no cache: name the folder that build was given", folder=str(folder)
        )
        raise click.BadParameter(say(message))
    return folder


FOLDER = click.option(
    "--cache",
    "folder",
    type=Near(file_okay=False, path_type=Path),
    default=users,
    callback=_cache,
    help=said("The folder of the cache; the user's, if left out."),
)


@click.group(cls=Told)
def cache() -> None:
    """Say what earlier builds keep to be used again, or take away what is used least."""


@cache.command()
@FOLDER
def info(folder: Path) -> int:
    """Say where the cache is and how much it holds."""
    there = held(folder)
    click.echo(str(folder))
    results = said_many("{n:,} result", "{n:,} results", n=there.results)
    files = said_many("{n:,} file", "{n:,} files", n=there.files)
    whole = said("{size} of {most} at most", size=sized(there.size), most=sized(MOST))
    click.echo(", ".join(map(say, (results, files, whole))))
    return 0


@cache.command(name="prune")
@FOLDER
@click.option(
    "--max-size",
    "limit",
    default=None,
    callback=most,
    metavar=said("SIZE"),
    help=said("How much may be left, as 500M or 2G; 0 empties it. 5G, if left out."),
)
def pruned(folder: Path, limit: int) -> int:
    """Take away what was not used for longest, until little enough is left."""
    try:
        taken = prune(folder, limit)
    except OSError as error:
        message = said("nothing can be taken away there: {reason}", reason=reason(error))
        hint = said("look who may write it")
        raise ProblemsFound([Problem(Place(str(folder)), "cannot-write", message, hint)]) from error
    size = sized(taken.size)
    gone = said_many(
        "{n:,} file taken away: {size}", "{n:,} files taken away: {size}", n=taken.files, size=size
    )
    click.echo(say(gone))
    return 0
