"""The smoke test of each browser, as a table: pass, or why it does not run or not pass."""

import sys
from pathlib import Path

import pytest

FILE = Path(__file__).parents[1] / "tests/test_browsers.py"
NAMES = {"chromium": "Chromium", "firefox": "Firefox ESR", "webkit": "WebKitGTK"}
WIDEST = 160


class Told:
    """What each test came to, by browser and by what was played."""

    def __init__(self) -> None:
        self.cells: dict[tuple[str, str], str] = {}
        self.short = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep one test's end; its preparation only where that is the end."""
        if report.when != "call" and report.passed:
            return
        browser, _, what = report.nodeid.partition("[")[2].rstrip("]").partition("-")
        self.cells[browser, what or "right to left"] = _said(report)
        self.short |= report.failed


def _said(report: pytest.TestReport) -> str:
    if report.passed:
        return f"pass ({report.duration:.1f} s)"
    if report.skipped and isinstance(report.longrepr, tuple):
        return f"cannot run: {report.longrepr[2].removeprefix('Skipped: ')}"
    lines = [line for line in report.longreprtext.splitlines() if line.startswith("E ")]
    why = lines[0][1:].strip() if lines else "failed"
    return f"**{why[:WIDEST].replace('|', '/')}**"


def main() -> int:
    """Print the table; 1 if a browser does not pass."""
    told = Told()
    quiet = ["-q", "--no-header", "--no-summary", "-p", "no:randomly", "-p", "no:cacheprovider"]
    code = pytest.main([str(FILE), *quiet], plugins=[told])
    kinds = list(dict.fromkeys(what for _, what in told.cells))
    print("\n## browsers: one module of all kinds, launched, left, found again, passed\n")
    print(f"| browser | {' | '.join(kinds)} |")
    print(f"|---|{'---|' * len(kinds)}")
    for browser, name in NAMES.items():
        print(f"| {name} | {' | '.join(told.cells.get((browser, kind), '') for kind in kinds)} |")
    return int(told.short or code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED))


if __name__ == "__main__":
    sys.exit(main())
