"""`esn-package new scenario` and `new lab`: what is played in a page, to save in a file."""

import click

from esn_package.cli.asking import Question, answer, missing
from esn_package.cli.language import spoken
from esn_package.cli.new_question import ID, OF_KIND, language_here
from esn_package.new import LANGUAGES, new_simulation
from esn_package.new.simulations import about_simulation, checked_lab
from esn_package.saying import said
from esn_package.simulations import LABS

KIND = Question(OF_KIND, said("Kind of laboratory"), checked_lab)
IN_LANGUAGE = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help=said("The language of what is written: the programme's, if left out, or fr."),
)


@click.command()
@IN_LANGUAGE
@click.option("--id", "name", metavar="ID", help=said("Its id: scenario, if left out."))
def scenario(*, language: str | None, name: str | None) -> int:
    """Print a scenario, whole and commented, to save beside the pages.

    Its comments say under which name, and what to write in the page where it is played.
    """
    return _printed("scenario", language, name)


@click.command()
@click.argument("kind", required=False, metavar=OF_KIND)
@IN_LANGUAGE
@click.option("--id", "name", metavar="ID", help=said("Its id: its kind, if left out."))
def lab(*, kind: str | None, language: str | None, name: str | None) -> int:
    """Print a laboratory of a kind, whole and commented, to save beside the pages.

    Its comments say under which name, and what to write in the page where it stands.
    """
    if missing({OF_KIND: kind}):
        for one in LABS:
            click.echo(f"  {one:<12} {about_simulation(one, spoken())}", err=True)
    return _printed(answer(KIND, kind, ask=True), language, name)


def _printed(kind: str, language: str | None, name: str | None) -> int:
    given = answer(ID, name, ask=False)
    click.echo(new_simulation(kind, language=language or language_here(), id=given), nl=False)
    return 0
