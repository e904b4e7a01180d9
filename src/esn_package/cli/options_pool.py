"""How `build` shares its work: processes, a part of several, and what one failure ends."""

import re
from typing import NamedTuple

import click

from esn_package.cli.grouped import grouped
from esn_package.cli.language import say
from esn_package.saying import said


class Pool(NamedTuple):
    """How the work is shared: `jobs` is how many processes, None for as many as there are cores."""

    jobs: int | None
    fail_fast: bool
    shard: tuple[int, int]


def _part(_: click.Context, __: click.Parameter, value: str) -> tuple[int, int]:
    """`3/16` as numbers; click says what is wrong with another."""
    found = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", value)
    part, parts = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= part <= parts:
        raise click.BadParameter(say(said("write a part of several as 3/16, the first as 1/16")))
    return part, parts


pool = grouped(
    "pool",
    Pool,
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help=said("How many processes build at once; as many as there are cores, if left out."),
    ),
    click.option(
        "--fail-fast",
        is_flag=True,
        help=said("Stop at the first module with a mistake, not after all of them."),
    ),
    click.option(
        "--shard",
        default="1/1",
        callback=_part,
        metavar="K/N",
        help=said("Build one part of N; a module stays in its part when others come or go."),
    ),
)
