"""What stands in definitions in a plain way, found without reading them as YAML, once a state."""

import os
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from esn_package.cache.above import of_files
from esn_package.cache.tree import Tree
from esn_package.folders import MODULE, is_draft
from esn_package.twice import PLAIN_ID, Twice
from esn_package.uses import TEXTS, Used, drawn_in, id_in, names_in

_IDS = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)


class Named(NamedTuple):
    """What a module.yaml says of itself: every id that it may have, and whether it is a draft.

    `plain` is whether it has its one id as nearly all do.
    """

    ids: tuple[str, ...]
    draft: bool
    plain: bool


def named(tree: Tree, path: str) -> Named:
    """What the module of a folder says of itself."""

    def find() -> list[object]:
        text = tree.text(path, MODULE)
        ids = [one.decode() for one in _IDS.findall(text)]
        plain = len(ids) == 1 and len(PLAIN_ID.findall(text)) == 1
        return [ids, is_draft(text), plain]

    ids, draft, plain = tree.seen.noted(f"module {tree.alone(path, MODULE)}", find)
    return Named(tuple(ids), draft, plain)


class Homes:
    """Which module of a programme has an id: the first in the order of their folders."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._first: dict[str, dict[str, str]] = {}
        self._said: dict[str, dict[str, Named]] = {}
        self._twice: dict[str, Twice | None] = {}

    def other(self, path: str, top: str) -> str:
        """The folder of a module before this one that may have its id, "" if there is none."""
        if not top:
            return ""
        first = self._homes(top)
        said = self._said[top].get(path) or named(self._tree, path)
        homes = (first.get(id_, path) for id_ in said.ids)
        return next((one for one in homes if one != path), "")

    def twice(self, top: str) -> Twice | None:
        """The ids that several modules of a programme have, each with the first that has it.

        None where an id is written in another way than nearly all are.
        """
        if top and top not in self._twice:
            first, told = self._homes(top), self._said[top]
            ids = {id_ for one, said in told.items() for id_ in said.ids if first[id_] != one}
            twice = tuple((id_, Path(first[id_])) for id_ in sorted(ids))
            self._twice[top] = twice if all(one.plain for one in told.values()) else None
        return self._twice.get(top, ())

    def _homes(self, top: str) -> dict[str, str]:
        first = self._first.get(top)
        if first is None:
            first = self._first[top] = {}
            told = self._said[top] = {one: named(self._tree, one) for one in self._tree.homes(top)}
            for one, said in told.items():
                for id_ in said.ids:
                    first.setdefault(id_, one)
        return first


class Words:
    """What terms the texts of modules name, and what banks they draw from: each looked at once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._known: dict[str, tuple[list[str], list[str]]] = {}

    def of(self, path: str, whole: str = "") -> tuple[list[str], list[str]]:
        """The terms and the banks of the module in a folder; `whole` is the digest of its files."""
        known = self._known.get(path)
        if known is None:
            whole = whole or of_files(self._tree.whole(path).items())
            known = self._known[path] = self._found(path, whole)
        return known

    def _found(self, path: str, whole: str) -> tuple[list[str], list[str]]:
        tree = self._tree

        def find() -> list[object]:
            files = ((at, name) for at, found in tree.walked(path) for name in found.files)
            texts = (tree.text(*file) for file in files if file[1].endswith(TEXTS))
            text = b"\n".join(texts).decode(errors="replace")
            return [sorted(names_in(text)), drawn_in(text)]

        names, drawn = tree.seen.noted(f"words {whole}", find)
        return names, drawn


def terms_of(tree: Tree, top: str, words: Words) -> Used:
    """The names of terms that each module of a programme writes, as `uses.used` finds them."""
    banks = dict(_bank(tree, path, name) for path, name in _banks(tree, top))
    found = list[tuple[str, tuple[str, ...]]]()
    for path in tree.modules(top):
        written, drawn = words.of(path)
        names = {*written}.union(*(banks.get(one, ()) for one in drawn))
        id_ = next(iter(named(tree, path).ids), path.rpartition("/")[2])
        found.append((id_, tuple(sorted(names))))
    return tuple(found)


def state_of(tree: Tree, top: str, *, read: bool = False) -> str:
    """What the system says of the texts in which `terms_of` looks.

    Where they were `read`: "" if another state of one could look alike.
    """
    texts, state = [*_texts(tree, top)], tree.seen.state
    sure = not read or all(state(at, name) == line for at, name, line in texts)
    return sha256(os.fsencode(repr(texts))).hexdigest() if sure else ""


def _texts(tree: Tree, top: str) -> Iterator[tuple[str, str, str]]:
    for path, name in _banks(tree, top):
        yield path, name, tree.folder(path).files[name]
    for home in tree.modules(top):
        for path, there in tree.walked(home):
            texts = (one for one in there.files.items() if one[0].endswith(TEXTS))
            yield from ((path, *one) for one in texts)


def _banks(tree: Tree, top: str) -> Iterator[tuple[str, str]]:
    return ((path, name) for path, _ in tree.walked(top) for name in tree.banks(path))


def _bank(tree: Tree, path: str, name: str) -> tuple[str, list[str]]:
    """The id of a bank, and the terms that it names."""

    def find() -> list[object]:
        text = tree.text(path, name).decode(errors="replace")
        return [id_in(text), sorted(names_in(text))]

    id_, names = tree.seen.noted(f"bank {tree.digest(path, name)}", find)
    return id_, names
