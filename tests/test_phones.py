"""On a phone nothing moves by itself and little is asked for: the table, without its times."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.browser
@pytest.mark.timeout(300)
def test_nothing_moves_and_little_is_asked_for() -> None:
    command = [sys.executable, "benchmarks/phones.py", "quick"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout.count("| ok |") == 6
