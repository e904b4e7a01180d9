"""`esn-package formats`: what packages can be made."""

import inspect

import click

from esn_package.formats import FORMATS


@click.command()
def formats() -> int:
    """List what packages can be made, each with its limit of a learner's state."""
    for name, form in FORMATS.items():
        what = inspect.cleandoc(type(form).__doc__ or "").split("\n")[0]
        limit = f" (state: {form.state_limit:,} characters)" if form.state_limit else ""
        click.echo(f"{name:<9}{what}{limit}")
    return 0
