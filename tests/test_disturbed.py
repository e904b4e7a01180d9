"""What a build loses when it is killed, the disk is full or others write meanwhile: nothing."""

import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from many import ASKED, BUILD, LONG, begun, made, mended, programme

from esn_package import build_all

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
        page.write_bytes(found + b"\\nUne phrase.\\n")
    return found

Path.read_bytes = read
sys.exit(main(sys.argv[3:]))
"""
HOLDS = """
import sys
from pathlib import Path
from esn_package.turns import alone

with alone(Path("dist"), lambda: None):
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
