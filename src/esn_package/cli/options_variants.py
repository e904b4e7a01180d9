"""For which institutions `build` makes packages."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from esn_package.cli.grouped import grouped
from esn_package.folders import PROGRAMME, VARIANTS, above, shown, variants
from esn_package.problems import Place, Problem, ProblemsFound, nearest
from esn_package.record import FILE
from esn_package.saying import said


class Institutions(NamedTuple):
    """Whose variants are wanted: those that are named, or all."""

    variant: tuple[str, ...]
    all_variants: bool

    def names(self, path: Path) -> tuple[str, ...]:
        """Their names, each once; of all, those of the programme at or above a path.

        Raises ProblemsFound if all are wanted, and there is none.
        """
        if not self.all_variants:
            return tuple(dict.fromkeys(self.variant))
        top = above(path)
        there = variants(top) if top else ()
        if not there:
            raise ProblemsFound([_no_variants(top, path)])
        return tuple(dict.fromkeys((*self.variant, *there)))

    def left(self, path: Path, out: Path) -> Iterator[Problem]:
        """What stands in the output folder of an institution that is none any more."""
        there = variants(above(path) or path) if self.all_variants else ()
        for record in sorted(out.glob(f"*/{FILE}")) if there else ():
            folder = record.parent
            if folder.name not in there:
                message = said("these packages are of no institution of the programme any more")
                hint = said("take the folder away if nobody needs it")
                yield Problem(Place(shown(folder)), "no-such-variant", message, hint, "warning")


def _no_variants(top: Path | None, path: Path) -> Problem:
    """That no institution can be meant: a programme's folder has no variant, or there is none."""
    place = Place(shown(top or path))
    if top is None:
        message = said("there is no programme here whose institutions could be meant")
        hint = said("{folder} stands beside {programme}", folder=VARIANTS, programme=PROGRAMME)
        return Problem(place, "no-such-variant", message, hint)
    folders = tuple(one.name for one in top.iterdir() if one.is_dir() and one.name != VARIANTS)
    message = said("there is no variant in {folder}", folder=shown(top / VARIANTS))
    near = nearest(VARIANTS, folders)
    hint = said("rename {there} to {name}", there=near, name=VARIANTS)
    new = said("esn-package new variant begins one")
    return Problem(place, "no-such-variant", message, hint if near else new)


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
