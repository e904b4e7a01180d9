"""What `build` reads and writes in a store, and the cluster that it builds on."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from esn_package.cli.language import say
from esn_package.cli.options_making import Making
from esn_package.interrupted import stopping
from esn_package.problems import Problem, ProblemsFound
from esn_package.remote.addresses import is_address
from esn_package.saying import said, said_many

Command = Callable[..., int]
_SCHEDULER = click.option(
    "--scheduler",
    default="",
    metavar=said("ADDRESS"),
    help=said(
        "The scheduler of a Dask cluster that makes the modules: tcp://host:8786."
        " Its workers need the same esn-package, and no folder of this machine."
    ),
)
Names = Callable[[str], str]


def clustered(command: Command) -> Command:
    """A command that is given `executor`: what makes modules elsewhere, None if it is this machine.

    The cluster is asked before anything else, and left when the command has ended.
    """

    @wraps(command)
    def given(*, scheduler: str, **values: Any) -> int:  # noqa: ANN401 - as click gives them
        if not scheduler:
            return command(executor=None, **values)
        from esn_package.remote.cluster import cluster  # noqa: PLC0415 - an extra

        with cluster(scheduler, _tell) as there:
            return command(executor=there, **values)

    return _SCHEDULER(given)


def _tell(lost: int) -> None:
    """Say that workers of a cluster were lost, and that nothing else was."""
    message = said_many(
        "{n} worker of the cluster was lost: another made what it had been given",
        "{n} workers of the cluster were lost: others made what they had been given",
        n=lost,
    )
    click.echo(say(message), err=True)


def same(name: str) -> str:
    """The name of a file of this machine: as it is."""
    return name


def known(problems: Iterable[Problem], called: Names) -> set[Problem]:
    """The problems in the files that people know."""
    return {replace(one, place=replace(one.place, file=called(one.place.file))) for one in problems}


def fetched(command: Command) -> Command:
    """A command whose PATH may be an address of a store: it reads a folder here.

    It is given `called`, as below. What would write there, or lists places of files, is refused.
    """

    @wraps(command)
    def given(*, path: Path | str, **values: Any) -> int:  # noqa: ANN401 - as click gives them
        if not is_address(str(path)):
            return command(path=path, called=same, **values)
        for name in ("fix", "coverage", "facts"):
            if values.get(name):
                whose = said(
                    "{option} is of a folder of this machine: bring it here first",
                    option=f"--{name}",
                )
                raise click.UsageError(say(whose))
        from esn_package.remote.here import here  # noqa: PLC0415 - an extra

        with stopping(), here(str(path), ".") as found:
            return command(path=found.path, called=found.name, **values)

    return given


def brought(command: Command) -> Command:
    """A command whose PATH and --out may be addresses of a store: it works in folders here.

    It is given `called`, which says how people know a file of these folders; what it made is
    stored when it has ended.
    """

    @wraps(command)
    def given(*, path: Path | str, making: Making, **values: Any) -> int:  # noqa: ANN401 - as click gives them
        if not (is_address(str(path)) or is_address(str(making.out))):
            return command(path=path, making=making, called=same, **values)
        from esn_package.remote.here import here  # noqa: PLC0415 - an extra

        with stopping(), here(str(path), str(making.out)) as found:
            nearby = making._replace(out=found.out)
            try:
                code = command(path=found.path, making=nearby, called=found.name, **values)
            except ProblemsFound as refused:
                raise ProblemsFound(known(refused.problems, found.name)) from refused
            found.keep()
        return code

    return given
