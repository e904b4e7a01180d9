"""provenance.intoto.json beside packages: it stays as long as all that it vouches for does."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from esn_package.record import NOT_OURS, Built, files

FILE = "provenance.intoto.json"
STATEMENT = "https://in-toto.io/Statement/v1"


def withdraw(packages: Iterable[Built], out: Path) -> None:
    """Take the provenance away if something that it speaks of is none of these packages now.

    What is no such statement is not ours, and stays.
    """
    try:
        whole = json.loads((out / FILE).read_text(encoding="utf-8"))
        told = [*whole["subject"], *whole["predicate"]["runDetails"]["byproducts"]]
        named = {(one["name"], one["digest"]["sha256"]) for one in told}
        ours = whole["_type"] == STATEMENT
    except (*NOT_OURS, RecursionError):
        return
    if ours and not named <= {file for built in packages for file in files(built)}:
        drop(out)


def drop(out: Path) -> None:
    """Take the provenance away: nobody vouches for what stands there."""
    with suppress(OSError):  # it is not there, or open elsewhere
        (out / FILE).unlink()
