"""Processes that are started once and work on many modules; none outlives who asked for them."""

import gc
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.synchronize import Event
from signal import SIGTERM, signal
from time import monotonic
from types import TracebackType
from typing import ParamSpec, TypeVar

from esn_package.interrupted import ALIVE, deaf, undisturbed
from esn_package.turns import CANNOT_BEGIN

PATIENCE = 0.4  # seconds that a process has to take away what it was writing, before it is killed
P = ParamSpec("P")
T = TypeVar("T")
_working: list[bool] = []  # in such a process: whether it is in the middle of what it was given


class Processes(Executor):
    """Processes of this computer, begun at the first thing that is asked, again if one was lost.

    `ready` is called once before anything is asked. Left by an exception, they are ended at once.
    """

    def __init__(self, count: int, ready: Callable[[], object]) -> None:
        self._count, self._ready = count, ready
        self._own: ProcessPoolExecutor | None = None
        self._begun: Event | None = None  # set by the first process that comes to work

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The future of a call, as every Executor says it."""
        with undisturbed():
            if self._own:
                with suppress(BrokenProcessPool):
                    return self._own.submit(_whole, fn, *args, **kwargs)
                self._end()
                if self._begun and not self._begun.is_set():
                    raise RuntimeError(CANNOT_BEGIN)
            self._own = self._started()
            return self._own.submit(_whole, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """No more is asked."""
        if self._own and self._own._broken:  # noqa: SLF001 - asking it would raise
            self._end()
        elif self._own:
            self._own.shutdown(wait, cancel_futures=cancel_futures)

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        """Wait for all that was asked; after an exception end the processes instead."""
        if kind is None:
            self.shutdown()
            return
        with undisturbed():
            self._end()

    def _started(self) -> ProcessPoolExecutor:
        """Forked, they share what is imported: safe only where this process has no other thread."""
        how = "spawn"
        if sys.platform == "linux" and threading.active_count() == 1:
            how = "fork"
            self._ready()
        processes = get_context(how)
        self._begun = processes.Event()
        begin = (_begin, (self._ready, self._begun))
        return ProcessPoolExecutor(self._count, processes, *begin)

    def _end(self) -> None:
        """End them all, whatever they wait for.

        One that was killed while it told what it had done holds the lock by which the others tell:
        a pool that is broken so waits for them as long as they do for it.
        """
        if not self._own:
            return
        there = list((self._own._processes or {}).values())  # noqa: SLF001 - public from 3.14 on
        # Without it the next ones can be forked.
        thread: threading.Thread | None = vars(self._own).get("_executor_manager_thread")
        self._own.shutdown(wait=False, cancel_futures=True)
        for one in there:
            one.terminate()
        latest = monotonic() + PATIENCE
        for one in there:
            one.join(max(0.0, latest - monotonic()))
            one.kill()
        if thread:
            thread.join(PATIENCE)


def _begin(ready: Callable[[], object], begun: Event) -> None:
    """What each process does first."""
    deaf()
    signal(SIGTERM, _leave)
    threading.Thread(target=_follow, daemon=True).start()
    ready()
    gc.set_threshold(ALIVE)
    begun.set()
    gc.freeze()  # what is shared stays so if nobody looks for garbage in it


def _leave(_: int, __: object) -> None:
    """End where one is in the middle of a module; who is not is killed a little later.

    It may be telling what it has done: half of that would be waited for forever.
    """
    if _working:
        raise SystemExit


def _follow() -> None:
    """End with the process that started this one, however that one ends."""
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)


def _whole(fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """A call whose process ends if it is asked to, with nothing half written."""
    _working.append(True)
    try:
        return fn(*args, **kwargs)
    except SystemExit:
        os._exit(1)
    finally:
        _working.clear()
