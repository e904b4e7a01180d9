"""Processes that work on many modules, and Ctrl-C: none is left behind, none stops in mid-file."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

ALIVE = (
    100_000  # values that a build of one module makes, about: the least between looks for garbage
)
MOST = 61  # processes that Windows can wait for at once: Python refuses more there


def workers(wanted: int | None = None) -> int:
    """How many processes are worth their start on this computer: those wanted, or one a core."""
    return min(wanted or os.cpu_count() or 1, MOST)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C comes when the block has ended, for what may not be left half begun.

    A pool of processes is one: interrupted between its first process and the thread that feeds
    it, CPython (3.11 to 3.14) waits at exit for a process that nobody will ever tell to end.
    Imports are another: interrupted in code that is made of a string (a dataclass), CPython takes
    the interrupt for one that nobody caught, and ends by that signal whatever it was answered.
    """
    if threading.current_thread() is not threading.main_thread():  # Ctrl-C is the main thread's
        yield
        return
    from signal import SIGINT, SIGTERM, default_int_handler, getsignal, signal  # noqa: PLC0415

    # One that is ignored, or another's to answer, stays as it is.
    ours = [one for one in (SIGINT, SIGTERM) if getsignal(one) is default_int_handler]
    asked = list[int]()
    for one in ours:
        signal(one, lambda number, _frame: asked.append(number))
    try:
        yield
    finally:
        for one in ours:
            signal(one, default_int_handler)
    if asked:
        raise KeyboardInterrupt


@contextmanager
def stopping() -> Iterator[None]:
    """Whoever ends this process by SIGTERM, as CI systems do, is answered as Ctrl-C is."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    from signal import SIGTERM, default_int_handler, signal  # noqa: PLC0415

    before = signal(SIGTERM, default_int_handler)
    try:
        yield
    finally:
        signal(SIGTERM, before)


def deaf() -> None:
    """A process leaves Ctrl-C to the one that started it, and never stops in mid-file."""
    from signal import SIG_IGN, SIGINT, signal  # noqa: PLC0415 - only many modules need it

    signal(SIGINT, SIG_IGN)
