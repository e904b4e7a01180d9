"""`esn-package new module`: a module to be filled in, in a pillar of the programme."""

from pathlib import Path

import click

from esn_package.cli.asking import Question, answer, in_print, missing
from esn_package.cli.language import say
from esn_package.cli.next_steps import next_steps, typed
from esn_package.fields import slug
from esn_package.fields import title as titled
from esn_package.folders import PROGRAMME, shown
from esn_package.load.unwritten import MARKS
from esn_package.new import new_module
from esn_package.new.asked import slug_of
from esn_package.new.languages import starter_language
from esn_package.new.plans import Around, around
from esn_package.saying import said

PILLAR = said("PILLAR")
TITLE = Question("--title", said("Title of the module"), titled)
IDENTIFIER = said("Id of the module, which never changes")


@click.command()
@click.argument("pillar", required=False, metavar=PILLAR)
@click.argument("name", required=False, metavar="ID")
@click.option("--title", help=said("The title of the module."))
@click.option(
    "--in",
    "inside",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help=said("A folder of the programme: the current one, if left out."),
)
def module(*, pillar: str | None, name: str | None, title: str | None, inside: Path) -> int:
    """Make a module to be filled in, in a pillar of the programme.

    It builds at once, and is added to the pillar's list in programme.yaml. What the author has to
    write is told by check.
    """
    here = around(inside)
    planned = here.plan(pillar, name).title if pillar and name else ""
    ask = missing({PILLAR: pillar, "ID": name, "--title": title or planned or None})
    where = answer(_pillar(here), pillar, ask=ask)
    called = answer(TITLE._replace(default=planned), title, ask=ask)
    name = answer(_id(here, where, called), name, ask=ask)
    made = new_module(where, name, title=in_print(called, here.language), inside=inside)
    for path in made:
        changed = path.name == PROGRAMME
        click.echo(say(said("{file}: changed", file=shown(path))) if changed else shown(path))
    mark = MARKS[starter_language(here.language)]
    click.echo("\n" + say(said("What begins with “{mark}” is yours to write.", mark=mark)))
    next_steps([f"esn-package check {typed(shown(made[0].parent))}"])
    return 0


def _pillar(here: Around) -> Question:
    """Which pillar: the only one, if there is but one."""
    names = list(here.pillars)
    default = names[0] if len(names) == 1 else ""
    return Question(PILLAR, said("Pillar ({names})", names=names), here.pillar, default)


def _id(here: Around, pillar: str, title: str) -> Question:
    """Which id: made of the title, and looked at in the programme."""
    return Question("ID", IDENTIFIER, lambda name: here.plan(pillar, slug(name)), slug_of(title))
