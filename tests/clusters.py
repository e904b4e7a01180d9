"""A Dask cluster for tests: a scheduler and two workers, each a process of its own.

Run as a script it makes one, prints its address and the processes of its workers, and ends when
nobody listens any more.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Running(NamedTuple):
    """The address of a scheduler, and the processes of its workers."""

    address: str
    workers: tuple[int, ...]


@contextmanager
def dask(workers: int = 2) -> Iterator[Running]:
    """A cluster of so many workers, while the block runs."""
    command = [sys.executable, str(Path(__file__)), str(workers)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as made:
        assert made.stdin
        assert made.stdout
        address, pids = json.loads(made.stdout.readline())
        yield Running(address, tuple(pids))
        made.stdin.close()  # what it waits for
        made.wait(60)


if __name__ == "__main__":
    import os

    from distributed import Client, LocalCluster

    count = int(sys.argv[1])
    with (
        LocalCluster(n_workers=count, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        print(json.dumps([cluster.scheduler_address, list(client.run(os.getpid).values())]))  # noqa: T201
        sys.stdout.flush()
        sys.stdin.read()
