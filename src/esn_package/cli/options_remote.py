"""What `build` reads and writes in a store, and the cluster that it builds on."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from esn_package.cli.options_making import Making
from esn_package.problems import Problem, ProblemsFound
from esn_package.remote.addresses import is_address

Command = Callable[..., int]
Names = Callable[[str], str]


def same(name: str) -> str:
    """The name of a file of this machine: as it is."""
    return name


def known(problems: Iterable[Problem], called: Names) -> set[Problem]:
    """The problems in the files that people know."""
    return {replace(one, place=replace(one.place, file=called(one.place.file))) for one in problems}


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

        with here(str(path), str(making.out)) as found:
            nearby = making._replace(out=found.out)
            try:
                code = command(path=found.path, making=nearby, called=found.name, **values)
            except ProblemsFound as refused:
                raise ProblemsFound(known(refused.problems, found.name)) from refused
            found.keep()
        return code

    return given
