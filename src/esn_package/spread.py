"""Jobs over an Executor, told in the order of the jobs: few are asked for ahead, none is lost."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import suppress
from threading import Event
from typing import TypeAlias

from esn_package.folders import DEFINED, shown
from esn_package.job import Job
from esn_package.made import Done, make_all
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.saying import said

# Asking costs a five-hundredth of a module: few at once spare it, more would leave others waiting.
AT_ONCE, ROUNDS = 8, 16
LOST = (BrokenExecutor, CancelledError)  # a process ended before what it had been given was done
_Asked: TypeAlias = "Future[list[Done]]"


class _Chunk:
    """Jobs that are asked for together, and what came of them."""

    def __init__(self) -> None:
        self.jobs = list[Job]()
        self.asked: _Asked = Future()
        self.ended = list[Done]()

    def ask(self, executor: Executor) -> _Asked:
        """What will be there when they are done."""
        try:
            self.asked = executor.submit(make_all, tuple(self.jobs))
        except BrokenExecutor as error:
            self.asked.set_exception(error)
        return self.asked


def spread(work: Iterable[Done | Job], executor: Executor, count: int) -> Iterator[Done]:
    """What became of each job, in the order of the work, in which there may be some that are done.

    `count` is how many are at work at once. What a lost process had been given is tried once more,
    alone; when that ends its process again, that is a problem of that job. Raises ProblemsFound if
    nothing can be tried again, as the executor was lost with it.
    """
    waiting, asked = deque[Done | tuple[_Chunk, int]](), set[_Asked]()
    chunk, share = _Chunk(), 0
    try:
        for one in work:
            if isinstance(one, Done):
                waiting.append(one)
            else:
                waiting.append((chunk, len(chunk.jobs)))
                chunk.jobs.append(one)
                enough = len(chunk.jobs) >= min(AT_ONCE, one.left // (count * ROUNDS))
                share = share or _share(chunk.jobs, count)
                if enough and (one.last or len(chunk.jobs) == share):
                    asked.add(chunk.ask(executor))
                    chunk = _Chunk()
            if len(asked) > 2 * count:  # as many again as are at work: none waits for this loop
                asked = _after_one(asked)
            while waiting and _is_there(waiting[0]):
                yield _ended(waiting.popleft(), executor, asked)
        asked.add(chunk.ask(executor))
        while waiting:
            yield _ended(waiting.popleft(), executor, asked)
    finally:
        for future in asked:  # whoever asked has gone: nothing more begins
            future.cancel()


def _after_one(asked: set[_Asked]) -> set[_Asked]:
    """Those that are not done once one more is; `wait` never hears of one that was cancelled."""
    ended = Event()
    for one in asked:
        one.add_done_callback(lambda _: ended.set())
    ended.wait()
    return {one for one in asked if not one.done()}


def _share(jobs: list[Job], count: int) -> int:
    """How many jobs of one folder go together at the end of a build, where others would wait.

    0 as long as there is more to do: what is of one folder is read once then. What is made
    elsewhere stays together to the end, since its sources go there once.
    """
    is_end = len(jobs) * (count - 1) >= jobs[-1].left and not jobs[-1].last
    return len(jobs) if is_end and not jobs[-1].tells else 0


def _is_there(one: Done | tuple[_Chunk, int]) -> bool:
    return isinstance(one, Done) or one[0].asked.done()


def _ended(one: Done | tuple[_Chunk, int], executor: Executor, asked: Iterable[_Asked]) -> Done:
    """What became of one, which is waited for."""
    if isinstance(one, Done):
        return one
    chunk, place = one
    if not chunk.ended:
        try:
            chunk.ended = chunk.asked.result()
        except LOST:
            for other in asked:
                with suppress(CancelledError):
                    other.exception()
            # Alone: what ends the process again is then this job's doing.
            chunk.ended = [_again(job, executor) for job in chunk.jobs]
    return chunk.ended[place]


def _again(job: Job, executor: Executor) -> Done:
    """What becomes of a job whose process was lost, tried once more; raises ProblemsFound."""
    try:
        asked = executor.submit(make_all, (job,))
    except BrokenExecutor as error:  # a pool of Python's is not usable once it lost a process
        what = said("no more can be asked of the executor: {words}", words=str(error))
        hint = said("build again with another one")
        lost = Problem(Place(shown(job.folder)), "process-lost", what, hint)
        raise ProblemsFound([lost]) from error
    try:
        [done] = asked.result()
    except LOST:
        what = said("the process that built it was ended by the system, twice")
        hint = said("memory may have run out: look for a very large file in it")
        place = Place(shown(job.folder / DEFINED[job.subject]))
        return Done(job, problems=(Problem(place, "process-lost", what, hint),))
    return done
