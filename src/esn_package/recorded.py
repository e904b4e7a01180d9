"""What earlier builds left in the folders of a build, and what this one writes down there."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from esn_package import record, sums, vouched
from esn_package.cache import Cache
from esn_package.interrupted import undisturbed
from esn_package.job import Job
from esn_package.record import Built
from esn_package.replacing import left_over


class Recorded(NamedTuple):
    """What is known of a folder's packages, by file; what `cache` knows of what stands there."""

    known: dict[str, Built]
    cache: Cache


@contextmanager
def recorded(jobs: Sequence[Job], memory: Cache, *, mine: bool) -> Iterator[dict[Path, Recorded]]:
    """What is known of each folder that is built into; what becomes of it is written at last.

    What was seen of all files too, if nothing stopped the build. Where the folders are this build's
    alone, nothing that is half written stays in them.
    """
    outs = {job.out: job for job in jobs}
    for out in outs if mine else ():
        left_over(out)
    before = {out: record.read(out) for out in outs}
    there = {out: Recorded({**before[out]}, memory.beside(out)) for out in outs}
    try:
        yield there
    except BaseException:
        for out in outs if mine else ():
            left_over(out)
        raise
    finally:
        with undisturbed():
            for out, now in there.items():
                if now.known != before[out] or not _summed(now, out):
                    # First: a record that no longer names them would leave them for ever.
                    record.sweep(before[out].values(), now.known.values(), out)
                    vouched.withdraw(now.known.values(), out)
                    record.write(now.known.values(), out)
    for out, now in there.items():
        now.cache.close(now.known.values(), outs[out].options._replace(variant=""))


def _summed(now: Recorded, out: Path) -> bool:
    """Whether SHA256SUMS says what stands there; of nothing it need not say anything."""
    files = (file for built in now.known.values() for file in record.files(built))
    return not now.known or sums.stand(files, out)
