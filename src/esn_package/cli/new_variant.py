"""`esn-package new variant`: what an institution changes in the modules, to be filled in."""

from pathlib import Path

import click

from esn_package.cli.asking import Question, answer, in_print, missing
from esn_package.cli.next_steps import next_steps, typed
from esn_package.fields import title
from esn_package.folders import VARIANTS, shown
from esn_package.new import new_variant
from esn_package.new.asked import slug_of
from esn_package.new.plans import around
from esn_package.new.variants import checked_id, refuse_there
from esn_package.saying import said

NAME = Question("--name", said("The institution, as its learners know it"), title)


@click.command()
@click.argument("called", required=False, metavar="ID")
@click.option("--name", help=said("The institution, as its learners know it."))
@click.option(
    "--in",
    "inside",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help=said("A folder of the programme: the current one, if left out."),
)
def variant(*, called: str | None, name: str | None, inside: Path) -> int:
    """Make the variant of an institution: variants/ID.yaml, beside programme.yaml.

    It has the institution's name; what else it may change stands there as comments. ID is also the
    folder that its packages get.
    """
    here = around(inside)

    def free(given: str) -> None:
        refuse_there(here.folder / VARIANTS / f"{checked_id(given)}.yaml")

    ask = missing({"ID": called, "--name": name})
    name = answer(NAME, name, ask=ask)
    identifier = Question("ID", said("Its id, and the folder of its packages"), free, slug_of(name))
    called = answer(identifier, called, ask=ask)
    [made] = new_variant(called, name=in_print(name, here.language), inside=inside)
    click.echo(shown(made))
    where = typed(shown(here.folder))
    next_steps(
        [
            f"esn-package check {where}",
            f"esn-package preview {where} --variant {called}",
            f"esn-package build {where} --variant {called}",
        ]
    )
    return 0
