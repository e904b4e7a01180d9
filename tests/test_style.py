"""The tools that read our source: ruff, mypy, eslint, and a JavaScript engine over the player."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

ROOT = Path(__file__).parent.parent
PLAYER = ROOT / "src/esn_package/player"
PREVIEW = ROOT / "src/esn_package/preview"
SCRIPTS = sorted([*PLAYER.rglob("*.js"), *PREVIEW.rglob("*.js")])
ESLINT = "tests/lms/node_modules/eslint/bin/eslint.js"
# Each script as the player has it: in braces, strict (player/__init__.py).
COMPILE = """
const vm = require("node:vm"), fs = require("node:fs");
for (const file of JSON.parse(fs.readFileSync(0, "utf8"))) {
  try { new vm.Script(`"use strict";{${fs.readFileSync(file, "utf8")}}`, {filename: file}); }
  catch (error) { console.log(error.stack.split("\\n").slice(0, 5).join("\\n")); }
}
"""


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_has_nothing_to_say(arguments: list[str]) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "ruff", *arguments, "--quiet", "."],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.timeout(240)
def test_mypy_has_nothing_to_say() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_every_script_is_javascript() -> None:
    node = compute_driver_executable()[0]
    told = subprocess.run(
        [node, "-e", COMPILE],
        input=json.dumps([str(path) for path in SCRIPTS]),
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == ""
    assert len(SCRIPTS) > 20


def test_eslint_has_nothing_to_say() -> None:
    node, eslint = compute_driver_executable()[0], ROOT / ESLINT
    told = subprocess.run(
        [node, eslint, "--config", "tests/lms/eslint.config.mjs", PLAYER, PREVIEW],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_scripts_use_nothing_newer_than_the_baseline() -> None:
    """Chrome 109, Safari 16, Firefox 115: the machines of hospitals."""
    newer = {
        "Object.groupBy": "Chrome 117",
        "Promise.withResolvers": "Chrome 119",
        "Array.fromAsync": "Chrome 121",
        ".toSorted(": "Chrome 110",
        ".toReversed(": "Chrome 110",
        ".toSpliced(": "Chrome 110",
        ".isWellFormed(": "Chrome 111",
        "crypto.subtle": "missing over http",
        "crypto.randomUUID": "missing over http",
    }
    found = [
        f"{path.name}: {word} ({since})"
        for path in SCRIPTS
        for word, since in newer.items()
        if word
        in "\n".join(
            line
            for line in path.read_text(encoding="utf-8").splitlines()
            if not line.lstrip().startswith(("//", "*", "/*"))
        )
    ]
    assert found == []
