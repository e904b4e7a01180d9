"""`esn-package new`: what an author begins with."""

import click

from esn_package.cli.language import helpful, spoken
from esn_package.cli.new_module import module
from esn_package.cli.new_programme import programme
from esn_package.cli.new_question import question
from esn_package.cli.new_simulation import lab, scenario
from esn_package.cli.new_variant import variant


class Beginnings(click.Group):
    """Commands whose help is in the language spoken."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, with its help in that language."""
        command = super().get_command(ctx, cmd_name)
        return helpful(command, spoken()) if command else None


@click.group(cls=Beginnings)
def new() -> None:
    """Begin a programme, a module, a question, a simulation or an institution's variant.

    What is needed and not given is asked, on a terminal. What is there is never overwritten.
    """


for one in (programme, module, question, scenario, lab, variant):
    new.add_command(one)
