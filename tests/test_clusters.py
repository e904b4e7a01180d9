"""Modules made on a Dask cluster of two processes, which share no folder with who asks."""

import gc
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

import clusters
import pytest
from clusters import Running
from distributed import Client
from many import programme, spoil
from test_elsewhere import block

import esn_package
from esn_package import build_all
from esn_package.remote import there

pytestmark = pytest.mark.timeout(300)
MODULES = 24
SRC = Path(esn_package.__file__).parents[1]


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
        *(() if "--cache" in more else ("--no-cache",)),
        "--out",
        out,
        *more,
    ]


def run_in(folder: Path, asked: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """What became of a command in a folder, and what it said."""
    return subprocess.run(asked, cwd=folder, check=False, capture_output=True, text=True)


def files(folder: Path) -> dict[str, bytes]:
    """What a build left in a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name[0] != "."}


def test_a_worker_killed_in_the_middle_costs_nothing(
    cluster: Running, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = run_in(many, command("here"))
    there = command("there", "--scheduler", cluster.address, "--cache", "kept")
    with asked(cluster.address) as client:
        [worker, *_] = client.run(os.getpid).values()
    with subprocess.Popen(
        there, cwd=many, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr
        first = [running.stderr.readline() for _ in range(2)]
        os.kill(worker, signal.SIGKILL)
        told = "".join([*first, *running.stderr])
        assert running.wait() == here.returncode == 1  # one has a mistake, the others are made
    lost = "1 worker of the cluster was lost: another made what it had been given"
    assert [line for line in told.splitlines() if "cluster was lost" in line] == [lost]
    assert [line for line in steady(told) if line != lost] == steady(here.stderr)
    assert files(many / "there") == files(many / "here")
    monkeypatch.chdir(many)  # what came from there is in the cache, warnings as they are said here
    again = list(build_all("content", ["scorm12"], "again", cache="kept", jobs=1))
    assert [one.job.folder.name for one in again if not one.cached] == ["feu-05"]
    assert files(many / "again") == files(many / "here")


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
    ran = run_in(many, [sys.executable, "-c", script])
    assert ran.returncode == 0, ran.stderr
    assert len(ran.stdout.splitlines()) == MODULES + 1
    assert len([*(many / "dist").glob("*.zip")]) == MODULES


def test_a_scheduler_that_is_not_there_is_told(many: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    ran = run_in(many, command("dist", "--scheduler", address))
    assert ran.returncode == 1
    assert f"{address}:1:1: no scheduler answers: " in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (many / "dist").exists()


def test_a_scheduler_that_wants_certificates_is_told_of_as_that(many: Path) -> None:
    ran = run_in(many, command("dist", "--scheduler", "tls://127.0.0.1:9", "--lang", "en"))
    assert ran.returncode == 1, ran.stderr
    assert "say where its certificates are: DASK_DISTRIBUTED__COMM__TLS__CA_FILE" in ran.stderr


def test_what_ends_every_process_that_tries_it_is_a_problem_of_that_module(
    cluster: Running, tmp_path: Path
) -> None:
    content = programme(tmp_path / "content", 3)
    (content / "securite/feu-01").rename(content / "securite" / clusters.DEADLY)
    with asked(cluster.address) as client:  # by itself Dask tries it on four, we try it twice
        client.run_on_scheduler(_once)
    ran = run_in(tmp_path, command("dist", "--scheduler", cluster.address))
    where = "content/securite/deadly/module.yaml:1:1: the process that built it was ended"
    assert (ran.returncode, ran.stderr.count(where), ran.stderr.count("Traceback")) == (1, 1, 0)
    assert ran.stderr.count("[process-lost]") == 1
    made = {path.name for path in (tmp_path / "dist").glob("feu-*.zip")}
    assert made == {"feu-00-scorm12.zip", "feu-02-scorm12.zip"}


def test_what_a_worker_has_no_room_for_is_made_here(cluster: Running, tmp_path: Path) -> None:
    programme(tmp_path / "content", 2)
    with asked(cluster.address) as client:
        client.run(_full, 100)
        ran = run_in(tmp_path, command("dist", "--scheduler", cluster.address))
        client.run(_full, -1)
    assert ran.returncode == 0, ran.stderr
    assert len([*(tmp_path / "dist").glob("feu-*.zip")]) == 2


@contextmanager
def asked(address: str) -> Iterator[Client]:
    """Whoever else asks a cluster something."""
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=120)  # one that was killed begins again
        yield client


def _once(dask_scheduler: Any) -> None:  # noqa: ANN401 - of Dask
    dask_scheduler.allowed_failures = 0


def _full(size: int) -> None:
    """No file that is written may be larger."""
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, -1))


def test_a_module_goes_to_a_cluster_once_for_all_institutions(
    cluster: Running, tmp_path: Path
) -> None:
    content = programme(tmp_path / "content", 4)
    (content / "variants").mkdir()
    names = ("lille", "um")
    for name in names:
        text = f"name: École {name}\npass_mark: 65\n"
        (content / f"variants/{name}.yaml").write_text(text, encoding="utf-8")
    with asked(cluster.address) as client:
        paces = client.run(gc.get_threshold)
        before = sum(client.run(_written).values())
        for more in (("here",), ("there", "--scheduler", cluster.address)):
            ran = [*command(*more), "--all-variants", "--no-lexicon"]
            subprocess.run(ran, cwd=tmp_path, check=True, capture_output=True)
        assert sum(client.run(_written).values()) - before == 4
        assert client.run(gc.get_threshold) == paces  # who else uses them has them as they were
    for name in names:
        assert files(tmp_path / "there" / name) == files(tmp_path / "here" / name)


def _written() -> int:
    return int(vars(sys)["written"])


def test_workers_with_another_version_are_refused_before_anything_is_asked(many: Path) -> None:
    source = shutil.copytree(SRC, many / "src", ignore=shutil.ignore_patterns("__pycache__"))
    with (source / "esn_package/scoring.py").open("a") as code:
        code.write("# another\n")
    with clusters.dask(0, source) as other:
        ran = run_in(many, command("dist", "--scheduler", other.address))
    assert ran.returncode == 1
    assert f"{other.address}:1:1: not the same esn-package is on these workers: tcp" in ran.stderr
    assert f"install there what is here, in every worker's Python: {there.code()}" in ran.stderr
    assert not (many / "dist").exists()


def test_a_scheduler_that_is_lost_in_the_middle_is_told(many: Path) -> None:
    with clusters.dask(0) as lost:
        asked = command("dist", "--scheduler", lost.address, "--cache", "kept")
        with subprocess.Popen(
            asked, cwd=many, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as running:
            assert running.stderr
            first = running.stderr.readline()
            os.kill(lost.scheduler, signal.SIGKILL)
            told = first + running.stderr.read()
    assert running.returncode == 1
    assert f"{lost.address}:1:1: the scheduler of the cluster was lost" in told
    assert ("Traceback" in told, "distributed." in told) == (False, False)
    made = files(many / "dist")
    record = {one["file"]: one["sha256"] for one in json.loads(made["packages.json"])["packages"]}
    zips = {name: sha256(data).hexdigest() for name, data in made.items() if name.endswith(".zip")}
    assert record
    assert record.items() <= zips.items()
    assert all(is_zipfile(many / "dist" / name) for name in zips)
