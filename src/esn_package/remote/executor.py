"""A Dask cluster as an Executor: a module's sources go to it, its packages come back."""

from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any, ParamSpec, TypeVar, cast

from esn_package.folders import below
from esn_package.job import Job
from esn_package.made import Done, make, make_all
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.remote.addresses import quiet
from esn_package.remote.packing import above, as_now, sent, shared, top
from esn_package.remote.there import Back, Sent, make_there
from esn_package.replacing import replacing
from esn_package.saying import said

P = ParamSpec("P")
T = TypeVar("T")
PRINTED = said("give the address that `dask scheduler` prints: tcp://host:8786")
KEYS = said(
    "say where its certificates are: DASK_DISTRIBUTED__COMM__TLS__CA_FILE,"
    " …__TLS__CLIENT__CERT and …__TLS__CLIENT__KEY"
)
MOST = 256  # things that are asked of a cluster at once
HEAVY = 200 * 10**6  # bytes of one module's sources that are not worth sending
LARGE = 4 * 10**6  # bytes that go to a worker by themselves, not through the scheduler


class Cluster(Executor):
    """An Executor whose workers share no folder with this machine.

    What is asked waits here, in threads; who is asked to make modules sends their sources.
    """

    def __init__(self, client: Any, address: str, threads: int) -> None:  # noqa: ANN401 - of Dask
        self._client, self._address = client, address
        self._max_workers = threads  # how build_all knows how many are at work
        self._asking = ThreadPoolExecutor(min(MOST, 2 * threads + 1), "cluster")
        self._asked = set[Any]()
        self._lock = Lock()
        self._above = dict[Path, tuple[Path, ...]]()
        self._kept: tuple[object, Any] | None = None

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The future of a call, as every Executor says it."""
        if fn is make_all:
            jobs = cast("Sequence[Job]", args[0])
            return cast("Future[T]", self._asking.submit(self._make_all, jobs))
        return self._asking.submit(lambda: cast("T", self._ask(fn, *args, **kwargs)))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """No more is asked; what was asked is waited for, unless it is cancelled."""
        if cancel_futures:
            with suppress(Exception):  # the scheduler may have gone
                self._client.cancel(list(self._asked))
        self._asking.shutdown(wait, cancel_futures=cancel_futures)

    def _make_all(self, jobs: Sequence[Job]) -> list[Done]:
        """What became of each job: of modules there, of what is made of many modules here."""
        ended = list[Done]()
        for programme, some in groupby(jobs, lambda one: top(one.folder)):
            modules = [[*one] for _, one in groupby(some, lambda one: (one.folder, one.subject))]
            sent = [self._sent(one, programme) for one in modules]
            away = [one for one in sent if one]
            backs = iter(self._made_there(away, programme) if away else ())
            for one, mine in zip(sent, modules, strict=True):
                ended += (_written(next(backs), job) if one else make(job) for job in mine)
        return ended

    def _sent(self, jobs: Sequence[Job], programme: Path) -> Sent | None:
        """The jobs of a module with its sources; None if they are made here.

        So is what cannot be read: who makes it says that. Ids that are written in an odd way are
        looked for in all modules.
        """
        [job, *_] = jobs
        if job.subject != "module" or job.options.browser or job.twice is None:
            return None
        if not job.recipe.above.top:
            return None
        with suppress(OSError):
            files = (job.folder / name for name, _ in job.recipe.own)
            if sum(path.stat().st_size for path in files) <= HEAVY:
                return sent(jobs, programme)
        return None

    def _made_there(self, sent: Sequence[Sent], programme: Path) -> list[Back]:
        size = sum(len(content) for one in sent for content in one.files.values())
        try:
            common = self._shared(programme)
            given = self._carried(list(sent)) if size > LARGE else list(sent)
            return cast("list[Back]", self._ask(make_there, common, given))
        except Exception as error:
            if self._client.status == "running":
                raise
            raise ProblemsFound([_lost(self._address)]) from error

    def _shared(self, programme: Path) -> Any:  # noqa: ANN401 - of Dask
        """What the modules of a programme share, sent to every worker once."""
        with self._lock:
            if programme not in self._above:
                self._above = {programme: above(programme, below(programme))}
            files = self._above[programme]
            stands = (programme, as_now(files))
            if self._kept is None or self._kept[0] != stands or self._kept[1].status != "finished":
                there = self._carried(shared(programme, files), broadcast=True)
                self._kept = (stands, there)
            return self._kept[1]

    def _carried(self, value: object, *, broadcast: bool = False) -> Any:  # noqa: ANN401 - of Dask
        """A value on its way to a worker, or to each, without the scheduler."""
        [there] = self._client.scatter([value], broadcast=broadcast, hash=False)
        return there

    def _ask(self, *call: Any, **named: Any) -> object:  # noqa: ANN401 - whatever was asked
        """What a worker answers; raises BrokenExecutor where one after the other was lost."""
        from distributed import KilledWorker  # noqa: PLC0415 - an extra
        from distributed.client import FutureCancelledError  # noqa: PLC0415

        future = self._client.submit(*call, **named, pure=False)
        self._asked.add(future)
        try:
            return future.result()
        except (KilledWorker, FutureCancelledError) as error:
            raise BrokenExecutor(str(error)) from error
        finally:
            self._asked.discard(future)


def _written(back: Back, job: Job) -> Done:
    """What became of a job, its files written here; raises no ProblemsFound."""
    if back.done is None:
        return make(job)
    try:
        for name, content in back.files.items():
            with replacing(job.out / Path(name).name) as file:
                file.write(content)
    except ProblemsFound as refused:
        return Done(job, problems=refused.problems)
    return back.done._replace(job=job)


def silent(address: str, error: Exception) -> Problem:
    """That nothing answers at the address of a scheduler."""
    message = said("no scheduler answers: {words}", words=quiet(str(error)))
    hint = KEYS if isinstance(error, TypeError) else PRINTED
    return Problem(Place(address), "no-cluster", message, hint)


def _lost(address: str) -> Problem:
    """That a scheduler that had answered no longer does."""
    message = said("the scheduler of the cluster was lost in the middle of the build")
    hint = said("run the same command again when it is back: what had come from there is kept")
    return Problem(Place(address), "no-cluster", message, hint)
