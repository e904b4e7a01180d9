"""For which institutions `build` makes packages."""

from pathlib import Path
from typing import NamedTuple

import click

from esn_package.cli.grouped import grouped
from esn_package.folders import above, variants
from esn_package.saying import said


class Institutions(NamedTuple):
    """Whose variants are wanted: those that are named, or all."""

    variant: tuple[str, ...]
    all_variants: bool

    def names(self, path: Path) -> tuple[str, ...]:
        """Their names, each once; of all, those of the programme at or above a path."""
        top = above(path.absolute()) if self.all_variants else None
        return tuple(dict.fromkeys((*self.variant, *(variants(top) if top else ()))))


institutions = grouped(
    "institutions",
    Institutions,
    click.option(
        "--variant",
        multiple=True,
        metavar=said("NAME"),
        help=said(
            "Build as an institution has it, by its file in variants/. May be given several times; "
            "each gets a folder of its own in that of --out."
        ),
    ),
    click.option(
        "--all-variants", is_flag=True, help=said("Build for every institution in variants/.")
    ),
)
