"""What `build` keeps of what it makes, and finds again."""

import os
from pathlib import Path
from typing import NamedTuple

import click

from esn_package.cli.grouped import grouped
from esn_package.cli.language import say
from esn_package.cli.options import STAYS, Near
from esn_package.remote.addresses import is_address
from esn_package.saying import said


def users() -> Path:
    """The folder of the user's cache."""
    from esn_package.cache.store import FOLDER, usual  # noqa: PLC0415

    if is_address(os.environ.get(FOLDER, "")):
        raise click.UsageError(say(said("{name}: {message}", name=FOLDER, message=STAYS)))
    return usual()


class Caching(NamedTuple):
    """What is kept, each field as its option is called; `cache` is None for the user's."""

    cache: Path | None
    no_cache: bool
    verify_sources: bool
    explain: bool

    @property
    def folder(self) -> Path | None:
        """The folder of the cache; None if nothing is to be kept."""
        return None if self.no_cache else self.cache or users()

    def warn(self) -> None:
        """Say that nothing can be kept, where that is so, and what can be done."""
        from esn_package.cache.store import Store  # noqa: PLC0415

        if self.no_cache and self.cache:
            raise click.UsageError(say(said("give one of --cache and --no-cache")))
        if self.folder and not Store(self.folder).begin():
            message = said(
                "{folder}: nothing can be kept there; look who may write it,"
                " or name a folder of its own with --cache",
                folder=str(self.folder),
            )
            click.echo(say(message), err=True)


caching = grouped(
    "caching",
    Caching,
    click.option(
        "--cache",
        type=Near(file_okay=False, path_type=Path),
        help=said("The folder in which what is built is kept; the user's cache, if left out."),
    ),
    click.option(
        "--no-cache",
        is_flag=True,
        help=said("Keep nothing, and use nothing that was kept."),
    ),
    click.option(
        "--verify-sources",
        is_flag=True,
        help=said("Read every file, even one whose size and times are what they were."),
    ),
    click.option(
        "--explain",
        is_flag=True,
        help=said("Say why each module is built, or is not."),
    ),
)
