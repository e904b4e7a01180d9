"""`esn-package schema`: the JSON Schemas that editors complete and check with."""

import click

from esn_package import data

ENDING = ".schema.json"
NAMES = tuple(
    name.removeprefix("schemas/").removesuffix(ENDING) for name in data.names("schemas", ENDING)
)


@click.command()
@click.argument("name", type=click.Choice(NAMES))
def schema(name: str) -> int:
    """Print the JSON Schema of a definition file."""
    click.echo(data.text(f"schemas/{name}{ENDING}"), nl=False)
    return 0
