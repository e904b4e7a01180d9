"""What a learner in the middle of a module keeps when its author changes it after publication.

Both versions are built; what their packages hold is run. See tests/updated.py for what is judged.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from changes import RULES
from updated import Verdict, judged

WORDS = ("pages", "questions", "changed", "answers")


def _line(verdicts: list[Verdict]) -> tuple[str, bool]:
    """The row of a change, under each rule of feedback; whether it is enough."""
    wrong = sum(len(verdict.wrong) for verdict in verdicts)
    is_told = all(told == verdict.due for verdict in verdicts for told in verdict.told)
    counts = [" / ".join(dict.fromkeys(str(v.told[0][word]) for v in verdicts)) for word in WORDS]
    enough = wrong == 0 and is_told
    cells = [verdicts[0].change.what, wrong, *counts, "yes" if is_told else "**no**"]
    return f"| {' | '.join(map(str, cells))} | {'ok' if enough else '**short**'} |", enough


def main() -> int:
    """Print the table; 1 if a row falls short."""
    with TemporaryDirectory() as folder:
        found = [judged(rule, Path(folder) / rule) for rule in RULES]
    lines = [_line(list(verdicts)) for verdicts in zip(*found, strict=True)]
    print(f"\n## updates: {len(lines)} changes × 2 learners (in the module, or passed) × {RULES}\n")
    print(
        "| change | wrong scores | pages gone | questions gone | changed | answers lost | told | |"
    )
    print("|---|---:|---:|---:|---:|---:|---|---|")
    print(*(line for line, _ in lines), sep="\n")
    print("\nBar: 0 wrong scores, told what was lost. Two figures: feedback at-end / after-each.")
    return 0 if all(enough for _, enough in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
