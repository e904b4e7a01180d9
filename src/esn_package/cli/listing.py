"""What `check` lists beside problems, coverage or facts: on stdout, or into a file."""

from pathlib import Path
from typing import NamedTuple

import click

from esn_package import data
from esn_package.cli.language import say, spoken
from esn_package.folders import PROGRAMME
from esn_package.html import Markup, fill
from esn_package.replacing import replacing
from esn_package.saying import said


class Form(click.Choice[str]):
    """The form of a listing; what is a folder was meant to be checked."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """One of the forms."""
        if value not in self.choices and Path(str(value)).exists():
            hint = said(
                '"{path}" is read as the form of {option}: write the folder first, as in'
                " `check {path} {option}`",
                path=str(value),
                option=param.opts[0] if param else "",
            )
            self.fail(say(hint), param, ctx)
        return super().convert(value, param, ctx)


OUT = click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=said("FILE"),
    help=said("The file that --coverage or --facts is written to, instead of stdout."),
)


class Listing(NamedTuple):
    """What is to be listed: the form of each, and the file it goes to; None where not asked."""

    coverage: str | None
    facts: str | None
    out: Path | None


def refuse_listing(path: Path, asked: Listing, answer: str) -> None:
    """Say it where coverage is asked of less than a programme, and where two would meet."""
    name = "--coverage" if asked.coverage else "--facts"
    if asked.coverage and not (path / PROGRAMME).exists():
        message = said("coverage is that of a whole programme: give the folder of a programme.yaml")
        raise click.UsageError(say(message))
    if asked.coverage and asked.facts:
        raise click.UsageError(say(said("--coverage and --facts: ask for one at a time")))
    listed = asked.coverage or asked.facts
    if listed and answer == "json" and not asked.out:
        message = said("--format json takes stdout: give {option} an --out", option=name)
        raise click.UsageError(say(message))
    if asked.out and not listed:
        message = said("--out is the file of --coverage or --facts: give one of them too")
        raise click.UsageError(say(message))


def put(content: bytes, out: Path | None) -> None:
    """Write a listing; what has its own line ends, as a sheet, keeps them."""
    if out is None:
        is_sheet = content.startswith(b"\xef\xbb\xbf")
        click.echo(content if is_sheet else content.decode(), nl=False)
    else:
        with replacing(out) as file:
            file.write(content)


def page(template: str, values: dict[str, object]) -> bytes:
    """A listing as one page without scripts, in the language that is spoken, dressed as all are."""
    style = Markup(data.text("templates/sheet.css") + data.text("templates/coverage.css"))
    return fill(template, {"language": spoken(), "style": style, **values}).encode()
