"""A Dask cluster for tests: a scheduler and two workers, each a process of its own.

Run as a script it makes one, prints its address, and ends when nobody listens any more. Of no
workers it is one process that is scheduler and worker.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

DEADLY = "deadly"
# What each worker does first: its process is killed when it opens a file of such a module, and it
# counts the definitions that are written.
_FIRST = f"""
import os, signal, sys

def opened(event, given):
    if event == "open" and {DEADLY!r} in str(given[0]):
        os.kill(os.getpid(), signal.SIGKILL)
    if event == "open" and given[1] == "w" and str(given[0]).endswith("/module.yaml"):
        sys.written += 1

if not hasattr(sys, "written"):  # it may be done twice
    sys.addaudithook(opened)
sys.written = 0
"""


class Running(NamedTuple):
    """The address of a scheduler, and its process."""

    address: str
    scheduler: int


@contextmanager
def dask(workers: int = 2, source: Path | None = None) -> Iterator[Running]:
    """A cluster of so many workers, while the block runs; `source` has another esn-package."""
    command = [sys.executable, str(Path(__file__)), str(workers)]
    ours = {"DASK_DISTRIBUTED__WORKER__PRELOAD": json.dumps([_FIRST])} if workers else {}
    if source:
        ours["PYTHONPATH"] = str(source)
    pipe, variables = subprocess.PIPE, os.environ | ours
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=variables) as made:
        assert made.stdin
        assert made.stdout
        yield Running(made.stdout.readline().strip(), made.pid)
        made.stdin.close()  # what it waits for
        made.wait(60)


if __name__ == "__main__":
    from distributed import LocalCluster

    count = int(sys.argv[1])
    how = {"n_workers": count or 1, "processes": count > 0, "protocol": "tcp"}
    with LocalCluster(**how, threads_per_worker=1, dashboard_address=":0") as cluster:
        print(cluster.scheduler_address, flush=True)  # noqa: T201
        sys.stdin.read()
