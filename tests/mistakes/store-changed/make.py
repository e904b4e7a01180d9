"""Two builds into one folder of a store: the other's record was written in the meantime."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import fsspec

from esn_package.problems import Problem, ProblemsFound
from esn_package.remote.results import brought, stored


def problems(_: Path) -> Iterable[Problem]:
    """What storing the second says."""
    store = fsspec.filesystem("memory")
    try:
        with TemporaryDirectory() as folder:
            ours = brought("memory://ecole/dist", Path(folder))
            store.pipe_file("/ecole/dist/packages.json", b"{}")
            (Path(folder) / "packages.json").write_text('{"packages": []}', encoding="utf-8")
            stored(ours)
    except ProblemsFound as found:
        return found.problems
    finally:
        store.rm("/ecole", recursive=True)
    return ()
