"""What a learner loses to a fault: everything that goes wrong, in a browser, by format.

A row is played by `tests/faults`: a learner meets the fault, comes back, finishes. Lost is what
they did and do not find again, or the platform never gets; doubled what it gets twice; wrong a
status that their work does not deserve; silent what is not saved and not told. A part of names
as arguments plays those rows alone.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # before this folder's own `faults`

from faults.judge import Findings
from faults.play import browser, played
from faults.rows import ROWS

WORKERS = 2
KINDS = ("lost", "doubled", "wrong", "silent")
CANNOT = "cannot be known"


def row(place: tuple[int, str]) -> tuple[Findings, float]:
    """What fell short in a row, and how long it took."""
    fault, begun = ROWS[place[0]], monotonic()
    return played(browser(cached=fault.cached), fault, place[1]), monotonic() - begun


def line(name: str, format_: str, known: bool, found: Findings) -> str:  # noqa: FBT001 - a cell
    """A line of the table."""
    figures = [str(len(getattr(found, kind))) for kind in KINDS]
    if not known and not found.silent:
        figures[3] = CANNOT
    verdict = "ok" if found.fine else "**short**" if not found.broken else "**broken**"
    return f"| {name} | {format_} | {' | '.join(figures)} | {verdict} |"


def main(parts: list[str]) -> int:
    """Print the table and what fell short; 1 if anything did."""
    begun = monotonic()
    places = [
        (number, format_)
        for number, fault in enumerate(ROWS)
        for format_ in fault.formats
        if all(part in f"{fault.name} {format_}" for part in parts)
    ]
    print("\n## faults: what a learner loses to each\n")
    print("| fault | format | lost | doubled | wrong status | silent | |")
    print("|---|---|---:|---:|---:|---:|---|")
    short: list[str] = []
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        for place, (found, _) in zip(places, pool.map(row, places), strict=True):
            fault = ROWS[place[0]]
            print(line(fault.name, place[1], fault.known, found), flush=True)
            short += [f"- {fault.name} × {place[1]}: {why}" for why in found.reasons()]
    print(f"\n{len(places)} rows in {monotonic() - begun:.0f} s. Bar: 0 in every column.")
    if short:
        print("\n".join(["", *short]))
    return 1 if any(": note" not in one for one in short) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
