"""`python tests/tight.py`: make the player small again, after one of its scripts changed."""

import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from esn_package import data
from esn_package.player import tight

TOOL = Path(__file__).parent / "lms/tight.mjs"


def made() -> str:
    """What tight.json should be today, by terser and clean-css (`npm ci` in tests/lms)."""
    node = compute_driver_executable()[0]
    return subprocess.run([node, str(TOOL)], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    data.path(tight.FILE).write_text(made(), encoding="utf-8")
