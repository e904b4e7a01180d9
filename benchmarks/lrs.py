"""How much of xAPI 1.0.3 the preview's LRS keeps: cases by clause, played over HTTP.

python3 run.py bench lrs
"""

import sys
from collections import defaultdict
from pathlib import Path

from table import grid

from esn_package.preview.lrs import Lrs, Store

# The tests' own cases, and what plays them.
sys.path.append(str(Path(__file__).parents[1] / "tests"))

from lrs_cases import Case, cases
from lrs_played import play
from lrs_running import running

LEAST = 150  # cases that the table must have


def outcomes() -> list[tuple[Case, str]]:
    """Every case with what was wrong, "" where nothing was."""
    lrs = Lrs({"a:b": "conformance"})
    found = []
    with running(lrs) as address:
        for case in cases():
            lrs.store = Store()
            found.append((case, play(case, address)))
    return found


def line(name: str, wrong: list[str]) -> tuple[list[str], bool]:
    """A line of the table: how many of its cases passed."""
    passed = wrong.count("")
    return [name, f"{passed} of {len(wrong)}"], passed == len(wrong)


def main() -> int:
    """Print the table and what went wrong; 1 if anything did."""
    by_clause = defaultdict[str, list[str]](list)
    found = outcomes()
    for case, wrong in found:
        by_clause[case.clause].append(wrong)
    every, fine = line("all", [wrong for _, wrong in found])
    lines = [line(clause, by_clause[clause]) for clause in sorted(by_clause)]
    lines.append((every, fine and len(found) >= LEAST))
    code = grid(
        "lrs: cases of xAPI 1.0.3 that the preview's LRS passes", ["clause", "passed"], lines
    )
    for case, wrong in found:
        if wrong:
            print(f"- {case.clause}, {case.says}: {wrong}")
    return code


if __name__ == "__main__":
    sys.exit(main())
