"""`python tests/tight.py`: make the player small again, after one of its scripts changed.

With `search` it also looks for better letters and a better order of the scripts, for eight minutes:
after many changes.
"""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

from deflate import deflate_compress
from kinds import FIRST, OPTIONS, SHARED
from playwright._impl._driver import compute_driver_executable

from esn_package import data
from esn_package.deflating import LEVEL
from esn_package.formats import TRACKED
from esn_package.player import parts, tight
from esn_package.questions import CASE, KINDS

TOOL = Path(__file__).parent / "lms/tight.mjs"
LETTERS = TOOL.with_name("letters.json")  # by the name in the source
PATIENCE = 240  # seconds, for each of the two
TRACKINGS = ("scorm12", "xapi")


def made(*arguments: str) -> str:
    """What tight.json should be today, by terser and clean-css (`npm ci` in tests/lms)."""
    command = [compute_driver_executable()[0], str(TOOL), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def players() -> list[dict[str, str]]:
    """What is weighed: scripts of the first kinds, which have a bar of their own, and of all."""
    found: list[dict[str, str]] = []
    for tracking in TRACKINGS:
        scripts = TRACKED[tracking].scripts
        found += parts(FIRST, tracking, [*scripts, *SHARED])[:1]
        found += parts({*KINDS, CASE}, tracking, [*scripts, *OPTIONS])
    return found


def searched(order: list[str]) -> list[str]:
    """A better order of the scripts: one is moved at random, and stays where less is zipped."""
    found, ends = players(), {"esn.js", "session.js", "names", "main.js"}
    known = [*dict.fromkeys(name for player in found for name in player if name not in ends)]
    order = [
        *(name for name in order if name in known),
        *(name for name in known if name not in order),
    ]

    def zipped(names: list[str]) -> int:
        whole = ["esn.js", *names, "session.js", "names", "main.js"]
        texts = ("".join(player.get(name, "") for name in whole) for player in found)
        return sum(len(deflate_compress(text.encode(), LEVEL)) for text in texts)

    end, least = time.monotonic() + PATIENCE, zipped(order)
    while time.monotonic() < end:
        names = list(order)
        names.insert(random.randrange(len(names)), names.pop(random.randrange(len(names))))  # noqa: S311
        size = zipped(names)
        if size <= least:
            order, least = names, size
    return order


def main(arguments: list[str]) -> None:
    """Write tight.json; with `search`, letters.json before it and order.json after it."""
    if arguments == ["search"]:
        scripts = [[name for name in one if name.endswith(".js")] for one in players()]
        letters = made(str(PATIENCE), json.dumps(scripts))
        LETTERS.write_text(letters, encoding="utf-8")
    data.path(tight.FILE).write_text(made(), encoding="utf-8")
    if arguments == ["search"]:
        text = json.dumps(searched(json.loads(data.text(tight.ORDER))), indent=1)
        data.path(tight.ORDER).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
