"""`esn-package media`: smaller versions of pictures, for authors to commit."""

from collections.abc import Sequence
from pathlib import Path

import click

from esn_package.cli.language import say, spoken
from esn_package.cli.options import PATH
from esn_package.cli.screen import show
from esn_package.folders import shown
from esn_package.media import Done, State, originals, tend
from esn_package.media.sizing import is_there
from esn_package.saying import Said, said, said_many

COLUMNS = (said("picture"), said("size"), said("versions"))
MISSING = said(
    "This command needs Pillow, which is not installed: {command}",
    command='pip install "esn-package[media]"',
)
UNNEEDED = said("(--check says what is missing without it, and no build ever needs it)")
TELLING = said("Some pictures tell where, with what or by whom they were made: --clean")
SAID: dict[State, Said] = {  # where there are no versions
    "missing": said("none yet"),
    "changed": said("out of date: the picture was changed"),
    "small": said("none: none would be smaller"),
    "moving": said("left alone: it moves"),
    "gif": said("left alone: a GIF; export it as JPEG or PNG"),
    "drawn": said("left alone: a drawing is sharp at every size"),
    "refused": said("none: see below"),
}


@click.command()
@PATH
@click.option(
    "--clean", is_flag=True, help=said("Take metadata out of the originals too, as they are.")
)
@click.option(
    "--check", is_flag=True, help=said("Write nothing; exit 1 if a version is missing or old.")
)
def media(path: Path, *, clean: bool, check: bool) -> int:
    """Make smaller versions of the pictures in the folders `media` at PATH.

    Beside photo.jpg come photo.660.webp and others, in WebP and AVIF, without metadata, and
    versions.json, which says what they were made of: commit them all. Pages then show each screen
    the version that it needs. Nothing is ever deleted, and a second run writes nothing.
    """
    if not check and not is_there():
        click.echo(f"{say(MISSING)}\n{say(UNNEEDED)}", err=True)
        return 2
    done = list[Done]()
    for original in originals(path):
        done.append(tend(original, clean=clean, check=check))
    if not done:
        none = said("No pictures are in a folder media at or below {path}", path=str(path))
        click.echo(say(none))
    _table(done)
    problems = [one.problem for one in done if one.problem]
    show(problems, str(path), language=spoken())
    if any(one.about.tells and not one.is_cleaned for one in done):
        click.echo(say(TELLING))
    left = any(one.state in {"missing", "changed"} for one in done)
    return int(bool(problems) or left)


def _table(done: Sequence[Done]) -> None:
    rows = [(shown(one.path), _is(one), _versions(one)) for one in done]
    if not rows:
        return
    heads = tuple(map(say, COLUMNS))
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def _is(one: Done) -> str:
    """Its size, and what was done to it."""
    if one.state in {"refused", "drawn"}:
        return ""
    about = one.about
    size = said(
        "{width} × {height}, {weight}",
        width=about.width,
        height=about.height,
        weight=_kb(one.path),
    )
    return say(said("{size}, cleaned", size=size) if one.is_cleaned else size)


def _versions(one: Done) -> str:
    """What became of its versions, and the range of what a page now loads."""
    if not one.versions:
        return say(SAID[one.state])
    sizes = sorted(one.versions, key=lambda path: path.stat().st_size)
    least, most = _kb(sizes[0]), _kb(sizes[-1])
    if one.state == "made":
        made = said_many(
            "{n} made: {least} to {most}",
            "{n} made: {least} to {most}",
            n=len(sizes),
            least=least,
            most=most,
        )
        return say(made)
    there = said_many(
        "{n} there already: {least} to {most}",
        "{n} there already: {least} to {most}",
        n=len(sizes),
        least=least,
        most=most,
    )
    return say(there)


def _kb(path: Path) -> Said:
    return said("{size:.1f} KB", size=path.stat().st_size / 1000)
