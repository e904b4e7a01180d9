"""How `build` shares its work among processes."""

from typing import NamedTuple

import click

from esn_package.cli.grouped import grouped
from esn_package.saying import said


class Pool(NamedTuple):
    """How the work is shared: `jobs` is how many processes, None for as many as there are cores."""

    jobs: int | None


pool = grouped(
    "pool",
    Pool,
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help=said("How many processes build at once; as many as there are cores, if left out."),
    ),
)
