"""Builds that share their work: their order, what one failure does, what becomes of processes."""

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from many import ASKED, BUILD, GO, LONG, begun, made, mended, programme, spoil

from esn_package import build_all
from esn_package.cli import main
from esn_package.made import Done

linux = pytest.mark.skipif(sys.platform != "linux", reason="it looks for processes in /proc")
KILLED = """
import os, signal, sys
from esn_package import made
from esn_package.cli import main

make, parent = made.make, os.getpid()

def killed(job, *before):
    if job.folder.name in sys.argv[1].split() and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return make(job, *before)

made.make = killed
sys.exit(main(sys.argv[2:]))
"""

# A process with threads is not forked: what is started instead imports the script.
THREADS = """
import threading

def build():
    threading.Thread(target=threading.Event().wait, daemon=True).start()
    from esn_package import build_all
    print(sum(len(done.packages) for done in build_all("content", ["web"], jobs=2)))
"""


def names(done: list[Done]) -> list[str]:
    """The modules, in the order in which they were told."""
    return [one.job.folder.name for one in done]


def processes(pid: int) -> list[int]:
    """The processes that one has started, those of them too."""
    found = list[int]()
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, children.read_text().split())
    return [one for child in found for one in (child, *processes(child))]


def ended(pids: list[int]) -> bool:
    """Whether processes end, within a time that is always enough."""
    until = time.monotonic() + LONG
    while any(alive(pid) for pid in pids):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def alive(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    with suppress(OSError):
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text()
    return False


@pytest.mark.parametrize("pool", [None, ThreadPoolExecutor, ProcessPoolExecutor])
def test_the_order_is_that_of_the_modules_whoever_is_done_first(
    dozen: Path, pool: type[ThreadPoolExecutor] | None, whole: dict[str, bytes]
) -> None:
    slow = dozen / "securite/feu-00/01-alarme.md"  # none of the others waits for it
    slow.write_text(slow.read_text("utf-8") + "\nUne phrase de plus.\n" * 3000, encoding="utf-8")
    spoil(dozen, "feu-03")
    with ThreadPoolExecutor(1) if pool is None else pool(2) as executor:
        own = executor if pool else None
        done = list(build_all(dozen, ["web"], executor=own, jobs=3, lexicon=False))
    assert names(done) == [f"feu-{number:02}" for number in range(12)]
    assert [one.job.left for one in done] == list(reversed(range(12)))
    assert [one.job.folder.name for one in done if one.refused] == ["feu-03"]
    same = {name for name, data in made(Path("dist")).items() if whole.get(name) == data}
    assert {f"feu-{n:02}-web.zip" for n in range(12) if n not in {0, 3}} <= same


def test_an_unchanged_module_is_told_in_its_place(dozen: Path) -> None:
    list(build_all(dozen, ["web"], lexicon=False))
    for name in ("feu-04", "feu-09"):
        page = dozen / "securite" / name / "01-alarme.md"
        page.write_text(page.read_text("utf-8") + "\nUne phrase.\n", encoding="utf-8")
    done = list(build_all(dozen, ["web"], lexicon=False, jobs=2))
    assert names(done) == [f"feu-{number:02}" for number in range(12)]
    assert [one.job.folder.name for one in done if one.fresh] == ["feu-04", "feu-09"]


def test_the_first_failure_ends_a_build_that_asks_for_it(
    dozen: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(dozen, "feu-02")
    spoil(dozen, "feu-07")
    asked = ["build", "--format", "web", "--jobs", "2"]
    assert main([*asked, "--fail-fast"]) == 1
    assert [line.partition(":")[0][-6:] for line in capsys.readouterr().err.splitlines()[:3]] == [
        "feu-00",
        "feu-01",
        "feu-02",
    ]
    record = json.loads(Path("dist/packages.json").read_text("utf-8"))
    assert [one["module"] for one in record["packages"]] == ["feu-00", "feu-01"]
    assert main(asked) == 1
    assert len(json.loads(Path("dist/packages.json").read_text("utf-8"))["packages"]) == 11


def test_parts_make_the_whole_and_a_new_module_moves_none(dozen: Path) -> None:
    def parts() -> list[set[str]]:
        return [
            {*names(list(build_all(dozen, ["web"], f"part{part}", shard=(part, 3))))}
            for part in (1, 2, 3)
        ]

    before = parts()
    assert sum(map(len, before)) == len(set.union(*before)) == 13
    (dozen / "securite/feu-05").rename(dozen / "securite/a-renamed")  # its id stays
    for path in (dozen / "securite/feu-11").iterdir():
        if path.is_file():
            path.unlink()
    after = parts()
    assert [{*part} - {"a-renamed"} for part in after] == [
        part - {"feu-05", "feu-11"} for part in before
    ]
    assert ["a-renamed" in part for part in after] == ["feu-05" in part for part in before]


def test_a_part_in_which_nothing_is_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    programme(Path("content"), 1)
    assert main(["build", "--shard", "1/99", "--lang", "en"]) == 0
    assert capsys.readouterr() == ("", "nothing is in part 1 of 99\n")


@pytest.mark.parametrize("part", ["0/3", "4/3", "3", "1/0", "a/b", "1/2/3"])
def test_a_part_that_is_none_is_a_mistake_of_usage(
    part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", ".", "--shard", part]) == 2
    assert "write a part of several as 3/16" in capsys.readouterr().err


@linux
@pytest.mark.parametrize("ends", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "3"])
def test_what_ends_a_build_leaves_whole_packages_and_nobody(
    dozen: Path, ends: signal.Signals, jobs: str, whole: dict[str, bytes]
) -> None:
    assert dozen.is_dir()
    child = begun("--jobs", jobs, count=2, held="feu-08")
    started = processes(child.pid)
    child.send_signal(ends)
    told = child.communicate(timeout=LONG)[1]
    assert child.returncode == 130
    assert told.splitlines()[-1].startswith("Interrupted")
    assert "Traceback" not in told
    assert ended(started)
    there = made(Path("dist"))
    record, _ = json.loads(there.pop("packages.json")), there.pop("SHA256SUMS")
    assert there.items() <= whole.items()  # each is whole, and no file of another name is left
    assert {one["file"] for one in record["packages"]} <= there.keys()
    assert mended() == whole


@linux
def test_processes_end_with_whoever_started_them(dozen: Path) -> None:
    assert dozen.is_dir()
    child = begun("--jobs", "3", held="feu-08")
    started = processes(child.pid)
    assert len(started) == 3
    child.kill()
    child.communicate()
    assert ended(started)


@linux
def test_a_process_that_is_killed_costs_no_module(dozen: Path, whole: dict[str, bytes]) -> None:
    assert dozen.is_dir()
    child = begun("--jobs", "2", held="feu-08")
    os.kill(processes(child.pid)[0], signal.SIGKILL)
    GO.touch()
    assert "process-lost" not in child.communicate(timeout=LONG)[1]
    assert child.returncode == 0
    assert made(Path("dist")) == whole


@linux
def test_a_module_that_kills_its_process_is_one_problem(
    dozen: Path, whole: dict[str, bytes]
) -> None:
    assert dozen.is_dir()
    command = [sys.executable, "-c", KILLED, "feu-04 feu-05", *ASKED, "--jobs", "2"]
    told = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LONG)
    assert told.returncode == 1
    assert told.stderr.count("[process-lost]") == 2
    lines = [line.split(":")[0] for line in told.stderr.splitlines()[:13]]
    assert [line[-6:] for line in lines[:12]] == [f"feu-{number:02}" for number in range(12)]
    there = made(Path("dist"))
    lacking = {name.partition(".")[0] for name in whole if name not in there}
    assert lacking == {"feu-04-web", "feu-05-web"}


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of another kind")
def test_a_terminal_is_told_how_fast_and_how_much_is_left(dozen: Path) -> None:
    assert dozen.is_dir()
    near, far = os.openpty()
    subprocess.run(
        [*BUILD, "--jobs", "1"], stderr=far, check=True, env=os.environ | {"LC_ALL": "C"}
    )
    shown = os.read(near, 65536).decode()
    assert "a second, 6 left: 0:00:0" in shown
    assert "Building" in shown
    os.close(far)
    os.close(near)


@pytest.mark.parametrize("spelling", ["id: feu-01\n", 'id: "feu-01"\n'])
def test_an_id_that_two_modules_have_is_told_at_the_second_alone(
    tmp_path: Path, spelling: str
) -> None:
    """Looked for once for all; where an id is written in another way, by each module."""
    content = programme(tmp_path / "content", 4)
    second = content / "securite/feu-03/module.yaml"
    text = second.read_text(encoding="utf-8").replace("id: feu-03\n", spelling)
    second.write_text(text, encoding="utf-8")
    ended = list(build_all(content, ["web"], tmp_path / "dist"))
    assert [one.job.folder.name for one in ended if one.refused] == ["feu-03"]
    [problem] = [one for done in ended if done.refused for one in done.problems]
    assert (problem.code, Path(problem.place.file).parent.name) == ("id-twice", "feu-03")
    assert "feu-01" in problem.hint


@pytest.mark.parametrize("guarded", [True, False])
def test_a_script_with_threads_has_processes_that_import_it(
    dozen: Path, *, guarded: bool, whole: dict[str, bytes]
) -> None:
    script = dozen.parent / "school.py"
    last = 'if __name__ == "__main__":\n    build()\n' if guarded else "build()\n"
    script.write_text(f"{THREADS}\n{last}", encoding="utf-8")
    command, pipe = [sys.executable, script.name], subprocess.PIPE
    child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    said, told = child.communicate(timeout=LONG)
    if guarded:
        assert (child.returncode, said) == (0, "13\n")
        assert made(Path("dist")) == whole
    else:
        assert child.returncode == 1
        assert told.splitlines()[-1].startswith("RuntimeError: no process can begin: a script")
