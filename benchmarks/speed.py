"""What a build costs, beside importing the same libraries and deflating the same bytes."""

import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from table import Row, show

ROOT = Path(__file__).resolve().parent.parent
MODULE = ROOT / "content/donnees-ia/identite-patient"
BASE = "https://example.org/xapi"
RUNS = 9
# The floor: nobody can build without these imports and this deflating.
FLOOR = """
import sys, zlib, click, yaml, lxml.etree, jinja2, pydantic, tincan, pyromark, deflate, zipfile
for name in sys.argv[1:]:
    with zipfile.ZipFile(name) as archive:
        for entry in archive.namelist():
            zlib.compress(archive.read(entry), 6)
class Model(pydantic.BaseModel):
    word: str
"""


def main() -> int:
    """Print the table; 1 if a row falls short."""
    with TemporaryDirectory() as folder:
        out = Path(folder)
        build = ["-m", "esn_package", "build", str(MODULE), "--format", "scorm12"]
        build += ["--format", "xapi", "--activity-base", BASE, "--out", str(out)]
        run(build)
        zips = [str(path) for path in sorted(out.glob("*.zip"))]
        first, again, floor, empty, helped = [], [], [], [], []
        for _ in range(RUNS):  # in turn, so that a busy moment falls on all alike
            for path in out.iterdir():
                path.unlink()
            first.append(run(build))
            again.append(run(build))
            floor.append(run(["-c", FLOOR, *zips]))
            helped.append(run(["-m", "esn_package", "--help"]))
            empty.append(run(["-c", "pass"]))
    return show(
        "speed: whole processes, CPU seconds, median of 9",
        [
            Row("build of one module, two formats", median(first), "s", 2, median(floor)),
            Row("build again, nothing changed", median(again), "s", 0.6, median(first)),
            Row("--help", median(helped), "s", 0.1),
            Row("the interpreter alone, for comparison", median(empty), "s", 0.1),
        ],
    )


def run(arguments: Sequence[str]) -> float:
    """CPU seconds of a Python process and its children, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    raise SystemExit(main())
