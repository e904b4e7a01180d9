"""A scheduler that has gone: nothing listens at its address."""

from collections.abc import Iterable
from pathlib import Path

from esn_package.problems import Problem
from esn_package.remote.executor import silent


def problems(_: Path) -> Iterable[Problem]:
    """What its silence is to who asks."""
    return [silent("tcp://cluster.example:8786", OSError("Timed out during handshake"))]
