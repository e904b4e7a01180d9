"""How far a build is: a bar on a terminal, a line a module elsewhere."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from esn_package.cli.language import say
from esn_package.cli.screen import counted
from esn_package.folders import below, leaflets, shipped
from esn_package.job import has
from esn_package.jobs import Done
from esn_package.options import OF
from esn_package.saying import said
from esn_package.uses import has_lexicon


def expected(path: Path, formats: Sequence[str], *, lexicon: bool) -> int:
    """How many packages there will be, if none has problems."""
    there = {
        "module": len(shipped(path)) if below(path) else 0,
        "lexicon": int(lexicon and has_lexicon(path)),
        "leaflet": len(leaflets(path)),
        "opinion": int(has(path, "opinion")),
    }
    return sum(there[subject] * len({*formats} & {*names}) for subject, names in OF.items())


@contextmanager
def progress(packages: int, called: Callable[[str], str] = str) -> Iterator[Callable[[Done], None]]:
    """What is to be told of each job: a bar on a terminal, a line elsewhere.

    `called` says how people know a file.
    """
    if not sys.stderr.isatty():
        yield lambda done: click.echo(_line(done, called(str(done.job.file))), err=True)
        return
    bar = click.progressbar(length=packages, label=say(said("Building")), file=sys.stderr)
    with bar:
        yield lambda done: bar.update(len(done.job.formats))


def _line(done: Done, file: str) -> str:
    names = ", ".join(done.job.formats)
    if done.problems:
        return f"{file}: {say(counted(done.problems))}"
    return f"{file}: {names} {say(said('built') if done.fresh else said('unchanged'))}"
