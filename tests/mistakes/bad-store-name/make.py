"""A file of a store whose name is a path of Windows."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import fsspec

from esn_package.problems import Problem, ProblemsFound
from esn_package.remote.sources import fetched


def problems(_: Path) -> Iterable[Problem]:
    """What bringing it here says."""
    store = fsspec.filesystem("memory")
    store.pipe_file("/ecole/content/securite\\feu.md", b"# Feu")
    try:
        with TemporaryDirectory() as folder:
            fetched("memory://ecole/content", Path(folder))
    except ProblemsFound as found:
        return found.problems
    finally:
        store.rm("/ecole", recursive=True)
    return ()
