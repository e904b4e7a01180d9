"""How often a process that is not ours looks for garbage while it makes modules for us."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from esn_package.interrupted import ALIVE

_LOCK = threading.Lock()
_paces: list[tuple[int, int, int]] = []  # for each thread that is at it, what was before the first


@contextmanager
def seldom_looked() -> Iterator[None]:
    """As seldom as in our own processes; afterwards as before, for whoever else uses it.

    By itself CPython looks after 700 new values, and a module is a hundred times as many.
    """
    with _LOCK:
        _paces.append(_paces[0] if _paces else gc.get_threshold())
        gc.set_threshold(ALIVE, *_paces[0][1:])
    try:
        yield
    finally:
        with _LOCK:
            pace = _paces.pop()
            if not _paces:
                gc.set_threshold(*pace)
