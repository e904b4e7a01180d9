"""A build whose sources or packages are in a store, as one of two folders of this machine."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from esn_package.record import FILE
from esn_package.refused import temporary
from esn_package.remote.addresses import is_address, shown
from esn_package.remote.results import Results, brought, stands, stored
from esn_package.remote.sources import fetched


@dataclass(frozen=True)
class Here:
    """The folders of this machine that stand for what was asked for, and how that is called."""

    path: Path
    out: Path
    called: Mapping[str, str]
    results: Results | None = None

    def name(self, file: str) -> str:
        """A file or a folder of this machine as people know it."""
        for folder, address in self.called.items():
            if file == folder or file.startswith(f"{folder}/"):
                return address + file.removeprefix(folder)
        return file

    def keep(self) -> None:
        """Store what was built, if it goes to a store; raises ProblemsFound."""
        if self.results:
            _renamed(self.results, self.called)
            stored(self.results)


@contextmanager
def here(path: str, out: str) -> Iterator[Here]:
    """Folders for what is at two addresses, or paths; raises ProblemsFound."""
    with _private(shown(path)) as private:
        called = dict[str, str]()
        folder, target, results = Path(path), Path(out), None
        if is_address(path):
            came = fetched(path, private / "sources")
            folder = came.folder
            called[came.top.as_posix()] = came.address
        if is_address(out):
            target = private / "packages"
            results = brought(out, target)
            _renamed(results, {address: here for here, address in called.items()})
            results = results._replace(there=dict(stands(target)))
            called[target.as_posix()] = shown(out)
        yield Here(folder, target, called, results)


@contextmanager
def _private(name: str) -> Iterator[Path]:
    """A folder for this user alone, while the block runs; raises ProblemsFound."""
    with temporary(name):
        made = TemporaryDirectory(prefix="esn-package-")
    with made:
        yield Path(made.name).resolve()


def _renamed(results: Results, names: Mapping[str, str]) -> None:
    """Write other names of folders into the records: what they say of sources is shown again."""
    for file in results.folder.rglob(FILE):
        text = before = file.read_text(encoding="utf-8")
        for old, new in names.items():
            text = text.replace(_json(f"{old}/"), _json(f"{new}/"))
        if text != before:
            with temporary(f"{shown(results.store.address)}/{FILE}"):
                file.write_text(text, encoding="utf-8")


def _json(text: str) -> str:
    """A text as it stands inside one of JSON."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
