"""Several files on their way to or from a store at a time, in threads that can be left behind."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from threading import Event, Thread
from time import monotonic

from esn_package.remote.patience import asking_until

AT_ONCE = 16  # each waits for the net, not for us
GRACE = 0.3  # seconds that those who are interrupted give to what is under way


def at_once(do: Callable[..., None], each: Iterable[tuple[object, ...]]) -> None:
    """Do something for each, several at a time; raises the first ProblemsFound, the rest left.

    A library may wait a minute for a store that stalls: Ctrl-C does not. Python ends while daemons
    wait, but not while the threads of its own pool do.
    """
    asked = [(Future[None](), one) for one in each]
    left, over, until = iter(asked), Event(), None

    def work() -> None:
        asking_until(over)
        for told, one in left:
            if over.is_set():
                return
            try:
                do(*one)
                told.set_result(None)
            except BaseException as error:  # noqa: BLE001 - told to who waits
                told.set_exception(error)

    most = min(AT_ONCE, 4 * (os.cpu_count() or 1), len(asked))
    threads = [Thread(target=work, daemon=True) for _ in range(most)]
    for thread in threads:
        thread.start()
    try:
        for told, _ in asked:
            told.result()
    except BaseException as error:
        over.set()
        until = None if isinstance(error, Exception) else monotonic() + GRACE
        raise
    finally:
        for thread in threads:
            thread.join(until and max(0.0, until - monotonic()))
