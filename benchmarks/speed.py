"""How long a build takes beside what it cannot do without: its libraries, and zipping.

Seconds of CPU of whole processes, the median of nine, taken in turns: another load on the machine
then weighs on each alike.
"""

import os
import sys
from hashlib import sha256
from pathlib import Path
from statistics import median
from subprocess import DEVNULL, PIPE, Popen, run
from tempfile import TemporaryDirectory

from table import Row, show

ROOT = Path(__file__).parents[1]
MODULE = "content/donnees-ia/identite-patient"
FORMATS = ("--format", "scorm12", "--format", "xapi", "--activity-base", "https://e.example/xapi")
TIMES = 9
ESN = (sys.executable, "-m", "esn_package")
# Which of these a build imports, and how much of each, is asked of a build.
LIBRARIES = {
    *("click", "deflate", "jinja2", "latex2mathml", "lxml", "pydantic", "pydantic_core"),
    *("pyromark", "tincan", "yaml"),
}
# What is installed keeps its bytecode, as the libraries do: no run compiles what it imports.
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PROBE = "import sys; from esn_package.cli import main; main(sys.argv[1:]); print(*sys.modules)"
FLOOR = """
import sys, zipfile, zlib
{imports}
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            zlib.compress(file.read(name), 6)
"""


def seconds(*command: str, **variables: str) -> float:
    """The CPU time of a process, its own and the system's; raises RuntimeError if it fails."""
    child = Popen(command, cwd=ROOT, stdout=DEVNULL, stderr=DEVNULL, env={**COMPILED, **variables})
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(" ".join(command))
    return usage.ru_utime + usage.ru_stime


def build(out: str, module: str = MODULE) -> tuple[str, ...]:
    """The command that builds the real module, or another, in two formats; its cache is its own."""
    return (*ESN, "build", module, *FORMATS, "--out", out, "--cache", f"{out}.cache")


def floor(folder: str, module: str = MODULE) -> tuple[str, ...]:
    """The command that does no more than import what a build imports and deflate its bytes."""
    command = [sys.executable, "-c", PROBE, *build(folder, module)[3:]]
    told = run(
        command, cwd=ROOT, check=True, stdout=PIPE, stderr=DEVNULL, text=True, env=COMPILED
    ).stdout
    loaded = set(told.split())
    of_libraries = sorted(name for name in loaded if name.partition(".")[0] in LIBRARIES)
    imports = "\n".join(f"import {name}" for name in of_libraries)
    zips = map(str, sorted(Path(folder).glob("*.zip")))
    return (sys.executable, "-c", FLOOR.format(imports=imports), *zips)


def digests(number: int, folder: str) -> list[str]:
    """What a build makes at another place, in another time zone, locale and order of hashes."""
    zone, locale = (("UTC", "C"), ("Pacific/Kiritimati", "fr_FR.UTF-8"))[number]
    out = f"{folder}/{number}"
    seconds(*build(out), TZ=zone, LC_ALL=locale, PYTHONHASHSEED=str(number))
    return [sha256(path.read_bytes()).hexdigest() for path in sorted(Path(out).glob("*.zip"))]


def main() -> int:
    """Print the table; 1 if a row falls short."""
    with TemporaryDirectory() as folder:
        reference = floor(f"{folder}/floor")
        taken: dict[str, list[float]] = {
            name: [] for name in ("first", "again", "floor", "help", "bare")
        }
        for number in range(TIMES):
            taken["first"].append(seconds(*build(f"{folder}/out{number}")))
            taken["again"].append(seconds(*build(f"{folder}/out{number}")))
            taken["floor"].append(seconds(*reference))
            taken["help"].append(seconds(*ESN, "--help"))
            taken["bare"].append(seconds(sys.executable, "-c", ""))
        others = int(digests(0, folder) != digests(1, folder))
    first, again, least, help_, bare = (median(taken[name]) for name in taken)
    return show(
        "speed: CPU of whole processes, median of nine taken in turns",
        [
            Row("build of one module, two formats, beside imports and zlib", first, "s", 2, least),
            Row("build again, nothing changed, beside the first", again, "s", 0.6, first),
            Row("--help", help_, "s", 0.1),
            Row("the interpreter alone, for comparison", bare, "s", 0.1),
            Row("other bytes in another place, zone, locale, order of hashes", others, "", 0),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
