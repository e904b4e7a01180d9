"""The cluster of a Dask scheduler: found, looked at before anything is asked of it, and left."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from esn_package.made import ready
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.remote.addresses import shown
from esn_package.remote.executor import PRINTED, Cluster, silent
from esn_package.remote.there import code
from esn_package.saying import said

SECONDS = 10  # that a scheduler has to answer, and a first worker to be there


@contextmanager
def cluster(address: str, tell: Callable[[int], None] = lambda _: None) -> Iterator[Cluster]:
    """The cluster of a scheduler; raises ProblemsFound if it cannot be used.

    At the end `tell` is given how many of its workers were lost, if any were.
    """
    name = shown(address)
    if name != address.rstrip("/"):  # whom it names Dask would print
        message = said("the address says more than where the scheduler is")
        raise ProblemsFound([Problem(Place(name), "no-cluster", message, PRINTED)])
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = said("what asks a cluster is not installed")
        hint = said("install it: {command}", command='pip install "esn-package[dask]"')
        raise ProblemsFound([Problem(Place(name), "not-installed", message, hint)]) from error
    for logger in ("distributed", "distributed.client"):  # what they log is said in a sentence
        logging.getLogger(logger).setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError, TypeError) as error:  # the last: tls:// without keys
        raise ProblemsFound([silent(name, error)]) from error
    with client:
        before = _workers(client, name)
        # They import while it is looked here what there is to do; nobody waits for that.
        imports = [client.submit(ready, workers=[one], pure=False) for one in before]
        asking = Cluster(client, name, sum(before.values()))
        whole = False
        try:
            yield asking
            whole = True
        finally:
            asking.shutdown(whole, cancel_futures=not whole)
            del imports
        if client.status == "running" and (lost := before.keys() - client.nthreads().keys()):
            tell(len(lost))


def _workers(client: Any, address: str) -> dict[str, int]:  # noqa: ANN401 - of Dask
    """How many threads each worker has; raises ProblemsFound if there is none, or another code."""
    try:
        client.wait_for_workers(1, timeout=SECONDS)
    except TimeoutError as error:
        message = said("no worker is at this scheduler")
        hint = said("start some: dask worker {address}", address=address)
        raise ProblemsFound([Problem(Place(address), "no-cluster", message, hint)]) from error
    if found := differing(address, client.run(code, on_error="return"), code()):
        raise ProblemsFound(found)
    return dict(client.nthreads())


def differing(address: str, found: Mapping[str, object], ours: str) -> list[Problem]:
    """That workers have another esn-package, or none; nothing if all have this one."""
    other = sorted(worker for worker, its in found.items() if its != ours)
    if not other:
        return []
    message = said("not the same esn-package is on these workers: {workers}", workers=other)
    hint = said("install there what is here, in every worker's Python: {code}", code=ours)
    return [Problem(Place(address), "workers-differ", message, hint)]
