"""`esn-package new question`: a question of any kind, to paste."""

from pathlib import Path

import click

from esn_package.cli.asking import Question, answer, missing
from esn_package.cli.language import say, spoken
from esn_package.fields import reference, slug
from esn_package.new import KINDS, LANGUAGES, new_question
from esn_package.new.languages import starter_language
from esn_package.new.plans import around
from esn_package.new.questions import CASE, about, as_practice, checked_kind
from esn_package.problems import ProblemsFound
from esn_package.saying import said

OF_KIND = said("KIND")
KIND = Question(OF_KIND, said("Kind of question"), checked_kind)
ID = Question("--id", said("Its id"), slug, needed=False)
OBJECTIVE = Question("--objective", said("Its objective"), reference, needed=False)


@click.command()
@click.argument("kind", required=False, metavar=OF_KIND)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help=said("The language of what is written: the programme's, if left out, or fr."),
)
@click.option("--id", "name", metavar="ID", help=said("Its id: q- and its kind, if left out."))
@click.option("--objective", metavar="ID", help=said("The objective of the module it measures."))
@click.option("--page", is_flag=True, help=said("As a block to paste into a page: practice."))
def question(
    *,
    kind: str | None,
    language: str | None,
    name: str | None,
    objective: str | None,
    page: bool,
) -> int:
    """Print a question of a kind, whole and commented, to paste into a quiz.

    Paste it below the others of a quiz or a bank, or with --page into a page.
    """
    if missing({OF_KIND: kind}):
        for one in KINDS:
            click.echo(f"  {one:<12} {about(one, spoken())}", err=True)
    kind = answer(KIND, kind, ask=True)
    if page and kind == CASE:
        raise click.UsageError(say(said("a case stands in a quiz: leave --page out")))
    made = new_question(
        kind,
        language=language or language_here(),
        id=answer(ID, name, ask=False),
        objective=answer(OBJECTIVE, objective, ask=False),
    )
    click.echo(as_practice(made) if page else made, nl=False)
    return 0


def language_here() -> str:
    """The language of starters for the programme around the current folder."""
    try:
        return starter_language(around(Path()).language)
    except ProblemsFound:
        return "fr"
