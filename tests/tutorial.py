"""The tutorial as steps: its commands, and its edits of files, in the order of the page."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import esn_package

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/tutoriel/mon-premier-module.md"
# A fence, and the paragraph above it.
STEP = re.compile(r"(?:^([^\n`][^\n]*)\n\n)?^(`{3,})(\w+)\n(.*?)^\2$", re.DOTALL | re.MULTILINE)
# The last command of a block, and the block after it that shows what it says.
SHOWN = re.compile(
    r"^```sh\n(?:[^`\n]*\n)*?([^`\n]*)\n```\n\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
WHOLE = re.compile(r"Remplacez tout le texte de `([^`]+)` par :".replace(" :", "[ \u00a0]:"))
PARTS = re.compile(r"Dans `([^`]+)`, remplacez .* « À écrire » par".replace(" ", "[ \u00a0\u202f]"))
GAP = "À écrire"
MODULE = "content/hygiene/gants"
INSTALLS = 3  # steps that make the environment in which tests run


class Command(NamedTuple):
    """A line to type."""

    line: str


class Edit(NamedTuple):
    """A file to write: whole, or its lines that wait for words, one after the other."""

    file: str
    text: str
    whole: bool

    def apply(self, folder: Path) -> None:
        """Do it, in a folder."""
        file = folder / self.file
        assert file.is_file(), f"{self.file}: the tutorial edits what is there"
        if self.whole:
            file.write_text(self.text, encoding="utf-8")
            return
        lines = iter(self.text.splitlines())
        waiting = re.compile(rf"^(?!\s*#).*{GAP}.*$", re.MULTILINE)
        text = file.read_text(encoding="utf-8")
        assert len(waiting.findall(text)) == len(self.text.splitlines())
        file.write_text(waiting.sub(lambda _: next(lines), text), encoding="utf-8")


def shown() -> list[tuple[str, str]]:
    """What the page shows of what commands say, each with its command."""
    text = PAGE.read_text(encoding="utf-8")
    return SHOWN.findall(text)


def steps() -> list[Command | Edit]:
    """Every step of the page."""
    found: list[Command | Edit] = []
    for above, _, language, body in STEP.findall(PAGE.read_text(encoding="utf-8")):
        if language == "text":
            continue
        if language == "sh":
            found += [Command(line) for line in body.splitlines() if line]
        else:
            whole, part = WHOLE.search(above), PARTS.search(above)
            named = whole or part
            assert named, f"no file is named above: {body[:60]}"
            found.append(Edit(named[1], body, whole is not None))
    return found


def followed(folder: Path) -> Path:
    """The school that the tutorial makes, in an empty folder: all but its preview."""
    here = folder
    for step in steps()[INSTALLS:]:
        if isinstance(step, Edit):
            step.apply(here)
        elif step.line.startswith("cd "):
            here /= step.line.removeprefix("cd ")
        elif step.line != "esn-package preview":
            command(step.line, here)
    return here


def command(line: str, folder: Path) -> str:
    """What a command of the page says in a terminal in French."""
    program, *arguments = shlex.split(line)
    assert program == "esn-package"
    told = subprocess.run(
        [sys.executable, "-m", "esn_package", *arguments, "--lang", "fr"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(esn_package.__file__).parents[1]),
            "ESN_TODAY": "2026-11-26",  # or the example's facts would grow old
        },
    )
    assert told.returncode == 0, told.stderr
    return told.stdout + told.stderr
