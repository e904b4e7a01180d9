"""The processes that a build works in, when one of them ends at the worst moment."""

import os
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from signal import SIGKILL

import pytest

from esn_package.processes import Processes


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
