"""Programmes of many modules, for tests of builds that share their work."""

import shutil
import subprocess
import sys
from pathlib import Path

BUILD = [sys.executable, "-m", "esn_package", "build", "content", "--format", "web"]
MINIMAL = Path(__file__).parent / "modules/minimal"


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


def begun(*options: str, count: int = 1) -> subprocess.Popen[str]:
    """A build that has told of so many modules."""
    child = subprocess.Popen(
        [*BUILD, *options], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stderr
    for _ in range(count):
        assert child.stderr.readline()
    return child
