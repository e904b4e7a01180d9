"""Modules made on a Dask cluster of two processes, which share no folder with who asks."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import clusters
import pytest
from clusters import Running
from many import programme, spoil
from test_elsewhere import block

MODULES = 24


@pytest.fixture(scope="module")
def cluster() -> Iterator[Running]:
    """A scheduler and two workers, in a folder of their own."""
    with clusters.dask() as running:
        yield running


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder with a programme of many modules: one has a mistake, and one a warning."""
    content = programme(tmp_path / "content", MODULES)
    spoil(content, "feu-05")
    (content / "securite/feu-03/05-autre.md").write_text("# Autre\n", encoding="utf-8")
    return tmp_path


def command(out: str, *more: str) -> list[str]:
    """The command that builds it, its paths relative: a worker elsewhere could not read them."""
    return [
        sys.executable,
        "-m",
        "esn_package",
        "build",
        "content",
        "--no-cache",
        "--out",
        out,
        *more,
    ]


def files(folder: Path) -> dict[str, bytes]:
    """What a build left in a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name[0] != "."}


def test_a_worker_killed_in_the_middle_costs_nothing(cluster: Running, many: Path) -> None:
    here = subprocess.run(command("here"), cwd=many, check=False, capture_output=True, text=True)
    there = command("there", "--scheduler", cluster.address)
    with subprocess.Popen(
        there, cwd=many, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr
        first = [running.stderr.readline() for _ in range(2)]
        os.kill(cluster.workers[0], signal.SIGKILL)
        told = "".join([*first, *running.stderr])
        assert running.wait() == here.returncode == 1  # one has a mistake, the others are made
    lost = "1 worker of the cluster was lost: another made what it had been given"
    assert [line for line in told.splitlines() if "cluster was lost" in line] == [lost]
    assert [line for line in steady(told) if line != lost] == steady(here.stderr)
    assert files(many / "there") == files(many / "here")


def steady(told: str) -> list[str]:
    """The lines that a build says whatever its pace, without what Dask logs."""
    return [
        line for line in told.splitlines() if not re.search(r" a second, | - distributed\.", line)
    ]


def test_an_executor_of_dask_is_one_like_any_other(cluster: Running, many: Path) -> None:
    script = block("py", "get_executor").replace("tcp://host:8786", cluster.address)
    script = script.replace('"content"', f'"{many}/content"').replace(
        "executor=", f'out="{many}/dist", executor='
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=many, check=False, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert len(ran.stdout.splitlines()) == MODULES + 1
    assert len([*(many / "dist").glob("*.zip")]) == MODULES


def test_a_scheduler_that_is_not_there_is_told(many: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    ran = subprocess.run(
        command("dist", "--scheduler", address),
        cwd=many,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1
    assert f"{address}:1:1: no scheduler answers: " in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (many / "dist").exists()
