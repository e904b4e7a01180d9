"""What one goes on with after a command: the commands, as one types them."""

import re
import shlex
from collections.abc import Iterable

import click

from esn_package.cli.language import say
from esn_package.saying import said


def next_steps(commands: Iterable[str]) -> None:
    """Say the commands that one goes on with."""
    click.echo("\n" + say(said("Go on with:")))
    for command in commands:
        click.echo(f"  {command}")


def typed(path: str) -> str:
    """A path as one types it; double quotes are known to every shell, on Windows too."""
    if re.fullmatch(r"[\w./\\:-]+", path):
        return path
    return shlex.quote(path) if set(path) & set('"$`!\n') else f'"{path}"'
