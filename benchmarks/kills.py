"""What a build that is killed leaves: SIGKILL at random moments, and what the next build mends.

Each time a build of a catalogue begins, of nothing or where the last one stood, half of its modules
being others, and is killed: alone, or with its processes. Partial is a package that cannot be read
to its end; other bytes are those of files that the next build leaves different from an undisturbed
one's.

    python3 run.py bench kills [--times 50] [--modules 24] [--seed 1]
"""

import argparse
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random
from signal import SIGKILL
from tempfile import TemporaryDirectory
from time import monotonic

from catalogues import catalogue

ROOT = Path(__file__).parents[1]
FORMATS = ("--format", "scorm12", "--format", "web")
COMMAND = [sys.executable, "-m", "esn_package", "build", "content", *FORMATS, "--jobs", "2"]


def begun(folder: Path, out: str) -> subprocess.Popen[bytes]:
    """A build in a session of its own, whose processes can be killed together."""
    ours = {"PYTHONPATH": str(ROOT / "src"), "ESN_PACKAGE_CACHE": str(folder / f"cache-{out}")}
    return subprocess.Popen(
        [*COMMAND, "--out", out],
        cwd=folder,
        env=os.environ | ours,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def files(out: Path) -> dict[str, bytes]:
    """What a folder holds."""
    return {path.name: path.read_bytes() for path in out.iterdir()} if out.is_dir() else {}


def partial(out: Path) -> int:
    """How many of its packages cannot be read to their end."""
    return sum(not _whole(path) for path in out.glob("*.zip"))


def _whole(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as package:
            return package.testzip() is None
    except (zipfile.BadZipFile, EOFError):
        return False


def killed(folder: Path, moment: float, *, alone: bool) -> float:
    """Begin a build and kill it after so many seconds; when that was."""
    start, child = monotonic(), begun(folder, "killed")
    try:
        child.wait(moment)
    except subprocess.TimeoutExpired:
        (os.kill if alone else os.killpg)(child.pid, SIGKILL)
    child.wait()
    return monotonic() - start


def main(arguments: list[str]) -> int:
    """Print the table; 1 if anything was lost."""
    parser = argparse.ArgumentParser()
    for name, usual in (("times", 50), ("modules", 24), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    asked = parser.parse_args(arguments)
    random, lost = Random(asked.seed), 0  # noqa: S311 - no secret
    with TemporaryDirectory() as top:
        folder = Path(top)
        catalogue(folder / "content", asked.modules)
        pages = sorted((folder / "content").rglob("01-*.md"))
        start = monotonic()
        begun(folder, "undisturbed").wait()
        whole = monotonic() - start
        print(f"\n## kills: SIGKILL at {asked.times} moments of a build of {whole:.1f} s\n")
        print("| # | killed after | who | packages there | partial | other bytes afterwards |")
        print("|--:|---:|---|--:|--:|--:|")
        for number in range(1, asked.times + 1):
            if number % 5 == 1:  # all of them again
                shutil.rmtree(folder / "killed", ignore_errors=True)
                shutil.rmtree(folder / "cache-killed", ignore_errors=True)
            for page in random.sample(pages, len(pages) // 2):
                page.write_text(f"{page.read_text('utf-8')}\nUne phrase, {number}.\n", "utf-8")
            alone = number % 2 == 1
            after = killed(folder, random.uniform(0.05, 0.6 * whole), alone=alone)
            there, broken = files(folder / "killed"), partial(folder / "killed")
            exits = [begun(folder, out).wait() for out in ("killed", "undisturbed")]
            now, right = files(folder / "killed"), files(folder / "undisturbed")
            other = sum(now.get(name) != right.get(name) for name in now.keys() | right.keys())
            lost += broken + other + sum(exits)
            zips = sum(name.endswith(".zip") for name in there)
            who = "alone" if alone else "with its processes"
            print(f"| {number} | {after:.2f} s | {who} | {zips} | {broken} | {other} |", flush=True)
    print(f"\nPartial packages, files of other bytes and failed builds: {lost}. Bar: 0.")
    return int(lost > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
