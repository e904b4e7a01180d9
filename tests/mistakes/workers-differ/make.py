"""Workers of last year."""

from collections.abc import Iterable
from pathlib import Path

from esn_package.problems import Problem
from esn_package.remote.cluster import differing


def problems(_: Path) -> Iterable[Problem]:
    """What is said when they answer with what they have."""
    found = {"tcp://node2:1": "0.1.0", "tcp://node1:1": "0.1.0", "tcp://node3:1": "0.2.0"}
    return differing("tcp://cluster.example:8786", found, "0.2.0")
