"""What LMSs refuse of a package, and whether grade and completion are right, in simulated ones.

python3 run.py bench profiles [--transcript NAME]
"""

import json
import runpy
import sys
from pathlib import Path
from typing import Any

from table import grid

from esn_package.preview.profiles import profile, profiles

# The tests' own way to run JavaScript: both play the same scenarios.
NODE = runpy.run_path(str(Path(__file__).parents[1] / "tests/node.py"))
SHOWN = ("first run", "resume", "fail", "pass", "review", "update")


def cell(played: dict[str, Any]) -> str:
    """What the gradebook says after a scenario (✓: complete), or what is wrong with it."""
    book, refused = played["book"], len(played["refused"])
    wrong = [
        *([f"{refused} refused"] if refused else []),
        *(one["what"] for one in played["wrong"]),
    ]
    if wrong:
        return f"**{', '.join(wrong)}**"
    grade = "" if book["grade"] is None else f" {book['grade']}"
    return f"{book['status'] or 'none'}{grade}{' ✓' if book['complete'] else ''}"


def right(played: dict[str, Any]) -> bool:
    """Whether nothing was refused, and status, grade and completion are what they must be."""
    return not played["refused"] and not played["wrong"]


def line(name: str, scenarios: dict[str, Any]) -> tuple[list[str], bool]:
    """A line of the table: the six of the table, all others, and every call that was made."""
    others = [played for scenario, played in scenarios.items() if scenario not in SHOWN]
    calls = sum(len(launch) for played in scenarios.values() for launch in played["launches"])
    fine = sum(map(right, others))
    refused = sum(len(played["refused"]) for played in scenarios.values())
    shown = [cell(scenarios[scenario]) for scenario in SHOWN]
    cells = [name, *shown, f"{fine} of {len(others)} right", f"{calls:,}", str(refused)]
    return cells, all(map(right, scenarios.values()))


def transcript(name: str, scenarios: dict[str, Any]) -> None:
    """Print every call of the six scenarios in one LMS, with its answer and its error."""
    about = profile(name)
    print(f"# {about.title} ({about.seen})")
    for scenario in SHOWN:
        for number, launch in enumerate(scenarios[scenario]["launches"], 1):
            print(f"\n## {scenario}, launch {number}\n")
            for function, *given, answer, error in launch:
                arguments = ", ".join(json.dumps(one) for one in given)
                code = f"  error {error}" if error and function != "LMSGetLastError" else ""
                print(f"{function}({arguments}) → {json.dumps(answer)}{code}")


def main(arguments: list[str]) -> int:
    """Print the table, or a transcript; 1 if a row falls short, 2 for an LMS that is not known."""
    known = profiles()
    match arguments:
        case []:
            pass
        case ["--transcript", name] if name in known:
            transcript(name, json.loads(NODE["output"]("played"))[name])
            return 0
        case _:
            print(f"--transcript NAME, with NAME one of: {', '.join(known)}", file=sys.stderr)
            return 2
    told = json.loads(NODE["output"]("played"))
    head = ["LMS", *SHOWN, "others", "calls", "refused"]
    title = "profiles: what a teacher reads of the same sessions in simulated LMSs (✓ complete)"
    code = grid(title, head, [line(n, told[n]) for n in known])
    for name in known:
        for scenario, played in told[name].items():
            for wrong in [*played["wrong"], *played["refused"]]:
                print(f"\n{name}, {scenario}: {json.dumps(wrong)}")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
