"""`esn-package schema`: the JSON Schemas that editors complete and check with."""

from pathlib import Path

import click

from esn_package.cli.language import say, spoken
from esn_package.cli.options import Place
from esn_package.described import ENDING, described, names
from esn_package.folders import shown
from esn_package.replacing import replacing
from esn_package.saying import said


@click.command()
@click.argument(
    "name",
    cls=Place,
    type=click.Choice(names()),
    required=False,
    metavar=f"[{' | '.join(names())}]",  # with spaces, where a line may end
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=said("Write every schema to this folder, anew if it is there."),
)
def schema(name: str | None, out: Path | None) -> int:
    """Print the JSON Schema of a definition file, or write those of all.

    A programme that `new` made has them in its folder schemas, for editors: --out schemas renews
    them after an update of esn-package.
    """
    if (name is None) == (out is None):
        context = click.get_current_context()
        raise click.UsageError(say(said("give either a name or --out")), context)
    if name:
        click.echo(described(name, spoken()), nl=False)
        return 0
    for one in names():
        with replacing(Path(str(out)) / f"{one}{ENDING}") as file:
            file.write(described(one, spoken()).encode())
        click.echo(shown(Path(str(out)) / f"{one}{ENDING}"))
    return 0
