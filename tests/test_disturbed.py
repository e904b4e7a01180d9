"""What a build loses when it is killed, the disk is full or others write meanwhile: nothing."""

import shutil
import signal
import subprocess
import sys
import time
import zipfile
from itertools import count
from pathlib import Path

import pytest
from many import ASKED, BUILD, LONG, begun, made, mended, programme

from esn_package import build_all
from esn_package.cli import main

KILLED_AT = (1, 4, 8, 11)  # modules that had been told of
# The process that builds writes a page again, so often, each time that the page was read.
WRITTEN = """
import sys
from pathlib import Path
from esn_package.cli import main

times, page, load = int(sys.argv[1]), Path(sys.argv[2]), Path.read_bytes

def read(path):
    found = load(path)
    global times
    if path.name == page.name and times:
        times -= 1
        other = found.replace(b"Combustible", b"Carburant")
        page.write_bytes(other if page.suffix == ".yaml" else found + b"\\nUne phrase.\\n")
    return found

Path.read_bytes = read
sys.exit(main(sys.argv[3:]))
"""
# A folder that is a small file system of its own, or one that can only be read, for one command.
SMALL_DISK = 'mount -t tmpfs -o size=400k none "$0" && exec "$@"'
READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
HOLDS = """
import sys
from pathlib import Path
from esn_package.turns import alone

with alone(Path("dist"), print):
    print("mine", flush=True)
    sys.stdin.read()
"""
SMALL = """
import resource, signal, sys
from esn_package.cli import main

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(main(sys.argv[2:]))
"""


def whole_zips(out: Path) -> bool:
    """Whether every package of a folder can be read to its end."""
    for path in out.glob("*.zip"):
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("count", KILLED_AT)
def test_a_build_that_is_killed_is_mended_by_the_next(
    dozen: Path, count: int, whole: dict[str, bytes]
) -> None:
    assert dozen.is_dir()
    child = begun("--jobs", "2", count=count)
    time.sleep(0.007 * count)  # in the middle of another each time
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert whole_zips(Path("dist"))
    assert mended() == whole  # what was being written is no longer there either


def test_two_builds_into_one_folder_take_turns(dozen: Path, whole: dict[str, bytes]) -> None:
    assert dozen.is_dir()
    pipe = subprocess.PIPE
    first = subprocess.Popen([sys.executable, "-c", HOLDS], stdin=pipe, stdout=pipe)
    assert first.stdout
    assert first.stdout.readline()
    second = begun()  # it has said something: that it waits
    assert not [*Path("dist").glob("*")]
    first.kill()
    first.communicate()
    assert second.communicate(timeout=LONG)[0]
    assert second.returncode == 0
    assert made(Path("dist")) == whole


def test_who_waits_says_so(dozen: Path, whole: dict[str, bytes]) -> None:
    assert dozen.is_dir()
    both = [subprocess.Popen(BUILD, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [one.communicate(timeout=LONG)[1] for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert sum("another build writes into dist: waiting for its end" in one for one in told) == 1
    assert sum(one.count("built") for one in told) == 13
    assert sum(one.count("unchanged") for one in told) == 13
    assert made(Path("dist")) == whole


def test_builds_into_folders_of_one_folder_do_not_wait(tmp_path: Path) -> None:
    content = programme(tmp_path / "content", 1)
    asked = [build_all(content, ["web"], tmp_path / "a" / name) for name in "bc"]
    assert [next(one).job.out.name for one in asked] == ["b", "c"]


@pytest.mark.skipif(sys.platform != "linux", reason="a limit of files' size")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_is_said_and_the_next_build_is_whole(
    dozen: Path, jobs: str, whole: dict[str, bytes]
) -> None:
    assert dozen.is_dir()
    mended()
    shutil.rmtree("dist")
    command = [sys.executable, "-c", SMALL, "30000", *ASKED, "--jobs", jobs]
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    assert told.returncode == 1
    assert "dist/feu-07-web.zip:1:1: cannot be written: the disk is full" in told.stderr
    assert "Traceback" not in told.stderr
    assert not [name for name in made(Path("dist")) if name.startswith((".", "feu"))]
    assert mended() == whole


@pytest.mark.parametrize(("times", "ends"), [(1, 0), (99, 1)])
def test_a_source_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path, times: int, ends: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    content = programme(tmp_path / "content", 1)
    page = content / "securite/feu-00/01-alarme.md"
    options = ["--no-lexicon"]
    command = [sys.executable, "-c", WRITTEN, str(times), str(page), *ASKED, *options]
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    assert told.returncode == ends, told.stderr
    if ends:
        assert "feu-00/module.yaml:1:1: its files changed each time" in told.stderr
        assert not Path("dist").exists()
        return
    package = made(Path("dist"))["feu-00-web.zip"]
    shutil.rmtree("dist")
    subprocess.run([*BUILD, *options], check=True, capture_output=True)
    assert made(Path("dist"))["feu-00-web.zip"] == package


def apart(how: str, folder: str, *command: str) -> subprocess.CompletedProcess[str]:
    """A command that sees a folder as another file system; skips where nobody may mount one."""
    Path(folder).mkdir(exist_ok=True)
    unshare = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    try:
        subprocess.run([*unshare, how, folder, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    return subprocess.run(
        [*unshare, how, folder, *command], check=False, capture_output=True, text=True
    )


def test_a_disk_that_is_full_leaves_what_is_whole(dozen: Path) -> None:
    """A real one: of twelve packages some fit, and not the last ones."""
    script = 'shift; "$@"; code=$?; cp dist/* there; exit $code'
    Path("there").mkdir()
    ran = apart(SMALL_DISK, "dist", "sh", "-c", script, "sh", "-", *BUILD, "--jobs", "1")
    assert dozen.is_dir()
    assert (ran.returncode, ran.stderr.count("Traceback")) == (1, 0)
    assert "dist/feu-11-web.zip:1:1: cannot be written: the disk is full" in ran.stderr
    assert whole_zips(Path("there"))
    assert made(Path("there")).keys() >= {"feu-00-web.zip"}


def test_a_cache_whose_disk_is_full_costs_no_package(dozen: Path, whole: dict[str, bytes]) -> None:
    ran = apart(SMALL_DISK, "kept", *BUILD, "--jobs", "2", "--cache", "kept")
    assert dozen.is_dir()
    assert (ran.returncode, ran.stderr.count("Traceback")) == (0, 0)
    assert made(Path("dist")) == whole


def test_a_cache_that_can_only_be_read_is_read(dozen: Path, whole: dict[str, bytes]) -> None:
    assert dozen.is_dir()
    cache = ["--jobs", "1", "--cache", "kept"]
    assert main([*ASKED, *cache]) == 0
    before = {path: path.stat().st_mtime_ns for path in Path("kept").rglob("*")}
    shutil.rmtree("dist")
    ran = apart(READ_ONLY, "kept", *BUILD, *cache)
    assert ran.returncode == 0
    assert ran.stderr.count("nothing can be kept there") == 1
    assert ran.stderr.count("taken from the cache") == 13
    assert made(Path("dist")) == whole
    assert {path: path.stat().st_mtime_ns for path in Path("kept").rglob("*")} == before
    prune = ["cache", "prune", "--max-size", "0", "--cache", "kept"]
    ran = apart(READ_ONLY, "kept", *BUILD[:3], *prune)
    assert (ran.returncode, ran.stdout) == (1, "")
    said = "kept:1:1: nothing can be taken away there: this file system can only be read"
    assert said in ran.stderr


def test_a_clock_that_goes_backwards_all_the_time_costs_nothing(
    dozen: Path, whole: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An hour at each look: of the cache, of who waits for a turn, of what is told meanwhile."""
    assert dozen.is_dir()
    hours = count(1)
    now, nanoseconds = time.time, time.time_ns
    monkeypatch.setattr(time, "time", lambda: now() - 3600 * next(hours))
    monkeypatch.setattr(time, "time_ns", lambda: nanoseconds() - 3600 * 10**9 * next(hours))
    assert mended() == whole
    page = dozen / "securite/feu-03/01-alarme.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("alarme", "alarmE"), encoding="utf-8")
    assert mended()["feu-03-web.zip"] != whole["feu-03-web.zip"]
    page.write_text(text, encoding="utf-8")
    assert mended() == whole
    assert main(["cache", "prune", "--max-size", "0"]) == 0
    assert mended() == whole


@pytest.mark.parametrize(
    ("file", "options"),
    [
        ("variants/um.yaml", ["--no-lexicon", "--variant", "um"]),
        ("lexicon.yaml", ["--no-lexicon"]),
    ],
)
def test_what_is_shared_and_changes_while_it_is_read_is_not_kept_as_it_was(
    tmp_path: Path, file: str, options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shared = programme(tmp_path / "content", 1) / file
    shared.parent.mkdir(exist_ok=True)
    if not shared.exists():
        shared.write_text("name: Combustible\npass_mark: 65\n", encoding="utf-8")
    old = shared.read_bytes()
    command = [sys.executable, "-c", WRITTEN, "1", str(shared), *ASKED, *options]
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert shared.read_bytes() != old
    for content in (shared.read_bytes(), old):
        shared.write_bytes(content)
        for out in ("kept", "afresh"):
            more = ["--no-cache"] if out == "afresh" else []
            assert main([*ASKED, *options, "--out", out, *more]) == 0
        names = [path.relative_to("kept") for path in Path("kept").rglob("*.zip")]
        assert names
        assert all(
            Path("kept", one).read_bytes() == Path("afresh", one).read_bytes() for one in names
        )
