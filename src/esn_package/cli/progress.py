"""How far a build is and how fast: a bar on a terminal, a line a module elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic

import click

from esn_package.cli.language import say
from esn_package.cli.screen import counted, harmless
from esn_package.made import Done
from esn_package.saying import Said, said, said_many

OFTEN = 10  # seconds between two lines that say how far a long build is


class Pace:
    """How fast what has to be made is made."""

    def __init__(self) -> None:
        self.begun, self.made = monotonic(), 0

    def count(self, done: Done) -> None:
        """Count a job that is done."""
        if not self.made and not done.fresh:
            self.begun = monotonic()  # what was there already says nothing of the others
        self.made += done.fresh

    def told(self, done: Done) -> Said:
        """How far a build is with a job, to a reader."""
        passed = monotonic() - self.begun
        if not self.made or not passed:
            return said("{left:,} left", left=done.job.left)
        rate = self.made / passed
        left = round(done.job.left / rate)
        clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"
        return said(
            "{rate:.1f} a second, {left:,} left: {time}", rate=rate, left=done.job.left, time=clock
        )


@contextmanager
def progress(
    called: Callable[[str], str] = str, *, explain: bool = False
) -> Iterator[Callable[[Done], None]]:
    """What is to be told of each job; `called` says how people know a file.

    `explain` says why it is made, a line each.
    """
    if explain or not sys.stderr.isatty():
        yield _lines(called, explain=explain)
        return
    pace = Pace()
    bar = click.progressbar(
        length=1,
        label=say(said("Building")),
        file=sys.stderr,
        show_eta=False,
        item_show_func=lambda done: say(pace.told(done)) if done else None,
    )

    with ExitStack() as begun:

        def tell(done: Done) -> None:
            if not bar.entered:  # what is told before it has a line of its own
                begun.enter_context(bar)
            pace.count(done)
            bar.length = max(bar.length or 0, bar.pos + done.job.left + 1)
            bar.update(bar.length - done.job.left - bar.pos, done)

        yield tell


def _lines(called: Callable[[str], str], *, explain: bool) -> Callable[[Done], None]:
    pace, said_at = Pace(), [monotonic()]

    def tell(done: Done) -> None:
        line = _line(done, called(str(done.job.file)))
        if explain and done.fresh and done.job.why:
            line = say(said("{line} ({why})", line=line, why=done.job.why))
        click.echo(harmless(line), err=True)
        pace.count(done)
        if monotonic() - said_at[0] > OFTEN and done.job.left:
            click.echo(say(pace.told(done)), err=True)
            said_at[:] = [monotonic()]

    return tell


def _line(done: Done, file: str) -> str:
    names = ", ".join(done.job.formats)
    if variant := done.job.options.variant:
        file = f"{file} ({variant})"
    if done.problems:
        return f"{file}: {say(counted(done.problems))}"
    return f"{file}: {say(_became(done, names, len(done.job.formats)))}"


def _became(done: Done, names: str, n: int) -> Said:
    if done.fresh:
        return said_many("{names} built", "{names} built", n=n, names=names)
    if done.cached:
        return said_many(
            "{names} taken from the cache", "{names} taken from the cache", n=n, names=names
        )
    return said_many("{names} unchanged", "{names} unchanged", n=n, names=names)
