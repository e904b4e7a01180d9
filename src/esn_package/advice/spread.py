"""Many modules over processes, told in the order in which they were asked for."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from esn_package.advice.checking import Around, Checked, around, check_module
from esn_package.advice.choosing import Wanted
from esn_package.interrupted import deaf, undisturbed, workers
from esn_package.programme import Programme

FEW = 8  # modules: a process costs as much to start as it saves on these
CHUNK = 2  # asked for at once: few, so that nobody waits long for the last
Homes = Mapping[str, Path] | None
_given: list[tuple[Around, Wanted]] = []  # to this process, when it was started


def checked(
    folders: Sequence[Path], programme: Programme | None, wanted: Wanted, homes: Homes
) -> Iterator[Checked]:
    """What there is to say of each module, in this order; over processes if there are many."""
    count = min(workers(), len(folders) // CHUNK)
    if len(folders) < FEW or count < 2:  # noqa: PLR2004 - one more process than this one
        given = around(programme, homes)
        yield from (check_module(folder, given, wanted) for folder in folders)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only many modules need it

    with ProcessPoolExecutor(
        count, initializer=_start, initargs=(programme, wanted, homes)
    ) as pool:
        with undisturbed():
            told = pool.map(_check, folders, chunksize=CHUNK)
        try:
            yield from told
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _start(programme: Programme | None, wanted: Wanted, homes: Homes) -> None:
    """What each process is given once; it leaves Ctrl-C to the one that started it."""
    deaf()
    _given[:] = [(around(programme, homes), wanted)]


def _check(folder: Path) -> Checked:
    [(given, wanted)] = _given
    return check_module(folder, given, wanted)
