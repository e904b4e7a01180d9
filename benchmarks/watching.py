"""A command watched from outside: its seconds, those of processors, the memory of all it starts."""

import os
import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path
from subprocess import Popen, TimeoutExpired
from tempfile import TemporaryFile
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
    before, most = os.times(), 0.0
    with TemporaryFile() as told:
        with Popen(command, stdout=told, stderr=told, env=dict(environ)) as child:
            while child.returncode is None:
                with suppress(TimeoutExpired):
                    child.wait(EVERY)
                most = max(most, sum(map(_memory, _family(str(child.pid)))))
        after = os.times()
        if child.returncode:
            told.seek(0)
            raise RuntimeError(told.read().decode()[-2000:])
    spent = sum(after[2:4]) - sum(before[2:4])
    return Spent(after.elapsed - before.elapsed, spent, most)


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
