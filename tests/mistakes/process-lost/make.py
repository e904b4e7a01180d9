"""A module whose process the system ends each time."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from typing import Any

from esn_package.jobs import build_all
from esn_package.problems import Problem


class Short(Executor):
    """Processes that the system ends whatever they are given."""

    def submit(self, fn: Callable[..., Any], /, *_: object, **__: object) -> Future[Any]:  # noqa: ARG002
        """What never comes."""
        future = Future[Any]()
        future.set_exception(BrokenExecutor())
        return future


def problems(folder: Path) -> list[Problem]:
    """What a build says of it."""
    done = build_all(folder / "securite", ["web"], folder.parent / "dist", executor=Short())
    return [problem for one in done for problem in one.problems]
