"""The web of a day on which no server can be reached: nothing is asked."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from esn_package.advice import Wanted, check_all
from esn_package.advice.asking import Answer
from esn_package.advice.online import of_links
from esn_package.problems import Problem


def problems(folder: Path) -> Iterable[Problem]:
    every = check_all(folder, Wanted(date(2026, 11, 26))).outlines
    return of_links((link for one in every for link in one.links), lambda _: Answer())
