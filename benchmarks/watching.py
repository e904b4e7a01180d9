"""A command watched from outside: its seconds, those of processors, the memory of all it starts."""

import os
import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from subprocess import Popen
from tempfile import TemporaryFile
from threading import Event
from typing import NamedTuple

EVERY = 0.5  # seconds from one look at the memory to the next
LEVEL, ROUNDS = 6, 3


class Spent(NamedTuple):
    """Seconds by the clock and of processors, and the most MB that all processes had at once."""

    seconds: float
    processors: float
    memory: float


def watched(command: Sequence[str], environ: Mapping[str, str]) -> Spent:
    """What a command takes; raises RuntimeError with what it said if it fails."""
    with TemporaryFile() as told, ThreadPoolExecutor(1) as beside:
        before, began, ended = os.times(), time.monotonic(), Event()
        with Popen(command, stdout=told, stderr=told, env=dict(environ)) as child:
            most = beside.submit(_most, str(child.pid), ended)
            try:
                child.wait()  # without a limit: with one it is asked every 50 ms
            finally:
                ended.set()  # after Ctrl-C too: its thread is waited for
        seconds, after = time.monotonic() - began, os.times()
        if child.returncode:
            told.seek(0)
            raise RuntimeError(told.read().decode()[-2000:])
    spent = sum(after[2:4]) - sum(before[2:4])
    return Spent(seconds, spent, most.result())


def _most(process: str, ended: Event) -> float:
    """The most MB that a process and all that it started had, each time that was looked at."""
    most = 0.0
    while not ended.wait(EVERY):
        most = max(most, sum(map(_memory, _family(process))))
    return most


def _family(process: str) -> Iterator[str]:
    """A process and all that it and they started; nothing of what has ended."""
    yield process
    with suppress(OSError):
        for task in os.listdir(f"/proc/{process}/task"):  # noqa: PTH208 - each process, twice a second
            children = Path(f"/proc/{process}/task/{task}/children").read_text("ascii")
            for child in children.split():
                yield from _family(child)


def _memory(process: str) -> float:
    """The MB of a process, its share of what it shares with others; 0 where Linux does not say."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1000
    return 0


def deflated(packages: Sequence[Path]) -> float:
    """Seconds that zlib needs on one processor for all that packages hold."""
    taken = 0.0
    for path in packages:
        with zipfile.ZipFile(path) as file:
            held = [file.read(name) for name in file.namelist()]
        began = time.monotonic()
        for content in held:
            zlib.compress(content, LEVEL)
        taken += time.monotonic() - began
    return taken


def gained(packages: Sequence[Path], processes: int) -> float:
    """How many times as fast zlib deflates packages in so many processes as in one."""
    with ProcessPoolExecutor(processes) as pool:
        parts = [packages[number::processes] for number in range(processes)]
        list(pool.map(deflated, [packages[:1]] * processes))  # they are started
        began = time.monotonic()
        list(pool.map(_read_and_deflated, parts))
        together = time.monotonic() - began
        began = time.monotonic()
        pool.submit(_read_and_deflated, packages).result()
    return (time.monotonic() - began) / together


def _read_and_deflated(packages: Sequence[Path]) -> float:
    return sum(deflated(packages) for _ in range(ROUNDS))
