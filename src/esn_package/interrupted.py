"""Processes that work on many modules, and Ctrl-C: none is left behind, none stops in mid-file."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOST = 61  # processes that Windows can wait for at once: Python refuses more there


def workers(jobs: int) -> int:
    """How many processes so many jobs are worth, on this computer."""
    return min(jobs, os.cpu_count() or 1, MOST)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C comes when the block has ended, for what may not be left half begun.

    A pool of processes is one: interrupted between its first process and the thread that feeds
    it, CPython (3.11 to 3.14) waits at exit for a process that nobody will ever tell to end.
    """
    if threading.current_thread() is not threading.main_thread():  # Ctrl-C is the main thread's
        yield
        return
    from signal import SIGINT, default_int_handler, getsignal, signal  # noqa: PLC0415

    if getsignal(SIGINT) is not default_int_handler:  # it is ignored, or another's to answer
        yield
        return
    asked = list[int]()
    signal(SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield
    finally:
        signal(SIGINT, default_int_handler)
    if asked:
        raise KeyboardInterrupt


def deaf() -> None:
    """A process leaves Ctrl-C to the one that started it, and never stops in mid-file."""
    from signal import SIG_IGN, SIGINT, signal  # noqa: PLC0415 - only many modules need it

    signal(SIGINT, SIG_IGN)
