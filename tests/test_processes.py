"""The processes that a build works in: what each is given, and one that ends too soon."""

import os
import sys
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from signal import SIGKILL

import pytest

from esn_package.job import Job
from esn_package.made import Done
from esn_package.problems import ProblemsFound
from esn_package.processes import Processes
from esn_package.spread import spread


def _killed_while_telling(slowly: float) -> None:
    """End as a process that is killed while it tells: nobody else can tell more."""
    frame = sys._getframe()  # what it tells by is no argument
    while frame.f_code.co_name != "_process_worker" and frame.f_back:
        frame = frame.f_back
    frame.f_locals["result_queue"]._wlock.acquire()
    time.sleep(slowly)
    os.kill(os.getpid(), SIGKILL)


def _done(after: float) -> float:
    time.sleep(after)
    return after


@pytest.mark.parametrize("again", [True, False])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.timeout(60)
def test_a_process_that_is_killed_while_it_tells_holds_up_no_other(again: bool) -> None:  # noqa: FBT001 - a case
    with Processes(2, int) as own:
        # Python watches for a process's end once another thing was asked or told after its start.
        for first in [own.submit(_done, 0.2) for _ in range(3)]:
            first.result(timeout=20)
        lost = own.submit(_killed_while_telling, 1.0), own.submit(_done, 0.1)
        for one in lost:
            with pytest.raises(BrokenProcessPool):
                one.result(timeout=20)
        if again:
            assert own.submit(_done, 0.1).result(timeout=20) == 0.1


class Told(Executor):
    """Makes nothing, and knows how many jobs it was given at once."""

    def __init__(self) -> None:
        self.sizes = list[int]()

    def submit(self, _: object, jobs: tuple[Job, ...]) -> "Future[list[Done]]":  # type: ignore[override]
        self.sizes += [len(jobs)] if jobs else []
        asked: Future[list[Done]] = Future()
        asked.set_result([Done(job) for job in jobs])
        return asked


@pytest.mark.parametrize(("tells", "sizes"), [(False, [12, 6, 6]), (True, [12, 12])])
def test_the_last_folder_is_shared_out_among_processes(tells: bool, sizes: list[int]) -> None:  # noqa: FBT001 - a case
    """Nobody waits while one makes it for all institutions; elsewhere it goes once."""
    there, work = Told(), list[Job]()
    for place in range(24):
        folder, last = Path(f"module-{place // 12}"), place % 12 == 11
        work.append(Job(folder, Path(), (), left=23 - place, tells=tells, last=last))
    assert [one.job for one in spread(work, there, 2)] == work
    assert there.sizes == sizes


def _jobs(count: int) -> list[Job]:
    return [Job(Path(f"module-{place}"), Path(), (), left=count - place) for place in range(count)]


class Cancelling(Executor):
    """Cancels what it is asked first before it begins, as `shutdown(cancel_futures=True)` does."""

    def __init__(self) -> None:
        self.threads, self.asked = ThreadPoolExecutor(1), 0

    def submit(self, _: object, jobs: tuple[Job, ...]) -> "Future[list[Done]]":  # type: ignore[override]
        self.asked += 1
        if self.asked < 4:
            cancelled: Future[list[Done]] = Future()
            cancelled.cancel()
            return cancelled
        return self.threads.submit(lambda: [Done(job) for job in jobs])


@pytest.mark.timeout(20)
def test_what_an_executor_cancels_is_asked_once_more() -> None:
    """`concurrent.futures.wait` would wait for it forever."""
    work = _jobs(20)
    assert [one.job for one in spread(work, Cancelling(), 1)] == work


def _killed() -> None:
    os.kill(os.getpid(), SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.timeout(60)
def test_an_executor_that_is_lost_is_told_once_and_not_of_each_module() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        with pytest.raises(BrokenProcessPool):
            executor.submit(_killed).result(timeout=20)
        with pytest.raises(ProblemsFound) as found:
            list(spread(_jobs(20), executor, 1))
    [problem] = found.value.problems
    assert (problem.code, problem.place.file) == ("process-lost", "module-0")
    assert "no more can be asked of the executor: " in str(problem)
