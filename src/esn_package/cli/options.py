"""Options that several commands share, and the end that they share."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from esn_package.cli import report, screen
from esn_package.cli.language import say, spoken
from esn_package.problems import Problem
from esn_package.remote.addresses import is_address
from esn_package.saying import said, said_many

if TYPE_CHECKING:
    from esn_package.advice.rewriting import Rewriting

CONTENT = "content"
Reports = Sequence[tuple[str, str]]
STAYS = said("it is a path of this machine, not an address: copy it to its store afterwards")
Waived = Sequence[tuple[Problem, str]]  # with why


def _folder(_: click.Context, __: click.Parameter, path: Path | str) -> Path | str:
    """The folder of a module.yaml or a programme.yaml: what an editor's terminal completes to."""
    if isinstance(path, str):
        return path
    named = path.is_file() and path.name in {"module.yaml", "programme.yaml"}
    return path.parent if named else path


class _There(click.Path):
    """A path that is there; where none was given, what to do if the usual one is not."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """The path."""
        if str(value) == CONTENT and not Path(CONTENT).exists():
            where = said(
                "there is no folder {name} here: go into the folder of your programme, or name it",
                name=CONTENT,
            )
            raise click.UsageError(say(where), ctx)
        return super().convert(value, param, ctx)


def _named(
    kind: click.Path, value: object, param: click.Parameter | None, ctx: click.Context | None
) -> None:
    """Say that nothing is named, which would be here, or a file where a folder is meant."""
    if not str(value):
        kind.fail(say(said("its name is empty")), param, ctx)
    if not kind.file_okay and Path(str(value)).is_file():
        kind.fail(say(said("{name} is a file: name a folder", name=str(value))), param, ctx)


class Folder(click.Path):
    """A folder of this machine, as a Path, or the address of one in a store, as it was typed."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """The folder."""
        if is_address(str(value)):
            if not str(value).partition("://")[2].strip("/"):
                self.fail(
                    say(said("{name} names no bucket: s3://bucket/folder", name=str(value))),
                    param,
                    ctx,
                )
            return str(value)
        _named(self, value, param, ctx)
        return super().convert(value, param, ctx)


class Near(click.Path):
    """A folder or a file that stays on this machine: what an address of a store is not."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click has it
        """The path."""
        if is_address(str(value)):
            self.fail(say(STAYS), param, ctx)
        _named(self, value, param, ctx)
        return super().convert(value, param, ctx)


class _ThereOrStored(Folder, _There):
    """What is to be built: there, or in a store."""


class Place(click.Argument):
    """What may be left out, which its brackets say in the help and nowhere else."""

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """What it is called where it is wrong."""
        if ctx is None:
            return super().get_error_hint(ctx)
        called = (self.metavar or "").strip("[]")
        if "|" in called:  # not every choice again
            with ctx.scope(cleanup=False):  # of its language: it was left already
                called = say(said("NAME"))
        return f"'{called}'"


PATH = click.argument(
    "path",
    cls=Place,
    type=_There(exists=True, path_type=Path),
    default=CONTENT,
    required=False,
    metavar=said("[PATH]"),
    callback=_folder,
)
# Where a store may be named too: the command is given a text then (options_remote.brought).
SOURCES = click.argument(
    "path",
    cls=Place,
    type=_ThereOrStored(exists=True, path_type=Path),
    default=CONTENT,
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
    type=(click.Choice(sorted(report.KINDS)), Near(dir_okay=False)),
    multiple=True,
    metavar=said("KIND FILE"),
    help=said("Write the problems to a file as well; KIND is junit or sarif."),
)


def end(  # noqa: PLR0913 - what there is to say, and how it was asked
    problems: Iterable[Problem],
    where: str,
    answer: str,
    reports: Reports,
    *,
    waived: Waived = (),
    most: int | None = None,
    writing: "Rewriting | None" = None,
    each: bool = True,
) -> int:
    """Say the problems in each way that was asked; 0 if all is fine, else 1.

    An error is never fine, nor are more warnings and advice than `most`, which may be any number.
    """
    found = sorted({*problems, *(writing.problems if writing else ())})
    errors = sum(problem.severity == "error" for problem in found)
    too_many = most is not None and len(found) - errors > most
    for kind, file in reports:
        report.write(kind, file, found, waived, spoken())
    if answer == "json":
        fine = not (errors or too_many)
        whole = report.as_json(found, waived, spoken(), fine=fine, writing=writing)
        click.echo(whole, nl=False)
    else:
        screen.show(found, where, len(waived), spoken(), each=each)
        if too_many and most is not None:
            more = said_many(
                "more than {n} warning or piece of advice: that is what --max-warnings allows",
                "more than {n} warnings and pieces of advice: that is what --max-warnings allows",
                n=most,
            )
            click.echo(say(more), err=True)
    return int(bool(errors or too_many))
