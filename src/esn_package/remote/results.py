"""Packages for a folder of a store: made in a folder of this machine, then stored, each whole.

What stands in the store since an earlier build is brought here first, so that what is unchanged is
neither built nor sent again. Its record, packages.json, is sent last: whoever reads it finds every
file that it names.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.record import FILE, NOT_OURS
from esn_package.refused import temporary
from esn_package.remote.addresses import shown
from esn_package.remote.several import at_once
from esn_package.remote.sources import bounded
from esn_package.remote.store import Store, is_begun, opened
from esn_package.saying import said

OLD = 24 * 3600  # seconds after which nobody sends a file any more
# Written beside packages by a build, and named in no record.
_BESIDE = ("SHA256SUMS", "provenance.intoto.json")


class Results(NamedTuple):
    """A folder here that stands for one of a store; what was there when it was brought here.

    `there` has each file as it was brought, by its name; `records` the bytes of each record;
    `begun` are the names of files that were on their way into it.
    """

    store: Store
    folder: Path
    there: Mapping[str, tuple[int, int]]
    records: Mapping[str, bytes]
    begun: tuple[str, ...] = ()


def brought(address: str, folder: Path) -> Results:
    """What an earlier build left in a folder of a store, in a folder here; raises ProblemsFound."""
    store = opened(address.rstrip("/"))
    names = store.names()
    found = {name: size for name, size in names.items() if _is_record(name)}
    bounded(store, found)  # who may write there writes nowhere here
    records = {name: store.read(name) or b"" for name in found}
    known = {name for record, content in records.items() for name in _named(record, content)}
    wanted = sorted((known & names.keys()) - records.keys())
    bounded(store, {name: names[name] for name in wanted})
    with temporary(shown(store.address)):
        folder.mkdir(exist_ok=True)
        for name, content in records.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        at_once(store.fetch, ((name, names[name], folder / name) for name in wanted))
    begun = tuple(filter(is_begun, names))
    return Results(store, folder, dict(stands(folder)), records, begun)


def stored(results: Results) -> None:
    """Send what a build changed in its folder, records last; raises ProblemsFound."""
    now = dict(stands(results.folder))
    changed = [name for name, stands in now.items() if results.there.get(name) != stands]
    store, folder = results.store, results.folder
    records = [name for name in changed if _is_record(name)]
    at_once(store.keep, ((folder / name, name) for name in changed if name not in records))
    for name in records:
        if (folder / name).read_bytes() == results.records.get(name):
            continue
        if (store.read(name) or b"") != results.records.get(name, b""):
            raise ProblemsFound([_changed(store, name)])
        store.keep(folder / name, name)
    at_once(store.drop, ((name,) for name in results.there if name not in now))
    _swept(results, sorted(name for name in now if _is_record(name)))


def _swept(results: Results, records: Iterable[str]) -> None:
    """Take away what builds that were killed had on its way, a day and more ago.

    What another build is sending now stays. The day is the store's, which no clock of ours decides:
    from then to the last time that a record was written there.
    """
    store = results.store
    with suppress(ProblemsFound):  # what was asked for is there
        now = max((store.written(name) for name in records if results.begun), default=0.0)
        old = (name for name in results.begun if 0 < store.written(name) < now - OLD)
        at_once(store.drop, ((name,) for name in old))


def _changed(store: Store, name: str) -> Problem:
    message = said("another build wrote here at the same time, and its record stands")
    hint = said("build again, one after the other; packages are never half written")
    place = Place(f"{shown(store.address)}/{name}")
    return Problem(place, "store-changed", message, hint)


def _is_record(name: str) -> bool:
    return PurePosixPath(name).name == FILE


def _named(record: str, content: bytes) -> Iterator[str]:
    """The names in the store of what a record names, and of what is written beside it."""
    beside = PurePosixPath(record).parent
    try:
        packages = json.loads(content)["packages"]
        files = [one["file"] for made in packages for one in (made, *made["beside"])]
    except NOT_OURS:
        return
    for file in (*files, *_BESIDE):
        if "/" not in file and "\\" not in file:  # a stranger's record leads nowhere else
            yield (beside / file).as_posix()


def stands(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file of a folder by its name from there, with what changes when it is written."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.name.startswith("."):
            about = file.stat()
            yield file.relative_to(folder).as_posix(), (about.st_ino, about.st_mtime_ns)
