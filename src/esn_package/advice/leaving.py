"""What `check --fix` leaves as it is: codes that were not chosen, and what an author waived."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from esn_package.advice.base import advise
from esn_package.advice.choosing import Chosen
from esn_package.advice.many import Judged
from esn_package.folders import PROGRAMME, WAIVERS, above, walked
from esn_package.problems import Place
from esn_package.saying import NOTHING

_CODE = re.compile(r"\bcode[\"']?\s*:\s*[\"']?([a-z][a-z-]+)")


def left(judged: Judged, chosen: Chosen) -> Callable[[Place, str], bool]:
    """Whether a code is to be left at a place.

    A definition that has errors says no waiver: there a code that is written as one is left.
    """
    named = cache(_named)

    def leaves(place: Place, code: str) -> bool:
        told = advise(place, code, NOTHING)
        if not chosen.wants(code) or any(waiver.covers(told) for waiver in judged.waivers):
            return True
        return any(
            code in named(folder)
            for folder in judged.broken
            if folder == "." or place.file.startswith(f"{folder}/")
        )

    return leaves


def _named(folder: str) -> frozenset[str]:
    """The codes that definitions of a folder and of its programme name as waivers do."""
    start = Path(folder)
    top = above(start.absolute())
    there = (top / name for top, names in walked(start) for name in names)
    files = [path for path in there if path.suffix in {".yaml", ".md"}]
    files += [top / PROGRAMME, top / WAIVERS] if top else []
    codes = set[str]()
    for path in files:
        if path.is_file():
            codes.update(_CODE.findall(path.read_bytes().decode("utf-8", "replace")))
    return frozenset(codes)
