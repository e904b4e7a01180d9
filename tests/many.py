"""Programmes of many modules, for tests of builds that share their work."""

import shutil
import subprocess
import sys
from pathlib import Path

from esn_package.cli import main

ASKED = ["build", "content", "--format", "web"]
BUILD = [sys.executable, "-m", "esn_package", *ASKED]
LONG = 600  # seconds that are enough on the busiest machine: what takes longer never ends
MINIMAL = Path(__file__).parent / "modules/minimal"
GO = Path("go")
# A build that makes no module after one until there is a file `go`: it cannot end before it is
# disturbed, however slow who disturbs it is.
HELD = """
import sys, time
from pathlib import Path
from esn_package import made
from esn_package.cli import main

make, last, go = made.make, sys.argv[1], Path(sys.argv[2])

def held(job, *before):
    while job.folder.name > last and not go.exists():
        time.sleep(0.01)
    return make(job, *before)

made.make = held
sys.exit(main(sys.argv[3:]))
"""


def programme(content: Path, modules: int) -> Path:
    """The smallest programme with so many copies of its module, from feu-00 on."""
    shutil.copytree(MINIMAL, content)
    model = content / "securite/feu"
    ids = [f"feu-{number:02}" for number in range(modules)]
    for one in ids:
        definition = shutil.copytree(model, model.with_name(one)) / "module.yaml"
        text = definition.read_text(encoding="utf-8")
        definition.write_text(text.replace("id: feu\n", f"id: {one}\n"), encoding="utf-8")
    shutil.rmtree(model)
    whole = content / "programme.yaml"
    listed = "".join(f"      - id: {one}\n" for one in ids)
    text = whole.read_text(encoding="utf-8").replace("      - id: feu\n", listed)
    whole.write_text(text, encoding="utf-8")
    return content


def spoil(content: Path, name: str) -> None:
    """Give a module a mistake."""
    with (content / "securite" / name / "module.yaml").open("a", encoding="utf-8") as module:
        module.write("titel: x\n")


def made(out: Path) -> dict[str, bytes]:
    """Every file of a folder of packages."""
    return {path.name: path.read_bytes() for path in out.iterdir()}


def mended() -> dict[str, bytes]:
    """What stands in `dist` when the next build has ended, in this process."""
    assert main([*ASKED, "--jobs", "1"]) == 0
    return made(Path("dist"))


def begun(*options: str, count: int = 1, held: str = "") -> subprocess.Popen[str]:
    """A build that has told of so many modules; none after the one that holds it is made."""
    command = [sys.executable, "-c", HELD, held, str(GO), *ASKED] if held else BUILD
    child = subprocess.Popen(
        [*command, *options], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stderr
    for _ in range(count):
        assert child.stderr.readline()
    return child
