"""The files of definitions as the system lists them: each folder once, none read but for a digest.

Paths are absolute texts: of ten thousand modules Path objects would cost more than the system does.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from stat import S_ISLNK, S_ISREG
from sys import intern
from typing import NamedTuple

from esn_package.cache.seen import Seen
from esn_package.folders import MODULE, PROGRAMME, is_bank
from esn_package.unchanged import described

MEDIA = "media"
YAML = ".yaml"
LEFT = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
OPENED = ".swp"  # by vim
Digests = dict[str, str]


class Folder(NamedTuple):
    """What a folder holds: files with what the system says of them, and the names of folders.

    `links` are those of the files that stand elsewhere; links to folders are left out, and what
    nobody wrote.
    """

    files: dict[str, str]
    inside: tuple[str, ...]
    links: frozenset[str] = frozenset()


class Tree:
    """Folders, each listed once however often it is asked for; `seen` has the digests."""

    def __init__(self, seen: Seen | None = None) -> None:
        self.seen = seen or Seen()
        self._folders: dict[str, Folder] = {}
        self.closed: list[str] = []  # those that may not be entered

    def folder(self, path: str) -> Folder:
        """What a folder holds, sorted; nothing of one that cannot be read."""
        found = self._folders.get(path)
        if found is None:
            found = self._folders[path] = _listed(path, self.closed)
        return found

    def walked(self, start: str) -> Iterator[tuple[str, Folder]]:
        """Each folder at or below one in the order of their names, as `folders.walked` has them."""
        found = self.folder(start)
        yield start, found
        for name in found.inside:
            if not name.startswith("."):
                yield from self.walked(f"{start}/{name}")

    def digest(self, folder: str, name: str) -> str:
        """The digest of a file of a folder; what cannot be read, or is a link, has another."""
        there = self.folder(folder)
        try:
            digest = self.seen.digest(folder, name, there.files[name])
        except OSError:
            return "unreadable"
        return f"link {digest}" if name in there.links else digest

    def alone(self, folder: str, name: str) -> str:
        """The digest of a file as `digest` has it, without a look at the others of its folder."""
        if folder in self._folders:
            return (
                self.digest(folder, name) if name in self._folders[folder].files else "unreadable"
            )
        path = f"{folder}/{name}"
        try:
            found = os.lstat(path)
            is_link = S_ISLNK(found.st_mode)
            found = os.stat(path) if is_link else found  # noqa: PTH116
            digest = self.seen.digest(folder, name, described(found))
        except OSError:
            return "unreadable"
        return f"link {digest}" if is_link else digest

    def whole(self, path: str, at: str = "") -> Digests:
        """The digests of all files at or below a folder, by path; hidden ones too."""
        found = self.folder(path)
        same = self.seen.same(path, found.files) if not found.links else {}
        digests = {f"{at}{name}": same.get(name) or self.digest(path, name) for name in found.files}
        for name in found.inside:
            digests |= self.whole(f"{path}/{name}", f"{at}{name}/")
        return digests

    def chosen(self, path: str, names: tuple[str, ...] = (), *, yaml: bool = False) -> Digests:
        """The digests of those files of a folder that have one of these names, or are YAML."""
        there = self.folder(path).files
        return {
            name: self.digest(path, name)
            for name in there
            if name in names or (yaml and name.endswith(YAML))
        }

    def media(self, path: str) -> Digests:
        """The digests of what is in the folder `media` of a folder, by path from there."""
        if MEDIA not in self.folder(path).inside:
            return {}
        return self.whole(f"{path}/{MEDIA}", f"{MEDIA}/")

    def text(self, path: str, name: str) -> bytes:
        """What a file holds; nothing of one that may not be read."""
        with suppress(OSError), open(f"{path}/{name}", "rb") as file:  # noqa: PTH123
            return file.read()
        return b""

    def modules(self, start: str) -> list[str]:
        """Every module's folder at or below a folder, sorted as paths are."""
        found = (path for path, there in self.walked(start) if MODULE in there.files)
        return sorted(found, key=lambda path: path.split("/"))

    def homes(self, start: str) -> list[str]:
        """The same, of folders that nothing else is asked of: no other file of theirs is looked at.

        Who builds one module asks for those of its whole programme.
        """
        waiting, found = [start], list[str]()
        while waiting:
            path = waiting.pop()
            there = self._folders.get(path)
            is_home, inside = (MODULE in there.files, there.inside) if there else _outline(path)
            found += [path] if is_home else []
            waiting += [f"{path}/{name}" for name in inside if not name.startswith(".")]
        return sorted(found, key=lambda path: path.split("/"))

    def above(self, path: str) -> str:
        """The nearest folder above one that holds a programme; "" if none does."""
        while (parent := os.path.dirname(path)) != path:  # noqa: PTH120
            path = parent
            if PROGRAMME in self.folder(path).files:
                return path
        return ""

    def banks(self, path: str) -> list[str]:
        """The names of the banks of a folder, sorted."""
        return [name for name in self.folder(path).files if is_bank(name)]


def is_left(name: str) -> bool:
    """Whether systems or editors leave a file of this name, which no definition can name."""
    return name in LEFT or name.endswith(OPENED)


def _outline(path: str) -> tuple[bool, list[str]]:
    """Whether a folder is a module's, and the names of the folders in it."""
    is_home, inside = False, list[str]()
    with suppress(OSError), os.scandir(path) as found:
        for one in found:
            if one.is_dir(follow_symlinks=False):
                inside.append(one.name)
            elif one.name == MODULE:
                is_home = one.is_file()
    return is_home, inside


def _listed(path: str, closed: list[str]) -> Folder:
    files, inside, links = dict[str, str](), list[str](), set[str]()
    try:
        entries = os.scandir(path)
    except OSError as error:
        closed += [path] if isinstance(error, PermissionError) else []
        return Folder({}, ())
    with suppress(OSError), entries as found:
        for one in found:
            if one.is_dir(follow_symlinks=False):
                inside.append(one.name)
                continue
            if is_left(one.name):
                continue
            if one.is_symlink():
                links.add(one.name)
            try:
                # What Windows lists a file with has no inode.
                what = os.stat(one.path) if os.name == "nt" else one.stat()  # noqa: PTH116
            except OSError:  # gone meanwhile, or a link that leads nowhere
                continue
            if S_ISREG(what.st_mode):
                files[intern(one.name)] = described(what)  # modules have the same names
    return Folder(dict(sorted(files.items())), tuple(sorted(inside)), frozenset(links))
