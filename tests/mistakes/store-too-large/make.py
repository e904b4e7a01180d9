"""A folder of a store that holds everything that a school ever filmed."""

from collections.abc import Iterable
from pathlib import Path

from esn_package.problems import Problem, ProblemsFound
from esn_package.remote.sources import bounded
from esn_package.remote.store import Store


def problems(_: Path) -> Iterable[Problem]:
    """What is said of it before anything comes."""
    try:
        bounded(Store("s3://ecole", "ecole", None), {f"{n}.mp4": 2 * 10**9 for n in range(40)})
    except ProblemsFound as found:
        return found.problems
    return ()
