"""What `build` makes: formats, where to, and what each is told."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import click

from esn_package.cli.grouped import grouped
from esn_package.cli.language import say
from esn_package.cli.options import Folder
from esn_package.iri import is_iri
from esn_package.options import OF, Options
from esn_package.saying import said

FORMATS = tuple(dict.fromkeys(name for names in OF.values() for name in names))


class Making(NamedTuple):
    """What is to be made, each field as its option is called."""

    formats: tuple[str, ...]
    out: Path
    activity_base: str
    variants: int
    seed: int
    pdf: bool
    lexicon: bool

    @property
    def wanted(self) -> tuple[str, ...]:
        """The formats, each once."""
        return tuple(dict.fromkeys(self.formats))

    @property
    def options(self) -> Options:
        """What each format is told, without the browser that makes PDFs."""
        return Options(self.activity_base, self.variants, self.seed)


def _iri(_: click.Context, __: click.Parameter, value: str) -> str:
    """The address without its last slash; click says what is wrong with another."""
    if value and not is_iri(value):
        raise click.BadParameter(
            say(said("write an address such as https://ecole.example/xapi, without a user, ? or #"))
        )
    return value.rstrip("/")


class _Sheets(click.IntRange):
    """How many exam sheets: who names an institution there is told of its option."""

    def convert(
        self,
        value: Any,  # noqa: ANN401 - as click has it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> int:
        """The number; click says what is wrong with another."""
        if isinstance(value, str) and re.fullmatch(r"[a-z][a-z0-9-]*", value):
            message = said(
                '"{name}" is no number of exam sheets: did you mean "--variant {name}"?', name=value
            )
            self.fail(say(message), param, ctx)
        number: int = super().convert(value, param, ctx)
        return number


making = grouped(
    "making",
    Making,
    click.option(
        "--format",
        "formats",
        type=click.Choice(FORMATS),
        multiple=True,
        default=("scorm12",),
        show_default=True,
        help=said("What to make. May be given several times."),
    ),
    click.option(
        "--out",
        type=Folder(file_okay=False, path_type=Path),
        default="dist",
        show_default=True,
        help=said("The folder of the packages, here or in a store: s3://bucket/folder."),
    ),
    click.option(
        "--activity-base",
        default="",
        callback=_iri,
        metavar="IRI",
        help=said("What xAPI ids begin with, if it is not the programme's."),
    ),
    click.option(
        "--variants",
        type=_Sheets(1, 26),
        default=1,
        show_default=True,
        help=said("Of paper: how many exam sheets, each shuffled by its own seed."),
    ),
    click.option(
        "--seed",
        type=click.IntRange(0, 2**31),
        default=1,
        show_default=True,
        help=said(
            "Of paper: what the first sheet is drawn and shuffled by;"
            " the next one has the next seed."
        ),
    ),
    click.option(
        "--pdf", is_flag=True, help=said("Of paper: make PDFs too, with a Chromium that is there.")
    ),
    click.option(
        "--lexicon/--no-lexicon",
        default=True,
        show_default=True,
        help=said("Of a programme: make the package of its lexicon too."),
    ),
)
