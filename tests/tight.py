"""`python tests/tight.py`: make the player small again, after one of its scripts changed.

With `search` it also looks for better letters and a better order of the scripts, for four minutes:
after many changes.
"""

import json
import random
import re
import subprocess
import sys
import time
from pathlib import Path

from deflate import deflate_compress
from kinds import FIRST, OPTIONS, SHARED
from playwright._impl._driver import compute_driver_executable

from esn_package import data
from esn_package.formats import TRACKED
from esn_package.package import LEVEL
from esn_package.player import compose, tight
from esn_package.questions import CASE, KINDS

TOOL = Path(__file__).parent / "lms/tight.mjs"
LETTERS = TOOL.with_name("letters.json")  # by the name in the source
PATIENCE = 120  # seconds
TRACKINGS = ("scorm12", "xapi")


def made(*arguments: str) -> str:
    """What tight.json should be today, by terser and clean-css (`npm ci` in tests/lms)."""
    command = [compute_driver_executable()[0], str(TOOL), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def searched(order: list[str]) -> list[str]:
    """A better order of the scripts: one is moved at random, and stays where less is zipped."""
    players = [part for tracking in TRACKINGS for part in (_first(tracking), _whole(tracking))]
    ends = {"esn.js", "session.js", "names", "main.js"}
    known = [*dict.fromkeys(name for player in players for name in player if name not in ends)]
    order = [
        *(name for name in order if name in known),
        *(name for name in known if name not in order),
    ]

    def zipped(names: list[str]) -> int:
        whole = ["esn.js", *names, "session.js", "names", "main.js"]
        texts = ("".join(player.get(name, "") for name in whole) for player in players)
        return sum(len(deflate_compress(text.encode(), LEVEL)) for text in texts)

    chance, end, least = random.Random(0), time.monotonic() + PATIENCE, zipped(order)  # noqa: S311
    while time.monotonic() < end:
        names = list(order)
        names.insert(chance.randrange(len(names)), names.pop(chance.randrange(len(names))))
        size = zipped(names)
        if size <= least:
            order, least = names, size
    return order


def _first(tracking: str) -> dict[str, str]:
    """The first script of a player with the first kinds, which has a bar of its own."""
    scripts = [*TRACKED[tracking].scripts, *SHARED]
    return _parts(compose(FIRST, tracking, scripts).first)


def _whole(tracking: str) -> dict[str, str]:
    """Both scripts of a player with all kinds."""
    scripts = [*TRACKED[tracking].scripts, *OPTIONS]
    return _parts("".join(compose({*KINDS, CASE}, tracking, scripts)))


def _parts(whole: str) -> dict[str, str]:
    """What a player is joined from, by the name of the file."""
    parts = re.split(r"^(/\*([\w/.]+)\*/)", whole, flags=re.MULTILINE)[1:]
    return {parts[i + 1]: parts[i] + parts[i + 2] for i in range(0, len(parts), 3)}


def main(arguments: list[str]) -> None:
    """Write tight.json; with `search`, letters.json before it and order.json after it."""
    if arguments == ["search"]:
        LETTERS.write_text(made(str(PATIENCE)), encoding="utf-8")
    data.path(tight.FILE).write_text(made(), encoding="utf-8")
    if arguments == ["search"]:
        text = json.dumps(searched(json.loads(data.text(tight.ORDER))), indent=1)
        data.path(tight.ORDER).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
