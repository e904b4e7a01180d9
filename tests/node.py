"""Node, out of Playwright's wheel: it runs the tests of the player that need no page."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

PLAYER = Path(__file__).parent / "player"
NODE = compute_driver_executable()[0]


def run(test: str, **variables: str) -> None:
    """Run `tests/player/<test>.test.js`; what it prints is shown where it fails."""
    done = _node("--test", "--test-reporter=spec", f"{test}.test.js", **variables)
    assert done.returncode == 0, done.stdout + done.stderr


def output(script: str) -> str:
    """What `tests/player/<script>.js` prints; raises CalledProcessError if it fails."""
    done = _node(f"{script}.js")
    done.check_returncode()
    return done.stdout


def _node(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    *options, script = arguments
    return subprocess.run(
        [NODE, *options, str(PLAYER / script)],
        env={**os.environ, "ESN_PYTHON": sys.executable, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def written(folder: Path, value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """The path of a file with this value, for a test in JavaScript to read."""
    path = folder / "given.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return str(path)
