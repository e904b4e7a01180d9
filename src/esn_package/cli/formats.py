"""`esn-package formats`: what packages can be made."""

import inspect

import click

from esn_package.cli.language import say
from esn_package.formats import EVERY, Format
from esn_package.saying import said


@click.command()
def formats() -> int:
    """List what packages can be made, each with its limit of a learner's state."""
    for name, form in EVERY.items():
        what = say(meaning(form))
        if form.state_limit:
            what = say(said("{what} (state: {n:,} characters)", what=what, n=form.state_limit))
        click.echo(f"{name:<9}{what}")
    return 0


def meaning(form: Format) -> str:
    """What a format is, in a line: the first of its docstring."""
    return inspect.cleandoc(type(form).__doc__ or "").split("\n")[0]
