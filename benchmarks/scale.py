"""Builds of whole catalogues, beside what zlib needs for the same bytes on the same machine.

    python3 run.py bench scale [--only ROW]... [--modules 1000] [--many 10000]

A build is a whole process, its cache and its folder new where it is said to be cold. What takes
less than a second is the median of five or nine; a cold catalogue, what cores gain, and a cluster,
of three, each in turns with what it stands beside.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import speed
from catalogues import catalogue, institutions
from table import Row, show
from watching import Spent, deflated, gained, watched

TIMES, TURNS = 5, 3
INSTITUTIONS = 12
FEW = 5  # of how many modules one is enough to see what a second core gains
PEER = 4.0  # seconds that the fastest SCORM 1.2 peer with a quiz takes (../shared/facts/bench.md)
SMALL = 3  # pages of the module that the peers were given, with a quiz
MEMORY = 600
FORMATS = ("scorm12", "xapi")
ESN = (sys.executable, "-m", "esn_package")


class Built(NamedTuple):
    """A catalogue, what stands in its own `out`, and what that took when all was cold."""

    catalogue: Path
    out: Path
    cold: Spent


class World:
    """Where all is measured: catalogues and what was built of them, each made when first asked."""

    def __init__(self, top: Path, modules: int, many: int) -> None:
        """In a folder, of so many modules; and of many."""
        self.top, self.modules, self.many = top, modules, many
        self.colds = 0

    def catalogue(self, modules: int) -> Path:
        """A catalogue of so many modules."""
        folder = self.top / f"catalogue-{modules}"
        return folder if folder.exists() else catalogue(folder, modules)

    def build(self, path: Path, out: Path, *more: str) -> Spent:
        """Build what is below a path into a folder, with the cache that this has beside it."""
        formats = [part for name in FORMATS for part in ("--format", name)]
        base = ("--activity-base", "https://e.example/xapi", "--out", str(out), *more)
        cache = ("--cache", f"{out}.cache")
        return watched((*ESN, "build", str(path), *formats, *base, *cache), speed.COMPILED)

    def cold(self, path: Path, name: str, *more: str) -> Built:
        """Build below a path where nothing is known yet.

        Nothing is taken away meanwhile: ext4 looks at each inode that was free for less than five
        minutes before it makes a file (recently_deleted in fs/ext4/ialloc.c), 30 times as long.
        """
        self.colds += 1
        out = self.top / f"{name}-{self.colds}"
        return Built(path, out, self.build(path, out, *more))

    @cached_property
    def turns(self) -> list[tuple[Built, float]]:
        """The catalogue built by all processors, then deflated by zlib on one, three times.

        A processor that others use too is now fast, now slow, from one second to the next.
        """
        builds = (self.cold(self.catalogue(self.modules), "whole") for _ in range(TURNS))
        return [(built, deflated(sorted(built.out.glob("*.zip")))) for built in builds]

    @cached_property
    def whole(self) -> Built:
        """The last of them; its seconds are the median, its memory the most."""
        last, spent = self.turns[-1][0], [built.cold for built, _ in self.turns]
        seconds, processors = (median(one) for one in list(zip(*spent, strict=True))[:2])
        return last._replace(cold=Spent(seconds, processors, max(one.memory for one in spent)))

    @cached_property
    def zlib(self) -> float:
        """Seconds that one processor needs to deflate what the catalogue's packages hold."""
        return median(seconds for _, seconds in self.turns)


def one(world: World) -> Iterator[Row]:
    """One module: the whole process beside its libraries and zlib."""
    module = next(world.catalogue(min(world.modules, 50)).glob("*/*/module.yaml")).parent
    reference = speed.floor(str(world.top / "one"), str(module))
    ours, least = list[float](), list[float]()
    for _ in range(speed.TIMES):
        ours.append(world.cold(module, "one").cold.processors)
        least.append(speed.seconds(*reference))
    what = "one module, two formats, whole process, beside imports and zlib (CPU)"
    yield Row(what, median(ours), "s", 1.7, median(least))


def peers(world: World) -> Iterator[Row]:
    """A small module, as peers were given one, in SCORM 1.2: the whole process."""
    module = catalogue(world.top / "small", 1, SMALL) / "pilier-001/module-00001"
    taken = list[float]()
    for number in range(speed.TIMES):
        out = str(world.top / f"small-{number}")
        command = (*ESN, "build", str(module), "--out", out, "--cache", f"{out}.cache")
        taken.append(watched(command, speed.COMPILED).seconds)
    what = "a small module in SCORM 1.2, beside the fastest peer with a quiz (cited)"
    yield Row(what, median(taken), "s", 0.1, PEER)


def cold(world: World) -> Iterator[Row]:
    """All modules from nothing, beside zlib on one processor."""
    what = f"{world.modules:,} modules, cold, beside zlib on one core"
    yield Row(what, world.whole.cold.seconds, "s", 2, world.zlib)
    yield Row("memory of all its processes", world.whole.cold.memory, "MB", MEMORY)


def changed(world: World) -> Iterator[Row]:
    """One module changed of all; it is another each time."""
    pages = sorted(world.whole.catalogue.glob("*/*/*-page-1.md"))
    taken = list[float]()
    for page in pages[:: max(1, len(pages) // TIMES)][:TIMES]:
        text = page.read_text("utf-8")
        page.write_text(f"{text}\n\nUne phrase de plus pour {page.parent.name}.\n", "utf-8")
        taken.append(world.build(world.whole.catalogue, world.whole.out).seconds)
    what = f"one module changed of {world.modules:,}, beside cold"
    yield Row(what, median(taken), "s", 0.04, world.whole.cold.seconds)


def unchanged(world: World) -> Iterator[Row]:
    """Nothing changed."""
    catalogue, out, cold = world.whole
    world.build(catalogue, out)  # git's rule: what was written a moment ago is read once more
    taken = [world.build(catalogue, out).seconds for _ in range(TIMES)]
    yield Row(
        f"nothing changed of {world.modules:,}, beside cold",
        median(taken),
        "s",
        0.025,
        cold.seconds,
    )


def many(world: World) -> Iterator[Row]:
    """Ten times as many, or as many as are asked: time, beside builds before and after; memory."""
    every, few = world.catalogue(world.many), world.catalogue(world.modules)
    before = world.cold(few, "before-many").cold.seconds
    built = world.cold(every, "many")
    around = mean([before, world.cold(few, "after-many").cold.seconds])
    times = world.many / world.modules
    what = f"{world.many:,} modules, beside {times:g} times {world.modules:,}"
    yield Row(what, built.cold.seconds, "s", 1.1, times * around)
    yield Row("memory of all its processes", built.cold.memory, "MB", MEMORY)


def cores(world: World) -> Iterator[Row]:
    """What two processes gain of one, beside what zlib gains; in turns, the median of three."""
    few = world.catalogue(max(2, world.modules // FEW))
    builds, zlibs = list[float](), list[float]()
    for _ in range(TURNS):
        alone = world.cold(few, "alone", "--jobs", "1")
        both = world.cold(few, "both", "--jobs", "2")
        builds.append(alone.cold.seconds / both.cold.seconds)
        zlibs.append(gained(sorted(both.out.glob("*.zip")), 2))
    what = "two cores: what zlib gains of them, beside what a build does"
    yield Row(what, median(zlibs), "×", 1 / 0.9, median(builds))


def variants(world: World) -> Iterator[Row]:
    """Twelve institutions beside one; none is like another."""
    few = institutions(world.catalogue(world.modules // 10), INSTITUTIONS)
    one = world.cold(few, "one-variant", "--variant", "institut-01").cold
    every = world.cold(few, "every-variant", "--all-variants").cold
    what = f"{INSTITUTIONS} variants of {world.modules // 10:,} modules, beside one of them"
    yield Row(what, every.seconds, "s", 4, one.seconds)


def dask(world: World) -> Iterator[Row]:
    """A new Dask cluster of two processes beside our own two; in turns, the median of three."""
    from distributed import LocalCluster  # noqa: PLC0415 - an extra

    whole = world.catalogue(world.modules)
    there, here = list[float](), list[float]()
    for _ in range(TURNS):
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            built = world.cold(whole, "dask", "--scheduler", cluster.scheduler_address)
        there.append(built.cold.seconds)
        here.append(world.cold(whole, "beside-dask").cold.seconds)
    what = f"{world.modules:,} modules on a Dask cluster of two, beside processes"
    yield Row(what, median(there), "s", 1.3, median(here))


ROWS: dict[str, Callable[[World], Iterator[Row]]] = {
    row.__name__: row for row in (one, peers, cold, changed, unchanged, cores, variants, dask, many)
}


def main(arguments: list[str]) -> int:
    """Print the table; 1 if a row falls short."""
    parser = argparse.ArgumentParser(prog="run.py bench scale")
    parser.add_argument("--only", action="append", choices=ROWS, help="a row; several times")
    parser.add_argument("--modules", type=int, default=1000)
    parser.add_argument("--many", type=int, default=10_000)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        world, rows = World(Path(folder), asked.modules, asked.many), list[Row]()
        for name in asked.only or ROWS:
            print(f"{name} …", file=sys.stderr)
            for row in ROWS[name](world):
                rows.append(row)
                print(f"  {row.what}: {row.judged:.3f}, bar {row.bar:g}", file=sys.stderr)
    return show(f"scale: catalogues of {asked.modules:,} modules × {len(FORMATS)} formats", rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
