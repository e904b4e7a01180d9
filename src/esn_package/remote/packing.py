"""Sources as bytes: what the modules of a programme share, and what one has of its own."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from esn_package.folders import PROGRAMME, shown, walked
from esn_package.job import Job
from esn_package.remote.there import Files, Sent, Shared

BESIDE = ("media", "variants")  # folders that modules below them read too


def top(folder: Path) -> Path:
    """The folder of the programme that a module is of, the one that it is in if there is none."""
    there = folder.resolve()
    return next((one for one in there.parents if (one / PROGRAMME).is_file()), there.parent)


def sent(jobs: Sequence[Job], programme: Path) -> Sent:
    """The jobs of a module with its sources, as a cluster's worker takes them; raises OSError."""
    [first, *_] = jobs
    inside = first.folder.resolve().relative_to(programme).as_posix()
    homes = ((id_, home.resolve().relative_to(programme)) for id_, home in first.twice or ())
    called = (shown(programme), shown(first.folder))
    files = {name: (first.folder / name).read_bytes() for name, _ in first.recipe.own}
    twice = (*homes,)
    return Sent(tuple(one._replace(twice=twice) for one in jobs), inside, called, files)


def above(programme: Path, modules: Iterable[Path]) -> tuple[Path, ...]:
    """The files that a programme's modules share: the YAML above them, and media beside that."""
    return tuple(sorted(_above(programme, modules)))


def as_now(files: Iterable[Path]) -> list[tuple[int, int]]:
    """What changes when one of the files does; raises OSError."""
    return [(about.st_size, about.st_mtime_ns) for about in map(Path.stat, files)]


def shared(programme: Path, paths: Iterable[Path]) -> Shared:
    """The files that a programme's modules share, as bytes; raises OSError."""
    files = _bytes(paths, programme)
    digest = sha256()
    for name, content in files.items():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return Shared(digest.hexdigest(), files)


def _above(programme: Path, modules: Iterable[Path]) -> Iterator[Path]:
    folders = {programme}
    for one in modules:
        above = (parent for parent in one.resolve().parents if parent.is_relative_to(programme))
        folders.update(above)
    for folder in folders:
        yield from (path for path in folder.glob("*.yaml") if path.is_file())
        for name in BESIDE if (programme / PROGRAMME).is_file() else ():
            for inner, names in walked(folder / name):
                yield from (inner / one for one in names)


def _bytes(files: Iterable[Path], folder: Path) -> Files:
    found = dict[str, bytes]()
    for path in files:
        found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found
