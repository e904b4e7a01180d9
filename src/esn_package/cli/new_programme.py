"""`esn-package new programme`: a school of one's own, in a new folder."""

from pathlib import Path

import click

from esn_package.cli.asking import Question, answer, in_print, missing
from esn_package.cli.language import say
from esn_package.cli.next_steps import next_steps, typed
from esn_package.fields import slug, text
from esn_package.fields import title as titled
from esn_package.folders import shown
from esn_package.new import LANGUAGES, new_programme
from esn_package.new.languages import checked_language
from esn_package.new.programmes import checked_iri, refuse_free
from esn_package.saying import said, said_many

DIR = said("DIR")
FOLDER = Question(DIR, said("Folder to make"), lambda name: refuse_free(Path(text(name))))
# What stands there is no wrong usage: where the folder is given, `new_programme` tells of it.
GIVEN = FOLDER._replace(check=text)
TITLE = Question("--title", said("Name of the school or course"), titled)
INSTITUTION = Question("--institution", said("Who publishes it"), text)
WRITTEN = Question(
    "--language", said("Language of the texts, fr or en"), checked_language, "fr", needed=False
)
BASE = Question(
    "--activity-base",
    said("Address that xAPI ids begin with, such as https://id.ecole.example (may wait)"),
    checked_iri,
    needed=False,
)
ID = Question("--id", said("Its id"), slug, needed=False)


@click.command()
@click.argument("folder", required=False, metavar=DIR)
@click.option("--title", help=said("The name of the school or course."))
@click.option("--institution", help=said("Who publishes it."))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help=said("The language of what is written: fr, if left out."),
)
@click.option("--id", "name", metavar="ID", help=said("Its id: its folder's name, if left out."))
@click.option("--activity-base", metavar="IRI", help=said("What xAPI ids begin with, if known."))
def programme(
    *, folder: str | None, title: str | None, institution: str | None, **others: str | None
) -> int:
    """Make a programme in a new folder, with one filled module.

    DIR is not there yet, or empty, or a repository without files. It gets the definitions, in
    content, and what a team works with: settings of an editor, files for GitHub and GitLab.
    """
    ask = missing({DIR: folder, "--title": title, "--institution": institution})
    target = Path(answer(FOLDER if folder is None else GIVEN, folder, ask=ask))
    title = answer(TITLE, title, ask=ask)
    institution = answer(INSTITUTION, institution, ask=ask)
    language = answer(WRITTEN, others["language"], ask=ask)
    made = new_programme(
        target,
        title=in_print(title, language),
        institution=in_print(institution, language),
        language=language,
        id=answer(ID, others["name"], ask=False),
        activity_base=answer(BASE, others["activity_base"], ask=ask),
    )
    where = shown(target)
    count = said_many("{n} file in {folder}", "{n} files in {folder}", n=len(made), folder=where)
    click.echo(say(count))
    enter = [] if target.samefile(Path()) else [f"cd {typed(str(target))}"]
    next_steps([*enter, "esn-package preview", "esn-package check", "esn-package build"])
    return 0
