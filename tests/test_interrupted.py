"""Processes that work on many modules: how many, and Ctrl-C while they do."""

import subprocess
import sys
from pathlib import Path

import pytest
from many import programme

from esn_package.interrupted import workers

AT_THE_WORST_MOMENT = """
import multiprocessing.process, os, signal, sys
from esn_package.cli import main

start = multiprocessing.process.BaseProcess.start

def interrupted(process):
    start(process)
    os.kill(os.getpid(), signal.SIGINT)

multiprocessing.process.BaseProcess.start = interrupted
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A programme of twelve modules: enough for `check` to spread them over processes."""
    return programme(tmp_path / "content", 12)


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot send itself Ctrl-C there")
@pytest.mark.parametrize("command", ["build", "check"])
def test_ctrl_c_as_processes_begin_leaves_none_waiting(command: str, many: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", AT_THE_WORST_MOMENT, command, str(many)],
        cwd=many.parent,
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert told.returncode == 130
    assert told.stderr.decode().strip().startswith("Interrupted")


def test_a_large_computer_has_no_more_processes_than_windows_can_wait_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 128)
    assert [workers(jobs) for jobs in (3, 61, 62, None)] == [3, 61, 61, 61]
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert workers() == 2
