"""Options that several commands share, and the end that they share."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from esn_package.cli import report, screen
from esn_package.cli.language import spoken
from esn_package.problems import Problem
from esn_package.saying import said

Reports = Sequence[tuple[str, str]]


def _folder(_: click.Context, __: click.Parameter, path: Path) -> Path:
    """The folder of a module.yaml or a programme.yaml: what an editor's terminal completes to."""
    named = path.is_file() and path.name in {"module.yaml", "programme.yaml"}
    return path.parent if named else path


PATH = click.argument(
    "path",
    type=click.Path(exists=True, path_type=Path),
    default="content",
    required=False,
    metavar=said("[PATH]"),
    callback=_folder,
)
ANSWER = click.option(
    "--format",
    "answer",
    type=click.Choice(["text", "json"]),
    default="text",
    help=said("How problems are said: for people, or as JSON on stdout."),
)
REPORT = click.option(
    "--report",
    "reports",
    type=(click.Choice(sorted(report.KINDS)), click.Path(dir_okay=False)),
    multiple=True,
    metavar=said("KIND FILE"),
    help=said("Write the problems to a file as well; KIND is junit or sarif."),
)


def end(problems: Iterable[Problem], where: str, answer: str, reports: Reports) -> int:
    """Say the problems in each way that was asked; 1 if any is an error, else 0."""
    found = sorted(set(problems))
    for kind, file in reports:
        report.write(kind, file, found, spoken())
    if answer == "json":
        click.echo(report.as_json(found, spoken()), nl=False)
    else:
        screen.show(found, where, spoken())
    return int(any(problem.severity == "error" for problem in found))
