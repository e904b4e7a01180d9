"""The command line, in each language that it speaks: made of the commands themselves."""

import re
from collections.abc import Iterator
from importlib import import_module

import click

from esn_package.cli import COMMANDS, commands
from esn_package.cli.language import helpful, speaking

PAGES = {"fr": "reference/commandes.md", "en": "developers/commands.md"}
WORDS = {
    "fr": """\
# Les commandes

Cette page est faite à partir des commandes elles-mêmes : `esn-package COMMANDE --help` en dit
autant. Elles parlent la langue de votre système, ou celle que demande `--lang`.

| code de sortie | ce qu’il signifie |
|---|---|
| 0 | tout s’est bien passé |
| 1 | il y a des erreurs dans les définitions ou les paquets |
| 2 | la commande elle-même n’est pas comprise |
| 70 | c’est une erreur d’esn-package : signalez-la-nous |
| 130 | vous l’avez interrompue |
""",
    "en": """\
# The command line

Made from the commands themselves: `esn-package COMMAND --help` says the same. They speak the
language of your system, or the one that `--lang` asks for.

| exit code | meaning |
|---|---|
| 0 | fine |
| 1 | there are problems in definitions or packages |
| 2 | the command itself is not understood |
| 70 | a mistake of esn-package: please report it |
| 130 | interrupted |
""",
}
SPACES = re.compile(r"[ \n]+")  # those before a mark are not to be broken
HEAD = {
    "fr": "| option | ce qu’elle fait |\n|---|---|",
    "en": "| option | what it does |\n|---|---|",
}


def pages() -> Iterator[tuple[str, str]]:
    """The path of each page below docs/, and its text."""
    found = {name: _command(name) for name in COMMANDS}  # click names types as it makes them
    for language, path in PAGES.items():
        with speaking(language):
            yield path, "\n".join(_page(found, language))


def _command(name: str) -> click.Command:
    command: click.Command = getattr(import_module(f"esn_package.cli.{name}"), name)
    return command


def _page(found: dict[str, click.Command], language: str) -> Iterator[str]:
    yield WORDS[language]
    top = helpful(commands, language)
    root = click.Context(top, info_name="esn-package", obj=language)
    yield f"## `esn-package`\n\n{top.help}\n\n{HEAD[language]}"
    yield from _options(top, root)
    for name in sorted(found):
        yield from _section(helpful(found[name], language), name, root)
    yield ""


def _section(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """A command, and those that it has itself."""
    language = str(parent.find_root().obj)
    context = click.Context(command, info_name=name, parent=parent, obj=language)
    usage = " ".join(command.collect_usage_pieces(context))
    whole = context.command_path
    yield f"\n## `{whole.removeprefix('esn-package ')}`\n\n```text\n{whole} {usage}\n```\n"
    yield f"{command.help}\n\n{HEAD[language]}"
    yield from _options(command, context)
    if isinstance(command, click.Group):
        with context:  # by which a command below knows the language
            below = {one: command.get_command(context, one) for one in command.commands}
        for inner in sorted(below):
            if one := below[inner]:
                yield from _section(one, inner, context)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    """A row an option: how it is written, what it does."""
    for one in command.get_params(context):
        if record := one.get_help_record(context):
            written, told = (text.replace("|", "\\|") for text in record)
            if told:
                yield f"| `{written}` | {SPACES.sub(' ', told)} |"
