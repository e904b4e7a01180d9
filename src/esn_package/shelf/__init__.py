"""Which files of a module its package holds, each once, and what each is called there."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from esn_package.headers import look
from esn_package.shelf.naming import KINDS, is_original, media_name
from esn_package.shelf.record import digest
from esn_package.shelf.versions import Beside, Version, beside

__all__ = ["Beside", "Picture", "Shelf", "media_name", "shelve"]

DRAWING = ".svg"


class Picture(NamedTuple):
    """A picture as a page shows it: what it falls back to, its size, and its versions.

    `sources`: for each kind, in the order in which browsers are offered them, name and width of
    each version. `beside` is what was found beside it, `path` the original.
    """

    path: Path
    fallback: str
    width: int = 0
    height: int = 0
    sources: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    beside: Beside = Beside()


class Shelf(NamedTuple):
    """The files of a package by their name there; `names` has that of each path: one file alone."""

    kept: Mapping[str, Path] = MappingProxyType({})
    names: Mapping[str, str] = MappingProxyType({})
    pictures: Mapping[str, Picture] = MappingProxyType({})

    def name(self, path: str) -> str:
        """What a file is called in the package."""
        return self.names.get(path) or media_name(path)

    def files_of(self, path: str) -> tuple[str, ...]:
        """Every file of the package that shows what a path names; none of a drawing in a page."""
        picture = self.pictures.get(path)
        names = {name for _, those in picture.sources for name, _ in those} if picture else set()
        names |= {self.name(path), picture.fallback if picture else ""}
        return tuple(sorted(name for name in names if name in self.kept))


def shelve(files: Mapping[str, Path], shown: Collection[str], linked: Collection[str]) -> Shelf:
    """The shelf of the files that a module names: pictures `shown`, files `linked` or played.

    Raises OSError. A drawing stands in the page itself; a picture of which there are versions that
    every browser knows is not needed itself. What is neither shown nor linked is a poster, for
    which a page can name one picture alone.
    """
    found = {path: _found(file) for path, file in sorted(files.items())}
    wanted: dict[str, Path] = {}
    for path, (fallback, versions) in found.items():
        needed = versions.versions if path in shown else ()
        if fallback and path not in linked:
            needed = (*needed, fallback)
        wanted |= {media_name(_near(path, one)): one.path for one in needed}
        if path in linked or (fallback is None and files[path].suffix.lower() != DRAWING):
            wanted[media_name(path)] = files[path]
    same = _once(wanted)
    pictures = {
        path: _picture(path, files[path], fallback, versions, same)
        for path, (fallback, versions) in found.items()
        if files[path].suffix.lower() != DRAWING
    }
    names = {
        path: same.get(media_name(path)) or pictures[path].fallback
        for path in files
        if path in pictures
    }
    kept = {name: wanted[name] for name in sorted(set(same.values()))}
    return Shelf(kept, names, pictures)


def _found(file: Path) -> tuple[Version | None, Beside]:
    """The version that stands for a picture in every browser, if there is one, and all of them."""
    if not is_original(file.name):  # nor is a drawing's head read
        return None, Beside()
    found = beside(file, look(file))
    webp = [one for one in found.versions if one.kind == "webp"]
    return (webp[-1] if webp else None), found


def _near(path: str, version: Version) -> str:
    """The path of a version, as the original's was written."""
    return f"{path.rpartition('/')[0]}/{version.path.name}".removeprefix("/")


def _picture(
    path: str, file: Path, fallback: Version | None, found: Beside, same: Mapping[str, str]
) -> Picture:
    about, own = look(file), media_name(path)
    there = [
        (same[name], one)
        for one in found.versions
        if (name := media_name(_near(path, one))) in same
    ]
    sources = [
        (kind, tuple((name, one.width) for name, one in there if one.kind == kind))
        for kind in KINDS
    ]
    names = [name for name, one in there if one == fallback]
    return Picture(
        file,
        names[0] if names else same.get(own, own),
        about.width,
        about.height,
        tuple((kind, those) for kind, those in sources if those),
        found,
    )


def _once(wanted: Mapping[str, Path]) -> dict[str, str]:
    """The name under which each file is kept: that of the first which holds the same bytes.

    Only files of one size are read; a server tells the type of a file by its suffix, so two of
    another suffix stay two.
    """
    alike = defaultdict[tuple[int, str], list[str]](list)
    for name, path in sorted(wanted.items()):
        alike[path.stat().st_size, path.suffix.lower()].append(name)
    kept: dict[str, str] = {}
    for names in alike.values():
        first: dict[str, str] = {}
        for name in names:
            mark = digest(wanted[name]) if len(names) > 1 else ""
            kept[name] = first.setdefault(mark, name)
    return kept
