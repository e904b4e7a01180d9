"""The table of what a build made, on stdout."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from esn_package.cli.language import say
from esn_package.record import Beside, Built
from esn_package.saying import said

BILL = ".cdx.json"  # bill.SUFFIX, of which an unchanged build imports nothing
COLUMNS = (said("file"), said("size"), said("sha256"), said("state"))


def table(packages: Sequence[tuple[Path, Built]], called: Callable[[str], str] = str) -> None:
    """A line a file of the packages in these folders, as people know it; nothing without any."""
    # Texts: of ten thousand modules Path objects would take seconds.
    begun = {out: str(out / "-")[:-1] for out in {out for out, _ in packages}}
    # The packages of a module share what stands beside them; bills are for machines.
    every = ((f"{begun[out]}{file.file}", file) for out, one in packages for file in _files(one))
    files = {path: file for path, file in every if not path.endswith(BILL)}
    rows = [
        (called(path), sized(one.size), one.sha256[:12], _state(one)) for path, one in files.items()
    ]
    if not rows:
        return
    heads = tuple(map(say, COLUMNS))
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = (
        f"{file:<{widths[0]}}  {size:>{widths[1]}}  {digest:<{widths[2]}}  {state}".rstrip()
        for file, size, digest, state in (heads, *rows)
    )
    click.echo("\n".join(lines))


def _files(built: Built) -> Iterator[Built | Beside]:
    yield built
    yield from built.beside


def sized(size: int) -> str:
    """How much so many bytes are, to a reader."""
    if size < 10**6:
        return say(said("{size:.1f} KB", size=size / 1000))
    if size < 10**9:
        return say(said("{size:.1f} MB", size=size / 10**6))
    return say(said("{size:.1f} GB", size=size / 10**9))


def _state(built: Built | Beside) -> str:
    """How much of the room that an LMS gives a learner's state could be taken."""
    if isinstance(built, Beside) or not built.state:
        return ""
    whole = said("{state:,} of {limit:,}", state=built.state, limit=built.limit)
    return say(whole if built.limit else said("no limit"))
